# 提醒

reminder-heading = ⏰ <b>报送提醒</b> · { $day }
reminder-before = • { $area }：{ $due }截止，还有 <b>{ $days }</b> 天
reminder-due = • { $area }：<b>今天</b>（{ $due }）截止
reminder-overdue = • { $area }：{ $due }已截止，<b>逾期 { $days } 天</b>
reminder-reference = 编号 { $reference }
reminder-button = 📝 填报 { $area }
date-day = { $month }月{ $day }日
date-weekday = { $month }月{ $day }日（{ $weekday }）
date-time = { $month }月{ $day }日 { $time }
weekday-0 = 周一
weekday-1 = 周二
weekday-2 = 周三
weekday-3 = 周四
weekday-4 = 周五
weekday-5 = 周六
weekday-6 = 周日
