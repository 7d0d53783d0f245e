# Settings and holidays

settings-heading = ⚙️ <b>Settings</b>
settings-hint = Press a name to change it. A change counts at once; who changed what is on record.
settings-line = { $field }: { $value }
settings-line-changed = { $field }: <b>{ $value }</b> (default: { $usual })
settings-defaults = ↩️ Back to the defaults
settings-all = ⚙️ All settings
settings-again = ✏️ Change again
settings-are-defaults = Nothing changed: all are the defaults already.
setting-change = { $field }: <s>{ $was }</s> → <b>{ $value }</b>
setting-same = Nothing changed: { $field } is <b>{ $value }</b> still.
leave-as-it-is = ⬅️ Leave it
usual-value = The default: { $value }
option-usual = { $option } (default)
setting-group-days = <b>📅 Days</b>
setting-group-reminders = <b>🔔 Reminders</b>
setting-group-steps = <b>🪜 Told in turn</b>
setting-group-lights = <b>🚦 Lights</b>
setting-group-groups = <b>👥 Groups</b>
setting-since-days = In force now: due days are counted anew, and people are reminded of those that have moved; what is still to go out today goes by the new hours.
setting-since-reminders = In force now: what should have been said by the new rule and was not comes with the next reminder. What has gone out is not sent again.
setting-since-steps = In force now: whoever should have been told by the new rule and was not is told with the next reminder. Nobody is told again.
setting-since-lights = In force now: the lights go by the new rule.
setting-since-groups = In force from the next day on which reports are due, today included where nothing has been sent to the groups yet.
setting-since-several = In force now.
note-setting-refused = ⚠️ Nothing is changed. { $expected ->
    [days] I cannot read “{ $text }”: please write how many days before, with commas, each { $limit } at most, such as 3, 1, 0; 0 is the day itself, “none” is never.
    [number] I cannot read “{ $text }”: please write one number, { $limit } at most.
    [points] I cannot read “{ $text }”: please write two numbers, first for 🟡 lagging, then for 🔴 overdue, { $limit } at most, such as 10, 30.
    [steps] I cannot read “{ $text }”: please write four numbers from 1 to { $limit }, for deputy, leader, lead unit and office, such as 1, 3, 5, 7; a dash for those who are not told.
    [hours] I cannot read “{ $text }”: please write from when until when, such as 9:00-17:30 or 9 am to 5 pm.
    [hour] I cannot read “{ $text }”: please write a time of the day, such as 15:00 or 3 pm.
    [hours-order] “{ $text }” will not do: the end must be later than the beginning. For five in the afternoon write 17:00 or 5 pm.
    [points-order] “{ $text }” will not do: the number for 🔴 overdue cannot be smaller than that for 🟡 lagging.
    [steps-order] “{ $text }” will not do: nobody is told before those who come earlier in turn, so the numbers must not fall.
    [hour-inside] Groups would be told at { $text }, outside the working hours { $limit }, so they never would be. Please keep that time within the hours.
   *[choice] Please press one of the buttons.
}

question-workdays = What if a report or a milestone is due on a day off?
help-workdays = By the State Council's holidays; a weekend day on which people make up for a holiday is a workday.
field-workdays = On a day off
choice-workdays-earlier = Earlier
choice-workdays-later = Later
choice-workdays-as-printed = As printed
question-hours = From when until when may reminders go out on a workday?
help-hours = Such as 9:00-17:30, or 9 am to 5 pm. Outside these hours and on days off only what is due that day goes out.
field-hours = Working hours
setting-is-hours = { $value }

setting-first-day = { $days ->
    [0] the day itself
    [one] { $days } day
   *[other] { $days } days
}
setting-day = { $days ->
    [0] the day itself
    [one] { $days } day
   *[other] { $days } days
}
question-report-days = How many days before a report is due shall I remind?
help-report-days = Such as 3, 1, 0; 0 is the day itself, “none” is never.
field-report-days = Reports, before
setting-is-report-days = { $count ->
    [0] never
   *[other] { $days }
}
question-report-repeat = How often afterwards, while it is missing?
help-report-repeat = It ends when the report is in.
field-report-repeat = Reports, after
choice-report-repeat-workday = Every workday
choice-report-repeat-weekly = Every week
choice-report-repeat-never = Not again
question-sent-back-repeat = How often shall I remind of a report that was sent back?
help-sent-back-repeat = It is told at once when it is sent back; it ends when it is sent again.
field-sent-back-repeat = Sent back
choice-sent-back-repeat-workday = Every workday
choice-sent-back-repeat-weekly = Every week
choice-sent-back-repeat-never = Not again
question-feeding = Shall responsible units report their progress before each report?
help-feeding = If not, a lead can still ask them to.
field-feeding = Units' progress
choice-feeding-on = always
choice-feeding-off = when asked
question-feeding-days = How many days before a report shall responsible units be reminded of that?
help-feeding-days = Such as 5; “none” is never. Only those who have to, or whom the lead unit asks.
field-feeding-days = Progress, before
setting-is-feeding-days = { $count ->
    [0] never
   *[other] { $days }
}
question-milestone-days = How many days before a milestone shall I remind?
help-milestone-days = Such as 30, 7, 0; 0 is the day itself, “none” is never.
field-milestone-days = Milestones, before
setting-is-milestone-days = { $count ->
    [0] never
   *[other] { $days }
}
question-milestone-repeat = How often afterwards, until it is reported as reached?
help-milestone-repeat = It ends when it is reported.
field-milestone-repeat = Milestones, after
choice-milestone-repeat-workday = Every workday
choice-milestone-repeat-weekly = Every week
choice-milestone-repeat-never = Not again
question-deferred-repeat = How often shall I remind of a task that is still to be broken down?
help-deferred-repeat = Every month is its first workday. It ends when the task is broken down.
field-deferred-repeat = To break down
choice-deferred-repeat-monthly = Every month
choice-deferred-repeat-weekly = Every week
choice-deferred-repeat-never = Never
question-call-days = How many days before something is due is the office told which units to phone?
help-call-days = Units with nobody bound, or with nobody who gets messages. Such as 3, 0; 0 is the day itself. Once overdue it is told every week; /calls shows them at any time.
field-call-days = To phone
setting-is-call-days = { $count ->
    [0] not before it is due
   *[other] { $days }
}

