"""Return files: what is written is read back; what is hostile is refused with the reason."""

import hashlib
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.errors import ReviewFileInvalid, ReviewFileTooNew
from cmarchive.handover import returning
from cmarchive.handover.returning import ReviewFile, read_review, write_review
from cmarchive.opinion_steps import Change, Side, canonical
from cmarchive.opinions import begin, follow
from cmarchive.review import ReviewState, item_anchor


def a_file(**more: Any) -> ReviewFile:
    opinion = begin(
        county="610101",
        package="f" * 64,
        serial=1,
        anchor=item_anchor(4, page=2),
        author="审核员",
        at="2026-01-01T08:00:00.000+00:00",
        change=Change(text="缺页，“原件”见附件", state=ReviewState.MEND),
    )
    answered = follow(
        opinion,
        side=Side.COUNTY,
        author="资料员",
        at="2026-01-02T08:00:00.000+00:00",
        change=Change(answer="已补", state=ReviewState.MENDED),
    )
    values: dict[str, Any] = {
        "county": "610101",
        "county_name": "示例县",
        "reviewer": "市创建办",
        "package": "f" * 64,
        "serial": 1,
        "made": "2026-01-03T00:00:00.000+00:00",
        "opinions": (answered,),
    }
    return ReviewFile(**(values | more))


def test_a_file_is_read_back() -> None:
    file = a_file(signature='{"format": "x"}\n')
    data = write_review(file)
    assert read_review(data) == file
    assert write_review(read_review(data)) == data
    text = data.decode()
    assert "cmarchive opinions import" in text
    assert "缺页" in text, "a person without the program can read it"


def rewritten(change: Callable[[dict[str, Any]], None]) -> bytes:
    """A file changed by somebody who knows how to compute its hash."""
    whole = json.loads(write_review(a_file()))
    change(whole)
    whole["sha256"] = hashlib.sha256(canonical(whole.get("content"))).hexdigest()
    return json.dumps(whole, ensure_ascii=False).encode()


def first_step(whole: dict[str, Any]) -> Any:
    return whole["content"]["opinions"][0]["steps"][0]


HOSTILE: dict[str, Callable[[dict[str, Any]], None]] = {
    "another format": lambda whole: whole.update(format="bagit"),
    "no version": lambda whole: whole.pop("version"),
    "version true": lambda whole: whole.update(version=True),
    "no content": lambda whole: whole.pop("content"),
    "content is a text": lambda whole: whole.update(content="x"),
    "an unknown key": lambda whole: whole["content"].update(extra=1),
    "a text changed": lambda whole: first_step(whole)["change"].update(text="不缺页"),
    "an author changed": lambda whole: first_step(whole).update(author="别人"),
    "a step of another opinion": lambda whole: first_step(whole).update(opinion="x"),
    "the county forges a verdict": lambda whole: whole["content"]["opinions"][0]["steps"][1]["change"].update(
        state="passed"
    ),
    "a step lacks its side": lambda whole: first_step(whole).pop("side"),
    "no such side": lambda whole: first_step(whole).update(side="city"),
    "no moment": lambda whole: first_step(whole).update(at="yesterday"),
    "a local moment": lambda whole: first_step(whole).update(at="2026-01-01T08:00:00+08:00"),
    "text too long": lambda whole: first_step(whole)["change"].update(text="长" * 4001),
    "control characters": lambda whole: first_step(whole)["change"].update(text="\x1b[2J"),
    "negative points": lambda whole: first_step(whole)["change"].update(points="-3"),
    "points as exponent": lambda whole: first_step(whole)["change"].update(points="1e9"),
    "no steps": lambda whole: whole["content"]["opinions"][0].update(steps=[]),
    "an opinion twice": lambda whole: whole["content"]["opinions"].append(whole["content"]["opinions"][0]),
    "too many steps": lambda whole: whole["content"]["opinions"][0].update(steps=[first_step(whole)] * 501),
    "an anchor to nowhere": lambda whole: whole["content"]["opinions"][0].update(anchor={"kind": "item"}),
    "an anchor out of the page": lambda whole: whole["content"]["opinions"][0]["anchor"].update(
        area=[0, 0, 1001, 5]
    ),
    "another county": lambda whole: whole["content"].update(county="610102"),
    "serial as text": lambda whole: whole["content"].update(serial="1"),
    "signature no text": lambda whole: whole.update(signature={"key": "zz", "value": ""}),
    "signature too long": lambda whole: whole.update(signature="x" * 20_000),
    "opinions no list": lambda whole: whole["content"].update(opinions={}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused(name: str) -> None:
    with pytest.raises(ReviewFileInvalid):
        read_review(rewritten(HOSTILE[name]))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b"{" * 100_000,
        b'{"a":' * 100_000,
        b'{"format":"cmreview","format":"cmreview"}',
        b'{"format":"cmreview","version":1,"content":NaN,"sha256":""}',
        b'{"format":"cmreview","version":1,"content":1e999,"sha256":""}',
        b"PK\x03\x04",
        b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y 'z'>]><x>&y;</x>",
    ],
)
def test_what_is_no_return_file_is_refused(data: bytes) -> None:
    with pytest.raises(ReviewFileInvalid):
        read_review(data)


def test_one_changed_byte_is_noticed() -> None:
    data = write_review(a_file())
    at = data.index("缺页".encode())
    with pytest.raises(ReviewFileInvalid, match="校验值"):
        read_review(data[:at] + "错页".encode() + data[at + 6 :])


def test_a_newer_version_says_to_update() -> None:
    with pytest.raises(ReviewFileTooNew, match="升级"):
        read_review(rewritten(lambda whole: whole.update(version=2)))


def test_a_file_that_is_too_large_is_not_even_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = write_review(a_file())
    monkeypatch.setattr(returning, "MOST_BYTES", len(data) - 1)
    with pytest.raises(ReviewFileInvalid, match="超过"):
        read_review(data)


@given(st.binary(max_size=60), st.integers(0, 10**6))
def test_damaged_files_are_refused_and_nothing_else(noise: bytes, place: int) -> None:
    data = write_review(a_file())
    at = place % len(data)
    damaged = data[:at] + noise + data[at + len(noise) :]
    try:
        read = read_review(damaged)
    except ReviewFileInvalid:
        return
    except ReviewFileTooNew:
        return
    assert read.opinions == a_file().opinions, "only blanks and the unsigned words around it may differ"
