"""What `scheme show` says of where entries come from and how sure they are."""

import json

from cmarchive import listing
from cmarchive.provenance import MARK_NAMES
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme

SCHEME = load_scheme(resource("schemes/cm-2011"))


def test_text_names_marks_and_sources_once() -> None:
    lines = listing.scheme(SCHEME, "text").splitlines()
    assert "[L2]　出处 S5、T5" in next(line for line in lines if line.startswith("    6　"))
    for name, meaning in MARK_NAMES.items():
        assert lines.count(f"  [{name}]　{meaning}") == 1
    for source in SCHEME.sources.values():
        [line] = [line for line in lines if line.startswith(f"  {source.key}　{source.title}　")]
        assert source.address in line


def test_json_lists_sources_and_every_citation_is_among_them() -> None:
    shown = json.loads(listing.scheme(SCHEME, "json"))
    assert [set(one) for one in shown["sources"]] == [{"key", "title", "address", "note"}] * len(
        SCHEME.sources
    )
    keys = {one["key"] for one in shown["sources"]}
    for one in shown["indicators"]:
        assert one["mark"] in MARK_NAMES
        assert one["source"]
        assert set(one["source"].split(",")) <= keys