question-steps = After how many workdays shall deputy, leader, lead unit and office be told in turn?
help-steps = Four numbers, such as 1, 3, 5, 7; a dash for those who are not told, such as 1, 3, —, 7.
field-steps = Told in turn
setting-is-steps = deputy { $first }, leader { $second }, lead unit { $third }, office { $fourth } (workdays)

question-light-days = How many days before a milestone is its light 🟡 lagging?
help-light-days = Such as 3.
field-light-days = Light, near
setting-is-light-days = 🟡 lagging { $value } days before a milestone
question-light-points = How many points behind the time is 🟡 lagging, and how many 🔴 overdue?
help-light-points = Two numbers, such as 10, 30. What is more than that counts.
field-light-points = Light, figures
setting-is-light-points = more than { $first } points behind 🟡 lagging, more than { $second } 🔴 overdue
question-light-months = A missed start is 🟡 lagging; after how many months is it 🔴 overdue?
help-light-months = Such as 3.
field-light-months = Light, start
setting-is-light-months = a missed start 🟡 lagging, { $value } months later 🔴 overdue

question-groups = On the day a report is due, shall groups see which units are missing?
help-groups = Units only, no names; only in groups that you have admitted.
field-groups = Groups
choice-groups-on = Show them
choice-groups-off = Do not
question-group-hour = At what time of that day?
help-group-hour = Such as 15:00, or 3 pm; within the working hours.
field-group-hour = Groups, time
setting-is-group-hour = { $value }

question-defaults = Shall all of these go back to the defaults?
help-defaults = What is not listed is the default already.
field-defaults = Defaults
choice-defaults-defaults = ↩️ All back to the defaults

calendar-heading = 📅 <b>Holidays</b>
calendar-hint = Due days and reminders go by them.
calendar-year-published = <b>{ $year }</b>: published by the State Council, and known.
calendar-year-unknown = <b>{ $year }</b>: not known yet; only weekends count as days off.
calendar-year-entered = <b>{ $year }</b>: entered by the office.
    Days off: { $off }
    Make-up workdays: { $on }
calendar-unknown = 📅 The holidays of { $year } are not known yet: only weekends count as days off. Please enter them once they are published.
calendar-enter = ✍️ Enter the holidays of { $year }
holidays-heading = 📅 <b>Holidays of { $year }</b>
holidays-published = What the State Council published is known; write only where yours differ.
holidays-done = ✅ The holidays of { $year } are entered; due days and reminders go by them from now on.
    Days off: { $off }
    Make-up workdays: { $on }
    To change them send <code>/holidays { $year }</code> again.
holidays-emptied = ✅ What the office entered for { $year } is taken back. To enter it anew send <code>/holidays { $year }</code>.
days-listed = { $days } ({ $count ->
    [one] { $count } day
   *[other] { $count } days
})
days-in-month = { $first } to { $last }
days-from-to = { $first } to { $last }
note-days-expected = { $why ->
    [backwards] “{ $text }” ends before it begins; please mend it.
    [over-new-year] “{ $text }” goes over the new year; please write the years, such as { $before }-12-31—{ $year }-1-2.
    [too-long] “{ $text }” is longer than half a month, and no holiday is; is it a slip?
    [other-year] “{ $text }” is not in { $year }: its list has days of that year, and of the December before.
   *[no-day] I cannot read “{ $text }”. Please write days only, such as 1-1—1-3, 2-5—2-11, or “none”.
}
note-edited-days-expected = I could not read “{ $text }” in your edited message as days; the answer stays as it was.
note-holidays-both = ⚠️ Nothing is entered: { $days } cannot be both a day off and a workday; please change one of the two.
note-holidays-needless = ⚠️ Nothing is entered: { $days } is a workday anyway, and needs no making up. Is it a slip?
note-holidays-none = ⚠️ Nothing is entered: every year has holidays; please write them.
note-holidays-nothing = Both are “none”: there is nothing to enter.
question-days-off = Which days of { $unit } are holidays?
help-days-off = Such as 1-1—1-3, 2-5—2-11. Weekends need not be written. “none” for both takes back what was entered.
field-days-off = Days off
question-days-on = On which weekend days do people work?
help-days-on = Such as 2-14, 2-28; or “none”.
field-days-on = Make-up workdays
