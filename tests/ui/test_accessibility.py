"""Without a mouse, without seeing, without colours: a walk through every page and every dialog of the real window."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QImage, QKeySequence, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from cmarchive.assessment import Severity
from cmarchive.jobs import Monitor
from cmarchive.session import PackOptions, Session
from tests.session.reviewing import open_city, open_county
from tests.ui import walking
from tests.ui.helpers import STAGES, rest, workspace_of
from tests.ui.scans import scan
from ui import shots, shots_collect, shots_dialogs
from ui.actions import Menu
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.previews import Previews
from ui.settings import Settings
from ui.shots_dialogs import DIALOGS
from ui.theme import Theme
from ui.widgets.drawer import Drawer
from ui.widgets.figure_cells import FigureDelegate
from ui.widgets.grid import Grid
from ui.widgets.pageview import PageView
from ui.widgets.tables import Table
from ui.window import Window
from ui.workspace import Place

_SETTLING = 60  # milliseconds


def fill(session: Session, folder: Path) -> None:
    """Enterprises, documents filed and not, figures right and wrong: something to see on every page."""
    roster = folder / "名录.csv"
    roster.write_text(
        "企业名称,统一社会信用代码\n示例甲纸业有限公司,91611023MA6X0A1B16\n示例乙机械厂,91611023MA6X0A2C6C\n",
        encoding="utf-8",
    )
    session.import_enterprises(roster, Monitor())
    firm = session.view().enterprises[0].key
    for number in range(3):
        session.add([scan(folder / f"{number}.pdf", 3)], subject=firm, slot="A02", title=f"营业执照{number}")
    session.collect([scan(folder / "扫描.pdf", 2)], Monitor())
    region = session.view().region.key
    values = {("gdp", 2025): "100", ("gdp_primary", 2025): "20", ("gdp_secondary", 2025): "30",
              ("gdp_tertiary", 2025): "40", ("gdp", 2024): "9", ("green_cover_rate", 2025): "135"}  # fmt: skip
    for (code, year), text in values.items():
        session.put_figure(region, code, year, text)


@pytest.fixture(scope="module")
def city_archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city's archive with documents of its own, and a county's package received."""
    folder = tmp_path_factory.mktemp("city")
    with open_county(folder, "610111", "示例县") as county:
        fill(county, folder)
        package = folder / "示例县.zip"
        county.pack(package, Monitor(), options=PackOptions(volumes=None, with_volumes=False))
    with open_city(folder) as city:
        fill(city, folder)
        city.bind(folder / "案卷", Monitor())
        city.receive(package, Monitor())
        return city.path


SIZES = ((1440, 900), (1024, 768))


