"""Where in an archive one can be sent."""

from dataclasses import dataclass

from cmarchive.model import SubjectKey


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the archive to go to: a subject, one of its slots, documents or figures, or a finding."""

    subject: SubjectKey | None
    slot: str = ""
    item: int | None = None
    variable: str = ""
    year: int | None = None
    finding: str = ""
