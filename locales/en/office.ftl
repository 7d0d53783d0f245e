# Inviting and telling

command-invite = Invite somebody (office)
command-notify = Tell many at once (office)
invite-heading = 👋 <b>Invite somebody</b>
invite-done = ✅ The link is ready: see the next message.
invite-link = Pass this link on; they open it and press “Start”. It is good for 7 days and binds one person.
    { $link }
notify-heading = 📣 <b>Notice</b>
notify-done = ✅ The notice is on its way.
notify-told = 📣 It goes to { $count } people.
notify-message = 📣 <b>Notice of the office</b> ({ $name })
    { $text }
question-invited-as = What are they to be?
question-invited-for = Of which unit?
question-told-to = Who is to be told?
question-told-text = What is to be told?
help-invited-as = Press one of the buttons.
help-invited-for = Type the unit's name, official or short.
help-told-to = Press one of the buttons.
help-told-text = At most 2000 characters; it goes out as it is.
field-invited-as = Role
field-invited-for = Unit
field-told-to = To
field-told-text = Text
choice-invited-as-coordinator = coordinator
choice-invited-as-deputy = deputy
choice-invited-as-leader = leader
choice-invited-as-office = the office
choice-told-to-missing = those whose report is missing
choice-told-to-coordinators = all coordinators
choice-told-to-leaders = all leaders
choice-told-to-everybody = all members
note-invitation-without-unit = Coordinators, deputies and leaders belong to a unit: please say which.
note-invitation-unknown-unit = The directory has no “{ $unit }”. Please use a name it has; /units lists them.
