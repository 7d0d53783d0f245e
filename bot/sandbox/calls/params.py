"""The parameters of one Bot API call, however they came: in the query, a form, a multipart body or JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.sandbox.calls.refusals import bad_request


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came in a multipart body."""

    field: str
    name: str
    content: bytes


class Params:
    """Reads parameters as the Bot API does: a form gives strings only, JSON gives values; both must do."""

    __slots__ = ("uploads", "values")

    def __init__(self, values: Mapping[str, Any], uploads: Sequence[Upload] = ()) -> None:
        self.values = values
        self.uploads = uploads

    def text(self, name: str) -> str:
        """The parameter as a string, "" where it is absent."""
        value = self.values.get(name)
        if value is None:
            return ""
        return value if isinstance(value, str) else json.dumps(value)

    def upload(self, field: str) -> Upload | None:
        """The file in this field of a multipart body."""
        return next((upload for upload in self.uploads if upload.field == field), None)

    def integer(self, name: str, default: int = 0) -> int:
        """The parameter as a number; what is not a number counts as absent."""
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def number(self, name: str) -> float | None:
        """The parameter as a decimal number, None where it is absent or none."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def is_true(self, name: str) -> bool:
        """Whether the parameter is one of the words the Bot API takes for yes."""
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def structure(self, name: str, title: str) -> Any:
        """The parameter as a JSON value, None where it is absent. `title` names it in the refusal."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {title} JSON object") from None
