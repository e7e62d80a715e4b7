"""Packages handed over (移交): those made here, and those a reviewer's archive received from its counties. Values only."""

from dataclasses import dataclass
from enum import StrEnum

from cmarchive.text import mark


class SubmissionState(StrEnum):
    """How far a received package came. Whatever the state, the package itself is kept."""

    QUARANTINED = "quarantined"
    ACCEPTED = "accepted"
    REFUSED = "refused"


SUBMISSION_STATE_NAMES = {
    SubmissionState.QUARANTINED: mark("Submission", "待验收"),
    SubmissionState.ACCEPTED: mark("Submission", "已接收"),
    SubmissionState.REFUSED: mark("Submission", "不予接收"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """One package as received.

    ``package`` is the SHA-256 of the ZIP and names it under ``received/packages``; ``parts`` are those of the parts
    of one that came in several files. ``identifier`` is the External-Identifier the sender gave, ``builds_on`` that
    of the package a delta needs, empty for a whole one. ``serial`` counts the submissions of one county from 1;
    ``previous`` is the id of its submission before this one. ``packed`` is when the sender made it and ``received``
    when it came, both UTC as ISO text. ``origin`` names the archive it was made from. ``summary`` is one Chinese
    sentence of the verification, ``report`` all of it as JSON, ``reason`` why it was refused. ``fingerprint`` is that
    of the key it is signed with, empty when it is not signed.
    """

    id: int
    region_code: str
    county: str
    scheme: str
    years: tuple[int, ...]
    serial: int
    package: str
    identifier: str
    packed: str
    received: str
    state: SubmissionState
    name: str = ""
    size: int = 0
    parts: tuple[str, ...] = ()
    previous: int | None = None
    builds_on: str = ""
    origin: str = ""
    summary: str = ""
    reason: str = ""
    fingerprint: str = ""
    report: str = "{}"

    @property
    def is_accepted(self) -> bool:
        """Tell whether it may be reviewed."""
        return self.state is SubmissionState.ACCEPTED


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePackage:
    """One package this archive was handed over in.

    ``batch`` counts from 1. ``made`` is when it was written, ``packed`` the moment of the last edit in it, both UTC as
    ISO text. ``file`` is where it was written, ``package`` the SHA-256 of the ZIP; ``builds_on`` the identifier of
    the package a delta needs.
    """

    batch: int
    identifier: str
    made: str
    packed: str
    file: str
    package: str
    size: int
    builds_on: str = ""
    items: int = 0
    files: int = 0
    volumes: int = 0
