"""From a .docx to its text."""

from collections.abc import Iterator

from bot.documents.collecting import collect
from bot.documents.errors import DocumentError
from bot.documents.office.markup import Element
from bot.documents.office.package import Package
from bot.documents.word.body import Body
from bot.documents.word.numbering import Numbering
from bot.documents.word.styles import Styles


def read_word(content: bytes) -> str:
    """The text of a Word document, a paragraph or a table's row a line, footnotes last. Headers are left out."""
    package = Package(content)
    main = package.part_of_kind("", "officeDocument")
    if main is None:
        raise DocumentError("broken")
    related = dict(package.related(main).values())
    styles = Styles(package.parse_if_there(related.get("styles")))
    body = Body(styles, Numbering(package.parse_if_there(related.get("numbering")), styles))
    root = package.parse(main).find("body")
    text = collect(body.lines(root) if root is not None else ())
    notes = {kind: package.parse_if_there(related.get(f"{kind}s")) for kind in ("footnote", "endnote")}
    text = collect([text, *_notes(body, notes)]).strip()
    if not text and any("/media/" in name for name in package.names()):
        raise DocumentError("scan")  # pictures of pages, put into a document
    return text


def _notes(body: Body, roots: dict[str, Element | None]) -> Iterator[str]:
    """The notes that the text refers to, in that order."""
    written = {
        (kind, note.get("id", "")): note
        for kind, root in roots.items()
        for note in (root.iterfind(kind) if root is not None else ())
    }
    referred = dict.fromkeys(body.notes)
    for number, key in enumerate(referred, start=1):
        if key in written:
            yield f"注{number}：" + " ".join(body.lines(written[key]))
