"""The conditions of an indicator, written as rows that name the row above them, made into a tree again."""

from typing import TYPE_CHECKING, Any

from cmarchive.scheme.problems import Address
from cmarchive.scheme.workbook.columns import NUMBER, PARENT
from cmarchive.text import mark

if TYPE_CHECKING:
    from cmarchive.scheme.workbook.reading import Draft, Line


def grow(indicator: dict[str, Any], address: Address, lines: "list[Line]", draft: "Draft") -> None:
    """Hang the conditions of one indicator together; what belongs nowhere is noted at its cell."""
    by_number = _numbered(lines, draft)
    roots: list[Line] = []
    below: dict[int, list[Line]] = {}
    for number, line in by_number.items():
        parent = line.extra.get(PARENT)
        if parent is None:
            roots.append(line)
        elif parent not in by_number:
            text = mark("SchemeBook", "本指标没有序号为 {number} 的条件").format(number=parent)
            draft.note(line.place(PARENT), text)
        elif _is_circle(number, by_number):
            draft.note(line.place(PARENT), mark("SchemeBook", "上级序号成了循环"))
        else:
            below.setdefault(parent, []).append(line)
    for extra in roots[1:]:
        text = mark("SchemeBook", "一项指标只能有一个最上层条件，请填写上级序号")
        draft.note(extra.place(PARENT), text)
    if roots:
        indicator["condition"] = _hang(roots[0], (*address, "condition"), below, draft)


def _numbered(lines: "list[Line]", draft: "Draft") -> "dict[int, Line]":
    found: dict[int, Line] = {}
    for line in lines:
        number = line.extra.get(NUMBER)
        if number is None:
            if line.place(NUMBER) not in draft.wrong:
                draft.note(line.place(NUMBER), mark("SchemeBook", "缺少序号"))
        elif number in found:
            text = mark("SchemeBook", "本指标的序号 {number} 重复出现").format(number=number)
            draft.note(line.place(NUMBER), text)
        else:
            found[number] = line
    return found


def _is_circle(number: int, lines: "dict[int, Line]") -> bool:
    """Tell whether the rows above a row lead back to it."""
    seen: set[int] = set()
    above = lines[number].extra.get(PARENT)
    while above is not None and above in lines and above not in seen:
        if above == number:
            return True
        seen.add(above)
        above = lines[above].extra.get(PARENT)
    return False


def _hang(line: "Line", address: Address, below: "dict[int, list[Line]]", draft: "Draft") -> dict[str, Any]:
    draft.put(line, address)
    parts = below.get(line.extra[NUMBER], [])
    if parts:
        line.entry["of"] = [
            _hang(part, (*address, "of", position), below, draft) for position, part in enumerate(parts)
        ]
    return line.entry
