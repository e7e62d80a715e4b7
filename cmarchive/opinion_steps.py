"""The steps an opinion's history is made of, and how they are written down as plain data and read back.

What is read may come from anybody: whatever is not exactly a step is refused.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple

from cmarchive.assessment import Severity
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.review import Anchor, AnchorKind, Area, ReviewState

LONGEST_TEXT = 4000  # characters of an opinion, an answer or a verdict
MOST_LISTED = 200
_SHORT = 200
_DIGEST = re.compile("[0-9a-f]{64}")
_POINTS = re.compile(r"\d{1,4}(\.\d{1,3})?", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00", re.ASCII)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


class Side(StrEnum):
    """Which office wrote a step."""

    REVIEWER = "reviewer"
    COUNTY = "county"


class Evidence(NamedTuple):
    """A document the county mended something by: its number in the county's archive, its title and its files."""

    item: int
    title: str
    digests: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a step sets; None leaves it as it was.

    ``verdict`` is the reviewer's word on the answer, ``second`` who signed the opinion off. ``points`` are deducted.
    """

    state: ReviewState | None = None
    text: str | None = None
    severity: Severity | None = None
    clause: str | None = None
    points: Decimal | None = None
    hint: str | None = None
    verdict: str | None = None
    second: str | None = None
    answer: str | None = None
    evidence: tuple[Evidence, ...] | None = None

    @property
    def names(self) -> frozenset[str]:
        """What is set."""
        return frozenset(one.name for one in fields(self) if getattr(self, one.name) is not None)


COUNTY_SETS = frozenset({"state", "answer", "evidence"})  # and no state but 已整改
REVIEWER_SETS = frozenset(one.name for one in fields(Change)) - {"answer", "evidence"}


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionStep:
    """One entry of an opinion's history. ``parents`` are the ids of the last steps its writer knew, sorted.

    ``at`` is UTC as ISO text.
    """

    opinion: str
    parents: tuple[str, ...]
    side: Side
    author: str
    at: str
    change: Change

    @property
    def id(self) -> str:
        """The SHA-256 of everything the step says."""
        return hashlib.sha256(canonical(step_data(self))).hexdigest()

    @property
    def is_allowed(self) -> bool:
        """Tell whether the side that wrote it may set what it sets."""
        if self.side is Side.REVIEWER:
            return self.change.names <= REVIEWER_SETS and self.change.state is not ReviewState.MENDED
        return self.change.names <= COUNTY_SETS and self.change.state in (None, ReviewState.MENDED)


def canonical(data: object) -> bytes:
    """The one way to write plain data, to be hashed and signed."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )


def anchor_data(anchor: Anchor) -> dict[str, Any]:
    """An anchor as plain data; what is empty is left out."""
    data: dict[str, Any] = {"kind": anchor.kind.value}
    if anchor.subject is not None:
        data["subject"] = [anchor.subject.kind.value, anchor.subject.id]
    for name in ("item", "file", "page", "slot", "variable", "year", "finding"):
        if (value := getattr(anchor, name)) not in (None, ""):
            data[name] = value
    if anchor.area is not None:
        data["area"] = list(anchor.area)
    return data


def change_data(change: Change) -> dict[str, Any]:
    """A change as plain data."""
    data: dict[str, Any] = {}
    for name in change.names:
        value = getattr(change, name)
        if name == "evidence":
            data[name] = [[one.item, one.title, list(one.digests)] for one in value]
        else:
            data[name] = format(value, "f") if isinstance(value, Decimal) else str(value)
    return data


def step_data(step: OpinionStep) -> dict[str, Any]:
    """A step as plain data."""
    return {
        "opinion": step.opinion,
        "parents": list(step.parents),
        "side": step.side.value,
        "author": step.author,
        "at": step.at,
        "change": change_data(step.change),
    }


