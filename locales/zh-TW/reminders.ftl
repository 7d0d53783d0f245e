# 提醒

reminder-heading = ⏰ <b>報送提醒</b> · { $day }
reminder-before = • { $area }：{ $due }截止，還有 <b>{ $days }</b> 天
reminder-due = • { $area }：<b>今天</b>（{ $due }）截止
reminder-overdue = • { $area }：{ $due }已截止，<b>逾期 { $days } 天</b>
reminder-reference = 編號 { $reference }
reminder-button = 📝 填報 { $area }
date-day = { $month }月{ $day }日
date-weekday = { $month }月{ $day }日（{ $weekday }）
date-time = { $month }月{ $day }日 { $time }
weekday-0 = 週一
weekday-1 = 週二
weekday-2 = 週三
weekday-3 = 週四
weekday-4 = 週五
weekday-5 = 週六
weekday-6 = 週日
