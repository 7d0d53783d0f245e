# 设置、节假日

settings-heading = ⚙️ <b>设置</b>
settings-hint = 点下面的名称修改：改了马上生效，谁在什么时候改的都有记录。
settings-line = { $field }：{ $value }
settings-line-changed = { $field }：<b>{ $value }</b>（默认：{ $usual }）
settings-defaults = ↩️ 恢复默认
settings-all = ⚙️ 全部设置
settings-again = ✏️ 再改
settings-are-defaults = 没有变化：本来就都是默认的。
setting-change = { $field }：<s>{ $was }</s> → <b>{ $value }</b>
setting-same = 没有变化：{ $field }还是 <b>{ $value }</b>。
leave-as-it-is = ⬅️ 不改了
usual-value = 默认是：{ $value }
option-usual = { $option }（默认）
setting-group-days = <b>📅 日期</b>
setting-group-reminders = <b>🔔 提醒</b>
setting-group-steps = <b>🪜 逐级告知</b>
setting-group-lights = <b>🚦 亮灯</b>
setting-group-groups = <b>👥 群</b>
setting-since-days = 马上生效：日期按新的算，变了的按新的日期提醒；今天还没有发的提醒，按新的时间发。
setting-since-reminders = 马上生效：按新的该提醒、还没有提醒过的，在下一次提醒里补上。已经发出的不重发。
setting-since-steps = 马上生效：按新的该告知、还没有告知过的，在下一次提醒里补上。已经告知的不重发。
setting-since-lights = 马上生效：从现在起，灯按新的亮。
setting-since-groups = 从下一个报送日起生效；今天就是报送日、群里还没有发过的，今天就算。
setting-since-several = 马上生效。
note-setting-refused = ⚠️ 还没有改。{ $expected ->
    [days] 「{ $text }」看不明白：请写提前几天，用顿号隔开，每个不超过 { $limit } 天，例如 3、1、0；0 是当天，都不要就写「无」。
    [number] 「{ $text }」看不明白：请写一个数，不超过 { $limit }。
    [points] 「{ $text }」看不明白：请写两个数，先写 🟡滞后的，再写 🔴逾期的，不超过 { $limit }，例如 10、30。
    [steps] 「{ $text }」看不明白：请按 B 岗、分管领导、牵头单位、办公室的顺序写四个数，从 1 到 { $limit }，例如 1、3、5、7；不告知的写「—」。
    [hours] 「{ $text }」看不明白：请写从几点到几点，例如 9:00-17:30，或 8点半到17点。
    [hour] 「{ $text }」看不明白：请写几点，例如 15:00，或下午3点。
    [hours-order] 「{ $text }」不行：结束要比开始晚。下午 5 点请写 17:00，或「下午5点」。
    [points-order] 「{ $text }」不行：🔴逾期的数不能比 🟡滞后的小。
    [steps-order] 「{ $text }」不行：逐级告知，后一级不能比前一级早，所以几个数要从小到大。
    [hour-inside] 群里通报是 { $text }，不在工作时间 { $limit } 以内，群里就收不到了。请让通报时间落在工作时间以内。
   *[choice] 请点下面的按钮选择。
}

question-workdays = 报送日、节点遇到节假日怎么办？
help-workdays = 按国务院办公厅公布的放假调休安排，调休上班的周末算工作日。
field-workdays = 遇节假日
choice-workdays-earlier = 提前
choice-workdays-later = 顺延
choice-workdays-as-printed = 不变
question-hours = 每个工作日几点到几点可以发提醒？
help-hours = 例如：9:00-17:30，8点半到17点。这段时间以外和节假日，只发当天到期的。
field-hours = 工作时间
setting-is-hours = { $value }

setting-first-day = { $days ->
    [0] 当天
   *[other] 提前 { $days } 天
}
setting-day = { $days ->
    [0] 当天
   *[other] { $days } 天
}
question-report-days = 报送日前几天提醒？
help-report-days = 例如：3、1、0；0 是当天，「无」是不提醒。
field-report-days = 报送提醒
setting-is-report-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-report-repeat = 逾期没有报的，隔多久再提醒？
help-report-repeat = 报了就停。
field-report-repeat = 报送逾期
choice-report-repeat-workday = 每个工作日
choice-report-repeat-weekly = 每周
choice-report-repeat-never = 不再提醒
question-sent-back-repeat = 退回以后还没有改好的，隔多久再提醒？
help-sent-back-repeat = 退回的时候马上告知一次；重新提交就停。
field-sent-back-repeat = 报送退回
choice-sent-back-repeat-workday = 每个工作日
choice-sent-back-repeat-weekly = 每周
choice-sent-back-repeat-never = 不再提醒
question-feeding = 每次报送以前，责任单位都要先报进展吗？
help-feeding = 不要求时，牵头单位可以自己请他们报。
field-feeding = 报进展
choice-feeding-on = 责任单位每次都要
choice-feeding-off = 不要求责任单位
question-feeding-days = 报送日前几天，提醒责任单位报进展？
help-feeding-days = 例如：5；「无」是不提醒。只提醒要求报、或者牵头单位请了的。
field-feeding-days = 报进展提醒
setting-is-feeding-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-milestone-days = 节点到期前几天提醒？
help-milestone-days = 例如：30、7、0；0 是当天，「无」是不提醒。
field-milestone-days = 节点提醒
setting-is-milestone-days = { $count ->
    [0] 不提醒
   *[other] { $days }
}
question-milestone-repeat = 节点到期没有报完成的，隔多久再提醒？
help-milestone-repeat = 报完成就停。
field-milestone-repeat = 节点逾期
choice-milestone-repeat-workday = 每个工作日
choice-milestone-repeat-weekly = 每周
choice-milestone-repeat-never = 不再提醒
question-deferred-repeat = 待分解的任务，隔多久提醒一次？
help-deferred-repeat = 「每月」是每月第一个工作日。分解了就停。
field-deferred-repeat = 待分解
choice-deferred-repeat-monthly = 每月
choice-deferred-repeat-weekly = 每周
choice-deferred-repeat-never = 不提醒
question-call-days = 到期前几天，把要打电话的单位告诉办公室？
help-call-days = 就是没有人绑定、或者谁都收不到消息的单位。例如：3、0；0 是当天。过了期每周再说一次；随时可以发 /calls 看。
field-call-days = 电话名单
setting-is-call-days = { $count ->
    [0] 到期前不告诉
   *[other] { $days }
}

