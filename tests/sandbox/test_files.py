from pathlib import Path

import pytest

from bot.sandbox.content.files import FileStore
from bot.sandbox.content.images import image_size


def test_files_are_kept_in_the_folder_that_is_given(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "files")
    file = store.add("document", "a.txt", b"figures", "text/plain")
    assert store.read(file) == b"figures"
    assert [kept.read_bytes() for kept in (tmp_path / "files").iterdir()] == [b"figures"]
    assert store.find_by_path(file.path) is store.find(file.file_id) is file


def test_the_sizes_of_a_photo_share_their_bytes_and_keep_its_shape() -> None:
    store = FileStore()
    sizes = store.add_photo(b"BM" + bytes(16) + (2000).to_bytes(4, "little") + (1000).to_bytes(4, "little"))
    assert [(size["width"], size["height"]) for size in sizes] == [
        (90, 45),
        (320, 160),
        (800, 400),
        (1280, 640),
        (2000, 1000),
    ]
    assert len({size["file_id"] for size in sizes}) == 5
    assert len({store.read(file) for size in sizes if (file := store.find(size["file_id"]))}) == 1


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (b"GIF89a" + (300).to_bytes(2, "little") + (200).to_bytes(2, "little"), (300, 200)),
        (
            b"RIFF0000WEBPVP8X" + bytes(8) + (299).to_bytes(3, "little") + (199).to_bytes(3, "little"),
            (300, 200),
        ),
        (b"RIFF0000WEBPVP8L" + bytes(5) + (299 | 199 << 14).to_bytes(4, "little") + bytes(5), (300, 200)),
        (
            b"RIFF0000WEBPVP8 " + bytes(10) + (300).to_bytes(2, "little") + (200).to_bytes(2, "little"),
            (300, 200),
        ),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x0b\x08\x00\xc8\x01\x2c\x03", (300, 200)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\x00\x00", None),
        (b"\xff\xd8\xff", None),
        (b"%PDF-1.7", None),
        (b"", None),
    ],
)
def test_the_size_of_a_picture_is_read_from_its_first_bytes(
    content: bytes, size: tuple[int, int] | None
) -> None:
    assert image_size(content) == size
