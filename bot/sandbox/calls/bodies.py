"""The parameters of an HTTP request, from its query and whatever body it has."""

import json
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.sandbox.calls.params import Params, Upload
from bot.sandbox.calls.refusals import Refusal, bad_request

LARGEST_BODY = 64 * 1024 * 1024


async def read_params(request: web.BaseRequest) -> Params:
    """Forms, multipart forms and JSON, as clients of the Bot API send them."""
    _, _, query = request.raw_path.partition("?")
    values: dict[str, Any] = dict(parse_qsl(query, keep_blank_values=True)) if query else {}
    content_type = request.headers.get("Content-Type", "")
    if content_type.startswith("multipart/"):
        return await _read_multipart(request, values)
    if not request.can_read_body:
        return Params(values)
    body = await request.read()
    if content_type.startswith("application/json"):
        values.update(_read_json(body))
    elif content_type.startswith("application/x-www-form-urlencoded"):
        values.update(parse_qsl(body.decode(), keep_blank_values=True))
    return Params(values)


def _read_json(body: bytes) -> dict[str, Any]:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise bad_request("object expected")
    return values


async def _read_multipart(request: web.BaseRequest, values: dict[str, Any]) -> Params:
    uploads = []
    try:
        fields = await request.clone(client_max_size=LARGEST_BODY).post()
    except web.HTTPRequestEntityTooLarge:
        raise Refusal(413) from None
    for name, field in fields.items():
        if isinstance(field, web.FileField):
            with field.file as file:
                uploads.append(Upload(name, field.filename, file.read()))
        else:
            values[name] = field
    return Params(values, uploads)
