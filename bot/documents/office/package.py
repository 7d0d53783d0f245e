"""Opening an office file without being hurt by it: every size is checked before and while it unpacks."""

import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from bot.documents.errors import DocumentError
from bot.documents.limits import LARGEST_PART, LARGEST_UNPACKED, MOST_MEMBERS, MOST_READ
from bot.documents.office.markup import Element, elements, parse_markup

_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ECMA-376 part 2 permits no other
_ENCRYPTED = 0x1


class Package:
    """The parts of an office file, by their names. Nothing is ever written to a disk, nor run."""

    def __init__(self, content: bytes) -> None:
        """Raises DocumentError for what is no archive, or one that would unpack to too much."""
        if content.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
            raise DocumentError("too-large")
        try:
            self._archive = zipfile.ZipFile(BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeDecodeError):
            raise DocumentError("broken") from None
        self._members = {info.filename.lower(): info for info in self._archive.infolist()}
        self._room = MOST_READ
        self._check()

    def _check(self) -> None:
        if sum(info.file_size for info in self._members.values()) > LARGEST_UNPACKED:
            raise DocumentError("too-large")
        if any(_leads_outside(name) for name in self._members):
            raise DocumentError("unsafe")

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def names(self) -> list[str]:
        """The names of all members, in small letters."""
        return list(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a part. What it declares is not believed: inflating stops at the limit."""
        info = self._members.get(name.lower())
        if info is None or info.compress_type not in _METHODS:
            raise DocumentError("broken")
        if info.flag_bits & _ENCRYPTED:
            raise DocumentError("locked")
        try:
            with self._archive.open(info) as member:
                content = member.read(min(LARGEST_PART, self._room) + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError):
            raise DocumentError("broken") from None
        self._room -= len(content)
        if len(content) > LARGEST_PART or self._room < 0:
            raise DocumentError("too-large")
        return content

    def parse(self, name: str) -> Element:
        """The root of an XML part."""
        return parse_markup(self.read(name))

    def parse_if_there(self, name: str | None) -> Element | None:
        """The root of an XML part that a file may lack."""
        return self.parse(name) if name is not None and name in self else None

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """What a part ("" for the file itself) refers to: id -> kind (officeDocument, styles, …) and part's name."""
        folder, name = posixpath.split(part)
        found: dict[str, tuple[str, str]] = {}
        root = self.parse_if_there(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in elements(root, "Relationship") if root is not None else ():
            target = _resolve(folder, relation)
            if target is not None:
                kind = relation.get("Type", "").rpartition("/")[2]
                found[relation.get("Id", "")] = (kind, target)
        return found

    def part_of_kind(self, part: str, kind: str) -> str | None:
        """The part of a kind that a part refers to."""
        return next((target for found, target in self.related(part).values() if found == kind), None)


def _leads_outside(name: str) -> bool:
    """True for ../x, /x, C:/x: names made to be unpacked over somebody's files. Nothing here unpacks to a disk."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or ".." in plain.split("/") or ":" in plain.split("/", 1)[0]


def _resolve(folder: str, relation: Mapping[str, str]) -> str | None:
    """The name of the part that a relationship means; None for one that leads out of the file."""
    if relation.get("TargetMode") == "External":
        return None
    target = relation.get("Target", "")
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
