"""Filling in through the use cases: many figures as one step, each with its reason or its source."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cmarchive.errors import ItemUnknown, ValueInvalid
from cmarchive.filling import filling
from cmarchive.jobs import Monitor
from cmarchive.model import FigureKey, SubjectKey, SubjectKind
from cmarchive.session import FigureEntry, Session


def entry(session: Session, code: str, text: str, year: int = 2025) -> FigureEntry:
    return FigureEntry(FigureKey(session.profile.region.key, code, year), text)


def test_many_figures_are_one_step_and_what_cannot_be_read_is_told_by_figure(session: Session) -> None:
    entries = [
        entry(session, "gdp", "106.00"),
        entry(session, "gdp_primary", "1o.5"),
        entry(session, "solid_waste_generated", "3.2 万吨"),
        entry(session, "backup_source", "是"),
    ]
    report = session.put_figures(entries)
    assert list(report.rejected) == [entries[1].key]
    assert "请改为 10.5" in report.rejected[entries[1].key]
    figures = session.view().figures
    assert report.figures == figures
    assert figures[entries[0].key].number.text == "106.00"
    assert (figures[entries[2].key].number.text, figures[entries[2].key].unit) == ("3.2", "万吨")
    assert figures[entries[3].key].value == 1
    assert session.history().undo_name == "填写 3 个数据"
    session.undo()
    assert session.view().figures == {}


def test_five_thousand_figures_arrive_and_go_together(session: Session) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    codes = [one.code for one in session.scheme.variables.values() if one.unit == "吨"]
    keys = [FigureKey(mill, code, year) for year in range(1990, 2025) for code in codes][:5000]
    assert len(keys) == 5000
    report = session.put_figures([FigureEntry(key, f"{at}.50") for at, key in enumerate(keys)])
    assert (len(report.figures), report.rejected) == (5000, {})
    assert session.view().figures[keys[4999]].number.text == "4999.50"
    session.put_figures([FigureEntry(key, "") for key in keys])
    assert session.view().figures == {}
    assert session.history().undo_name == "清除 5000 个数据"


def test_one_figure_names_its_step(session: Session) -> None:
    session.put_figures([entry(session, "gdp", "106.0")])
    assert session.history().undo_name == "填写“地区生产总值”（2025 年）"
    session.put_figures([entry(session, "gdp", " ")])
    assert session.history().undo_name == "清除“地区生产总值”（2025 年）"


def test_nothing_readable_is_no_step(session: Session) -> None:
    before = session.history().done
    assert session.put_figures([entry(session, "gdp", "很多")]).figures == {}
    assert session.history().done == before


@pytest.mark.parametrize(("texts", "stands"), [(("1", "x"), None), (("x", "2"), "2"), (("1", "2"), "2")])
def test_the_later_of_two_entries_counts(
    session: Session, texts: tuple[str, str], stands: str | None
) -> None:
    report = session.put_figures([entry(session, "gdp", text) for text in texts])
    figure = report.figures.get(entry(session, "gdp", "").key)
    assert (figure.number.text if figure else None) == stands
    assert bool(report.rejected) == (stands is None)


def test_reading_alone_stores_nothing(session: Session) -> None:
    number, unit = session.read_figure(entry(session, "gdp", "1,060.50 万元"))
    assert (number.text, unit) == ("1060.50", "万元")
    with pytest.raises(ValueInvalid, match="不能作为地区生产总值：单位“吨”不能换算为“亿元”"):
        session.read_figure(entry(session, "gdp", "5 吨"))
    assert session.view().figures == {}


def test_a_source_is_a_page_and_stays_when_the_value_changes(
    session: Session, make_pdf: Callable[..., Path], tmp_path: Path
) -> None:
    mill = session.find_subject("示例甲纸业有限公司")
    item = session.add([make_pdf(tmp_path / "年报.pdf", pages=3)], subject=mill, slot="A02")
    key = FigureKey(mill, "output_value", 2025)
    session.put_figures([FigureEntry(key, "500.0")])
    absent = replace_year(key, 2024)
    report = session.set_source([key, absent], item.id, 2)
    assert list(report.figures) == [key]
    session.put_figures([FigureEntry(key, "520.0")])
    figure = session.view().figures[key]
    assert (figure.number.text, figure.item, figure.page) == ("520.0", item.id, 2)
    session.set_source([key], None)
    assert session.view().figures[key] == replace(figure, item=None, page=None)
    with pytest.raises(ItemUnknown):
        session.set_source([key], 999, 1)


def replace_year(key: FigureKey, year: int) -> FigureKey:
    return key._replace(year=year)


def test_a_recheck_after_many_figures_is_what_a_check_would_say(session: Session, monitor: Monitor) -> None:
    result = session.check(monitor)
    view = session.view()
    report = session.put_figures(
        [
            entry(session, code, text)
            for code, text in (
                ("gdp", "100.0"),
                ("gdp_primary", "10.0"),
                ("gdp_secondary", "50.0"),
                ("gdp_tertiary", "30.0"),
            )
        ]
    )
    again = session.recheck(
        result, monitor, figures=report.figures.keys(), view=view.with_figures(report.figures)
    )
    assert again.findings == session.check(monitor).findings
    assert "B2" in {one.rule for one in again.findings}


def test_totals_and_rates_are_worked_out_beside_what_was_entered(session: Session) -> None:
    region = session.profile.region.key
    session.put_figures(
        [
            entry(session, code, text)
            for code, text in (
                ("gdp", "91.0"),
                ("gdp_primary", "10.0"),
                ("gdp_secondary", "50.0"),
                ("gdp_tertiary", "30.0"),
                ("gdp_primary_share", "11.2"),
            )
        ]
    )
    for subject in (region, SubjectKey(SubjectKind.INDICATOR, "4")):
        found = session.computed(session.view(), subject)
        total, share = found["gdp", 2025], found["gdp_primary_share", 2025]
        assert (total.text, total.unit, total.agrees, total.formula) == (
            "90.0",
            "亿元",
            False,
            "10.0 + 50.0 + 30.0 = 90.0 亿元",
        )
        assert [one.name for one in total.inputs] == ["第一产业增加值", "第二产业增加值", "第三产业增加值"]
        assert (share.text, share.agrees) == ("11.0", False)
    assert session.computed(session.view(), session.find_subject("示例乙机械厂")) == {}


def test_what_is_filled_in_is_counted_alike_everywhere(session: Session) -> None:
    session.put_figures([entry(session, "income_urban", "40260"), entry(session, "gdp", "106.0")])
    view, overview = session.view(), session.overview()
    filled = filling(view, view.region.key)
    assert (filled.entered, filled.expected) == (overview.figures_entered, overview.figures_expected)
    assert (filled.entered, filled.figures) == (1, 2)
    money = filling(view, SubjectKey(SubjectKind.INDICATOR, "4"))
    assert (money.entered, money.expected, money.figures) == (1, 6, 2)