class Walk:
    """What a walk through everything found, by the question asked."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.found: dict[str, list[str]] = {}
        self.order: dict[str, list[QWidget]] = {}

    def note(self, question: str, name: str, answers: Iterable[str]) -> None:
        """Keep what is wrong with a page."""
        self.found.setdefault(question, []).extend(f"{name}: {one}" for one in dict.fromkeys(answers))

    def look(self, name: str, widget: QWidget) -> None:
        """Ask everything of a page or a dialog."""
        self.seen.add(name)
        self.note("names", name, walking.nameless(widget))
        self.note("words", name, walking.wordless(widget))
        self.note("scrolling", name, walking.stuck_scrolling(widget))
        try:
            met = walking.walk(widget)
            back = walking.walk(widget, Qt.Key.Key_Backtab)
        except AssertionError as exc:
            self.note("reach", name, [str(exc)])
            return
        self.note("reach", name, walking.out_of_reach(widget, met))
        self.note("order", name, walking.backward_steps(met))
        if back != [*met[:1], *reversed(met[1:])]:
            self.note("back", name, ["Shift+Tab goes another way"])
        if isinstance(widget, QDialog):
            self.note("dialogs", name, walking.bad_manners(widget))


@pytest.fixture(scope="module", params=SIZES, ids=["wide", "narrow"])
def walked(
    request: pytest.FixtureRequest,
    theme: Theme,
    city_archive: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Walk]:
    """Every page and every dialog in a window of two sizes."""
    window = Window(theme, Settings(tmp_path_factory.mktemp("window") / "window.ini"))
    window.resize(*request.param)
    window.show()
    walk = Walk()

    def keep(name: str, widget: QWidget = window) -> None:
        widget.activateWindow()
        assert shots.wait(widget.isActiveWindow)
        over = (one for one in (window.tour, window.palette_) if one.isVisible())
        walk.look(name, next(over, widget))

    keep("welcome")
    window.open_archive(city_archive)
    assert shots.wait(lambda: window.workspace is not None and window.workspace.result_is_current)
    with pytest.MonkeyPatch.context() as patch:  # pictures need not have arrived
        patch.setattr(shots, "_PREVIEW", _SETTLING)
        for module in (shots_collect, shots_dialogs):
            patch.setattr(module, "_SETTLING", _SETTLING)
        shots.show_stages(window, keep)
        shots_dialogs.keep_dialogs(window, theme, keep, shots.pause, shots.wait)
    yield walk
    window.close()
    window.deleteLater()


def test_the_walk_comes_by_everything(walked: Walk) -> None:
    assert {*STAGES, *DIALOGS, "welcome"} <= walked.seen


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("names", id="everything-has-a-name"),
        pytest.param("reach", id="tab-reaches-everything-and-comes-round"),
        pytest.param("order", id="tab-goes-as-one-reads"),
        pytest.param("back", id="shift-tab-goes-back"),
        pytest.param("words", id="nothing-is-said-by-colour-alone"),
        pytest.param("scrolling", id="what-scrolls-can-be-scrolled"),
        pytest.param("dialogs", id="enter-and-escape-do-what-they-should"),
    ],
)
def test_nothing_is_wrong(walked: Walk, question: str) -> None:
    assert not walked.found.get(question), "\n".join(walked.found[question])


class TestActions:
    def test_every_action_has_a_text_and_belongs_to_a_menu(self, opened: Window) -> None:
        shown = {action for menu in Menu for action in opened.menus.menu(menu).actions()}
        for key, page in opened.pages.items():
            opened.turn_to(key)
            shown.update(opened.menus.menu(Menu.STAGE).actions())
            assert all(action.text() for action in page.actions()), key
        for entry in opened.actions_.entries():
            assert entry.action.text(), entry.key
            assert entry.action in shown, entry.key

    def test_no_access_key_stands_twice_in_a_menu(self, opened: Window) -> None:
        twice = []
        for key in opened.pages:
            opened.turn_to(key)
            bar = [opened.menus.menu(menu).menuAction() for menu in Menu]
            for name, actions in (("", bar), *((str(one), opened.menus.menu(one).actions()) for one in Menu)):
                marks = [mark for action in actions if action.isVisible() and (mark := access_key(action))]
                twice += [f"{key} {name}: {mark}" for mark in dict.fromkeys(marks) if marks.count(mark) > 1]
        assert not twice

    def test_no_shortcut_means_two_things(self, opened: Window) -> None:
        window = [entry.action for entry in opened.actions_.entries() if not entry.page]
        for key, page in opened.pages.items():
            keys = [one.toString() for action in (*window, *page.actions()) for one in action.shortcuts()]
            assert len(keys) == len({*keys}), (key, [one for one in keys if keys.count(one) > 1])


def access_key(action: QAction) -> str:
    """The letter behind & in the text of an action."""
    mnemonic = QKeySequence.mnemonic(action.text())
    return mnemonic.toString()


def test_what_a_double_click_opens_enter_opens(opened: Window) -> None:
    asked = 0
    for key, page in opened.pages.items():
        for table in page.findChildren(Table):
            if table.receivers("2doubleClicked(QModelIndex)"):
                asked += 1
                assert {Qt.Key.Key_Return, Qt.Key.Key_Enter} <= set(table._keys), (key, walking.called(table))
    assert asked > 3


MOUSE = {
    "ui/pages/edition.py: _Card": "a click beside the radio button, which has the focus, clicks it",
    "ui/widgets/marking.py: PageMarker": "Ctrl+R on 审核, then arrows, Enter, Esc: test_reviewer",
    "ui/widgets/wall.py: WallView": "only outlines the cell under the pointer",
}


def test_nothing_answers_the_mouse_alone() -> None:
    found = {
        f"ui/{file.relative_to(ROOT).as_posix()}: {made.name}"
        for file in sorted(ROOT.rglob("*.py"))
        for made in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(made, ast.ClassDef)
        for method in made.body
        if isinstance(method, ast.FunctionDef) and method.name.startswith("mouse")
    }
    assert found == set(MOUSE)


ROOT = Path(shots.__file__).parent


class TestKeysInsteadOfTheMouse:
    def test_a_page_larger_than_its_place_is_scrolled_by_arrows(
        self, qtbot: QtBot, theme: Theme, previews: Previews
    ) -> None:
        view = PageView(theme, previews)
        qtbot.addWidget(view)
        view.resize(300, 300)
        view.show()
        qtbot.waitUntil(lambda: not view._later.isActive())
        page = QPixmap(200, 900)
        page.fill(Qt.GlobalColor.white)
        view.sheet.setPixmap(page)
        bar = view.findChildren(QScrollArea)[0].verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        QTest.keyClick(view, Qt.Key.Key_Down)
        assert bar.value() > 0
        QTest.keyClick(view, Qt.Key.Key_Up)
        assert bar.value() == 0

    def test_f6_goes_from_area_to_area_and_out_of_the_sheet(self, opened: Window) -> None:
        opened.turn_to("figures")
        page = opened.pages["figures"]
        assert isinstance(page, FiguresPage)
        areas: list[QWidget] = []
        QTest.keyClick(page.pane.grid, Qt.Key.Key_F6)
        while (now := QApplication.focusWidget()) is not None and now not in areas:
            areas.append(now)
            QTest.keyClick(now, Qt.Key.Key_F6)
        assert any(page.pane.isAncestorOf(one) for one in areas)
        assert opened.rail.button("figures") in areas
        assert opened.search in areas
        assert QApplication.focusWidget() is areas[0]
        QTest.keyClick(areas[0], Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
        assert QApplication.focusWidget() is areas[-1]

    def test_arrows_go_along_the_rail(self, opened: Window) -> None:
        opened.turn_to("collect")
        opened.rail.button("collect").setFocus()
        QTest.keyClick(opened.rail.button("collect"), Qt.Key.Key_Down)
        assert opened.stage == "figures"
        assert opened.rail.button("figures").hasFocus()

    def test_in_a_narrow_window_f2_opens_what_is_not_filed(
        self, opened: Window, qtbot: QtBot, archive: Path
    ) -> None:
        opened.resize(1024, 768)
        opened.turn_to("collect")
        page = opened.pages["collect"]
        assert isinstance(page, CollectPage)
        session = workspace_of(opened).session
        workspace_of(opened).run(
            lambda monitor: session.collect([scan(archive.parent / "扫描.pdf", 1)], monitor)
        )
        rest(opened, qtbot)
        page.reach(Place(None))
        page.unfiled.table.setFocus()
        page.unfiled.table.choose(0)
        assert opened_drawers(opened) == []
        QTest.keyClick(page.unfiled.table, Qt.Key.Key_F2)
        assert opened_drawers(opened) == [page.drawer]
        now = QApplication.focusWidget()
        assert now is not None
        assert page.detail.isAncestorOf(now)
        QTest.keyClick(now, Qt.Key.Key_Escape)
        assert opened_drawers(opened) == []
        assert page.unfiled.table.hasFocus()


def opened_drawers(window: Window) -> list[Drawer]:
    """The drawers that lie over a page."""
    return [one for one in window.findChildren(Drawer) if one.is_open]


def test_findings_of_a_cell_have_shapes(qtbot: QtBot, theme: Theme) -> None:
    """Every severity looks different though nobody sees colours."""
    grid = Grid(theme, "")
    qtbot.addWidget(grid)
    delegate = FigureDelegate(theme, grid)
    shapes = set()
    for severity in (None, *Severity):
        image = QImage(60, 40, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        delegate.mark(painter, image.rect(), severity)
        painter.end()
        inked = [image.pixelColor(x, y).lightness() < 250 for y in range(40) for x in range(60)]
        shapes.add(tuple(inked))
    assert len(shapes) == len(Severity) + 1


class TestFocusRing:
    def test_keys_show_where_the_focus_is_and_the_mouse_does_not(self, opened: Window) -> None:
        handle = opened.windowHandle()
        opened.search.setFocus()
        assert ringed(opened) is None
        QTest.keyClick(handle, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        assert ringed(opened) is now
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=opened.title.mapTo(opened, QPoint(2, 2)))
        assert ringed(opened) is None
        opened.search.setFocus()
        assert ringed(opened) is None

    def test_it_lies_around_the_widget_and_goes_with_it(self, opened: Window) -> None:
        opened.rail.settings.setFocus()
        QTest.keyClick(opened.windowHandle(), Qt.Key.Key_Tab)
        assert opened.search.hasFocus()
        before = self.framed(opened)
        opened.resize(opened.width() - 200, opened.height())
        QApplication.processEvents()
        assert self.framed(opened).left() == before.left() - 200

    def framed(self, window: Window) -> QRect:
        """Where the frame is; it is checked to be where the focus is."""
        now = QApplication.focusWidget()
        assert now is not None
        frame = next(
            one for one in window.children() if isinstance(one, QWidget) and one.mask().rectCount() > 1
        )
        assert frame.isVisible()
        assert frame.geometry().contains(walking.place(now, window))
        assert not frame.mask().contains(frame.rect().center())
        return frame.geometry()

    def test_it_goes_when_its_widget_goes(self, opened: Window) -> None:
        QTest.keyClick(opened.windowHandle(), Qt.Key.Key_Tab)
        assert ringed(opened) is not None
        opened.close_archive()
        QApplication.processEvents()
        assert (left := ringed(opened)) is None or left is QApplication.focusWidget()


def ringed(window: Window) -> QWidget | None:
    """What the frame is around."""
    return window.ring.target
