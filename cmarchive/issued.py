"""What has left the house and must not change any more: 档号 that were issued, volumes that were printed. Values only."""

from dataclasses import dataclass
from enum import StrEnum

from cmarchive.model import SubjectKey
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedReference:
    """The 档号 of one volume, frozen since it was issued.

    ``serial`` is its 案卷号, unique among all that share ``prefix``, the part before it. ``retention`` is the
    保管期限 of the volume when it was issued, empty when unknown; ``issued`` the moment, empty before it is stored.
    """

    subject: SubjectKey
    part: int
    reference: str
    prefix: str
    serial: int
    retention: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceChange:
    """One line of the history: a 档号 issued to a volume, or, without a subject, another template."""

    moment: str
    subject: SubjectKey | None
    part: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedEntry:
    """One line of a 卷内目录 as it was bound: ``key`` names it for ever, ``numbers`` are its page numbers in order.

    ``digests`` name what its pages were made of; the numbers are without the 册号 of a 册号-页号 pair.
    """

    key: str
    title: str
    digests: tuple[str, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedVolume:
    """A volume as it was bound or printed, with the rules its numbers follow (values of ``BindOptions``).

    ``lapsed`` are numbers that stood on paper once and were taken out since; they are never given again.
    """

    subject: SubjectKey
    part: int
    reference: str
    numbering: str
    number_form: str
    sides: str
    entries: tuple[PrintedEntry, ...]
    lapsed: tuple[str, ...] = ()
    marked: str = ""


class DispatchKind(StrEnum):
    """What was made to leave the house."""

    VOLUMES = "volumes"
    LEDGER = "ledger"
    FINDINGS = "findings"
    CHASE = "chase"
    PACKAGE = "package"
    OPINIONS = "opinions"


DISPATCH_NAMES = {
    DispatchKind.VOLUMES: mark("Dispatch", "装订案卷"),
    DispatchKind.LEDGER: mark("Dispatch", "生成台账"),
    DispatchKind.FINDINGS: mark("Dispatch", "导出校核表"),
    DispatchKind.CHASE: mark("Dispatch", "生成催交单"),
    DispatchKind.PACKAGE: mark("Dispatch", "制作移交包"),
    DispatchKind.OPINIONS: mark("Dispatch", "返回审核意见"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """One time something was made to leave the house: when (UTC), by whom, and the file or folder it went to.

    ``edition`` is the preset of a binding; ``volumes``, ``pages`` and ``items`` count what it held, None when it
    holds none of the kind. ``note`` is a Chinese sentence, such as how many documents were replaced by a sheet.
    """

    kind: DispatchKind
    target: str
    at: str = ""
    actor: str = ""
    edition: str = ""
    volumes: int | None = None
    pages: int | None = None
    items: int | None = None
    note: str = ""
