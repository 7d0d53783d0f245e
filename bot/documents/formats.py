"""What a document is, told by its bytes; a name may lie, and only helps where the bytes say nothing."""

from enum import Enum, auto
from pathlib import PurePath

from bot.documents.errors import DocumentError
from bot.documents.office.markup import elements
from bot.documents.office.package import Package


class Format(Enum):
    """A format that can be read."""

    TEXT = auto()
    WORD = auto()
    SHEETS = auto()
    PDF = auto()


_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # .doc, .xls, .wps, .et, and what a password locks
_LOCKED_INSIDE = "EncryptedPackage".encode("utf-16-le")  # [MS-OFFCRYPTO] 2.3.4.4
_PDF_WITHIN = 1024  # ISO 32000-1, annex H: readers accept the header within the first 1024 bytes
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_HEIC = b"ftyp"  # at byte 4: what telephones take
_ARCHIVES = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_OTHER_WRITING = (b"{\\rtf", b"<html", b"<!doctype html", b"mime-version:", b"<?xml", b"<?mso-application")
_OFFICE_ENDINGS = (".docx", ".xlsx", ".docm", ".xlsm", ".pptx", ".dotx", ".xltx")

_WORD_MAIN = "wordprocessingml"
_SHEETS_MAIN = "spreadsheetml"


def tell_format(content: bytes, name: str) -> Format:
    """The format of a document; raises DocumentError for one that cannot be read, with what to do about it."""
    if not content.strip(b"\0 \t\r\n"):
        raise DocumentError("empty")
    if content.startswith(_ZIP):
        return _tell_package(content, name)
    if content.startswith(_OLE):
        raise DocumentError("locked") if _LOCKED_INSIDE in content else DocumentError("legacy")
    if b"%PDF-" in content[:_PDF_WITHIN]:
        return Format.PDF
    if (content.startswith(_PICTURES) and b"\0" in content[:32]) or content[4:8] == _HEIC:
        raise DocumentError("image")
    if content.startswith(_ARCHIVES):
        raise DocumentError("archive")
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:32].lower().startswith(_OTHER_WRITING):
        raise DocumentError("legacy")
    return Format.TEXT


def _tell_package(content: bytes, name: str) -> Format:
    """An archive is a document if its main part has the type of one ([Content_Types].xml, ECMA-376 part 2)."""
    try:
        package = Package(content)
    except DocumentError as error:
        is_office = PurePath(name).suffix.lower() in _OFFICE_ENDINGS
        raise DocumentError("archive") if error.code == "broken" and not is_office else error from None
    main = package.part_of_kind("", "officeDocument")
    if main is None:
        raise DocumentError("legacy") if _is_other_office(package) else DocumentError("archive")
    content_type = _content_type(package, main)
    if "macroenabled" in content_type or any(part.endswith("vbaproject.bin") for part in package.names()):
        raise DocumentError("macros")
    if _WORD_MAIN in content_type:
        return Format.WORD
    if _SHEETS_MAIN in content_type:
        return Format.SHEETS
    raise DocumentError("kind")


def _content_type(package: Package, part: str) -> str:
    """The type of a part, in small letters: its own, else that of all parts with its ending."""
    types = package.parse_if_there("[Content_Types].xml")
    if types is None:
        return ""
    own = {e.get("PartName", "").lower(): e.get("ContentType", "") for e in elements(types, "Override")}
    of_ending = {e.get("Extension", "").lower(): e.get("ContentType", "") for e in elements(types, "Default")}
    ending = part.rpartition(".")[2].lower()
    return own.get(f"/{part}".lower(), of_ending.get(ending, "")).lower()


def _is_other_office(package: Package) -> bool:
    """OpenDocument and 版式文件 (GB/T 33190), the national format for paper-like documents."""
    return "content.xml" in package or "ofd.xml" in package
