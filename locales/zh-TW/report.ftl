# 報送：問答、總覽、回執

report-heading = <b>{ $area } · { $due }報送</b>
due-in-days = { $days ->
    [0] 今天截止
   *[other] 還有 { $days } 天截止
}
overdue-days = 已逾期 { $days } 天
report-nothing-owed = 您所在的單位沒有牽頭的方面，不用報送。想問誰負責什麼事，直接發出來就行。
report-which = 要填哪一份？
report-choice-open = { $area } · { $due }
report-choice-draft = ✏️ { $area } · { $due }（有草稿）
report-choice-submitted = ✅ { $area } · { $due }（已報，可修改）
report-amending = 這份報送已於 { $at } 由 { $name } 提交，編號 <code>{ $number }</code>。再次提交會生成新的版本，原來的版本仍會保留。

section-title = { $number } { $title }
section-line = { $field }：{ $value }
question-heading = { $report }
    <b>{ $title }</b>
    第 { $task }/{ $tasks } 項任務 · 第 { $step } 題
overview-hint = 點任務可以查看和修改每一項；也可以直接發一句話，如「敬老院本月投資120萬，主體封頂」。
mark-filled = ✅
mark-unchanged = ➖
mark-started = ✏️
mark-empty = ⬜
brief-unchanged = 與上月相同
brief-investment = 投資 { $amount } 萬元

question-stage = 現在到了哪個階段？
question-investment = 本月完成投資多少？
question-indicator = 目前累計完成多少（{ $unit }）？
question-progress = 本月進展如何？用幾句話說說。
question-breakthrough = 前期工作有什麼突破？
question-problems = 有什麼問題和困難？
question-next-steps = 下一步打算怎麼做？
question-photos = 有現場照片、檔案、位置或語音嗎？可以一次發多張。

help-stage = 點下面的按鈕，或直接輸入階段名稱。
help-investment = 例如：120萬、1.2億、35.5萬元、一百二十萬；沒有就填 0。
help-indicator = 例如：38、三十八；只填數字也可以。
help-progress = 最多 1000 字，語音輸入法也可以。
help-breakthrough = 沒有就點「跳過」。
help-problems = 沒有就點「跳過」。
help-next-steps = 沒有就點「跳過」。
help-photos = 發完後點「完成」；沒有就點「跳過」。
plan-says = 方案：{ $about }
answered-already = 已填：{ $value }

field-stage = 階段
field-investment = 本月投資
field-indicator = { $about }
field-progress = 本月進展
field-breakthrough = 前期突破
field-problems = 問題困難
field-next-steps = 下一步
field-photos = 附件

value-amount = { $amount } 萬元
value-amount-yuan = { $amount } 萬元（即 { $yuan } 元）
value-number = { $number } { $unit }
value-photos = { $count } 個檔案
value-text = { $text }
value-skipped = （未填）

section-unchanged = 與上月相同。如有新情況，點下面的項目填寫。
section-hint = 點下面的項目修改。

stage-preparing = 前期
stage-started = 已開工
stage-foundation = 基礎完工
stage-structure = 主體施工
stage-topped-out = 結構封頂
stage-equipping = 設備安裝
stage-completed = 竣工
stage-accepted = 驗收
stage-in-use = 投用
stage-not-started = 未啟動
stage-under-way = 推進中
stage-done = 已完成
stage-routine = 常態化

action-begin = ▶️ 開始填報
action-resume = ▶️ 繼續填報
action-next = 下一項 ▶️
action-back = ⬅️ 上一步
action-skip = 跳過
action-save = 存草稿
action-cancel = 取消
action-unchanged = ➖ 與上月相同
action-overview = 📋 總覽
action-done = ✅ 完成
action-clear = 清除附件
action-submit = 📤 提交
action-anyway = 仍然提交
action-discard = 放棄草稿
action-stay = 不，繼續填
action-add = ➕ 添加一項
action-remove = 🗑 刪除這一項

