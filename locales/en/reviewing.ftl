# After a report: reviews, versions, my tasks, feeding

report-returned = ↩️ <b>Sent back</b> ({ $name }, { $at }): { $reason }
question-returned = ↩️ Sent back: { $reason }
report-elsewhere = 👥 { $name } has a draft of it too, not sent yet (changed { $at }).
report-difference = ⚠️ { $title } · { $field }: you say { $mine }, they say { $theirs }
report-closed = 🔒 { $area } · report of { $due } (number <code>{ $number }</code>) has been accepted. To change it, ask the office to open it again.
report-look = 📄 Show it
report-choice-sent-back = ↩️ { $area } · { $due } (sent back)
report-choice-accepted = 🔒 { $area } · { $due } (accepted)
section-topic-bulletin = For the bulletin (optional)
section-topic-why = Why it is sent back
section-by = { "" } (by { $name })
section-fed-by = { "" } 📨 { $units }
section-fed = 📨 <b>{ $unit }</b> { $name }, { $at }:
    { $told }
section-hint-fed = “Use” takes over what was said; or press a field below to answer yourself.
section-open = Not answered: { $fields }
section-explained = Explained ({ $field }): { $said }
section-taken-from = Source: { $unit } { $name }, { $at }
explained-as-it-is = confirmed as it is
value-reckoned = { $value } (added to the last total)
mark-fed = 📨
mark-returned = ↩️
mark-optional = ➕
last-value = Last time: { $value }
unit-wan = 万元

action-enough = ✅ That is all on this task
action-remaining = ➖ All others as last month
action-agree = ✅ Write it down
action-take = Use it
fed-take = ✅ Use what { $unit } said
action-theirs = Take theirs
difference-theirs = Take theirs: { $number } { $field }
action-feed = 📨 Report progress
words-enough = that is all on this task,that is all,task done
words-remaining = all others as last month,all others unchanged
words-agree = write it down,correct,it is right
words-yes = yes,right,ok
words-no = no,not so,wrong,that is wrong
words-take = use it,use what they said
words-theirs = take theirs
ask-feed = ❓ Ask { $unit }

doubt-slip = 🤔 “{ $field }” is { $value }; the plan has { $usual }, ten thousand times off. 元 for 万元?
doubt-slip-count = 🤔 “{ $field }” is { $value }; the plan has { $usual }, ten thousand times off. One 万 too many or too few?
doubt-below-last = 🤔 “{ $field }” is { $value }, less than the { $last } of last time. Totals seldom shrink.
doubt-above-plan = 🤔 “{ $field }” is { $value }, { $total } in all, more than the plan's { $planned }.
doubt-over-hundred = 🤔 “{ $field }” is { $value }, over 100 %.
doubt-over-total = 🤔 The sources add up to { $parts }, more than this month's { $whole }.
doubt-future = 🤔 “{ $field }” is { $day }, a day still to come.
doubt-before-start = 🤔 Completed on { $completed }, before it was started on { $started }.
doubt-backwards = 🤔 It was “{ $last }” last time and is “{ $now }” now: a step back.
doubt-hint = If it is a slip, press “Back”. If it is so, press the button below, or type why; the explanation is kept.
doubt-instead = ✏️ I mean { $value }
doubt-keep = ✅ It is right: { $value }
note-which-of-told = This figure can be read in two ways. Which?
note-taken-explained = ✓ { $field }: { $value } ({ $said })
note-told-taken = ✓ Written down.
note-told-dropped = All right, nothing of it was written down.
note-left-unchanged-all = ✓ { $count } tasks are as last month.
note-fed-taken = ✓ Taken over from { $unit }. You can still change it.
note-accepted-meanwhile = 🔒 The office has accepted report <code>{ $number }</code> meanwhile; no new version can be sent. Your draft is kept. To change the report, ask the office to open it again.
told-heading = This is how I understand it:
told-hint = If that is right, press “Write it down”; else say it again, or go field by field.
told-not-so = ❌ No
told-unclear = { $readings }; you will be asked which
told-which = Which task is “{ $text }” about?

question-started-on = On which day did the work start?
question-completed-on = On which day was it completed?
question-investment-total = How much has been invested this year so far, in all?
question-received = How much of the { $about } money has arrived so far?
question-spent = How much of the { $about } money was invested this month?
question-good-practice = Any good practice for the bulletin?
question-leaders-visits = What did the leader in charge do for it?
question-ask-feed = What do you want to ask?
help-ask-feed = It goes to them word for word; they can update at once.
field-ask-feed = Question
question-send-back-reason = Why is it sent back?
question-send-back-fields = Which fields are wanted again? Press to pick, press again to drop.
help-started-on = For example 6-12 or yesterday; press “Skip” if you do not know.
help-completed-on = For example 6-12 or yesterday; press “Skip” if you do not know.
help-investment-total = For example 380万; from now on it is added up by itself.
help-received = For example 120万; 0 if nothing.
help-spent = For example 80万; 0 if nothing.
help-good-practice = Press “Skip” if there is none.
help-leaders-visits = For example: on 6-18 the deputy district head came to settle the moving of pipes. Press “Skip” if there is nothing.
help-send-back-reason = They will read this: say what is missing or wrong.
help-send-back-fields = Then press “Overview” for another task, or to send it.
field-started-on = Started on
field-completed-on = Completed on
field-investment-total = Invested in all
field-received = { $about } arrived
field-spent = { $about } invested this month
field-good-practice = Good practice
field-leaders-visits = Leader's visits
field-send-back-reason = Reason
field-send-back-fields = Wanted again

