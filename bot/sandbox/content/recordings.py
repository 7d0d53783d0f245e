"""What is listened to or watched: voice notes, audio, video and video notes, as the Bot API describes them."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from bot.sandbox.calls.params import Params, Upload
from bot.sandbox.calls.refusals import Refusal, bad_request
from bot.sandbox.content.attachments import LARGEST_DOCUMENT, find_source
from bot.sandbox.content.files import FileStore, StoredFile
from bot.sandbox.content.media_types import media_type_of

Json = dict[str, Any]

SECONDS = 3
SIDE = 240

OWN_NAMES: Mapping[str, str] = MappingProxyType(
    {"voice": "voice.oga", "audio": "audio.mp3", "video": "video.mp4", "video_note": "video_note.mp4"}
)
"""What a recording is called that comes without a name; its ending is that of the path that getFile gives."""

NAMED = frozenset({"audio", "video"})
"""What bears the name that its sender gave it (Bot API, Audio and Video)."""

_LOOKS: Mapping[str, Callable[[int], Json]] = MappingProxyType(
    {
        "voice": lambda seconds: {"duration": seconds},
        "audio": lambda seconds: {"duration": seconds},
        "video": lambda seconds: {"duration": seconds, "width": SIDE * 4, "height": SIDE * 3},
        "video_note": lambda seconds: {"duration": seconds, "length": SIDE},
    }
)


def recording_of(files: FileStore, kind: str, content: bytes, name: str = "", seconds: int = SECONDS) -> Json:
    """Keep a recording of a kind of OWN_NAMES: the field of a message that carries it."""
    called = name or OWN_NAMES[kind]
    file = files.add(kind, called, content, media_type_of(called))
    return {kind: _about(file, seconds, is_named=bool(name))}


def recording_content(files: FileStore, params: Params, kind: str) -> Json:
    """Read a recording from a call: uploaded, or by the file_id of one of the same kind."""
    source = find_source(files, params, kind, kind)
    seconds = params.integer("duration", SECONDS)
    if isinstance(source, StoredFile):
        return {kind: _about(source, seconds, is_named=source.name != OWN_NAMES[kind])}
    _check_upload(source, params, kind)
    name = source.name if kind in NAMED else ""
    return recording_of(files, kind, source.content, name, seconds)


def _check_upload(upload: Upload, params: Params, kind: str) -> None:
    if len(upload.content) > LARGEST_DOCUMENT:
        raise Refusal(413)
    if kind == "video_note" and params.integer("length") > 640:
        raise bad_request("wrong video note length")


def _about(file: StoredFile, seconds: int, *, is_named: bool) -> Json:
    look = _LOOKS[file.kind](seconds)
    name = {"file_name": file.name} if is_named and file.kind in NAMED else {}
    media_type = {} if file.kind == "video_note" else {"mime_type": file.content_type}
    return {**file.about(), **look, **name, **media_type}
