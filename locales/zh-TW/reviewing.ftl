# 報送之後：審核、歷次、我的任務、報進展

report-returned = ↩️ <b>已退回</b>（{ $name }，{ $at }）：{ $reason }
question-returned = ↩️ 退回理由：{ $reason }
report-elsewhere = 👥 { $name } 也有一份沒提交的草稿（{ $at } 改過）。
report-difference = ⚠️ { $title } · { $field }：您填 { $mine }，對方填 { $theirs }
report-closed = 🔒 { $area } · { $due }報送（編號 <code>{ $number }</code>）已審核通過。要修改，請聯絡分指揮部辦公室重新打開。
report-look = 📄 查看內容
report-choice-sent-back = ↩️ { $area } · { $due }（已退回）
report-choice-accepted = 🔒 { $area } · { $due }（已審核通過）
section-topic-bulletin = 簡報素材（可不填）
section-topic-why = 退回的理由
section-by = （{ $name } 填）
section-fed-by = 　📨 { $units } 已報來
section-fed = 📨 <b>{ $unit }</b> { $name } { $at } 報來：
    { $told }
section-hint-fed = 點「採用」直接用報來的內容，也可以點下面的項目自己填。
section-open = 未填：{ $fields }
section-explained = 說明（{ $field }）：{ $said }
section-taken-from = 來源：{ $unit } { $name }，{ $at } 報來
explained-as-it-is = 填報人確認屬實
value-reckoned = { $value }（按上次累計自動相加）
mark-fed = 📨
mark-returned = ↩️
mark-optional = ➕
last-value = 上次：{ $value }
unit-wan = 萬元

action-enough = ✅ 這項填好了
action-remaining = ➖ 其餘都與上月相同
action-agree = ✅ 記下
action-take = 採用
fed-take = ✅ 採用 { $unit } 報來的
action-theirs = 用對方的
difference-theirs = 用對方的：{ $number } { $field }
action-feed = 📨 報進展
words-enough = 這項填好了,填好了,本項完成
words-remaining = 其餘都與上月相同,其餘無變化,都無變化
words-agree = 記下,屬實,沒錯,照此記錄
words-yes = 對,對的,是,是的,確認
words-no = 不,不對,不是,不是的,錯了,填錯了,寫錯了,打錯了
words-take = 採用,用報來的
words-theirs = 用對方的,按對方的
ask-feed = ❓ 問 { $unit }

doubt-slip = 🤔 「{ $field }」填的是 { $value }，和方案裡的 { $usual } 差了上萬倍。是不是把元和萬元弄混了？
doubt-slip-count = 🤔 「{ $field }」填的是 { $value }，和方案裡的 { $usual } 差了上萬倍。是不是多寫或少寫了一個「萬」？
doubt-below-last = 🤔 「{ $field }」填的是 { $value }，比上次報的 { $last } 還少。累計數一般不會變小。
doubt-above-plan = 🤔 「{ $field }」填的是 { $value }，累計 { $total }，超過了方案的 { $planned }。
doubt-over-hundred = 🤔 「{ $field }」填的是 { $value }，超過了 100%。
doubt-over-total = 🤔 各來源合計 { $parts }，比本月投資 { $whole } 還多。
doubt-future = 🤔 「{ $field }」填的是 { $day }，這一天還沒有到。
doubt-before-start = 🤔 竣工日期 { $completed } 早於開工日期 { $started }。
doubt-backwards = 🤔 上次報的是「{ $last }」，這次是「{ $now }」，階段倒退了。
doubt-hint = 填錯了請點「上一步」重填；確實如此就點下面的按鈕，或直接打字說明原因，說明會一起留存。
doubt-instead = ✏️ 應該是 { $value }
doubt-keep = ✅ 屬實：{ $value }
note-which-of-told = 這個數可以有兩種理解，請點選：
note-taken-explained = ✓ { $field }：{ $value }（說明：{ $said }）
note-told-taken = ✓ 已記下。
note-told-dropped = 好的，剛才那段話沒有記。
note-left-unchanged-all = ✓ { $count } 項任務已記為與上月相同。
note-fed-taken = ✓ 已採用 { $unit } 報來的內容，可以再改。
note-accepted-meanwhile = 🔒 您填寫期間，辦公室已審核通過編號 <code>{ $number }</code> 的報送，不能再提交新的版本。草稿還在；要修改，請聯絡辦公室重新打開。
told-heading = 這段話我理解為：
told-hint = 對就點「記下」；不對就點「不是」，再說一遍或逐項填。
told-not-so = ❌ 不是
told-unclear = { $readings }，稍後請您點選
told-which = 「{ $text }」說的是哪項任務？

question-started-on = 哪天開工的？
question-completed-on = 哪天竣工的？
question-investment-total = 今年以來累計完成投資多少？
question-received = { $about }資金累計到位多少？
question-spent = { $about }資金本月完成投資多少？
question-good-practice = 有什麼好經驗、好做法，可以寫進簡報？
question-leaders-visits = 掛鉤領導有什麼工作動態？
question-ask-feed = 想問什麼？
help-ask-feed = 會原樣轉給對方，對方可以馬上更新。
field-ask-feed = 問題
question-send-back-reason = 為什麼退回？
question-send-back-fields = 哪幾項要重填？點一下選中，再點一下取消。
help-started-on = 例如：6月12日、昨天；記不清就點「跳過」。
help-completed-on = 例如：6月12日、昨天；記不清就點「跳過」。
help-investment-total = 例如：380萬；以後每月自動相加，不再問。
help-received = 例如：120萬；沒有就填 0。
help-spent = 例如：80萬；沒有就填 0。
help-good-practice = 沒有就點「跳過」。
help-leaders-visits = 例如：6月18日，某副區長到現場協調管線遷改。沒有就點「跳過」。
help-send-back-reason = 對方會看到這段話，請寫清楚要補什麼、改什麼。
help-send-back-fields = 選好後點「總覽」，再選別的任務，或提交。
field-started-on = 開工日期
field-completed-on = 竣工日期
field-investment-total = 累計投資
field-received = { $about }累計到位
field-spent = { $about }本月完成
field-good-practice = 好經驗好做法
field-leaders-visits = 掛鉤領導動態
field-send-back-reason = 理由
field-send-back-fields = 要重填的項目

