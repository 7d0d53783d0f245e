"""The letters of a paragraph as Word shows it: without what is deleted or hidden, with what is inserted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.documents.office.markup import Element, value_of
from bot.documents.word.styles import Styles, is_on

_LETTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LEFT_OUT = frozenset(
    [
        "pPr",
        "rPr",
        "del",
        "moveFrom",
        "sdtPr",
        "sdtEndPr",
        "rt",
        "rubyPr",
        "instrText",
        "delText",
        "delInstrText",
        "fldData",
        "Fallback",
    ]
)
_BOXED = "txbxContent"


@dataclass(slots=True)
class Letters:
    """What a paragraph shows: its text, the text boxes anchored in it, the footnotes it refers to by (kind, id)."""

    text: str = ""
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)


def read_letters(paragraph: Element, styles: Styles) -> Letters:
    """Read a paragraph."""
    found = Letters()
    found.text = "".join(_walk(paragraph, styles, found))
    return found


def _walk(element: Element, styles: Styles, found: Letters) -> Iterator[str]:
    for part in element:
        if part.tag in _LEFT_OUT:
            continue
        if part.tag == "t":
            yield part.text or ""
        elif part.tag in _LETTERS:
            yield _LETTERS[part.tag]
        elif part.tag == _BOXED:
            found.boxes.append(part)
        elif part.tag in ("footnoteReference", "endnoteReference"):
            found.notes.append((part.tag.removesuffix("Reference"), part.get("id", "")))
        elif part.tag == "AlternateContent":
            yield from _walk(chosen(part), styles, found)
        elif part.tag != "r" or not _is_hidden(part, styles):
            yield from _walk(part, styles, found)


def chosen(alternatives: Element) -> Element:
    """One of the forms in which Word says the same twice, for itself and for older readers (part 3, 7.4)."""
    for form in ("Choice", "Fallback"):
        found = alternatives.find(form)
        if found is not None:
            return found
    return alternatives


def _is_hidden(run: Element, styles: Styles) -> bool:
    if run.find("rPr/vanish") is not None:
        return is_on(run, "rPr/vanish")
    return styles.hides(value_of(run, "rPr/rStyle"))
