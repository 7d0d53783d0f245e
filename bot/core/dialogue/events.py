"""What a person can do in a dialogue, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from bot.core.dialogue.state import State


class Action(StrEnum):
    """Every button; each can be typed as a word too."""

    BEGIN = "begin"
    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    SAVE = "save"
    CANCEL = "cancel"
    UNCHANGED = "unchanged"
    CHOOSE = "choose"
    OPEN = "open"
    FIELD = "field"
    OVERVIEW = "overview"
    DONE = "done"
    CLEAR = "clear"
    SUBMIT = "submit"
    ANYWAY = "anyway"
    DISCARD = "discard"
    STAY = "stay"
    ADD = "add"
    REMOVE = "remove"
    ENOUGH = "enough"
    REMAINING = "remaining"
    AGREE = "agree"
    TAKE = "take"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The typed words: which stand for a button, which for the codes of choices, in order of preference.

    `fields` maps the names of fields, which open them, to the topics of their questions. `replies` are what says yes or
    no where something that was said is asked about; elsewhere they mean nothing.
    """

    actions: Mapping[str, Action] = field(default_factory=dict)
    choices: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    replies: Mapping[str, Action] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Said:
    """A text message."""

    text: str
    message_id: int
    at: datetime
    is_forwarded: bool = False


@dataclass(frozen=True, slots=True)
class Attached:
    """A photo, video, voice or document by its `file_id`, or a location by its `place`, latitude and longitude.

    `name` is what a file was called by who sent it, `address` is that of a place which has a name, its caption.
    """

    kind: str
    file_id: str
    caption: str
    message_id: int
    at: datetime
    place: tuple[str, str] | None = None
    name: str = ""
    address: str = ""

    def to_json(self) -> dict[str, str]:
        """Give what is kept of it in an answer."""
        kept = {"kind": self.kind, "caption": self.caption, "message_id": str(self.message_id)}
        if self.place is None:
            return {**kept, "file_id": self.file_id, **({"name": self.name} if self.name else {})}
        latitude, longitude = self.place
        address = {"address": self.address} if self.address else {}
        return {**kept, "latitude": latitude, "longitude": longitude, **address}


@dataclass(frozen=True, slots=True)
class Corrected:
    """A message that was edited after it had been sent: its new text, or caption with the file that it has now."""

    text: str
    message_id: int
    attached: Attached | None = None


@dataclass(frozen=True, slots=True)
class Unusable:
    """Something that answers no question: a sticker, a poll."""

    what: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button, with its argument: the place of a choice ("2"), of a section ("3") or of a field ("3.1")."""

    action: Action
    at: datetime | None = None
    argument: str = ""


Event: TypeAlias = Said | Corrected | Attached | Unusable | Pressed


class Ending(StrEnum):
    """How a dialogue is left."""

    SUBMITTED = "submitted"
    SAVED = "saved"
    DISCARDED = "discarded"


@dataclass(frozen=True, slots=True)
class Note:
    """What is said above the next screen: a text's id with its variables."""

    code: str
    details: Mapping[str, str] = field(default_factory=dict)
    is_complaint: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """The next state, what to say about the step, and whether the dialogue is left."""

    state: State
    note: Note | None = None
    ending: Ending | None = None
