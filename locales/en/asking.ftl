# Who is responsible: coordinators, corrections, questions for the office, other names, groups

who-own-choice = (As you chose last time.)
who-none-of-these = 🙅 None of these, ask the office
who-ask-office = 📨 Pass it to the office
who-which-instead = Which of these did you mean by “{ $question }”? Once you choose, the same words get you this answer.
who-nothing-else = No other task has to do with “{ $question }”. Try other words, or ask the headquarters office.
who-nothing-before = Ask about a task first, for example 农村公厕. For five minutes after the answer you can go on with “phone?”, “progress?” or “deadline?”.
unit-no-contact = No coordinator of <b>{ $unit }</b> has joined yet, or none has left a phone number.
who-unit-lead = <b>Leads</b>
who-unit-responsible = <b>Is responsible for</b>
who-unit-assisting = <b>Assists with</b>
card-contacts = ☎️ { $unit }: { $people }
card-phone = { $name } { $phone }
card-deputy = { $name } (deputy)
card-nobody = ☎️ No coordinator has joined yet
card-report = 📝 Report
card-call = 📇
card-no-contact = No coordinator of these units has joined yet, or none has left a phone number.
card-no-contact-plain = No phone number is known.
card-stage = Stage: { $stage } (reported { $day })
card-not-reported = Stage: not reported yet
card-next-date = Next date: { $day } { $text }
card-date = • { $day }  { $text }
card-date-open = • no date yet  { $text }
card-date-more = and { $count } more.
card-no-date = The plan gives no dates for this task.
card-wrong = ❌ Not this
choice-remembered = Noted: the same words get you this task from now on.
inquiry = ❓ <b>{ $name }</b> asks: “{ $question }”
    Nothing was found, or not what was meant. The nearest tasks are below: press one and it is the answer, or reply in words.
inquiry-reply = ✍️ Reply in words
inquiry-sent = 📨 Passed to the headquarters office. You will have its answer here as soon as there is one.
inquiry-sent-before = This question is with the office already. Please wait for its answer.
inquiry-answered-before = Somebody has answered this question already.
inquiry-answer = 📬 You asked “{ $question }”. The office answers:
    { $text }
inquiry-answer-task = 📬 You asked “{ $question }”. The office says it is this:
inquiry-done = ✅ “{ $question }” is answered.
inquiry-make-name = Make “{ $question }” a name of { $number }
reply-heading = ✍️ <b>Reply to { $name }</b>: “{ $question }”
reply-done = ✅ { $name } has your reply.
question-reply = Please write the reply:
help-reply = At most 2000 characters. It goes to the one who asked, word for word.
field-reply = Reply
note-inquiry-answered = Somebody else has answered this question.
open-questions-heading = <b>Questions of the last 30 days that had no answer or a wrong one, or for which several people chose the same task</b>
    One press makes a question another name of its task, for everybody. Skip what has nothing to do with the plan.
open-questions-none = Every question of the last 30 days was answered.
open-question = { $place }. “{ $question }” (asked by { $askers })
open-question-chosen =     Somebody chose { $number } { $title }
open-question-near =     Nearest: { $number } { $title }
open-question-name = { $place }. Make it a name of { $number }
open-question-find = { $place }. Find its task
open-question-skip = { $place }. Skip
open-question-which = Which task does “{ $question }” mean?
open-questions-back = ⬅️ Back
open-questions-week = 📋 Last week { $count } questions had no answer, or a wrong one. A look at them helps everybody next time.
open-questions-look = Have a look
name-added = ✅ “{ $name }” is now another name of “{ $task }”, for everybody from now on. /alias shows the names and takes them back.
name-known = “{ $name }” is another name of “{ $task }” already.
names-none = There are no other names yet. To add one: <code>/alias 扫大街 = 5.4</code>, with a task's number or title after the equals sign.
names-heading = <b>Other names</b> (press to take one back)
names-line = • “{ $name }” → { $number } { $title }
names-revoke = Take back “{ $name }”
name-revoked = Taken back.
alias-how = To add a name: <code>/alias 扫大街 = 5.4</code>, with a task's number or title after the equals sign.
alias-which = What follows the equals sign must mean one task. The nearest are: { $tasks }
inline-near = Not in the plan; this comes nearest · { $units }
group-asks = 👥 { $name } took me into the group “{ $title }”. Shall I answer who is responsible there? No name or phone of anybody is ever shown in a group.
groups-none = I am in no group yet. Where somebody adds me to one, I answer there once the office agrees.
groups-heading = <b>Groups that I am in</b>
groups-line = { $place }. “{ $title }” { $admitted ->
        [yes] ✅ admitted
       *[no] ⬜ not admitted
    }
group-admit = ✅ Yes
group-leave = 🚪 Leave the group
group-admitted = ✅ I now serve the group “{ $title }”: mention me, reply to me, or send /who with a question.
group-left = I have left the group “{ $title }”.
group-gone = I am not in that group any more.
phone-saved = ✅ Your phone number is noted. Only invited members see it, when they ask who is responsible. <code>/phone none</code> removes it.
phone-removed = Your phone number is removed.
phone-how = Send <code>/phone 13800000000</code>, or <code>/phone none</code> to remove it. You can also send me your own contact card.
phone-odd = “{ $text }” does not look like a phone number. Send <code>/phone 13800000000</code>