feed-heading = 📨 <b>報進展</b> { $number } { $title }
feed-done = ✅ 「{ $number } { $title }」的進展已報給牽頭單位，會出現在他們的報送裡。以後有新情況，隨時再報。
fed-notice = 📨 { $unit } { $name } 報來「{ $number } { $title }」的進展，已放進報送，可以直接採用。
ask-feed-heading = ❓ 問 { $unit } { $name }：{ $title }
ask-feed-done = ✅ 已問 { $unit } { $name }。
feed-question = ❓ { $name } 就「{ $number } { $title }」的進展問您：
    { $text }
send-back-heading = ↩️ <b>退回</b> { $area }（<code>{ $number }</code>）
send-back-hint = 點任務選出要重填的項目；不選就是整份退回。選好後點「提交」。
send-back-done = ↩️ { $area }（<code>{ $number }</code>）已退回，對方已收到理由。
sent-back-notice = ↩️ <b>{ $area }</b> · { $due }報送（<code>{ $number }</code>）被退回：
    { $reason }
verdict-accepted = ✅ { $area } · { $due }報送（<code>{ $number }</code>）已審核通過。
verdict-reopened = 🔓 { $area } · { $due }報送（<code>{ $number }</code>）已重新打開，可以修改。

report-view = 📄 <b>{ $area } · { $due }報送</b>
    編號 <code>{ $number }</code>，第 { $version }/{ $versions } 版
    { $name } 提交於 { $at }
    { $state }
report-view-line = • { $title } — { $brief }
review-by = 辦公室 { $name }，{ $at }
review-by-why = 辦公室 { $name }，{ $at }：{ $reason }
review-late = · 補報
review-state-waiting = 📥 待審核
review-state-accepted = ✅ 已審核通過
review-state-sent-back = ↩️ 已退回
review-state-reopened = 🔓 已重新打開
report-accept = ✅ 審核通過
report-send-back = ↩️ 退回
report-reopen = 🔓 重新打開
report-change = ✏️ 修改
attached-show = 📎 附件（{ $count }）
attached-with = 📎 <b>{ $title }</b>：{ $count } 個附件
attached-gone = ⚠️ 「{ $title }」的一個附件在 Telegram 上取不到了（{ $kind ->
    [photo] 照片
    [video] 影片
    [video_note] 影片
    [voice] 語音
    [audio] 音訊
    [location] 位置
   *[document] 檔案
}：{ $name }）。需要的話，請報送人重新發一次。
attached-nothing = 沒有附件
attached-under-way = 附件正在傳送，請稍等
attached-unsaved = ⚠️ { $number } { $title } 的第 { $place } 個附件沒有存到伺服器：{ $why ->
    [too-large] 太大
    [gone] Telegram 上已經取不到
   *[failed] 存不下來，請管理員查看日誌
}
attached-unsaved-more = ……還有 { $count } 個也沒有存到伺服器
report-versions = 🕘 歷次版本（{ $count }）
report-back = ⬅️ 返回
versions-heading = <b>{ $area } · { $due }報送</b> 歷次版本
versions-line = • <code>{ $number }</code> { $name }，{ $at }
history-heading = <b>歷次報送</b>
history-nothing = 還沒有報送過。
history-line = { $state } { $area } · { $due }（{ $name }，{ $at }）
history-button = { $area } · { $due }
status-line-accepted = ✅ { $area } · { $due }（{ $units }）已審核通過
status-line-sent-back = ↩️ { $area } · { $due }（{ $units }）已退回
status-line-reopened = 🔓 { $area } · { $due }（{ $units }）已重新打開
status-changes = 🏗 本月開工、竣工
changes-heading = <b>{ $year }年{ $month }月 開工、竣工</b>
changes-begun = 開工 { $count } 項
changes-completed = 竣工 { $count } 項
changes-line = • { $number } { $title }（{ $day }）
mine-heading = <b>我的任務</b> { $units } · 共 { $count } 項 { $place }
mine-nothing = 您所在的單位沒有任務。
mine-line = { $light } <b>{ $number } { $title }</b>
    { $role } · { $stage }
mine-no-stage = 還沒有報過
mine-next = 📅 { $day }：{ $text }
mine-trend = <b>{ $field }</b>（{ $unit }）
mine-bar = { $month }月 { $bar } { $value }
mine-share = 方案 { $planned } { $unit }，完成 { $share }%
mine-stages = <b>階段</b>
mine-change = { $day } { $stage }
mine-card = 📇 任務卡
mine-back = ⬅️ 返回
command-history = 歷次報送
role-lead = 牽頭
role-responsible = 責任
role-assisting = 配合
status-line-late = 🔴 { $area }：逾期 { $count } 份，{ $days }（{ $units }）
