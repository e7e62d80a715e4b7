"""A workbook read whole: its scheme, or every mistake with its cell, whether in the writing or in what it says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl.utils.cell import column_index_from_string as column_number
from openpyxl.utils.cell import coordinate_from_string

from cmarchive.assessment import RuleSpec, Scheme
from cmarchive.scheme.content import IDENTITY, RULES, VARIABLES, Content
from cmarchive.scheme.loading import RuleOpinion, scheme_of
from cmarchive.scheme.problems import Mistake, Problems
from cmarchive.scheme.workbook.names import CONDITION_KINDS, VARIABLE_KINDS
from cmarchive.scheme.workbook.params_text import in_chinese
from cmarchive.scheme.workbook.reading import Draft, read_draft
from cmarchive.scheme.workbook.shapes import CheckShapes, FindTable
from cmarchive.scheme.workbook.sheets import SCHEME, TABLES

_OF_UNITS = "的单位“"  # in the sentence about units that do not convert
_KIND = re.compile(r"\b([a-z]+)(?= 条件|、any 条件)")
_TYPE = re.compile(r"(?<=应为 )([a-z]+)(?= 类型)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a workbook comes to. The scheme may only be used when there are no ``mistakes``, each with its cell."""

    content: Content
    scheme: Scheme
    mistakes: tuple[str, ...]


def read_workbook(find: FindTable, shapes: CheckShapes, opinion: RuleOpinion, new_id: str = "") -> Reading:
    """Read the sheets that ``find`` finds; ``new_id`` replaces the scheme's id."""
    draft = read_draft(find, shapes)
    if new_id:
        draft.content[IDENTITY]["id"] = new_id

    problems = Problems()

    def judge(rule: RuleSpec, scheme: Scheme) -> list[str]:
        """What is wrong with a rule, save what is said elsewhere: an unknown check, a variable without a unit."""
        if rule.check not in shapes:
            return []
        unclear = _named(rule) & _without_unit(draft, problems)
        return [text for text in opinion(rule, scheme) if not (unclear and _OF_UNITS in text)]

    scheme = scheme_of(draft.content, problems, judge)
    _merge(problems.mistakes, draft)
    places = sorted(draft.wrong, key=_position)
    lines = (f"{place}：{message}" for place in places for message in dict.fromkeys(draft.wrong[place]))
    return Reading(content=draft.content, scheme=scheme, mistakes=tuple(lines))


def _named(rule: RuleSpec) -> set[str]:
    """Every text among the parameters; the codes of variables are among them."""
    values = (value if isinstance(value, list) else [value] for value in rule.params.values())
    return {one for some in values for one in some if isinstance(one, str)}


def _without_unit(draft: Draft, problems: Problems) -> set[str]:
    """The variables whose unit is wrong."""
    entries = draft.content.get(VARIABLES, {}).get("variable", [])
    return {
        entries[address[2]].get("code", "")
        for address in (one.address for one in problems.mistakes)
        if address[0] == VARIABLES and address[-1] == "unit" and isinstance(address[2], int)
    }


def _merge(mistakes: list[Mistake], draft: Draft) -> None:
    """Add what the loader found, save at cells that could not be read: it would only say that they are empty."""
    unreadable = set(draft.wrong)
    for one in mistakes:
        place = draft.where(one) or next(_sheets_of(one))
        if place not in unreadable:
            draft.note(place, _in_words(one))


def _sheets_of(mistake: Mistake) -> Iterator[str]:
    yield from (sheet.name for sheet in TABLES if sheet.file == mistake.path[0])
    yield SCHEME.name


def _in_words(mistake: Mistake) -> str:
    """The loader's sentence with the workbook's own names."""
    if mistake.path[0] == RULES:
        return in_chinese(mistake.message)
    text = _KIND.sub(lambda word: CONDITION_KINDS.get(word[0], word[0]), mistake.message)
    return _TYPE.sub(lambda word: VARIABLE_KINDS.get(word[0], word[0]), text)


def _position(place: str) -> tuple[int, int, int]:
    """Sheet by sheet, row by row."""
    sheet, _, cell = place.partition("!")
    names = [SCHEME.name, *(one.name for one in TABLES)]
    order = names.index(sheet) if sheet in names else len(names)
    if not cell:
        return order, 0, 0
    letters, row = coordinate_from_string(cell)
    return order, row, column_number(letters)
