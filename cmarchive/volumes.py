"""Volumes as they were bound: where their items stand, and what binding found about them. Values only."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cmarchive.model import Subject


class ItemPlace(NamedTuple):
    """Where an item stands in print: volume number, and the places of its first and last page in the volume's body.

    The labels are the numbers printed there, such as 123-1; empty in archives bound by earlier versions, where the
    places are the numbers.
    """

    item: int
    volume: int
    first: int
    last: int
    first_label: str = ""
    last_label: str = ""

    @property
    def first_number(self) -> str:
        """The number printed on its first page."""
        return self.first_label or f"{self.first}"

    @property
    def last_number(self) -> str:
        """The number printed on its last page."""
        return self.last_label or f"{self.last}"


class RemarkKind(StrEnum):
    """What binding may have to say about a document: not bound, not PDF/A, or written with unprintable characters."""

    REPLACED = "replaced"
    NONCONFORMANT = "nonconformant"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeRemark:
    """What binding found about one document, or about a whole volume (``item`` is then None).

    ``label`` is the printed number of the page it stands on, empty for a whole volume; ``file`` names the file as
    a person knows it; ``message`` is the Chinese reason, a sentence.
    """

    kind: RemarkKind
    item: int | None
    label: str
    file: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundVolume:
    """A volume as it was bound (案卷): its number among all, 档号, title, file, counts and where its items stand.

    ``conformant`` tells whether the file declares itself PDF/A; None for volumes nobody asked about, such as those
    bound by earlier versions. ``remarks`` are what binding found, in the order of the pages. ``digest`` names what it
    was made from: the same inputs give the same bytes. Earlier versions put the SHA-256 of the file there.
    """

    number: int
    reference: str
    title: str
    subject: Subject
    part: int
    parts: int
    file: str
    pages: int
    sheets: int
    digest: str
    places: tuple[ItemPlace, ...]
    conformant: bool | None = None
    remarks: tuple[VolumeRemark, ...] = ()
