"""Reads the photo or document of a call: uploaded, or named by the file_id of one that is known."""

from typing import Any

from bot.sandbox.calls.params import Params, Upload
from bot.sandbox.calls.refusals import Refusal, bad_request
from bot.sandbox.content.files import FileStore, StoredFile
from bot.sandbox.content.images import image_size

Json = dict[str, Any]

MB = 1024 * 1024
LARGEST_PHOTO = 10 * MB
LARGEST_DOCUMENT = 50 * MB


def photo_content(files: FileStore, params: Params, name: str) -> Json:
    """The `photo` field of a message."""
    source = find_source(files, params, name, "photo")
    if isinstance(source, StoredFile):
        return {"photo": files.add_photo(files.read(source))}
    if len(source.content) > LARGEST_PHOTO:
        raise bad_request(
            f"file of size {len(source.content)} bytes is too big for a photo; the maximum is 10485760 bytes"
        )
    size = image_size(source.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    if sum(size) > 10_000 or max(size) > 20 * min(size):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    return {"photo": files.add_photo(source.content)}


def document_content(files: FileStore, params: Params, name: str) -> Json:
    """The `document` field of a message."""
    source = find_source(files, params, name, "document")
    if isinstance(source, Upload):
        if len(source.content) > LARGEST_DOCUMENT:
            raise Refusal(413)
        source = files.add_document(source.name, source.content)
    return {"document": document_about(source)}


def document_about(file: StoredFile) -> Json:
    """A Document object; its name is optional, as the Bot API says."""
    name = {"file_name": file.name} if file.name else {}
    return {**file.about(), **name, "mime_type": file.content_type}


def find_source(files: FileStore, params: Params, name: str, kind: str) -> Upload | StoredFile:
    """Find the file that a parameter uploads, or names by its file_id, which must be of the kind."""
    reference = params.text(name)
    upload = params.upload(reference.removeprefix("attach://") if reference else name)
    if upload is not None:
        if not upload.content:
            raise bad_request("file must be non-empty")
        return upload
    if not reference:
        raise bad_request(f"there is no {kind} in the request")
    if reference.startswith(("http://", "https://")):
        raise bad_request("failed to get HTTP URL content")
    file = files.find(reference)
    if file is None:
        raise bad_request("wrong remote file identifier specified: can't unserialize it. Wrong last symbol")
    if file.kind != kind:
        raise bad_request(f"can't use file of type {file.kind.title()} as {kind.title()}")
    return file
