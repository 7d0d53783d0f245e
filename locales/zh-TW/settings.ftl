# 設定、節假日

settings-heading = ⚙️ <b>設定</b>
settings-hint = 點下面的名稱修改：改了馬上生效，誰在什麼時候改的都有記錄。
settings-line = { $field }：{ $value }
settings-line-changed = { $field }：<b>{ $value }</b>（預設：{ $usual }）
settings-defaults = ↩️ 恢復預設
settings-all = ⚙️ 全部設定
settings-again = ✏️ 再改
settings-are-defaults = 沒有變化：本來就都是預設的。
setting-change = { $field }：<s>{ $was }</s> → <b>{ $value }</b>
setting-same = 沒有變化：{ $field }還是 <b>{ $value }</b>。
leave-as-it-is = ⬅️ 不改了
usual-value = 預設是：{ $value }
option-usual = { $option }（預設）
setting-group-days = <b>📅 日期</b>
setting-group-reminders = <b>🔔 提醒</b>
setting-group-steps = <b>🪜 逐級告知</b>
setting-group-lights = <b>🚦 亮燈</b>
setting-group-groups = <b>👥 群</b>
setting-since-days = 馬上生效：日期按新的算，變了的按新的日期提醒；今天還沒有發的提醒，按新的時間發。
setting-since-reminders = 馬上生效：按新的該提醒、還沒有提醒過的，在下一次提醒裡補上。已經發出的不重發。
setting-since-steps = 馬上生效：按新的該告知、還沒有告知過的，在下一次提醒裡補上。已經告知的不重發。
setting-since-lights = 馬上生效：從現在起，燈按新的亮。
setting-since-groups = 從下一個報送日起生效；今天就是報送日、群裡還沒有發過的，今天就算。
setting-since-several = 馬上生效。
note-setting-refused = ⚠️ 還沒有改。{ $expected ->
    [days] 「{ $text }」看不明白：請寫提前幾天，用頓號隔開，每個不超過 { $limit } 天，例如 3、1、0；0 是當天，都不要就寫「無」。
    [number] 「{ $text }」看不明白：請寫一個數，不超過 { $limit }。
    [points] 「{ $text }」看不明白：請寫兩個數，先寫 🟡滯後的，再寫 🔴逾期的，不超過 { $limit }，例如 10、30。
    [steps] 「{ $text }」看不明白：請按 B 崗、分管領導、牽頭單位、辦公室的順序寫四個數，從 1 到 { $limit }，例如 1、3、5、7；不告知的寫「—」。
    [hours] 「{ $text }」看不明白：請寫從幾點到幾點，例如 9:00-17:30，或 8點半到17點。
    [hour] 「{ $text }」看不明白：請寫幾點，例如 15:00，或下午3點。
    [hours-order] 「{ $text }」不行：結束要比開始晚。下午 5 點請寫 17:00，或「下午5點」。
    [points-order] 「{ $text }」不行：🔴逾期的數不能比 🟡滯後的小。
    [steps-order] 「{ $text }」不行：逐級告知，後一級不能比前一級早，所以幾個數要從小到大。
    [hour-inside] 群裡通報是 { $text }，不在工作時間 { $limit } 以內，群裡就收不到了。請讓通報時間落在工作時間以內。
   *[choice] 請點下面的按鈕選擇。
}

question-workdays = 報送日、節點遇到節假日怎麼辦？
help-workdays = 按國務院辦公廳公布的放假調休安排，調休上班的週末算工作日。
field-workdays = 遇節假日
choice-workdays-earlier = 提前
choice-workdays-later = 順延
choice-workdays-as-printed = 不變
question-hours = 每個工作日幾點到幾點可以發提醒？
help-hours = 例如：9:00-17:30，8點半到17點。這段時間以外和節假日，只發當天到期的。
field-hours = 工作時間
setting-is-hours = { $value }

setting-first-day = { $days ->
    [0] 當天
   *[other] 提前 { $days } 天
}
setting-day = { $days ->
    [0] 當天
   *[other] { $days } 天
}
question-report-days = 報送日前幾天提醒？
help-report-days = 例如：3、1、0；0 是當天，「無」是不提醒。
field-report-days = 報送提醒
setting-is-report-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-report-repeat = 逾期沒有報的，隔多久再提醒？
help-report-repeat = 報了就停。
field-report-repeat = 報送逾期
choice-report-repeat-workday = 每個工作日
choice-report-repeat-weekly = 每週
choice-report-repeat-never = 不再提醒
question-sent-back-repeat = 退回以後還沒有改好的，隔多久再提醒？
help-sent-back-repeat = 退回的時候馬上告知一次；重新提交就停。
field-sent-back-repeat = 報送退回
choice-sent-back-repeat-workday = 每個工作日
choice-sent-back-repeat-weekly = 每週
choice-sent-back-repeat-never = 不再提醒
question-feeding = 每次報送以前，責任單位都要先報進展嗎？
help-feeding = 不要求時，牽頭單位可以自己請他們報。
field-feeding = 報進展
choice-feeding-on = 責任單位每次都要
choice-feeding-off = 不要求責任單位
question-feeding-days = 報送日前幾天，提醒責任單位報進展？
help-feeding-days = 例如：5；「無」是不提醒。只提醒要求報、或者牽頭單位請了的。
field-feeding-days = 報進展提醒
setting-is-feeding-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-milestone-days = 節點到期前幾天提醒？
help-milestone-days = 例如：30、7、0；0 是當天，「無」是不提醒。
field-milestone-days = 節點提醒
setting-is-milestone-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-milestone-repeat = 節點到期沒有報完成的，隔多久再提醒？
help-milestone-repeat = 報完成就停。
field-milestone-repeat = 節點逾期
choice-milestone-repeat-workday = 每個工作日
choice-milestone-repeat-weekly = 每週
choice-milestone-repeat-never = 不再提醒
question-deferred-repeat = 待分解的任務，隔多久提醒一次？
help-deferred-repeat = 「每月」是每月第一個工作日。分解了就停。
field-deferred-repeat = 待分解
choice-deferred-repeat-monthly = 每月
choice-deferred-repeat-weekly = 每週
choice-deferred-repeat-never = 不提醒
question-call-days = 到期前幾天，把要打電話的單位告訴辦公室？
help-call-days = 就是沒有人綁定、或者誰都收不到訊息的單位。例如：3、0；0 是當天。過了期每週再說一次；隨時可以發 /calls 看。
field-call-days = 電話名單
setting-is-call-days = { $count ->
    [0] 到期前不告訴
   *[other] { $days }
}

