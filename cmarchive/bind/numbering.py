"""Which number stands on which page: plain ones, those of late material (插页), and blank backs that have none.

A number is a sequence of figures, ``123`` or ``123-1``; they are in order as sequences are: 123 < 123-1 < 124.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain, count

from cmarchive.bind.entries import Entry
from cmarchive.bind.options import BindOptions, NumberForm, Numbering, Sides
from cmarchive.issued import PrintedEntry, PrintedVolume

Number = tuple[int, ...]
_TAIL = re.compile(r"(.*?)(\d+)")


def numbered(
    entries: Sequence[Entry], options: BindOptions, printed: PrintedVolume | None = None
) -> list[tuple[str, ...]]:
    """The numbers of the pages of every entry, without 册号.

    Entries that ``printed`` knows keep their numbers for as many pages as they had; what is new gets numbers that
    lie between those of its neighbours and were never on paper before.
    """
    if printed is None:
        return list(_fresh(entries, options))
    if options.numbering is Numbering.ITEM:
        return [_grown_alone(entry, printed) for entry in entries]
    return list(_between(entries, printed))


def number_prefix(part: int, options: BindOptions) -> str:
    """What stands before each number of a volume: its 册号, when pairs were asked for."""
    return f"{part}-" if options.number_form is NumberForm.PAIR else ""


def sides_of(entry: Entry, numbers: Sequence[str], options: BindOptions) -> tuple[str, ...]:
    """One label for each side of paper an entry takes; "" for a blank back, and for a page marked as blank.

    With both sides printed an entry fills whole sheets, and a fold-out, which is no back of a small sheet, has a
    sheet to itself.
    """
    blanks = Counter(entry.blanks)
    if options.sides is Sides.ONE:
        if not blanks:
            return tuple(numbers)
        pairs = ((*[""] * blanks[page], number) for page, number in enumerate(numbers))
        return (*chain.from_iterable(pairs), *[""] * blanks[len(numbers)])
    sides: list[str] = []
    foldouts = entry.foldouts
    for page, number in enumerate(numbers):
        sides += [""] * blanks[page]
        if page in foldouts and len(sides) % 2:
            sides.append("")
        sides.append(number)
        if page in foldouts:
            sides.append("")
    sides += [""] * blanks[len(numbers)]
    return (*sides, "") if len(sides) % 2 else tuple(sides)


def ranges(labels: Iterable[str]) -> str:
    """Numbers as a reader is told of them: ``5–8、8-1至8-2``."""
    return "、".join(span(first, last) for first, last in _runs(labels))


def span(first: str, last: str) -> str:
    """From one number to another; a dash between numbers that have dashes would be misread."""
    if first == last:
        return first
    return f"{first}–{last}" if (first + last).isdecimal() else f"{first}至{last}"


def succeeds(label: str, before: str) -> bool:
    """Tell whether ``label`` is the number right after ``before``: 8-2 after 8-1."""
    one, two = _TAIL.fullmatch(before), _TAIL.fullmatch(label)
    return bool(one and two and one[1] == two[1] and int(two[2]) == int(one[2]) + 1)


def _runs(labels: Iterable[str]) -> Iterator[tuple[str, str]]:
    first = last = ""
    for label in labels:
        if last and succeeds(label, last):
            last = label
            continue
        if last:
            yield first, last
        first = last = label
    if last:
        yield first, last


def _fresh(entries: Sequence[Entry], options: BindOptions) -> Iterator[tuple[str, ...]]:
    first = 1
    for entry in entries:
        if options.numbering is Numbering.ITEM:
            first = 1
        yield tuple(str(number) for number in range(first, first + entry.pages))
        first += entry.pages


def _between(entries: Sequence[Entry], printed: PrintedVolume) -> Iterator[tuple[str, ...]]:
    kept = {one.key: _numbers(one) for one in printed.entries}
    used = {_read(text) for text in printed.lapsed}.union(*kept.values())
    last: Number = ()
    for place, entry in enumerate(entries):
        following = _following(entries[place + 1 :], kept)
        own = kept.get(entry.key, ())[: entry.pages]
        lacking = entry.pages - len(own)
        if entry.key in kept:
            last = kept[entry.key][-1]  # a page that lapsed may come back: nothing is numbered before it
            more = _inserted(last, following, lacking, used)
        elif following is None:
            start = max((number[0] for number in used | {last} if number), default=0) + 1
            more = [(start + offset,) for offset in range(lacking)]
        else:
            more = _inserted(last, following, lacking, used)
        used.update(more)
        last = more[-1] if more else last
        yield tuple(_write(number) for number in (*own, *more))


def _grown_alone(entry: Entry, printed: PrintedVolume) -> tuple[str, ...]:
    """The numbers of an entry that is numbered on its own."""
    before = next((one for one in printed.entries if one.key == entry.key), None)
    if before is None:
        return tuple(str(number) for number in range(1, entry.pages + 1))
    own = _numbers(before)
    more = _inserted(own[-1], None, entry.pages - len(own), set(own))
    return tuple(_write(number) for number in (*own[: entry.pages], *more))


def _following(entries: Sequence[Entry], kept: Mapping[str, Sequence[Number]]) -> Number | None:
    return next((kept[entry.key][0] for entry in entries if entry.key in kept), None)


def _inserted(after: Number, before: Number | None, wanted: int, used: Set[Number]) -> list[Number]:
    """So many unused numbers between two: 123-1, 123-2 … after 123; 123-3 after 123-2; 0-1 before 1."""
    if wanted <= 0:
        return []
    for series in _series(after):
        found = [(*series[:-1], series[-1] + offset) for offset in range(wanted)]
        if (before is None or found[-1] < before) and used.isdisjoint(found):
            return found
    raise AssertionError("there is room between any two numbers")


def _series(after: Number) -> Iterator[Number]:
    """Where a series of numbers after this one may begin, the plainest first."""
    if len(after) > 1:
        yield (*after[:-1], after[-1] + 1)
    yield (*after, 1)
    for zeros in count(1):
        yield (*after, *([0] * zeros), 1)


def _numbers(entry: PrintedEntry) -> tuple[Number, ...]:
    return tuple(_read(text) for text in entry.numbers)


def _read(text: str) -> Number:
    return tuple(int(part) for part in text.split("-"))


def _write(number: Number) -> str:
    return "-".join(str(part) for part in number)