def anchor_from(data: object) -> Anchor:
    """Read what ``anchor_data`` wrote. Raises ValueError."""
    given = table_of(
        data, {"kind", "subject", "item", "file", "page", "slot", "variable", "year", "finding", "area"}
    )
    subject = None
    if "subject" in given:
        kind, name = _pair(given["subject"])
        subject = SubjectKey(SubjectKind(kind), text_of(name, _SHORT))
    area = None
    if "area" in given:
        sides = [number_of(one, 0, 1000) for one in _list(given["area"], 4)]
        area = Area(*sides)
    return Anchor(
        kind=AnchorKind(given.get("kind", "")),
        subject=subject,
        item=number_of(given["item"]) if "item" in given else None,
        file=_digest(given["file"]) if "file" in given else "",
        page=number_of(given["page"]) if "page" in given else None,
        area=area,
        slot=text_of(given.get("slot", ""), _SHORT),
        variable=text_of(given.get("variable", ""), _SHORT),
        year=number_of(given["year"], 1900, 2200) if "year" in given else None,
        finding=text_of(given.get("finding", ""), _SHORT),
    )


def change_from(data: object) -> Change:
    """Read what ``change_data`` wrote. Raises ValueError."""
    given = table_of(data, {one.name for one in fields(Change)})
    texts = {
        name: text_of(given[name])
        for name in ("text", "clause", "hint", "verdict", "second", "answer")
        if name in given
    }
    points = None
    if "points" in given:
        if not _POINTS.fullmatch(text := text_of(given["points"], _SHORT)):
            raise ValueError("points")
        points = Decimal(text)
    evidence = None
    if "evidence" in given:
        evidence = tuple(_evidence(one) for one in _list(given["evidence"]))
    return Change(
        state=ReviewState(given["state"]) if "state" in given else None,
        severity=Severity(given["severity"]) if "severity" in given else None,
        points=points,
        evidence=evidence,
        **texts,
    )


def step_from(data: object) -> OpinionStep:
    """Read what ``step_data`` wrote. Raises ValueError; so does a step its side may not write."""
    names = {"opinion", "parents", "side", "author", "at", "change"}
    given = table_of(data, names, whole=True)
    if not _MOMENT.fullmatch(at := text_of(given["at"], _SHORT)):
        raise ValueError("moment")
    step = OpinionStep(
        opinion=text_of(given["opinion"], _SHORT),
        parents=tuple(sorted(_digest(one) for one in _list(given["parents"]))),
        side=Side(given["side"]),
        author=text_of(given["author"], _SHORT),
        at=at,
        change=change_from(given["change"]),
    )
    if not step.is_allowed:
        raise ValueError("a step sets what its side may not set")
    return step


def text_of(value: object, most: int = LONGEST_TEXT) -> str:
    """A text without control characters that is not too long. Raises ValueError."""
    if not isinstance(value, str) or len(value) > most or _CONTROL.search(value):
        raise ValueError("text")
    return value


def cleaned(text: str) -> str:
    """The text as ``text_of`` takes it, length apart: no blanks around it, no control characters, one kind of line end."""
    return _CONTROL.sub("", text.replace("\r\n", "\n")).strip()


def number_of(value: object, low: int = 0, high: int = 2**53) -> int:
    """A whole number within bounds. Raises ValueError."""
    if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
        raise ValueError("number")
    return value


def table_of(data: object, names: set[str], *, whole: bool = False) -> Mapping[str, Any]:
    """A table with no other keys than these, and with all of them if it must be ``whole``. Raises ValueError."""
    if not isinstance(data, dict) or not data.keys() <= names or (whole and len(data) < len(names)):
        raise ValueError("table")
    return data


def _evidence(data: object) -> Evidence:
    item, title, digests = _list(data, 3)
    return Evidence(number_of(item), text_of(title), tuple(_digest(one) for one in _list(digests)))


def _digest(value: object) -> str:
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise ValueError("digest")
    return value


def _list(data: object, length: int | None = None) -> list[Any]:
    if not isinstance(data, list) or len(data) > MOST_LISTED or length not in (None, len(data)):
        raise ValueError("list")
    return data


def _pair(data: object) -> tuple[Any, Any]:
    first, second = _list(data, 2)
    return first, second
