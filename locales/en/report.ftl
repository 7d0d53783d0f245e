# Reports: questions, overview, receipt

report-heading = <b>{ $area } · report of { $due }</b>
due-in-days = { $days ->
    [0] due today
    [one] one day left
   *[other] { $days } days left
}
overdue-days = { $days ->
    [one] one day late
   *[other] { $days } days late
}
report-nothing-owed = Your unit leads no area, so you have nothing to report. To find out who is responsible for something, just send it.
report-which = Which report would you like to fill in?
report-choice-open = { $area } · { $due }
report-choice-draft = ✏️ { $area } · { $due } (draft)
report-choice-submitted = ✅ { $area } · { $due } (sent, can be changed)
report-amending = { $name } submitted this report on { $at }, number <code>{ $number }</code>. Submitting it again makes a new version; the old one is kept.

section-title = { $number } { $title }
section-line = { $field }: { $value }
question-heading = { $report }
    <b>{ $title }</b>
    Task { $task } of { $tasks } · question { $step }
overview-hint = Tap a task to see and change its answers; or just say it in one message: “bridge 120万 this month, topped out”.
mark-filled = ✅
mark-unchanged = ➖
mark-started = ✏️
mark-empty = ⬜
brief-unchanged = as last month
brief-investment = { $amount } 万元 invested

question-stage = What stage has it reached?
question-investment = How much was invested this month?
question-indicator = How much is done so far in all ({ $unit })?
question-progress = How did it go this month? A few sentences will do.
question-breakthrough = Any breakthrough in the preparatory work?
question-problems = Any problems or difficulties?
question-next-steps = What will you do next?
question-photos = Any photos, files, places or voice notes? You can send several at once.

help-stage = Tap a button below, or type the name of the stage.
help-investment = For example 120万, 1.2亿, 35.5万元 (万元 is ten thousand yuan). If nothing was, send 0.
help-indicator = For example 38 or 三十八; the number alone will do.
help-progress = Up to 1000 characters; dictating is fine too.
help-breakthrough = If not, tap “Skip”.
help-problems = If not, tap “Skip”.
help-next-steps = If there is nothing to say, tap “Skip”.
help-photos = Tap “Done” when all are sent; if there are none, tap “Skip”.
plan-says = The plan: { $about }
answered-already = Your answer so far: { $value }

field-stage = Stage
field-investment = Investment
field-indicator = { $about }
field-progress = Progress
field-breakthrough = Breakthrough
field-problems = Problems
field-next-steps = Next steps
field-photos = Attachments

value-amount = { $amount } 万元
value-amount-yuan = { $amount } 万元 ({ $yuan } yuan)
value-number = { $number } { $unit }
value-photos = { $count ->
    [one] 1 file
   *[other] { $count } files
}
value-text = { $text }
value-skipped = (left out)

section-unchanged = As last month. If there is news after all, tap an item below.
section-hint = Tap an item below to change it.

stage-preparing = Preparing
stage-started = Started
stage-foundation = Foundations
stage-structure = Structure
stage-topped-out = Topped out
stage-equipping = Fitting out
stage-completed = Built
stage-accepted = Inspected
stage-in-use = In use
stage-not-started = Not started
stage-under-way = Under way
stage-done = Completed
stage-routine = Ongoing

action-begin = ▶️ Begin
action-resume = ▶️ Continue
action-next = Next item ▶️
action-back = ⬅️ Back
action-skip = Skip
action-save = Save draft
action-cancel = Cancel
action-unchanged = ➖ As last month
action-overview = 📋 Overview
action-done = ✅ Done
action-clear = Clear attachments
action-submit = 📤 Submit
action-anyway = Submit anyway
action-discard = Discard draft
action-stay = No, keep filling in
action-add = ➕ Add one
action-remove = 🗑 Remove this one

words-begin = begin,start,continue,go on
words-next = next,next item
words-back = back,go back
words-skip = skip
words-save = save,save draft
words-cancel = cancel
words-unchanged = as last month,no change,unchanged,no change this month
words-overview = overview
words-done = done
words-clear = clear attachments,clear photos
words-submit = submit,confirm and store
words-anyway = submit anyway
words-discard = discard,discard draft
words-stay = keep filling in,stay
words-add = add one,add,add another
words-remove = remove this one,remove

leaving = Discard this draft? What you have filled in will be lost; what was submitted before stays. Save it instead, and you can go on later.
incomplete = { $count ->
    [one] One task is not finished yet:
   *[other] { $count } tasks are not finished yet:
}
incomplete-line = • { $title }