feed-heading = 📨 <b>Report progress</b> { $number } { $title }
feed-done = ✅ What you said on “{ $number } { $title }” stands in the lead unit's report now. Say more whenever there is news.
fed-notice = 📨 { $unit } { $name } has reported on “{ $number } { $title }”. It stands in your report, ready to be used.
ask-feed-heading = ❓ To { $unit } { $name }: { $title }
ask-feed-done = ✅ { $unit } { $name } has been asked.
feed-question = ❓ { $name } asks you about “{ $number } { $title }”:
    { $text }
send-back-heading = ↩️ <b>Send back</b> { $area } (<code>{ $number }</code>)
send-back-hint = Press a task to pick the fields that are wanted again; with none picked the whole report is. Then press “Submit”.
send-back-done = ↩️ { $area } (<code>{ $number }</code>) was sent back; they have your reason.
sent-back-notice = ↩️ <b>{ $area }</b> · report of { $due } (<code>{ $number }</code>) was sent back:
    { $reason }
verdict-accepted = ✅ { $area } · report of { $due } (<code>{ $number }</code>) has been accepted.
verdict-reopened = 🔓 { $area } · report of { $due } (<code>{ $number }</code>) is open again and can be changed.

report-view = 📄 <b>{ $area } · report of { $due }</b>
    Number <code>{ $number }</code>, version { $version } of { $versions }
    Sent by { $name }, { $at }
    { $state }
report-view-line = • { $title } — { $brief }
review-by = Office, { $name }, { $at }
review-by-why = Office, { $name }, { $at }: { $reason }
review-late = { "" } · late
review-state-waiting = 📥 Waiting for the office
review-state-accepted = ✅ Accepted
review-state-sent-back = ↩️ Sent back
review-state-reopened = 🔓 Open again
report-accept = ✅ Accept
report-send-back = ↩️ Send back
report-reopen = 🔓 Open again
report-change = ✏️ Change it
attached-show = 📎 Attachments ({ $count })
attached-with = 📎 <b>{ $title }</b>: { $count ->
    [one] { $count } attachment
   *[other] { $count } attachments
}
attached-gone = ⚠️ Telegram no longer gives an attachment of “{ $title }” ({ $kind ->
    [photo] photo
    [video] video
    [video_note] video
    [voice] voice note
    [audio] audio
    [location] location
   *[document] file
}: { $name }). If it is needed, please ask who reported to send it again.
attached-nothing = No attachments
attached-under-way = The attachments are on their way
attached-unsaved = ⚠️ Attachment { $place } of { $number } { $title } is not on the server: { $why ->
    [too-large] it is too large
    [gone] Telegram no longer gives it
   *[failed] it could not be saved; the log tells the operator why
}
attached-unsaved-more = … and { $count } more are not on the server
report-versions = 🕘 Versions ({ $count })
report-back = ⬅️ Back
versions-heading = Versions of <b>{ $area } · report of { $due }</b>
versions-line = • <code>{ $number }</code> { $name }, { $at }
history-heading = <b>Reports so far</b>
history-nothing = Nothing has been reported yet.
history-line = { $state } { $area } · { $due } ({ $name }, { $at })
history-button = { $area } · { $due }
status-line-accepted = ✅ { $area } · { $due } ({ $units }), accepted
status-line-sent-back = ↩️ { $area } · { $due } ({ $units }), sent back
status-line-reopened = 🔓 { $area } · { $due } ({ $units }), open again
status-changes = 🏗 Started, completed
changes-heading = <b>Started and completed, { $month }/{ $year }</b>
changes-begun = Started: { $count }
changes-completed = Completed: { $count }
changes-line = • { $number } { $title } ({ $day })
mine-heading = <b>My tasks</b> { $units }: { $count } { $place }
mine-nothing = Your units have no tasks.
mine-line = { $light } <b>{ $number } { $title }</b>
    { $role } · { $stage }
mine-no-stage = nothing reported yet
mine-next = 📅 { $day }: { $text }
mine-trend = <b>{ $field }</b> ({ $unit })
mine-bar = { $month } { $bar } { $value }
mine-share = Plan { $planned } { $unit }, { $share } % done
mine-stages = <b>Stages</b>
mine-change = { $day } { $stage }
mine-card = 📇 Task card
mine-back = ⬅️ Back
command-history = Reports so far
role-lead = lead
role-responsible = responsible
role-assisting = assisting
status-line-late = 🔴 { $area }: { $count } overdue, { $days } ({ $units })
