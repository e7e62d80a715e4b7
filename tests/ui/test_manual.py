"""The manual: every chapter and picture is there, every page has its chapter, and words are found."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.resources import resource
from tests.ui.helpers import STAGES
from ui.manual import ManualWindow, chapters
from ui.shots_manual import PICTURES
from ui.theme import Theme
from ui.window import Window

_LARGEST, _ALL = 60 * 1024, 1200 * 1024


@pytest.fixture
def manual(theme: Theme, qtbot: QtBot) -> ManualWindow:
    made = ManualWindow(theme)
    qtbot.addWidget(made)
    made.open_chapter("start")
    return made


def listed(manual: ManualWindow) -> list[str]:
    """The titles in the list of contents."""
    return [manual.contents.item(row).text() for row in range(manual.contents.count())]


def pictures() -> list[Path]:
    return sorted((resource("manual") / "pictures").glob("*.png"))


def test_contents_name_every_file_once() -> None:
    keys = (resource("manual") / "contents.txt").read_text(encoding="utf-8").split()
    assert sorted(keys) == sorted(file.stem for file in resource("manual").glob("*.md"))
    assert len({chapter.title for chapter in chapters()}) == len(keys)


def test_every_chapter_can_be_reached(manual: ManualWindow) -> None:
    assert listed(manual) == [chapter.title for chapter in chapters()]
    for row, chapter in enumerate(chapters()):
        manual.contents.setCurrentRow(row)
        assert manual.chapter == chapter.key
        assert manual.text.toPlainText().startswith(chapter.title)


def test_every_stage_has_a_chapter_under_its_own_name(opened: Window) -> None:
    titles = {chapter.key: chapter.title for chapter in chapters()}
    for key in STAGES:
        assert titles[key] == opened.stage_names[key]


def test_f1_opens_the_chapter_of_the_page_in_front(opened: Window) -> None:
    for key in STAGES:
        opened.turn_to(key)
        QTest.keyClick(opened, Qt.Key.Key_F1)
        assert opened._manual is not None
        assert opened._manual.chapter == key
        opened._manual.close()
        opened.activateWindow()


def test_every_picture_is_there_is_used_and_is_small() -> None:
    named = {name for chapter in chapters() for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", chapter.text)}
    assert named == {f"pictures/{file.name}" for file in pictures()}
    assert {file.stem for file in pictures()} == set(PICTURES)
    sizes = [file.stat().st_size for file in pictures()]
    assert max(sizes) <= _LARGEST
    assert sum(sizes) <= _ALL


def test_pictures_are_as_wide_as_the_window_lets_them(manual: ManualWindow, qtbot: QtBot) -> None:
    def width() -> int:
        return int(re.findall(r'<img src="[^"]+" width="(\d+)"', manual.text.toHtml())[0])

    manual.resize(900, 700)
    qtbot.waitUntil(lambda: not manual._later.isActive())
    narrow = width()
    manual.resize(1200, 700)
    qtbot.waitUntil(lambda: width() > narrow)


def test_links_lead_to_chapters(manual: ManualWindow) -> None:
    known = {chapter.key for chapter in chapters()}
    for chapter in chapters():
        for target in re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", chapter.text):
            assert target.removesuffix(".md") in known, (chapter.key, target)
    manual.text.anchorClicked.emit(QUrl("check.md"))
    assert manual.chapter == "check"


def test_search_lists_the_chapters_that_hold_every_word(manual: ManualWindow) -> None:
    manual.search.setText("缺件墙")
    assert "工作台" in listed(manual)
    assert len(listed(manual)) < len(chapters())
    assert manual.text.textCursor().selectedText() == "缺件墙"
    manual.search.setText("没有这个词")
    assert listed(manual) == []
    assert manual.hits.text() == "0 章中有"
    manual.search.clear()
    assert len(listed(manual)) == len(chapters())


def test_next_place_goes_on_in_the_next_chapter(manual: ManualWindow) -> None:
    manual.search.setText("催交单")
    seen = set()
    for _ in range(30):
        seen.add(manual.chapter)
        manual.find_next()
    assert {"home", "check"} <= seen
