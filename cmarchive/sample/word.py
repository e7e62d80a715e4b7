"""A small Word file made with the standard library alone: paragraphs, some of them headings."""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

_SPACE = "http://schemas.openxmlformats.org"
_EPOCH = (2025, 12, 26, 9, 0, 0)
_HEADING = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'


def word_file(paragraphs: Iterable[tuple[str, bool]]) -> bytes:
    """The bytes of a .docx with these paragraphs; true marks a heading."""
    body = "".join(
        f"<w:p>{_HEADING if is_heading else ''}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
        for text, is_heading in paragraphs
    )
    parts = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_SPACE}/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument'
            '.wordprocessingml.document.main+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_SPACE}/package/2006/relationships"><Relationship Id="rId1" '
            f'Type="{_SPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": (
            f'<w:document xmlns:w="{_SPACE}/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
        ),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(
                zipfile.ZipInfo(name, _EPOCH),
                f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{text}',
                zipfile.ZIP_DEFLATED,
            )
    return buffer.getvalue()
