"""The return file (.cmreview): one county's opinions on one submission, as a JSON text that explains itself.

    {"about": …, "content": {…}, "format": "cmreview", "sha256": …, "signature": …, "version": 1}

``content`` is hashed in its canonical form (sorted keys, no blanks, UTF-8), and may be signed in it: ``signature`` is
then the text of a signature file, else empty. A step of an opinion is named by the hash of all it says, and an opinion
by how it began; so nothing in the file can be changed unnoticed even where it is not signed. What is read may come from
anybody: sizes are bounded, and what is not exactly this form is refused.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from cmarchive.errors import ReviewFileInvalid, ReviewFileTooNew
from cmarchive.opinion_steps import (
    anchor_data,
    anchor_from,
    canonical,
    number_of,
    step_data,
    step_from,
    table_of,
    text_of,
)
from cmarchive.opinions import Opinion, opinion_id, told_by
from cmarchive.text import mark

FORMAT, VERSION, SUFFIX = "cmreview", 1, ".cmreview"
MOST_BYTES = 32 << 20
MOST_OPINIONS = 50_000
_MOST_STEPS = 500
_SHORT = 400
_LONGEST_SIGNATURE = 16_384
_ABOUT = mark(
    "Review",
    "这是市级审核意见文件。请在创模档案中导入（cmarchive opinions import 档案库 本文件），逐条答复、整改后重新报送。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFile:
    """What a return file says. ``package`` and ``serial`` name the submission that was reviewed; ``made`` is UTC."""

    county: str
    county_name: str
    reviewer: str
    package: str
    serial: int
    made: str
    opinions: tuple[Opinion, ...]
    signature: str = ""

    @property
    def content(self) -> bytes:
        """What is signed."""
        return canonical(_content(self))

    def signed(self, signature: str) -> "ReviewFile":
        """The same file with a signature over its content: the text of a signature file."""
        return replace(self, signature=signature)


def write_review(file: ReviewFile) -> bytes:
    """Write a return file; the same content gives the same bytes."""
    whole = {
        "about": _ABOUT,
        "content": _content(file),
        "format": FORMAT,
        "sha256": hashlib.sha256(file.content).hexdigest(),
        "signature": file.signature,
        "version": VERSION,
    }
    return json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1).encode() + b"\n"


def read_review(data: bytes) -> ReviewFile:
    """Read a return file from anybody.

    Raises:
        ReviewFileTooNew: when a newer version of the program wrote it.
        ReviewFileInvalid: when it is anything but what ``write_review`` writes, with the reason.
    """
    whole = _parsed(data)
    if whole.get("format") != FORMAT:
        raise _invalid(mark("Review", "不是审核意见文件"))
    version = whole.get("version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise _invalid(mark("Review", "没有写明版本"))
    if version > VERSION:
        raise ReviewFileTooNew(version=version)
    content = whole.get("content")
    if hashlib.sha256(canonical(content)).hexdigest() != whole.get("sha256"):
        raise _invalid(mark("Review", "内容与校验值不符，文件被改动或损坏"))
    try:
        return _file(content, whole.get("signature"))
    except ValueError as exc:
        raise _invalid(mark("Review", "内容不符合格式")) from exc


def _content(file: ReviewFile) -> dict[str, Any]:
    return {
        "county": file.county,
        "county_name": file.county_name,
        "reviewer": file.reviewer,
        "package": file.package,
        "serial": file.serial,
        "made": file.made,
        "opinions": [_opinion_data(one) for one in sorted(file.opinions, key=lambda one: one.id)],
    }


def _opinion_data(one: Opinion) -> dict[str, Any]:
    return {
        "id": one.id,
        "package": one.package,
        "serial": one.serial,
        "anchor": anchor_data(one.anchor),
        "steps": [step_data(step) for step in one.steps],
    }


def _parsed(data: bytes) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        most = MOST_BYTES >> 20
        raise _invalid(mark("Review", "超过 {most} MB，不可能是审核意见").format(most=most))
    try:
        whole = json.loads(
            data.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_refused, parse_float=_refused
        )
    except (ValueError, RecursionError) as exc:
        raise _invalid(mark("Review", "不是审核意见文件，或已损坏")) from exc
    if not isinstance(whole, dict):
        raise _invalid(mark("Review", "不是审核意见文件"))
    return whole


def _unique(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refused(text: str) -> Any:
    raise ValueError(f"no such number is written: {text}")


def _file(content: Any, signature: Any) -> ReviewFile:
    names = {"county", "county_name", "reviewer", "package", "serial", "made", "opinions"}
    content = table_of(content, names, whole=True)
    county = text_of(content["county"], _SHORT)
    listed = content["opinions"]
    if not isinstance(listed, list) or len(listed) > MOST_OPINIONS:
        raise ValueError("opinions")
    opinions = tuple(_opinion(one, county) for one in listed)
    if len({one.id for one in opinions}) != len(opinions):
        raise ValueError("an opinion stands twice")
    return ReviewFile(
        county=county,
        county_name=text_of(content["county_name"], _SHORT),
        reviewer=text_of(content["reviewer"], _SHORT),
        package=text_of(content["package"], _SHORT),
        serial=number_of(content["serial"]),
        made=text_of(content["made"], _SHORT),
        opinions=opinions,
        signature=text_of(signature, _LONGEST_SIGNATURE),
    )


def _opinion(data: Any, county: str) -> Opinion:
    data = table_of(data, {"id", "package", "serial", "anchor", "steps"}, whole=True)
    steps = data["steps"]
    if not isinstance(steps, list) or not 0 < len(steps) <= _MOST_STEPS:
        raise ValueError("steps")
    head = Opinion(
        id=text_of(data["id"], _SHORT),
        county=county,
        package=text_of(data["package"], _SHORT),
        serial=number_of(data["serial"]),
        anchor=anchor_from(data["anchor"]),
        steps=(),
    )
    read = [step_from(one) for one in steps]
    return checked(head, read)


def checked(head: Opinion, steps: Iterable[Any]) -> Opinion:
    """The opinion these steps tell, if they are its own and begin it once as its id says. Raises ValueError."""
    made = told_by(head, steps)
    [root] = [one for one in made.steps if not one.parents]
    own = opinion_id(head.county, head.package, head.anchor, root.author, root.at, root.change)
    if own != head.id or any(one.opinion != head.id for one in made.steps):
        raise ValueError("an opinion is not what its id says")
    return made


def _invalid(cause: str) -> ReviewFileInvalid:
    return ReviewFileInvalid(cause=cause)
