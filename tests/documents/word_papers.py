"""Word documents for tests, put together from the XML that Word itself writes."""

import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{space}"'
    for prefix, space in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)


def word(
    *blocks: str,
    numbering: str = "",
    styles: str = "",
    footnotes: str = "",
    main_type: str = f"{_MAIN}.document.main+xml",
    others: dict[str, bytes] | None = None,
) -> bytes:
    """A .docx with these blocks in its body."""
    parts = {"numbering": numbering, "styles": styles, "footnotes": footnotes}
    members = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Override PartName="/word/document.xml"'
        f' ContentType="{main_type}"/></Types>',
        "_rels/.rels": _relationships({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"<w:document {_NAMESPACES}><w:body>{''.join(blocks)}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            {kind: f"{kind}.xml" for kind in parts if parts[kind]}
        ),
        **{
            f"word/{kind}.xml": f"<w:{kind} {_NAMESPACES}>{xml}</w:{kind}>"
            for kind, xml in parts.items()
            if xml
        },
    }
    return pack({name: xml.encode() for name, xml in members.items()} | (others or {}))


def pack(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def _relationships(targets: dict[str, str]) -> str:
    written = "".join(
        f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{written}</Relationships>'


def run(text: str, properties: str = "") -> str:
    """Letters of one kind."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(content: str, *, list_id: int | None = None, level: int = 0, properties: str = "") -> str:
    """A paragraph of a text, or of XML; `list_id` and `level` give it an automatic number."""
    runs = content if content.startswith("<") else run(content)
    numbers = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'
        if list_id is not None
        else ""
    )
    return f"<w:p><w:pPr>{properties}{numbers}</w:pPr>{runs}</w:p>"


def cell(content: str, *, width: int = 1, merge: str = "") -> str:
    """A cell; `merge` is restart where a merged cell begins, continue where it goes on."""
    paragraphs = (
        content
        if content.startswith(("<w:p", "<w:tbl"))
        else "".join(paragraph(line) for line in content.split("\n"))
    )
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f'<w:tc><w:tcPr><w:gridSpan w:val="{width}"/>{merged}</w:tcPr>{paragraphs}</w:tc>'


def row(*cells: str, properties: str = "") -> str:
    """A row of cells; a text alone is a cell."""
    written = (each if each.startswith("<w:tc>") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(written)}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def shape(shape_id: int, *levels: tuple[str, str], more: str = "") -> str:
    """A shape of lists (abstractNum): form and pattern of each level."""
    written = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (form, pattern) in enumerate(levels)
    )
    return f'<w:abstractNum w:abstractNumId="{shape_id}">{more}{written}</w:abstractNum>'


def lists(list_id: int, shape_id: int, overrides: str = "") -> str:
    """A list (num) of a shape."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{shape_id}"/>{overrides}</w:num>'


def style(
    style_id: str, content: str = "", *, name: str = "", based_on: str = "", kind: str = "paragraph"
) -> str:
    """A style."""
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    named = f'<w:name w:val="{name or style_id}"/>{based}'
    return f'<w:style w:type="{kind}" w:styleId="{style_id}">{named}{content}</w:style>'
