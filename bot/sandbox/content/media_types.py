"""The media type of a document, which Telegram's clients and servers tell by the ending of its name."""

from collections.abc import Mapping
from pathlib import PurePath
from types import MappingProxyType

UNKNOWN = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument"
BY_ENDING: Mapping[str, str] = MappingProxyType(
    {
        ".txt": "text/plain",
        ".csv": "text/csv",
        ".html": "text/html",
        ".json": "application/json",
        ".pdf": "application/pdf",
        ".doc": "application/msword",
        ".docx": f"{_OFFICE}.wordprocessingml.document",
        ".docm": "application/vnd.ms-word.document.macroenabled.12",
        ".xls": "application/vnd.ms-excel",
        ".xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        ".xlsm": "application/vnd.ms-excel.sheet.macroenabled.12",
        ".ppt": "application/vnd.ms-powerpoint",
        ".pptx": f"{_OFFICE}.presentationml.presentation",
        ".rtf": "application/rtf",
        ".zip": "application/zip",
        ".jpg": "image/jpeg",
        ".jpeg": "image/jpeg",
        ".png": "image/png",
        ".oga": "audio/ogg",
        ".ogg": "audio/ogg",
        ".mp3": "audio/mpeg",
        ".m4a": "audio/mp4",
        ".mp4": "video/mp4",
    }
)
"""What an office sends. The system's own table is not asked: it differs from machine to machine."""


def media_type_of(name: str) -> str:
    """The media type that a file of this name is taken for."""
    return BY_ENDING.get(PurePath(name).suffix.lower(), UNKNOWN)
