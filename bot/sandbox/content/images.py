"""How large a picture is, read from its first bytes."""

import struct

SIGNATURES = (
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
    (b"RIFF", "image/webp"),
)


def image_type(content: bytes) -> str:
    """The media type of a picture; JPEG where nothing tells otherwise."""
    return next((kind for signature, kind in SIGNATURES if content.startswith(signature)), "image/jpeg")


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG, GIF, WEBP or BMP; None where it is none of these."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        return _pair(">II", content, 16)
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        return _pair("<HH", content, 6)
    if content.startswith(b"BM") and len(content) >= 26:
        return _pair("<ii", content, 18)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP" and len(content) >= 30:
        return _webp_size(content)
    if content.startswith(b"\xff\xd8\xff"):
        return _jpeg_size(content)
    return None


def _pair(layout: str, content: bytes, offset: int) -> tuple[int, int]:
    width, height = struct.unpack_from(layout, content, offset)
    return abs(width), abs(height)


def _webp_size(content: bytes) -> tuple[int, int] | None:
    """The three ways a WEBP can be packed (RFC 9649, section 2)."""
    packing = content[12:16]
    if packing == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if packing == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = _pair("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Walks the segments to the frame header (ITU-T T.81, B.2.2)."""
    position = 2
    while position + 9 < len(content) and content[position] == 0xFF:
        marker = content[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = _pair(">HH", content, position + 5)
            return width, height
        position += 2 + int.from_bytes(content[position + 2 : position + 4], "big")
    return None
