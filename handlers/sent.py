"""What was sent in the chat, as an event of a dialogue."""

from telegram import Location, Message

from bot.core.dialogue import Attached, Corrected, Event, Said, Unusable

KINDS = ("sticker", "contact", "poll", "animation", "dice")
"""What answers no question."""

FILES = ("document", "voice", "video", "video_note", "audio")
"""What is kept by its file's id, besides photos."""


def read_event(message: Message) -> Event:
    """Read what was sent as an event of a dialogue."""
    if message.text is not None:
        is_forwarded = message.forward_origin is not None
        return Said(message.text, message.message_id, message.date, is_forwarded)
    attached = _read_file(message) or _read_place(message)
    return attached or Unusable(next((kind for kind in KINDS if getattr(message, kind)), "other"))


def read_correction(message: Message) -> Corrected | None:
    """Read what a message was changed to: its text, or its file and the words under it.

    None for a live location that moves: where it began is what was sent.
    """
    attached = _read_file(message)
    if attached is not None:
        return Corrected(attached.caption, message.message_id, attached)
    return None if message.text is None else Corrected(message.text, message.message_id)


def _read_file(message: Message) -> Attached | None:
    if message.photo:
        return _attached(message, "photo", message.photo[-1].file_id)
    kind = next((kind for kind in FILES if getattr(message, kind)), None)
    if kind is None or message.animation is not None:
        return None
    file = getattr(message, kind)
    return _attached(message, kind, file.file_id, getattr(file, "file_name", None) or "")


def _attached(message: Message, kind: str, file_id: str, name: str = "") -> Attached:
    caption = message.caption or ""
    return Attached(kind, file_id, caption, message.message_id, message.date, name=name)


def _read_place(message: Message) -> Attached | None:
    location: Location | None = message.location
    if location is None:
        return None
    place = (str(location.latitude), str(location.longitude))
    title, address = (message.venue.title, message.venue.address) if message.venue else ("", "")
    return Attached("location", "", title, message.message_id, message.date, place, address=address)
