"""How a binding turned out. Values only."""

from dataclasses import dataclass
from pathlib import Path

from cmarchive.issued import IssuedReference, PrintedVolume
from cmarchive.model import Problem
from cmarchive.volumes import BoundVolume


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeReport:
    """How a volume turned out, for the 装订报告.

    ``conformant`` tells whether it is PDF/A, None when that was not looked at; ``reasons`` say why not.
    """

    number: int
    reference: str
    title: str
    items: int
    pages: int
    links: int
    replaced: int
    conformant: bool | None = None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BindResult:
    """What was bound: the volumes as verified, the 总目录, and what had to be replaced or could not be printed.

    ``single`` is the PDF of all volumes in one, when it was asked for; ``swaps`` the 换页单, when printed volumes
    have pages to exchange. ``printable`` is what to remember of each volume, should it be printed; ``issued`` are the
    档号 the volumes now bear.
    """

    volumes: tuple[BoundVolume, ...]
    catalogue: Path
    problems: tuple[Problem, ...]
    single: Path | None = None
    swaps: Path | None = None
    printable: tuple[PrintedVolume, ...] = ()
    issued: tuple[IssuedReference, ...] = ()
