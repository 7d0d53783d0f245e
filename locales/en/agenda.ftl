# Due dates

due-heading = 📅 <b>Due in { $month }</b>
due-day = 📅 <b>Due on { $day }</b>
due-nothing = Nothing.
due-line-open = • { $day }　{ $what }　{ $title }
due-line-late = • { $day }　{ $what }　{ $title }　<b>overdue</b>
due-line-done = • ✅ { $day }　{ $what }　{ $title }
due-kind-report = Report
due-kind-milestone = Milestone
due-kind-sent-back = Sent back
due-kind-feeding = Progress for the lead unit
due-kind-deferred = To be broken down
due-kind-call = Phone call
due-of-mine = 👤 Mine
due-of-unit = 🏢 My unit's
due-of-all = 🗂 All
due-file = 📥 Calendar file
due-feed = 🔗 Subscribe
due-back = ⬅️ Back
due-feeding-ask = 📮 Ask the responsible units: { $area }
due-feeding-stop = 📮 Stop asking: { $area }
feeding-changed = Changed
due-file-caption = 📅 Open it with your phone's calendar. When something changes, fetch it again.
due-calendar = lianluo { $name }
due-event = { $what }: { $title }
due-event-done = ✅ { $what }: { $title }
feed-none = A subscription needs a public address; the operator sets LIANLUO_WEBHOOK_URL. The calendar file works without one.
feed-address = 🔗 In your phone's calendar choose “add a subscribed calendar” and enter this address; it keeps itself up to date:
    <code>{ $address }</code>
    The address is yours alone; if it got about, ask for a new one.
feed-renew = ♻️ A new address
