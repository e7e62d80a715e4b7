"""A snapshot nobody needs any more goes with all it held, and takes nothing along that another one shares."""

import weakref
from datetime import date

from cmarchive.model import Figure, FigureKey, Item, Profile, StoredFile, SubjectKey, SubjectKind
from cmarchive.numbers import parse_number
from cmarchive.resources import resource
from cmarchive.scheme import load_scheme
from cmarchive.view import View

PROFILE = Profile(county="示例县", region_code="610000", year=2024, scheme="cm-2011")


class Watched(Item):
    """An item whose end can be seen."""

    __slots__ = ("__weakref__",)


def item(number: int) -> Watched:
    file = StoredFile(digest=f"{number:064x}", name="扫描.pdf", media_type="application/pdf", size=1, pages=1)
    return Watched(id=number, subject=None, slot="", title=f"材料{number}", files=(file,))


def view(count: int) -> View:
    region, one = SubjectKey(SubjectKind.REGION, "610000"), parse_number("1")
    figures = (
        Figure(key=FigureKey(region, f"V{number}", 2024), number=one, unit="吨") for number in range(count)
    )
    scheme = load_scheme(resource("schemes") / "cm-2011")
    return View(
        scheme=scheme,
        profile=PROFILE,
        items=map(item, range(1, count + 1)),
        figures=figures,
        today=date(2025, 1, 1),
    )


def test_everything_goes_with_a_snapshot() -> None:
    made = view(5000)
    items = [weakref.ref(one) for one in made.items]
    del made
    assert not any(one() is not None for one in items)


def test_what_another_snapshot_shares_stays() -> None:
    first = view(3)
    second = first.with_figures({})
    items, figures = list(first.items), dict(first.figures)
    del first
    assert list(second.items) == items
    assert dict(second.figures) == figures
    assert second.item(2) == items[1]
    assert second.unfiled() == items
