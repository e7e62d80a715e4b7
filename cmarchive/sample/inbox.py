"""Writing the inbox: every planned paper as the file it reaches the office in, and the register of them."""

from collections.abc import Iterable
from pathlib import Path

from cmarchive.jobs import Monitor
from cmarchive.sample import scans
from cmarchive.sample.documents import draw
from cmarchive.sample.values import Medium, PlannedDocument, RegisterEntry, Template
from cmarchive.sample.word import word_file

PASSWORD = "test"


def write_inbox(
    folder: Path, documents: Iterable[PlannedDocument], monitor: Monitor
) -> dict[str, RegisterEntry]:
    """Write every paper under ``folder`` and give the clerk's register, keyed by path relative to it."""
    register: dict[str, RegisterEntry] = {}
    for document in documents:
        target = folder.joinpath(*document.path.parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(render(document))
        if document.registered:
            register[str(Path(*document.path.parts))] = RegisterEntry(
                title=document.content.title,
                number="" if document.template is Template.CERTIFICATE else document.content.number,
                author=document.content.author,
                dated=document.content.dated,
                instance=document.instance,
                fields=dict(document.fields),
            )
        monitor.advance()
    return register


def render(document: PlannedDocument) -> bytes:
    """The bytes of one paper in its medium."""
    match document.medium:
        case Medium.PDF:
            return draw(document)
        case Medium.WORD:
            return word(document)
        case Medium.ENCRYPTED:
            return draw(document, password=PASSWORD)
        case Medium.DAMAGED:
            return damaged(draw(document))
    pages = [
        scans.scanned(page, document.seed + number)
        for number, page in enumerate(scans.page_pictures(draw(document)))
    ]
    match document.medium:
        case Medium.JPEG:
            return scans.jpeg(pages[0])
        case Medium.PNG:
            return scans.png(pages[0])
        case Medium.TIFF:
            return scans.tiff(pages)
    return scans.scanned_pdf(pages)


def damaged(pdf: bytes) -> bytes:
    """What is left of a PDF after a broken copy: its beginning, then nothing that says where its pages are."""
    head = pdf[:1024]
    return head + bytes(len(pdf) // 4)


def word(document: PlannedDocument) -> bytes:
    """A small Word file with the paper's text, which no archive can bind as it is."""
    content = document.content
    lines = [content.title, content.holder, *content.paragraphs, *(f"{a}：{b}" for a, b in content.rows)]
    return word_file((line, False) for line in lines if line)
