# The command line

cli-no-plan = No plan has been imported yet. First run: lianluo plan import FILE --year YEAR
cli-no-token = LIANLUO_TOKEN is not set. Put the token that BotFather gave you into the environment or the file .env; to try things without one, run lianluo demo.
cli-bad-token = Telegram does not know the token in LIANLUO_TOKEN. Check that it was copied whole, or ask BotFather for a new one.
cli-no-role = There is no role “{ $role }”; choose coordinator, deputy or leader.
cli-no-unit = The plan has no unit “{ $unit }”. The nearest are: { $nearest }
cli-invitation = Invitation link: { $link }
    Start payload: { $payload }
    It is valid for 7 days and for one person.
cli-demo-running = The demo is running; open in a browser: { $url }
    (Ctrl-C ends it)
cli-demo-port = Port { $port } cannot be opened: { $error }. Try another one, such as lianluo demo --port 0
cli-plan-title = { $title } ({ $year })
cli-plan-area =
    {""}
    { $number }. { $title }  lead: { $lead }
cli-plan-task = {"  "}{ $number } { $title }  { $units }
cli-plan-project = {"    "}{ $number } { $title }  { $units }
cli-plan-rule = Reporting rule: { $text }
cli-plan-unplaced = Passages placed under no task: { $count }
cli-plan-line = {"  "}line { $line } { $text } ({ $why })
cli-plan-totals = Areas: { $areas }. Tasks: { $tasks }, of which still to be broken down: { $deferred }.
cli-plan-empty = No task could be read in “{ $name }”, and nothing was stored. See what was read with lianluo plan read.
cli-plan-confirm = Store these changes?
cli-plan-kept = Nothing was stored; the plan stays as it was.
cli-plan-stored-later = The plan of { $year } is stored. It comes into force on 8 January { $year }; until then the present one stays.
cli-plan-stored = The plan of { $year } is stored.
cli-plan-changes = Compared with the stored plan: { $new } new, { $changed } changed, { $gone } gone.
cli-plan-new = {"  "}+ { $number } { $title }
cli-plan-changed = {"  "}~ { $number } { $title }
cli-plan-gone = {"  "}- { $number } { $title }

why-preamble = before the first task
why-frame = about the plan as a whole
why-no-units = numbered, but no unit is answerable
why-loose = a paragraph that belongs to no task
why-signature = date, attachment or copy list
why-web = from the web page around the document
why-page-mark = page number
why-number-twice = the number stands twice; this row is not read (leave the number of a new task empty)
why-number-unclear = the number is not clear (as when 1.10 has become 1.1); this row is not read
why-no-title = without a name; this row is not read
why-no-such-parent = there is no task with this number to be part of; not taken over
why-new-area = not in the sheet of areas; taken for a new area
why-date-unread = the deadline cannot be read; not taken over
why-cell-unread = this cell cannot be read; what was there before stays
why-column-unread = a column that the table does not have; not read
why-sheet-unread = a sheet that the workbook does not have; not read
cli-no-database = The database cannot be opened: { $error }. Please check LIANLUO_DATABASE_URL.
cli-plan-same = The stored plan is exactly this one; there is nothing to store.
cli-plan-clashes = Send the document to the bot in the chat to decide them one by one.
cli-doubt-same-unit = In doubt: “{ $about }” look like two names of one unit. Send /units in the chat to make one of them.
cli-doubt-members = In doubt: for which units does “{ $about }” stand? Send /units in the chat to say so.
cli-doubt-date = In doubt: “{ $about }” in { $where } may mean different days; it has no date. Open the task in the chat to give it one.
cli-plan-no-units = Note: this document makes nobody responsible for anything.

check-settings = ✅ Settings: each is well formed.
check-database = ✅ Database: within reach, and its tables are up to date.
check-database-bad = ❌ Database: { $error }. Look at LIANLUO_DATABASE_URL, and whether the database runs.
check-plan = ✅ Plan: that of { $year } is stored.
check-plan-missing = ⚠️ Plan: none is stored. Run lianluo plan import FILE --year YEAR, or send the document in the chat.
check-years = ✅ Calendar: the holidays of { $year } are known.
check-year-unknown = ⚠️ Calendar: the holidays of { $year } are not known, so only weekends are days off. Upgrade chinesecalendar, or have the office send /holidays { $year } in the chat.
check-token = ✅ Token: Telegram knows it; the bot is @{ $name }.
check-token-missing = ❌ Token: there is none. Ask @BotFather for one and write it into .env: LIANLUO_TOKEN=…
check-token-bad = ❌ Token: Telegram does not know it. Compare it with @BotFather's, or ask for a new one.
check-token-unreachable = ❌ Token: { $url } is out of reach. Look at the network; from the mainland LIANLUO_PROXY is needed, or an own Bot API server (LIANLUO_API_URL).
check-font = ✅ Fonts: { $name } serves for drawings.
check-font-missing = ⚠️ Fonts: none with Chinese letters was found, so they would be drawn as boxes. On Debian or Ubuntu: apt install fonts-noto-cjk
check-files = ✅ Attachments: the folder { $folder } can be written to.
check-files-bad = ❌ Attachments: the folder { $folder } cannot be written to ({ $error }). Check LIANLUO_FILES, and let the user that runs the assistant write there. What is missing will be saved then.
check-files-full = ❌ Attachments: the folder { $folder } has only { $free } left, less than the largest attachment. Make room. What is missing will be saved then.
check-files-saved = ✅ Attachments: { $saved } saved, { $waiting } waiting to be saved.
