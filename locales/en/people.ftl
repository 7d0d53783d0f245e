# People: invitations, welcome, help

welcome-coordinator = 🎉 <b>You are in</b>
    You are now the coordinator of <b>{ $unit }</b>.

    I can help you with three things:
    📝 <b>Reporting progress</b>: send “report” and answer one question at a time; it takes a few minutes
    🔎 <b>Who is responsible</b>: just send what you want to know, such as 危桥改造
    ⏰ <b>Reminders</b>: I write to you before each month’s reports are due
welcome-deputy = 🎉 <b>You are in</b>
    You are now the deputy coordinator of <b>{ $unit }</b>. You can report in the coordinator’s place, and you get the reminders too.

    Send “report” to begin. To find out who is responsible for something, just send it.
welcome-leader = 🎉 <b>You are in</b>
    You are now the leader in charge at <b>{ $unit }</b>. To find out who is responsible for something, just send it.
welcome-office = 🎉 <b>You are in</b>
    You now belong to the headquarters office. You hear of every report as it comes in. To find out who is responsible for something, just send it.
welcome-back = Hello { $name }. Send “report” to report progress, or “help” to see what I can do. To find out who is responsible for something, just send it.

stranger = Hello. This is an assistant at work, for invited coordinators only.
    If you are a coordinator, ask the headquarters office for an invitation link and open it.
invitation-unknown = This invitation link is not valid. Please check that it is complete, or ask the headquarters office for a new one.
invitation-used = This invitation link has been used already. Each link is for one person; please ask the headquarters office for a new one.
invitation-expired = This invitation link has expired: links last 7 days. Please ask the headquarters office for a new one.

help = <b>What this assistant can do</b>

    📝 <b>Reports</b>: send “report” or /report and fill it in item by item. You can go back, skip, save a draft or cancel at any time
    🔎 <b>Who is responsible</b>: just ask, for example 谁负责农村公厕, or put the question after /who. Typos, pinyin and short names are fine
    📋 <b>My tasks</b>: what your unit is responsible for and how it stands; feed a report from here
    🕘 <b>Reports so far</b>: /history, who reported what and when
    📅 <b>Due dates</b>: send /due; they go into your phone’s calendar too
    🌴 <b>Leave</b>: send /leave to have somebody stand in
    🌐 <b>Language</b>: /language

    Slips do not matter: until you submit, every item in the overview can be opened and changed. Edit a message you have sent, and its answer changes too.
no-such-command = There is no command “{ $command }”. Send “help” to see what I can do.
help-office = <b>What this assistant can do</b>

    📊 <b>Who has reported</b>: which reports are in and which are missing; open one to accept it or send it back
    📄 <b>Importing a plan</b>: send its file (docx, xlsx, pdf, txt) in this chat; it is stored only when you have looked it over and confirmed
    🗂 <b>Task table</b>: send “task table” to look through it and change it
    🔎 <b>Who is responsible</b>: just ask, for example 谁负责农村公厕, or put the question after /who
    🏷 <b>Questions and names</b>: /questions without an answer, /alias for other names, /units, /groups that I am in
    👋 <b>Inviting</b>: /invite for coordinators and others; 📣 /notify to tell or chase people
    📞 <b>Phone list</b>: /calls, the units that no message reaches
    ⚙️ <b>Settings</b>: /settings for reminders, lights and days off; /holidays for a year’s holidays
    🌐 <b>Language</b>: /language

menu-report = 📝 Report
menu-tasks = 📋 My tasks
menu-status = 📊 Who has reported
menu-plan = 🗂 Task table
menu-due = 📅 Due
menu-leave = 🌴 Leave
menu-help = ❓ Help
words-menu-report = report,send report
words-menu-tasks = my tasks,tasks
words-menu-status = who has reported,status
words-menu-plan = task table,plan
words-menu-due = due,due dates,calendar
words-menu-leave = leave,ask for leave
words-menu-help = help,how does this work

command-report = Report progress
command-who = Who is responsible (write what you want to know after it)
command-tasks = My tasks
command-plan = The task table
command-units = Directory of units (office)
command-alias = Other names of tasks (office)
command-questions = Questions without an answer (office)
command-groups = Groups that I am in (office)
command-calls = Units to phone (office)
command-due = Due dates, on a calendar
command-leave = Ask for leave, with somebody to stand in
command-settings = Settings (office)
command-holidays = Enter a year’s holidays (office)
command-phone = Leave a phone number for colleagues
command-help = Help
command-language = Language / 语言

language-which = 请选择语言 / 請選擇語言 / Choose a language
language-chosen = All right, English from now on.
apology = Sorry, that last message could not be handled. Everything you filled in before is safe. Please send it again; if that does not help, give the number <code>{ $error }</code> to the administrator.
no-plan = No plan has been imported yet, so I cannot answer. Please ask the headquarters office.
command-status = Who has reported (office)
courtesy = You are welcome. Say “report” to report progress; to ask who is responsible for something, just write it.
words-courtesy = thanks,thank you,hello,hi,ok,okay
