"""A stand-in for Telegram, with phones in a web page.

Its rooms, each of which knows only those below it: this one (server, control, demo); people and methods,
the two ends of a conversation; state, what exists between them; content, what a message may carry;
calls, how the Bot API is spoken to and refuses. The page has rooms of its own: the phone, and the desk around it.
"""