question-steps = 逾期幾個工作日以後，依次告知 B 崗、分管領導、牽頭單位、辦公室？
help-steps = 四個數，例如：1、3、5、7；不告知的寫「—」，例如：1、3、—、7。
field-steps = 逐級告知
setting-is-steps = B 崗 { $first }、分管領導 { $second }、牽頭單位 { $third }、辦公室 { $fourth }（工作日）

question-light-days = 節點到期前幾天亮 🟡滯後？
help-light-days = 例如：3。
field-light-days = 臨期亮燈
setting-is-light-days = 節點到期前 { $value } 天 🟡滯後
question-light-points = 落後序時進度幾個百分點亮 🟡滯後、幾個亮 🔴逾期？
help-light-points = 兩個數，例如：10、30。超過才亮。
field-light-points = 進度亮燈
setting-is-light-points = 落後超過 { $first } 個百分點 🟡滯後，超過 { $second } 個 🔴逾期
question-light-months = 到月沒有開工亮 🟡滯後，再過幾個月亮 🔴逾期？
help-light-months = 例如：3。
field-light-months = 開工亮燈
setting-is-light-months = 到月沒有開工 🟡滯後，再過 { $value } 個月 🔴逾期

question-groups = 報送日當天，要在群裡列出還沒有報的單位嗎？
help-groups = 只列單位，不列姓名；只發到您同意服務的群。
field-groups = 群裡通報
choice-groups-on = 列出沒有報的單位
choice-groups-off = 不列
question-group-hour = 報送日當天幾點在群裡列出？
help-group-hour = 例如：15:00，下午3點。要在工作時間以內。
field-group-hour = 通報時間
setting-is-group-hour = { $value }

question-defaults = 把上面這些都恢復成預設嗎？
help-defaults = 沒有列出來的，本來就是預設的。
field-defaults = 恢復預設
choice-defaults-defaults = ↩️ 都恢復預設

calendar-heading = 📅 <b>放假安排</b>
calendar-hint = 報送日、提醒都按它計算。
calendar-year-published = <b>{ $year }年</b>：國務院辦公廳公布的，已經知道。
calendar-year-unknown = <b>{ $year }年</b>：還不知道，只把週末當作休息日。
calendar-year-entered = <b>{ $year }年</b>：辦公室填寫的。
    放假：{ $off }
    調休上班：{ $on }
calendar-unknown = 📅 還不知道 { $year }年的放假調休安排：現在只把週末當作休息日。國務院辦公廳公布以後，請填進來。
calendar-enter = ✍️ 填寫 { $year }年放假安排
holidays-heading = 📅 <b>{ $year }年放假安排</b>
holidays-published = 國務院辦公廳公布的已經知道；這裡只寫本地和它不同的日子。
holidays-done = ✅ { $year }年的放假安排已記下，報送日和提醒馬上按它計算。
    放假：{ $off }
    調休上班：{ $on }
    要改，再發 <code>/holidays { $year }</code>。
holidays-emptied = ✅ 辦公室填寫的 { $year }年放假安排已清空。要重填，再發 <code>/holidays { $year }</code>。
days-listed = { $days }（{ $count } 天）
days-in-month = { $first }—{ $last }日
days-from-to = { $first }—{ $last }
note-days-expected = { $why ->
    [backwards] 「{ $text }」的結束比開始早，請改一下。
    [over-new-year] 「{ $text }」跨了年，請把年份寫上，例如：{ $before }年12月31日—{ $year }年1月2日。
    [too-long] 「{ $text }」超過了半個月，放假沒有這麼長，請看看是不是寫錯了。
    [other-year] 「{ $text }」不在 { $year }年。{ $year }年的安排裡只能寫這一年、和上一年 12 月的日子。
   *[no-day] 「{ $text }」看不明白。請只寫日期，例如：1月1日—3日、2月5日—11日；沒有就寫「無」。
}
note-edited-days-expected = 您修改後的「{ $text }」不是能看懂的日期，答案保持原來的不變。
note-holidays-both = ⚠️ 還沒有記下：{ $days } 既寫了放假，又寫了上班，請改其中一項。
note-holidays-needless = ⚠️ 還沒有記下：{ $days } 本來就是工作日，不用寫成調休上班。是不是日期寫錯了？
note-holidays-none = ⚠️ 還沒有記下：一年總有放假的日子，請寫上。
note-holidays-nothing = 兩項都是「無」，沒有要記下的。
question-days-off = { $unit }年哪些天放假？
help-days-off = 例如：1月1日—3日、2月5日—11日、4月3日—5日。週末不用寫，寫上也沒有關係。兩項都寫「無」就是清空。
field-days-off = 放假
question-days-on = 哪些週末要上班？
help-days-on = 例如：2月14日、2月28日；沒有就寫「無」。
field-days-on = 調休上班
