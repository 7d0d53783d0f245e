# Importing a plan: the file arrives, what was read of it, settling it point by point

upload-reading = ⏳ “{ $name }” has arrived and is being read. One moment, please…
upload-still-reading = ⏳ Still reading “{ $name }”, { $seconds } seconds so far …
upload-gone = “{ $name }” can no longer be fetched from Telegram. Please send it again.
upload-out-of-reach = “{ $name }” could not be fetched, though I tried several times. Please send it again a little later.
upload-failed = “{ $name }” could not be read. The fault is mine, and it has been noted. Please save the file as .txt or .docx and try again, or tell the administrator.

import-heading = 📄 <b>Import a plan</b> · { $name }
import-title = <b>{ $title }</b> ({ $year })
import-counts = Read from it: areas { $areas }, tasks { $tasks }, sub-projects { $projects }, units { $units }, reporting rules { $rules }.
import-area = { $number }. { $title }: { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
}, lead { $lead }
import-area-more = … and { $count } more
import-unitless = ⚠️ { $count ->
    [one] One task has
   *[other] { $count } tasks have
} no responsible unit: { $numbers }
import-deferred = ⚪ { $count ->
    [one] One task is
   *[other] { $count } tasks are
} still to be broken down: { $numbers }
import-first-later = There is no plan for this year yet. When you confirm, it is stored and comes into force on 8 January { $year }; until then the present one stays.
import-first = There is no plan for this year yet. When you confirm, this one comes into force.
import-same = The same as the plan in force; nothing is different.
import-same-besides = Apart from what is to be decided below, the same as the plan in force.
import-changes = Compared with the plan in force: { $new } new, { $changed } changed, { $gone } gone. Tasks that stay keep their reports, other names and people.
import-hint = Please settle the points below; tap one to choose. You can also store the plan with points still open (only the year must be settled). Nothing is stored until you confirm.
import-hint-clear = Nothing is in doubt. Nothing is stored until you confirm.
import-settle = ▶️ Settle one by one ({ $count } left)
import-look-changes = 👀 Changes
import-look-left = 📄 Left out of the table: { $count }
import-look-at-changes = <b>Changes</b> (page { $page } of { $pages })
import-look-at-left = <b>Left out of the task table</b> (page { $page } of { $pages })
import-left-line = Line { $line } “{ $text }”: { $why }
import-back = ⬅️ Back to the preview
import-confirm = ✅ Confirm and store
import-done-later = ✅ The plan of { $year } is stored, with { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} (sub-projects included). From 8 January { $year } questions and reminders follow it; until then, the present plan.
import-done = ✅ The plan of { $year } is stored, with { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
} (sub-projects included). From now on I answer by it.

change-new = ➕ { $number } { $title }
change-changed = ✏️ { $number } { $title }: { $fields }
change-gone = ➖ { $number } { $title }
change-units = { $field } ({ $before } → { $after })
changed-number = number
changed-title = title
changed-target = target
changed-lead = lead
changed-responsible = responsible
changed-assisting = assisting
changed-deferred = deferred
changed-milestones = milestones

question-doubt-year = Which year is this plan for?
question-doubt-same-unit = Are these two names one unit?
question-doubt-members = Which units does it stand for?
question-doubt-date = Which day is meant as the last one?
help-doubt-year = Tap one, or type the year.
help-doubt-same-unit = If so, tap its official name, and the other becomes another name of it; if not, tap “Two units”.
help-doubt-members = Tap the button below, or type the units’ names with commas between them; to settle it later, tap “Skip”.
help-doubt-date = Tap one, or type a day such as 9-30; if there is no fixed day, send “none”.
field-doubt-year = Year
field-doubt-same-unit = One unit or two
field-doubt-members = Members
field-doubt-date = Day
choice-doubt-same-unit-two = Two units

note-nothing-to-import = No task could be read in this file, so it cannot be stored. Please look at what was “Left out of the table”, or send another file.
note-nothing-changed = It is exactly the plan in force; there is nothing to store.
import-no-units = ⚠️ This document makes nobody responsible for anything: nobody can be named for its tasks, and nobody will owe reports.
note-year-expected = I could not read “{ $text }” as a year. Please write four digits, such as 2026.
note-edited-year-expected = I could not read “{ $text }” in your edited message as a year; the answer stays as it was.
import-areas-change = Areas or reporting rules change too.
change-area = 🗂 Area { $number }. { $title }: led by { $lead }
change-area-gone = ➖ Area { $number }. { $title }
change-rule = 🗓 Reporting rule: { $text }
change-rule-gone = ➖ Reporting rule: { $text }
changed-area = area
changed-parent = whose part it is
changed-people = people
changed-quantities = figures
changed-reporting = reporting rules

# What the office changed by hand, when a document comes again

import-added-table = ✋ { $count ->
        [one] One task that the office added is not in this document and stays
       *[other] { $count } tasks that the office added are not in this document and stay
    }: { $tasks }
import-added-document = ➖ { $count ->
        [one] One task that the office added is not in this document and goes
       *[other] { $count } tasks that the office added are not in this document and go
    }: { $tasks }
import-taken-out-table = 💤 { $count ->
        [one] One task that the office retired is still in the document; it stays retired
       *[other] { $count } tasks that the office retired are still in the document; they stay retired
    }: { $tasks }
import-taken-out-document = ➕ { $count ->
        [one] One task that the office retired comes back
       *[other] { $count } tasks that the office retired come back
    }: { $tasks }
import-edited = ✋ { $count ->
        [one] One task that the office changed and the document did not stays as changed
       *[other] { $count } tasks that the office changed and the document did not stay as changed
    }: { $tasks }
import-clashes = ⚖️ { $count ->
        [one] One task was changed
       *[other] { $count } tasks were changed
    } both in the document and by the office. Please decide; undecided ones stay as they are in the table: { $tasks }
by-hand-task = · { $number } { $title }
clash-field = { $field }: “{ $theirs }” in the document, “{ $ours }” in the table
clash-dropped = The document no longer has this task, and the office changed it.
clash-retired = The office retired this task, and the document changed it.
question-doubt-clash = The document and the office both changed this. Which holds?
question-doubt-added = These tasks were added by the office and are not in the document. What about them?
question-doubt-taken-out = These tasks were retired by the office and are still in the document. What about them?
help-doubt-clash = Undecided, the table stays as it is.
help-doubt-added = Undecided, they stay.
help-doubt-taken-out = Undecided, they stay retired.
field-doubt-clash = Which holds
field-doubt-added = Tasks added by hand
field-doubt-taken-out = Tasks retired by hand
choice-doubt-clash-document = The document
choice-doubt-clash-table = The table
choice-doubt-added-document = Take them out
choice-doubt-added-table = Keep them
choice-doubt-taken-out-document = Bring them back
choice-doubt-taken-out-table = Leave them retired
