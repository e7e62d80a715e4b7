"""工作台 of an office that reviews: its counties, whose turn it is, and what they add up to."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey
from cmarchive.review import figure_anchor
from cmarchive.session import Session
from tests.session.reviewing import City, open_county
from tests.ui.test_review_loop import city as city
from tests.ui.test_review_loop import desks as desks
from ui.models.roles import TEXT
from ui.pages.home import HomePage
from ui.settings import Settings
from ui.theme import Theme


@pytest.fixture
def counties(tmp_path: Path) -> Iterator[list[Session]]:
    made = [
        open_county(tmp_path, code, name) for code, name in (("610111", "示例东县"), ("610122", "示例西县"))
    ]
    for at, one in enumerate(made):
        one.put_figure(one.view().region.key, "gdp", 2025, str(100 + at))
    yield made
    for one in made:
        one.close()


@pytest.fixture
def home(city: City, desks: Any, theme: Theme, settings: Settings, qtbot: QtBot) -> HomePage:
    desk = desks(city)
    page = HomePage(desk.workspace, theme, settings)
    page.desk_ = desk  # type: ignore[attr-defined]
    desk.show(page, qtbot)
    look(page, qtbot)
    return page


def look(page: Any, qtbot: QtBot) -> None:
    """What was done outside the window is seen when the archive is counted again."""
    page.workspace.run(lambda _monitor: None, then=lambda _nothing: page.workspace.check())
    page.desk_.settle(qtbot)


def lines(page: HomePage) -> list[list[str]]:
    model = page.desk.model
    return [
        [str(model.index(row, column).data(TEXT) or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def bars(page: HomePage) -> dict[str, str]:
    return {key: one.text() for key, one in page.progress.counts.items() if not one.isHidden()}


def test_a_city_that_received_nothing_is_led_to_receiving(home: HomePage, qtbot: QtBot) -> None:
    assert home.desk.isVisible()
    assert not home.wall.isVisible()
    assert home.desk.stack.currentWidget() is home.desk.empty
    with qtbot.waitSignal(home.stage_wanted) as wanted:
        home.desk.empty.action.click()
    assert wanted.args == ["inbox"]


def test_counties_stand_as_the_office_and_they_themselves_left_it(
    home: HomePage, city: City, counties: list[Session], tmp_path: Path, qtbot: QtBot
) -> None:
    east, west = counties
    first = city.hand_in(east, 1)
    city.hand_in(west, 2)
    look(home, qtbot)
    assert [line[:2] for line in lines(home)] == [["示例东县", "待审核"], ["示例西县", "待审核"]]
    assert bars(home) == {"inbox": "2 / 2 个县区", "review": "0 / 2 个县区", "mended": "没有意见"}
    anchor = figure_anchor(FigureKey(east.view().region.key, "gdp", 2025))
    opinion = city.put_opinion(first, anchor, "与年鉴不一致", "审核员甲")
    look(home, qtbot)
    assert [line[:2] for line in lines(home)] == [["示例西县", "待审核"], ["示例东县", "待整改"]]
    sent = city.return_review(first, tmp_path / "退回", "示例市创建办", Monitor())
    east.import_opinions(sent.file, Monitor())
    east.answer(opinion.id, "已改正", "经办员乙")
    city.hand_in(east, 3)
    look(home, qtbot)
    assert [(line[0], line[1], line[4], line[5]) for line in lines(home)] == [
        ("示例西县", "待审核", "", ""),
        ("示例东县", "待核查", "", "1"),
    ]
    assert home.desk.summary.text() == "2 个县区 · 已报送 2 · 等待审核 2"
    assert bars(home) == {"inbox": "2 / 2 个县区", "review": "1 / 2 个县区", "mended": "0 / 1 条"}
    home.desk.table.choose(1)
    with qtbot.waitSignal(home.code_wanted) as wanted:
        QTest.keyClick(home.desk.table, Qt.Key.Key_Return)
    assert wanted.args == ["review", "610111"]


def test_indicators_of_a_city_without_figures_follow_its_counties(
    home: HomePage, city: City, counties: list[Session], qtbot: QtBot
) -> None:
    city.put_county("610133", "示例南县")
    city.hand_in(counties[0], 1)
    look(home, qtbot)
    assert home.verdicts.summary.text() == "按县区合计：26 项中 0 项达标，还有 1 个县区未报送"
    assert [line[:2] for line in lines(home)] == [["示例东县", "待审核"], ["示例南县", "未报送"]]
    with qtbot.waitSignal(home.stage_wanted) as wanted:
        home.verdicts.grid.cards[0].click()
    assert wanted.args == ["rollup"]
    city.put_figure(city.view().region.key, "gdp", 2025, "300")
    look(home, qtbot)
    assert home.verdicts.summary.text().startswith("26 项中 0 项达标")
    assert {"inbox", "figures"} <= set(bars(home))


def test_what_is_missing_before_anything_was_begun_is_no_news(
    home: HomePage, city: City, qtbot: QtBot
) -> None:
    assert home.findings.list.isHidden()
    assert home.findings.nothing.text() == "开始填写数据、收集材料以后，这里列出要处理的问题。"
    city.put_figure(city.view().region.key, "gdp", 2025, "300")
    look(home, qtbot)
    assert not home.findings.list.isHidden()


def test_counties_are_registered_by_a_pasted_list_and_taken_back(
    home: HomePage, city: City, qtbot: QtBot
) -> None:
    home.register.trigger()
    dialog = home.registering.dialog
    assert dialog is not None
    dialog.text.setPlainText("610111 示例东县\n示例西县")
    assert not dialog.save.isEnabled()
    assert "第 2 行" in dialog.said.text()
    dialog.text.setPlainText("610111\t示例东县\n610122\t示例西县")
    assert dialog.said.text() == "2 个县区"
    dialog.save.click()
    home.desk_.settle(qtbot)  # type: ignore[attr-defined]
    assert [line[:2] for line in lines(home)] == [["示例东县", "未报送"], ["示例西县", "未报送"]]
    city.undo()
    look(home, qtbot)
    assert lines(home) == []
