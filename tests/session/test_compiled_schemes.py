"""Schemes kept as they were read: the same scheme, never a stale one, and nothing depends on the cache."""

import pickle
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from cmarchive.assessment import Scheme
from cmarchive.errors import SchemeInvalid
from cmarchive.resources import resource
from cmarchive.session import schemes
from cmarchive.wording import Text


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "缓存"
    monkeypatch.setenv("CMARCHIVE_CACHE", str(folder))
    return folder / "schemes"


@pytest.fixture(autouse=True)
def forgetful() -> Iterator[None]:
    schemes._loaded.cache_clear()
    yield
    schemes._loaded.cache_clear()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "方案"
    for name in ("cm-2011", "shaanxi-30"):
        shutil.copytree(resource("schemes") / name, root / name)
    return root / "shaanxi-30"


def load(folder: Path) -> Scheme:
    schemes._loaded.cache_clear()
    return schemes.load_kept(folder)


def test_what_is_kept_is_the_scheme_that_was_read(
    folder: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = load(folder)
    [kept] = cache.glob("*.pickle")
    monkeypatch.setattr("cmarchive.scheme.load_scheme", lambda *_: pytest.fail("was read again"))
    again = load(folder)
    assert again == read
    assert again is not read
    assert isinstance(again.short, Text)
    assert (again.short.context, again.short.template) == (
        "Scheme",
        read.short,
    )  # so that the window can still say it in English
    assert [kept] == list(cache.glob("*.pickle"))


@pytest.mark.parametrize(
    ("name", "old"), [("cm-2011/variables.toml", "地区生产总值"), ("shaanxi-30/scheme.toml", "陕西")]
)
def test_a_changed_file_is_read_be_it_of_the_scheme_or_of_the_one_it_extends(
    folder: Path, cache: Path, name: str, old: str
) -> None:
    before = load(folder)
    file = folder.parent / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, f"改过的{old}"), encoding="utf-8")
    assert load(folder) != before


@pytest.mark.parametrize("content", [b"", b"not whole", b"\x00" * 200])
def test_what_cannot_be_read_back_is_read_from_its_files(folder: Path, cache: Path, content: bytes) -> None:
    before = load(folder)
    [kept] = cache.glob("*.pickle")
    kept.write_bytes(content)
    assert load(folder) == before
    assert pickle.loads(kept.read_bytes()[32:]) == before


def test_without_a_place_for_the_cache_everything_works(folder: Path, cache: Path) -> None:
    cache.parent.write_text("挡路")
    assert load(folder).id == "shaanxi-30"


def test_mistakes_are_told_each_time(folder: Path, cache: Path) -> None:
    (folder / "scheme.toml").write_text("id = ", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(SchemeInvalid, match="TOML"):
            load(folder)
    assert not cache.exists()
