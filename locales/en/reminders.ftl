# Reminders

reminder-heading = ⏰ <b>Reports due</b> · { $day }
reminder-line-report-before = • { $title }: due { $due }, <b>{ $days }</b> { $days ->
        [one] day
       *[other] days
    } left
reminder-line-report-due = • { $title }: due <b>today</b> ({ $due })
reminder-line-report-overdue = • { $title }: was due { $due }, <b>{ $days } { $days ->
        [one] day
       *[other] days
    } late</b>
reminder-line-milestone-before = • 🚩 { $title }: due { $due }, <b>{ $days }</b> { $days ->
        [one] day
       *[other] days
    } left
reminder-line-milestone-due = • 🚩 { $title }: due <b>today</b> ({ $due })
reminder-line-milestone-overdue = • 🚩 { $title }: was due { $due } and is not reported as reached, <b>{ $days } { $days ->
        [one] day
       *[other] days
    } late</b>
reminder-line-feeding = • 📮 { $title }: the report is due { $due }; please tell the lead unit how your tasks are going
reminder-line-deferred = • ⚪ { $title }: to be broken down as soon as the figures are known
reminder-line-sent-back = • ↩️ { $title }: sent back on { $due }, please mend it and send it again (due { $deadline })
reminder-line-calls = • 📞 Please phone { $units } ({ $count } { $count ->
        [one] unit gets
       *[other] units get
    } no messages; the phone list has all)
reminder-line-done = • ✅ <s>{ $title }</s> done
reminder-line-dropped = • ➖ <s>{ $title }</s> no longer asked for
reminder-not-yet = 　　not reported yet by { $units }
reminder-raised = 　　told as well: { $steps }
reminder-more = And { $count } more.
reminder-calls = 📞 Whom to phone
reminder-act-report = 📝 Report { $title }
reminder-act-sent-back = ✏️ Mend { $title }
reminder-act-milestone = ✅ Reached: { $title }
reminder-act-feeding = 📮 Tell about { $title }
group-missing = 📣 Reports are due today ({ $day }); { $count } { $count ->
        [one] unit has
       *[other] units have
    } not sent theirs:
group-missing-unit = • { $unit }
reminder-act-deferred = 🧩 Break down { $title }
step-coordinator = coordinator
step-deputy = deputy
step-leader = leader
step-area = lead unit
step-office = office
later-2h = ⏰ In 2 hours
later-tomorrow = ⏰ Tomorrow
later-pick = 📅 Choose a day
later-which-day = On which day shall I remind you again?
later-done = All right, I will remind you again on { $at }.
later-nothing = Nothing is left to be put off, or not to that day: it must be within a month.
milestone-reached = Noted
milestone-unreached = Taken back
milestone-kept = ✅ Noted: { $title }
milestone-undo = ↩️ Take back
milestone-dropped = Taken back: { $title }
calls-heading = 📞 <b>Units to phone</b> ({ $count })
calls-none = 📞 No unit needs a phone call: everybody who is to be reminded gets messages.
calls-unit = <b>{ $unit }</b>
calls-person = 　　{ $role } { $name } { $phone }
calls-unreachable = {" "}(no messages since { $day })
calls-reachable = {" "}(gets messages)
calls-away = {" "}(on leave until { $day }; nobody can stand in)
calls-no-phone = no number left
calls-nobody-bound = 　　no coordinator is bound yet
calls-matter = 　　• { $title } ({ $due })
month-name = { $month }/{ $year }
weekday-short-0 = Mo
weekday-short-1 = Tu
weekday-short-2 = We
weekday-short-3 = Th
weekday-short-4 = Fr
weekday-short-5 = Sa
weekday-short-6 = Su
reminder-reference = Ref. { $reference }
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
calls-unit-phone = <b>{ $unit }</b> ☎️ { $phone }
calls-collective = 　　a name for several units; nobody has said which
calls-hint = Where a number or the members are missing, send <code>/units</code> and the unit’s name to fill them in.
reminder-heading-other = ⏰ <b>Reminder</b> · { $day }
reminder-not-mended = 　　not mended yet by { $units }
reminder-look-task = 📇 { $title }
reminder-look-status = 📊 Who has reported
reminder-look-due = 📅 { $title }
