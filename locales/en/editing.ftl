# The task table: looking through it, changing it, breaking tasks down, the directory of units

table-heading = 📋 <b>{ $title }</b>
    { $year } · { $tasks ->
        [one] one task
       *[other] { $tasks } tasks
    }. Tap an area to look into it.
table-office-hint = To import a plan or a newer version of it, just send me the file (docx, xlsx, pdf, txt). You can also export the table, change it and send it back.
table-no-area = In no area
table-export = 📤 Export the table
table-units = 🏛 Directory of units
table-area = <b>{ $title }</b>
    Lead: { $lead }
    { $tasks ->
        [one] One task
       *[other] { $tasks } tasks
    }, { $place }
table-add = ➕ Add a task
table-back = ⬅️ Back
page-place = page { $page } of { $pages }
page-before = ◀️ Previous
page-next = Next ▶️
export-caption = The task table. You can change units, targets and milestones, add rows and delete rows, and send the file back: I list the changes first and store them only when you confirm.
units-heading = 🏛 <b>Directory of units</b>: { $count ->
        [one] one unit
       *[other] { $count } units
    }, { $place }
    Tap a unit to change its name, short names, kind or members.
units-members = {" · "}{ $count ->
    [one] one member
   *[other] { $count } members
}
office-only = Only the headquarters office can do this.
not-yours = You cannot do this at present, or it is no longer in the task table.
no-plan-office = No plan has been imported yet. Just send me the plan’s file (docx, xlsx, pdf, txt).

card-edit = ✏️ Change
card-retire = 🗂 Retire
card-break-down = 🧩 Break down
retire-sure = Retire “{ $number } { $title }”? It will be gone from the task table; what has been reported on it is kept.
retire-yes = Yes, retire it
retire-no = No, keep it
retire-done = “{ $number } { $title }” is retired.
retire-undo = ↩️ Put it back
restore-done = “{ $number } { $title }” is back in the task table.

edit-heading = ✏️ <b>Change a task</b> { $number } { $title }
new-task-heading = ➕ <b>Add a task</b> · { $area }
breakdown-heading = 🧩 <b>Break a task down</b> { $number } { $title }
breakdown-part = • There already: { $number } { $title }
breakdown-hint = Add the parts one by one: name, target, responsible units, when it is due. When all are there, tap “Submit”.
unit-heading = 🏛 <b>{ $name }</b>
section-untitled = (no name yet)
sheet-hint = Tap an item below to change it.
sheet-hint-changed = Tap “Submit” to put this into effect; nothing changes before that.
sheet-line-new = ✏️ { $field }: <b>{ $value }</b>
sheet-line-changed = ✏️ { $field }: <s>{ $was }</s> → <b>{ $value }</b>
present-value = At present: { $value }
question-step = Question { $step }
question-place = Item { $place }
value-nothing = (none)
date-full = { date-day }, { $year }

question-title = What is the task called?
question-target = What is its target?
question-lead = Which units lead it?
question-responsible = Which units are responsible?
question-assisting = Which units assist?
question-deferred = Is this task still to be broken down?
question-due = What is the last day for this milestone?
question-new-due = Which milestone is to be added?
question-part-title = What is this part called?
question-part-due = When is it due?
question-unit-name = What is the unit’s official name?
question-short-names = Which short names and other names does it have?
question-kind = What kind of unit is it?
question-members = Which units does it stand for?

help-title = Up to 120 characters.
help-target = Write it in full: figures, amounts and milestones are read from it, for example 9月底前完成主体，投资120万元.
help-lead = Put commas between them; short names will do. If there are none, send “none”.
help-responsible = Put commas between them; short names will do, for example 教育局、财政局.
help-assisting = Put commas between them; short names will do. If there are none, send “none”.
help-deferred = A deferred task is broken down by the units that lead it.
help-due = For example 9-30, 9月30日, 9月底 (end of September), 年底 (end of the year); if there is no fixed day, send “none”.
help-new-due = Say it in a sentence with its date, for example: 9月底前主体封顶 (topped out by the end of September).
help-part-title = Up to 120 characters.
help-part-due = For example 9-30, 9月底 (end of September), 年底 (end of the year); if there is no day, tap “Skip”.
help-unit-name = The old name is kept as another name of the unit, so later documents that use it are still understood.
help-short-names = Put commas between them; if there are none, send “none”. If one of them is the official name of another unit, the two become one.
help-kind = A collective is a name that stands for several units, such as 各乡镇人民政府 (all township governments).
help-members = Put commas between them.

field-title = Name
field-target = Target
field-lead = Lead
field-responsible = Responsible
field-assisting = Assisting
field-deferred = Deferred
field-due = Milestone { $about }
field-new-due = Add a milestone
field-part-title = Name
field-part-due = Due
field-unit-name = Official name
field-short-names = Other names
field-kind = Kind
field-members = Members

choice-deferred-yes = To be broken down
choice-deferred-no = No need
choice-kind-bureau = Department
choice-kind-township = Township or subdistrict
choice-kind-company = Company
choice-kind-collective = Collective

edit-done = ✅ “{ $number } { $title }” is changed, and I answer accordingly from now on.
new-task-done = ✅ “{ $title }” is now a task in “{ $area }”, and I answer accordingly from now on.
breakdown-done = ✅ “{ $number } { $title }” is broken down into { $parts ->
    [one] one part
   *[other] { $parts } parts
}, and I answer accordingly from now on.
unit-done = ✅ “{ $name }” is saved.
saved-elsewhere = 📌 The draft is saved; it is not in effect yet. Tap the button below to go on with it at any time.
discarded-unchanged = Nothing was changed.

note-no-parts = No part has been added yet. Please tap “Add one” first.
note-which-units = Some units in “{ $text }” are not in the directory. Do you mean these? Tap one line, or type them again.
reading-units = { $text }
reading-new-units = { $text } (enter as new)
note-removed = This part is removed.
note-required = This has to be answered before anything can be sent:
note-member-of-itself = “{ $name }” cannot be a member of itself; please look at “{ $member }”.
note-name-taken = “{ $name }” is a name of “{ $unit }” already and cannot be given to another unit.
note-units-expected = “{ $text }” does not look like names of units. Please type the names with commas between them; if there are none, send “none”.
note-date-expected = I could not read “{ $text }” as a day. Please type one such as 9-30, 9月30日, 9月底 or 年底; if there is none, send “none”.
note-edited-units-expected = “{ $text }” in your edited message does not look like names of units; the answer stays as it was.
note-edited-date-expected = I could not read “{ $text }” in your edited message as a day; the answer stays as it was.
notice-broken-down = 🧩 { $name } broke “{ $number } { $title }” down into { $parts } tasks.
note-new-due-unread = I could read no day in “{ $text }”, so nothing was saved yet. Please write one, such as “9月底前竣工”.
note-name-unfit = “{ $name }” cannot be a unit's name: it needs 2 to 60 characters, and no comma or other mark that separates units.
breakdown-more = • … and { $count } more
note-day-expected = I cannot read “{ $text }” as a day. Write it like 6-25, 明天 or tomorrow.
note-date-too-early = “{ $text }” is too early: it has to be { $month }-{ $day } or later.
note-edited-day-expected = Your edited “{ $text }” is no day that I can read; the answer stays as it was.
note-edited-date-too-early = Your edited “{ $text }” is too early: it has to be { $month }-{ $day } or later. The answer stays as it was.
question-unit-phone = Which number reaches this unit?
help-unit-phone = Shown in the office’s phone list alone; send “none” if there is none.
field-unit-phone = Phone
