"""What the page lets a person do, by the last part of the address."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.sandbox.calls.params import Params, Upload
from bot.sandbox.people.person import Person

Json = dict[str, Any]


def _send_text(person: Person, params: Params) -> Json:
    return person.send_text(params.text("text"), params.integer("reply_to") or None)


def _start(person: Person, params: Params) -> Json:
    return person.start(params.text("payload"))


def _edit(person: Person, params: Params) -> Json:
    return person.edit_text(params.integer("message_id"), params.text("text"))


def _forward(person: Person, params: Params) -> Json:
    return person.forward(params.text("text"))


def _press(person: Person, params: Params) -> Json:
    return {"callback_query_id": person.press(params.integer("message_id"), params.text("data"))}


def _send_photo(person: Person, params: Params) -> Json:
    return person.send_photo(_uploads(params)[0].content, params.text("caption"))


def _send_album(person: Person, params: Params) -> Json:
    photos = [upload.content for upload in _uploads(params)]
    return {"messages": person.send_album(photos, params.text("caption"))}


def _send_document(person: Person, params: Params) -> Json:
    upload = _uploads(params)[0]
    return person.send_document(upload.name, upload.content, params.text("caption"))


def _uploads(params: Params) -> list[Upload]:
    uploads = [upload for upload in params.uploads if upload.field == "file"]
    if not uploads:
        raise ValueError("There is no file in the request.")
    return uploads


def _block(person: Person, _params: Params) -> Json:
    person.block()
    return {}


def _unblock(person: Person, _params: Params) -> Json:
    person.unblock()
    return {}


ACTIONS: Mapping[str, Callable[[Person, Params], Json]] = MappingProxyType(
    {
        "text": _send_text,
        "start": _start,
        "press": _press,
        "edit": _edit,
        "forward": _forward,
        "photo": _send_photo,
        "album": _send_album,
        "document": _send_document,
        "sticker": lambda person, _: person.send_sticker(),
        "voice": lambda person, _: person.send_voice(),
        "contact": lambda person, _: person.send_contact(),
        "location": lambda person, _: person.send_location(),
        "block": _block,
        "unblock": _unblock,
    }
)