question-steps = 逾期几个工作日以后，依次告知 B 岗、分管领导、牵头单位、办公室？
help-steps = 四个数，例如：1、3、5、7；不告知的写「—」，例如：1、3、—、7。
field-steps = 逐级告知
setting-is-steps = B 岗 { $first }、分管领导 { $second }、牵头单位 { $third }、办公室 { $fourth }（工作日）

question-light-days = 节点到期前几天亮 🟡滞后？
help-light-days = 例如：3。
field-light-days = 临期亮灯
setting-is-light-days = 节点到期前 { $value } 天 🟡滞后
question-light-points = 落后序时进度几个百分点亮 🟡滞后、几个亮 🔴逾期？
help-light-points = 两个数，例如：10、30。超过才亮。
field-light-points = 进度亮灯
setting-is-light-points = 落后超过 { $first } 个百分点 🟡滞后，超过 { $second } 个 🔴逾期
question-light-months = 到月没有开工亮 🟡滞后，再过几个月亮 🔴逾期？
help-light-months = 例如：3。
field-light-months = 开工亮灯
setting-is-light-months = 到月没有开工 🟡滞后，再过 { $value } 个月 🔴逾期

question-groups = 报送日当天，要在群里列出还没有报的单位吗？
help-groups = 只列单位，不列姓名；只发到您同意服务的群。
field-groups = 群里通报
choice-groups-on = 列出没有报的单位
choice-groups-off = 不列
question-group-hour = 报送日当天几点在群里列出？
help-group-hour = 例如：15:00，下午3点。要在工作时间以内。
field-group-hour = 通报时间
setting-is-group-hour = { $value }

question-defaults = 把上面这些都恢复成默认吗？
help-defaults = 没有列出来的，本来就是默认的。
field-defaults = 恢复默认
choice-defaults-defaults = ↩️ 都恢复默认

calendar-heading = 📅 <b>放假安排</b>
calendar-hint = 报送日、提醒都按它计算。
calendar-year-published = <b>{ $year }年</b>：国务院办公厅公布的，已经知道。
calendar-year-unknown = <b>{ $year }年</b>：还不知道，只把周末当作休息日。
calendar-year-entered = <b>{ $year }年</b>：办公室填写的。
    放假：{ $off }
    调休上班：{ $on }
calendar-unknown = 📅 还不知道 { $year }年的放假调休安排：现在只把周末当作休息日。国务院办公厅公布以后，请填进来。
calendar-enter = ✍️ 填写 { $year }年放假安排
holidays-heading = 📅 <b>{ $year }年放假安排</b>
holidays-published = 国务院办公厅公布的已经知道；这里只写本地和它不同的日子。
holidays-done = ✅ { $year }年的放假安排已记下，报送日和提醒马上按它计算。
    放假：{ $off }
    调休上班：{ $on }
    要改，再发 <code>/holidays { $year }</code>。
holidays-emptied = ✅ 办公室填写的 { $year }年放假安排已清空。要重填，再发 <code>/holidays { $year }</code>。
days-listed = { $days }（{ $count } 天）
days-in-month = { $first }—{ $last }日
days-from-to = { $first }—{ $last }
note-days-expected = { $why ->
    [backwards] 「{ $text }」的结束比开始早，请改一下。
    [over-new-year] 「{ $text }」跨了年，请把年份写上，例如：{ $before }年12月31日—{ $year }年1月2日。
    [too-long] 「{ $text }」超过了半个月，放假没有这么长，请看看是不是写错了。
    [other-year] 「{ $text }」不在 { $year }年。{ $year }年的安排里只能写这一年、和上一年 12 月的日子。
   *[no-day] 「{ $text }」看不明白。请只写日期，例如：1月1日—3日、2月5日—11日；没有就写「无」。
}
note-edited-days-expected = 您修改后的「{ $text }」不是能看懂的日期，答案保持原来的不变。
note-holidays-both = ⚠️ 还没有记下：{ $days } 既写了放假，又写了上班，请改其中一项。
note-holidays-needless = ⚠️ 还没有记下：{ $days } 本来就是工作日，不用写成调休上班。是不是日期写错了？
note-holidays-none = ⚠️ 还没有记下：一年总有放假的日子，请写上。
note-holidays-nothing = 两项都是「无」，没有要记下的。
question-days-off = { $unit }年哪些天放假？
help-days-off = 例如：1月1日—3日、2月5日—11日、4月3日—5日。周末不用写，写上也没有关系。两项都写「无」就是清空。
field-days-off = 放假
question-days-on = 哪些周末要上班？
help-days-on = 例如：2月14日、2月28日；没有就写「无」。
field-days-on = 调休上班