words-begin = 開始填報,開始,繼續填報,繼續
words-next = 下一項,下一步,下一個
words-back = 上一步,返回,後退
words-skip = 跳過,略過
words-save = 存草稿,儲存,儲存草稿,保存,保存草稿
words-cancel = 取消,不填了
words-unchanged = 與上月相同,本月無變化,無變化,沒有變化
words-overview = 總覽,預覽
words-done = 完成,好了
words-clear = 清除照片,清除附件
words-submit = 提交,確認入庫
words-anyway = 仍然提交
words-discard = 放棄草稿,放棄
words-stay = 不取消,繼續填,不,不放棄
words-add = 添加一項,添加,再加一項
words-remove = 刪除這一項,刪除

leaving = 要放棄這份草稿嗎？草稿裡填寫的內容會丟失，已經提交過的不受影響。存成草稿的話，以後可以接著填。
incomplete = 還有 { $count } 項任務沒有填完：
incomplete-line = • { $title }

note-taken = ✓ { $field }：{ $value }
note-photos-cleared = 附件已清除。
note-photo-kept = 已收下，現有 { $count } 個。還有就接著發，發完點「完成」。
note-photo-kept-meanwhile = 📎 附件已收下，放進「{ $title }」的附件裡（共 { $count } 個）。剛才的問題還沒有回答：
note-photo-kept-with = 📎 附件已收下，放進「{ $title }」的附件裡（共 { $count } 個）。
note-left-unchanged = ✓ { $title }：{ $brief }
note-already-answered = 「{ $title }」已經填了內容。要改成無變化，請先在總覽裡點開它，逐項修改。
note-rest-of-long-text = 這是剛才那段過長文字的後半段，也沒有記錄。
note-edited = ✓ 已按您修改後的文字更新「{ $title }」的答案。
note-which-unit = 「{ $text }」的單位是萬元還是元？請點選。以後只寫數字，就按這個單位算。
note-which-reading = 「{ $text }」可以有兩種理解，請點選：
note-choice-expected = 請點下面的按鈕，或輸入按鈕上的文字。
note-press-expected = 請點下面的按鈕繼續。想問誰負責什麼事，請以「誰負責」開頭，或用 /who。
note-photos-expected = 這一步請發照片、檔案、位置或語音；沒有就點「跳過」，發完點「完成」。
note-text-expected = 請用文字回答；沒有就點「跳過」。
note-text-too-long = 這段文字有 { $length } 字，最多 { $longest } 字，所以沒有記錄。請精簡後再發一次，之前填的內容都在。
note-forwarded = 轉發的訊息不會當作答案，以免誤填。請複製文字後自己發出，或直接輸入。
note-nothing-to-submit = 還什麼都沒有填，不能提交。請點「開始填報」。
note-unanswered = 這一步還沒有回答。{ $expected ->
    [photos] 請發照片，沒有就點「跳過」。
   *[other] 請先回答，沒有就點「跳過」。
}
note-photo-without-task = 請先點開一項任務，再發附件，這樣我才知道它屬於哪項任務。
note-too-many-photos = 一項任務最多 { $most } 個附件，已經滿了，再發的沒有收下。要換的話，在總覽裡點開「附件」，點「清除附件」後重新發。
note-edited-no-answer = 您修改的這條訊息不是某一步的答案，報送內容沒有變化。要修改答案，請在總覽裡點開它。
note-unusable = { $what ->
    [sticker] 貼紙
    [voice] 語音
    [video] 影片
    [location] 位置
    [contact] 名片
   *[other] 這種訊息
}不能作為答案。{ $expected ->
    [choice] 請點下面的按鈕。
    [amount] 請輸入金額，例如 120萬。
    [number] 請輸入數字。
    [text] 請輸入文字。
    [units] 請輸入單位名稱。
    [date] 請輸入日期，例如 9-30。
    [photos] 請發照片或檔案。
    [days] 請輸入日期，例如 1月1日—3日。
    [setting] 請點下面的按鈕，或者直接寫。
   *[press] 請點下面的按鈕。
}
note-amount-expected = 「{ $text }」我沒看懂：{ $why ->
    [negative] 金額不能是負數。
    [range] 請填一個確定的數，不要填範圍。
    [vague] 請填一個確定的數，不要填「多」「不到」。
    [wrong-unit] 這一步要的是金額。
    [too-large] 這個數太大了，請檢查單位。
    [too-fine] 小數位太多了，最小到分。
   *[other] 這一步要的是金額。
} 例如 120萬、1.2億、35.5萬元；沒有就填 0，或點「跳過」。
note-number-expected = 「{ $text }」我沒看懂：{ $why ->
    [negative] 這裡不能是負數。
    [range] 請填一個確定的數，不要填範圍。
    [vague] 請填一個確定的數，不要填「多」「不到」。
    [wrong-unit] 單位應該是「{ $unit }」。
    [too-large] 這個數太大了，請檢查。
   *[other] 這一步要的是數字，單位是「{ $unit }」。
} 例如 38、三十八；沒有就點「跳過」。
note-edited-choice-expected = 您修改後的文字不是可選的階段，答案保持原來的不變。
note-edited-amount-expected = 您修改後的「{ $text }」不是能看懂的金額，答案保持原來的不變。
note-edited-number-expected = 您修改後的「{ $text }」不是能看懂的數字，答案保持原來的不變。
note-edited-text-expected = 修改後沒有文字，答案保持原來的不變。
note-edited-text-too-long = 修改後的文字有 { $length } 字，最多 { $longest } 字，答案保持原來的不變。
note-edited-photos-expected = 照片的說明沒有改動，答案保持原來的不變。

