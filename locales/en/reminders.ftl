# Reminders

reminder-heading = ⏰ <b>Reports due</b> · { $day }
reminder-before = • { $area }: due { $due }, { $days ->
    [one] <b>one</b> day left
   *[other] <b>{ $days }</b> days left
}
reminder-due = • { $area }: due <b>today</b> ({ $due })
reminder-overdue = • { $area }: was due { $due }, { $days ->
    [one] <b>one day late</b>
   *[other] <b>{ $days } days late</b>
}
reminder-reference = Ref. { $reference }
reminder-button = 📝 Report on { $area }
date-day = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
} { $day }
date-weekday = { $weekday }, { date-day }
date-time = { date-day }, { $time }
weekday-0 = Mon
weekday-1 = Tue
weekday-2 = Wed
weekday-3 = Thu
weekday-4 = Fri
weekday-5 = Sat
weekday-6 = Sun
