"""Reading XML that anybody may have written."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import (
    Element,
    ParseError,
    TreeBuilder,
    XMLParser,
)

from bot.documents.errors import DocumentError
from bot.documents.limits import DEEPEST_ELEMENT, MOST_ELEMENTS

__all__ = ["Element", "child", "elements", "parse_markup", "value_of"]


def parse_markup(xml: bytes) -> Element:
    """The root of an XML part; tags and attributes are bare names, since Word writes one kind in two namespaces.

    A part with a document type is refused: office programs never write one, and entities live there.
    """
    parser = XMLParser(target=_Builder())  # noqa: S314 - see _Builder
    try:
        parser.feed(xml)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError):  # LookupError: an encoding that Python does not know
        raise DocumentError("broken") from None
    return root


class _BareNames(dict[str, str]):
    """Names without their namespaces, each cut once: a part has a million of them, and some dozen different ones."""

    def __missing__(self, name: str) -> str:
        bare = self[name] = name.rpartition("}")[2]
        return bare


class _Builder(TreeBuilder):
    """Builds the tree, and stops at what is too deep, too much, or declares entities."""

    def __init__(self) -> None:
        super().__init__()
        self._bare = _BareNames()
        self._depth = 0
        self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST_ELEMENT:
            raise DocumentError("unsafe")
        if self._count > MOST_ELEMENTS:
            raise DocumentError("too-large")
        bare = self._bare
        return super().start(bare[tag], {bare[name]: value for name, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(self._bare[tag])

    def doctype(self, *_: str | None) -> None:
        raise DocumentError("unsafe")


def child(element: Element | None, path: str) -> Element | None:
    """The first element at a path below, also where there is nothing to look into."""
    return None if element is None else element.find(path)


def value_of(element: Element | None, path: str) -> str | None:
    """The `val` of the element at a path, as in <w:ilvl w:val="1"/>."""
    found = child(element, path)
    return None if found is None else found.get("val")


def elements(root: Element, tag: str) -> Iterator[Mapping[str, str]]:
    """The attributes of every element of a kind, in order."""
    return (element.attrib for element in root.iter(tag))
