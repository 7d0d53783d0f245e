"""What a Word document's styles say that matters to a reader: numbers, and what is not shown."""

from dataclasses import dataclass

from bot.documents.office.markup import Element, child, value_of

_OFF = ("0", "false", "off", "none")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """A style: what it is based on, its list (`list_id`) and level in it, and whether its text is hidden."""

    style_id: str
    name: str
    based_on: str | None
    list_id: str | None
    level: int | None
    hides: bool


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default: str | None = None
        for element in root.iterfind("style") if root is not None else ():
            style = _read_style(element)
            self._styles[style.style_id] = style
            if element.get("type") == "paragraph" and element.get("default") in ("1", "true", "on"):
                self._default = style.style_id

    def chain(self, style_id: str | None) -> list[Style]:
        """A paragraph's style (None: the default one), what it is based on, and so on."""
        found: list[Style] = []
        wanted = style_id or self._default
        while wanted in self._styles and len(found) < _LONGEST_CHAIN:
            found.append(self._styles[wanted])
            wanted = found[-1].based_on
        return found

    def hides(self, style_id: str | None) -> bool:
        """Whether a style for letters hides them."""
        return style_id is not None and any(style.hides for style in self.chain(style_id))

    def is_contents(self, style_id: str | None) -> bool:
        """Whether a style is for the lines of a table of contents, which says every heading twice."""
        return any(style.name.startswith("toc ") for style in self.chain(style_id)[:1])


def _read_style(element: Element) -> Style:
    return Style(
        style_id=element.get("styleId", ""),
        name=(value_of(element, "name") or "").lower(),
        based_on=value_of(element, "basedOn"),
        list_id=value_of(element, "pPr/numPr/numId"),
        level=read_level(value_of(element, "pPr/numPr/ilvl")),
        hides=is_on(element, "rPr/vanish"),
    )


def is_on(element: Element, path: str) -> bool:
    """Whether a switch such as <w:vanish/> is there and not turned off."""
    switch = child(element, path)
    return switch is not None and switch.get("val", "1") not in _OFF


def read_level(written: str | None) -> int | None:
    """A list's level, 0 to 8."""
    return int(written) if written is not None and written in tuple("012345678") else None
