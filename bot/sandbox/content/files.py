"""Files in the sandbox, both ways: kept in memory, or in a folder where one is given."""

import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.sandbox.content.images import image_size, image_type
from bot.sandbox.content.media_types import media_type_of

Json = dict[str, Any]

FOLDERS = {
    "photo": "photos",
    "voice": "voice",
    "sticker": "stickers",
    "video": "videos",
    "video_note": "video_notes",
    "audio": "music",
}
PHOTO_SIDES = (90, 320, 800, 1280)  # the longer side of the sizes Telegram makes of a photo


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file under its file_id. `content_id` names its bytes: the sizes of a photo share them."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    content_type: str
    size: int
    path: str
    content_id: str

    def about(self) -> Json:
        """The fields every file object of the Bot API has."""
        return {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}


class FileStore:
    """Gives ids to files and finds them again."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._contents: dict[str, bytes] = {}
        self._files: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def add(self, kind: str, name: str, content: bytes, content_type: str) -> StoredFile:
        """Keep a file of a kind: photo, document, sticker, or one of the recordings."""
        content_id = secrets.token_hex(8)
        if self._folder is None:
            self._contents[content_id] = content
        else:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / content_id).write_bytes(content)
        return self._register(kind, name, content_type, len(content), content_id)

    def add_document(self, name: str, content: bytes) -> StoredFile:
        """Keep a document under the name its sender gave it, which may be empty."""
        return self.add("document", name, content, media_type_of(name))

    def add_photo(self, content: bytes) -> list[Json]:
        """Keep a photo and return its sizes, the smallest first, as Telegram makes them."""
        width, height = image_size(content) or (1280, 960)
        original = self.add("photo", "photo.jpg", content, image_type(content))
        longest = max(width, height)
        sizes = []
        for side in (side for side in PHOTO_SIDES if side < longest):
            scaled = {"width": max(1, width * side // longest), "height": max(1, height * side // longest)}
            sizes.append({**self._again(original).about(), **scaled})
        return [*sizes, {**original.about(), "width": width, "height": height}]

    def find(self, file_id: str) -> StoredFile | None:
        """The file with this id."""
        return self._files.get(file_id)

    def find_by_path(self, path: str) -> StoredFile | None:
        """The file that getFile named with this path."""
        return self._by_path.get(path)

    def read(self, file: StoredFile) -> bytes:
        """Its bytes."""
        if self._folder is None:
            return self._contents[file.content_id]
        return (self._folder / file.content_id).read_bytes()

    def _again(self, file: StoredFile) -> StoredFile:
        return self._register(file.kind, file.name, file.content_type, file.size, file.content_id)

    def _register(self, kind: str, name: str, content_type: str, size: int, content_id: str) -> StoredFile:
        suffix = re.fullmatch(r"\.[a-z0-9]+", Path(name).suffix.lower())  # a path must fit into an address
        path = f"{FOLDERS.get(kind, 'documents')}/file_{len(self._files)}{suffix[0] if suffix else ''}"
        file_id = f"Sandbox{secrets.token_urlsafe(30)}"
        file = StoredFile(
            file_id, secrets.token_urlsafe(11), kind, name, content_type, size, path, content_id
        )
        self._files[file_id] = self._by_path[path] = file
        return file
