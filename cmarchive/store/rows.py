"""Small conversions between values and the texts a row holds. JSON keeps the order it was given."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any

from cmarchive.model import SubjectKey, SubjectKind

Row = tuple[Any, ...]


def now() -> str:
    """This moment in UTC, as rows hold it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def to_json(value: object) -> str:
    """Write lists and mappings of texts and numbers."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Any:
    """Read what ``to_json`` wrote."""
    return json.loads(text)


def flags_to_json(flags: Iterable[str]) -> str:
    """Write a set of flags, sorted so that equal sets are equal texts."""
    return to_json(sorted(flags))


def date_to_text(day: date | None) -> str:
    """Write a date as ISO text, empty when there is none."""
    return "" if day is None else day.isoformat()


def date_from_text(text: str) -> date | None:
    """Read what ``date_to_text`` wrote."""
    return date.fromisoformat(text) if text else None


def subject_key(kind: str, number: str) -> SubjectKey:
    """Put a subject key together from its two columns."""
    return SubjectKey(SubjectKind(kind), number)


def subject_text(key: SubjectKey | None) -> str:
    """Name a subject in the audit trail: ``enterprise:0001``."""
    return "" if key is None else f"{key.kind.value}:{key.id}"


def storable(text: str) -> str:
    """Replace what is not text: file names of a wrongly declared encoding reach Python as lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")


def differences(columns: Sequence[str], old: Row, new: Row) -> Mapping[str, list[Any]]:
    """Say which columns changed, each with its old and new content. For the audit trail."""
    return {
        column: [before, after]
        for column, before, after in zip(columns, old, new, strict=True)
        if before != after
    }