receipt = ✅ <b>報送成功</b>

    編號：<code>{ $number }</code>
    時間：{ $at }
    { $area } · { $due }報送，{ $tasks } 項任務
receipt-late = （已過截止日，標記為補報）
receipt-hint = 截止前後都可以再發「報送」修改，每一版都會留存。
saved = 📌 草稿已存好。發「報送」，或點下面的按鈕，隨時接著填。
discarded = 草稿已放棄。發「報送」可以重新開始。
stale = 這個按鈕已過期，現在顯示的是最新進度。
stale-nothing = 這個按鈕已過期，請重新開啟。
already-submitted = 這一份已經提交，不會重複提交。

notice-submitted = 📥 <b>{ $area }</b> · { $due }報送已到
    { $name } 提交於 { $at }，編號 <code>{ $number }</code>
status-heading = <b>報送情況</b>
status-line-submitted = ✅ { $area } · { $due }（{ $units }）
status-line-missing = ⬜ { $area } · { $due }（{ $units }）
status-nothing = 現在沒有到期或臨近的報送。
nothing-under-way = 現在沒有進行中的填報。發「報送」開始填報；想問誰負責什麼事，直接用文字發出來就行。
edited-nothing = 您修改的這條訊息不是報送的答案，沒有影響已報送的內容。如果是要問誰負責，請重新發一條。
words-stage-preparing = 前期,前期工作,籌備
words-stage-started = 已開工,開工,動工
words-stage-foundation = 基礎完工,基礎
words-stage-structure = 主體施工,主體,在建,推進中
words-stage-topped-out = 結構封頂,封頂,主體封頂
words-stage-equipping = 設備安裝,裝置安裝,安裝
words-stage-completed = 竣工,完工,已完工,完成,已完成
words-stage-accepted = 驗收,已驗收
words-stage-in-use = 投用,投入使用,已投用
words-stage-not-started = 未啟動,未開始,沒開始
words-stage-under-way = 推進中,進行中,在推進,已開工,開工
words-stage-done = 已完成,完成
words-stage-routine = 常態化,長期
note-merged = ⚠️ { $name } 剛提交了這份報送（編號 <code>{ $number }</code>），兩人填的已合併：您沒改的用對方的，改得不一樣的列在下面，暫用您的。請核對後再點「提交」。
report-by-coordinator = 報送由本單位的聯絡員或 B 崗填寫。想問誰負責什麼事，直接發出來就行。
edited-too-late = 您修改的這條訊息所屬的填報已經提交或放棄，原來的答案沒有改動。要修改，請重新開啟。
dialogue-gone = 剛才填的這一份不能再繼續：它的任務或單位已經變動，或者您的職責有了調整。填過的內容沒有生效。
note-changed-meanwhile = ⚠️ 您填寫期間，任務表有了別的改動，所以還沒有儲存。下面是按最新情況顯示的，請核對後再提交一次。
