"""What a subject is to fill in: each variable once, in an order a person expects."""

from cmarchive.assessment import Level, Scheme
from cmarchive.filling import Filling, form_of, sections, variables_of
from cmarchive.model import SubjectKey, SubjectKind
from cmarchive.session import scheme

CM: Scheme = scheme("cm-2011")
REGION = SubjectKey(SubjectKind.REGION, "610000")
FIRM = SubjectKey(SubjectKind.ENTERPRISE, "0001")


def test_every_variable_of_a_level_stands_once() -> None:
    for subject, level in ((REGION, Level.REGION), (FIRM, Level.ENTERPRISE)):
        codes = [one.code for one in variables_of(CM, subject)]
        assert sorted(codes) == sorted(one.code for one in CM.variables.values() if level in one.levels)


def test_a_region_begins_with_the_indicators_in_their_order() -> None:
    titles = [section.title for section in sections(CM, REGION)]
    assert titles[:2] == ["指标1 总量减排", "指标2 无重大事件"]
    assert titles[26].startswith("报表 ")
    assert titles[-1].startswith("其他数据 · ")


def test_an_indicator_fills_in_its_own_variables_and_nothing_else() -> None:
    for indicator in CM.indicators:
        [section] = sections(CM, SubjectKey(SubjectKind.INDICATOR, indicator.code))
        assert [one.code for one in section.variables] == list(indicator.variables)
    assert sections(CM, SubjectKey(SubjectKind.INDICATOR, "99")) == ()


def test_an_enterprise_is_asked_form_by_form() -> None:
    first, *_rest = sections(CM, FIRM)
    assert {form_of(one) for one in first.variables} == {"环年基1-1"}


def test_percent_is_rounded_down_and_nothing_asked_is_done() -> None:
    assert Filling(entered=125, expected=126, figures=300).percent == 99
    assert Filling(entered=0, expected=0, figures=0).percent == 100