note-taken = ✓ { $field }: { $value }
note-photos-cleared = The attachments are cleared.
note-photo-kept = Got it. Files so far: { $count }. Send more if there are any, then tap “Done”.
note-photo-kept-meanwhile = 📎 Got it; it is kept with the attachments of “{ $title }” ({ $count } so far). The question from before is still open:
note-photo-kept-with = 📎 Got it; it is kept with the attachments of “{ $title }” ({ $count } so far).
note-left-unchanged = ✓ { $title }: { $brief }
note-already-answered = “{ $title }” has answers already. To mark it as unchanged, open it in the overview first and change its items.
note-rest-of-long-text = That was the rest of the text that was too long; it was not recorded either.
note-edited = ✓ The answer under “{ $title }” now says what your edited message says.
note-which-unit = Is “{ $text }” in 万元 (ten thousand yuan) or in yuan? Tap one, and I will know from now on.
note-which-reading = “{ $text }” can be read in two ways. Which one is right?
note-choice-expected = Please tap a button below, or type what it says.
note-press-expected = Please tap a button below to go on. To ask who is responsible for something, begin with 谁负责 or “who is responsible for”, or use /who.
note-photos-expected = Please send photos, files, a place or a voice note. If there are none, tap “Skip”; when all are sent, tap “Done”.
note-text-expected = Please answer in words; if there is nothing to say, tap “Skip”.
note-text-too-long = This text has { $length } characters and { $longest } are the most, so it was not recorded. Please shorten it and send it again; all your other answers are safe.
note-forwarded = A forwarded message is not taken as an answer, in case it was a slip. Please copy its text and send it yourself.
note-nothing-to-submit = Nothing is filled in yet, so there is nothing to submit. Please tap “Begin”.
note-unanswered = This question has no answer yet. { $expected ->
    [photos] Please send photos, or tap “Skip” if there are none.
   *[other] Please answer it first, or tap “Skip”.
}
note-photo-without-task = Please open a task first and send the photo again, so that I know which task it belongs to.
note-too-many-photos = A task takes { $most } attachments at most; it has them, and what came after was not kept. To send others, open “Attachments” in the overview, tap “Clear attachments” and send them again.
note-edited-no-answer = The message you edited did not answer a question, so the report stays as it is. To change an answer, open it in the overview.
note-unusable = { $what ->
    [sticker] A sticker
    [voice] A voice message
    [video] A video
    [location] A location
    [contact] A contact
   *[other] This kind of message
} cannot be an answer. { $expected ->
    [choice] Please tap a button below.
    [amount] Please type an amount, for example 120万.
    [number] Please type a number.
    [text] Please type some text.
    [units] Please type the names of units.
    [date] Please type a day, such as 9-30.
    [photos] Please send photos or files.
    [days] Please type days, such as 1-1—1-3.
    [setting] Please press a button below, or type it.
   *[press] Please tap a button below.
}
note-amount-expected = I could not read “{ $text }”. { $why ->
    [negative] An amount cannot be negative.
    [range] Please give one figure, not a range.
    [vague] Please give an exact figure, without 多 or 不到.
    [wrong-unit] This question asks for an amount of money.
    [too-large] That is too large; please check the unit.
    [too-fine] That has too many decimals; a fen is the smallest.
   *[other] This question asks for an amount of money.
} For example 120万, 1.2亿, 35.5万元; if nothing was invested send 0, or tap “Skip”.
note-number-expected = I could not read “{ $text }”. { $why ->
    [negative] It cannot be negative here.
    [range] Please give one figure, not a range.
    [vague] Please give an exact figure, without 多 or 不到.
    [wrong-unit] The unit should be { $unit }.
    [too-large] That is too large; please check it.
   *[other] This question asks for a number, in { $unit }.
} For example 38 or 三十八; if there is none, tap “Skip”.
note-edited-choice-expected = Your edited message is not one of the stages; the answer stays as it was.
note-edited-amount-expected = I could not read “{ $text }” in your edited message as an amount; the answer stays as it was.
note-edited-number-expected = I could not read “{ $text }” in your edited message as a number; the answer stays as it was.
note-edited-text-expected = Your edited message has no text; the answer stays as it was.
note-edited-text-too-long = Your edited message has { $length } characters and { $longest } are the most; the answer stays as it was.
note-edited-photos-expected = The caption of a photo was not changed; the answer stays as it was.

receipt = ✅ <b>Report received</b>

    Number: <code>{ $number }</code>
    Time: { $at }
    { $area } · report of { $due }, { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
}
receipt-late = (after the due day, so it is marked as late)
receipt-hint = You can send “report” and change it before or after it is due; every version is kept.
saved = 📌 The draft is saved. Send “report” or tap the button below to go on with it at any time.
discarded = The draft is discarded. Send “report” to start again.
stale = This button is out of date. Here is where you are now.
stale-nothing = This button is out of date; please open it again.
already-submitted = This is in already; it was not submitted twice.

notice-submitted = 📥 <b>{ $area }</b> · the report of { $due } is in
    Submitted by { $name } on { $at }, number <code>{ $number }</code>
status-heading = <b>Who has reported</b>
status-line-submitted = ✅ { $area } · { $due } ({ $units })
status-line-missing = ⬜ { $area } · { $due } ({ $units })
status-nothing = No report is due now or soon.
nothing-under-way = You are not filling in a report. Send “report” to begin one. To find out who is responsible for something, just send it in words.
edited-nothing = The message you edited was not an answer in a report, so nothing changed. If it is a question, please send it as a new message.
words-stage-preparing = preparing,preparation
words-stage-started = started,begun
words-stage-foundation = foundation,foundation done
words-stage-structure = structure,main structure,under construction
words-stage-topped-out = topped out
words-stage-equipping = equipping,installation
words-stage-completed = completed,complete,finished
words-stage-accepted = accepted,acceptance
words-stage-in-use = in use,opened
words-stage-not-started = not started
words-stage-under-way = under way,in progress
words-stage-done = done,completed
words-stage-routine = routine,ongoing
note-merged = ⚠️ { $name } has just submitted this report (number <code>{ $number }</code>). Both are put together: what you did not change is theirs; where you differ is listed below, with yours for now. Please look it over, then press “Submit”.
report-by-coordinator = Reports are filled in by your unit’s coordinator or deputy. To ask who is responsible for something, just write it.
edited-too-late = What this message answered has been submitted or given up; the answer was not changed. To change it, please open it again.
dialogue-gone = You cannot go on with what you were filling in: its task or unit has changed, or your role has. Nothing of it took effect.
note-changed-meanwhile = ⚠️ While you were at it, the task table changed in another way, so nothing was saved yet. Below is how it stands now; please check it and submit again.
