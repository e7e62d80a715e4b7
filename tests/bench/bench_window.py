"""How soon the window is usable and how long it ever stalls: 5 000 enterprises, 100 000 documents, 120 000 figures.

Usage: python tests/bench/bench_window.py [ENTERPRISES [ITEMS]]. The archive is made once and kept in the temporary folder.
Budgets: usable within 1.5 times the time of an empty PySide6 window plus 0.5 s, each in a process of its own; no stall
of the window's event loop, seen by a timer of 5 ms, above 50 ms. Prints what was done, each with its longest stall,
and last the two ratios.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

Wait = Callable[[Callable[[], bool]], bool]
VARIABLES = 8
EMPTY = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
import gc
import sys
gc.disable()  # as main.py does
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import make_application, take_turns
from ui.settings import Settings
app = make_application(sys.argv[:1])
take_turns(app)
from ui.theme import Theme
from ui.window import Window
window = Window(Theme(app, dark=False), Settings(Path(sys.argv[2])))
window.show()
window.open_archive(Path(sys.argv[1]))
window.shown.connect(lambda: QTimer.singleShot(0, lambda: (window.grab(), app.exit(0))))
code = app.exec()
sys.stdout.flush()
import os
os._exit(code)  # what goes on behind the window is not what is measured
"""


def make_archive(folder: Path, enterprises: int, items: int) -> Path:
    """A county of many enterprises, with as many documents, which all are the same small original."""
    from cmarchive.model import Enterprise, Item, SubjectKey, SubjectKind
    from cmarchive.session import Session, scheme
    from cmarchive.store import Store
    from tests.bench.bench_check import make_view

    path = folder / f"示例县{enterprises}-{items}.cma"
    if path.is_dir():
        try:
            Session.open(path).close()
        except Exception:
            shutil.rmtree(path)
        else:
            return path
    rules = scheme("cm-2011")
    made = folder / "making.cma"
    shutil.rmtree(made, ignore_errors=True)
    Session.create(made, scheme_id=rules.id, county="示例县", region_code="610123", year=2025).close()
    view = make_view(enterprises)
    slots = rules.slots
    with Store.open(made, "") as store, store.atomic():
        original = take_original(store, folder / "原件.pdf")
        store.enterprises.add_many(
            Enterprise(
                id=one.id,
                name=f"示例{'甲乙丙丁戊己庚辛'[int(one.id) % 8]}{int(one.id)}纸业有限公司",
                credit_code=one.credit_code,
                flags=frozenset({"hazardous_waste", "wastewater"}),
            )
            for one in view.enterprises
        )
        told = sorted({key.variable for key in view.figures})[:VARIABLES]
        store.figures.put_many(one for key, one in view.figures.items() if key.variable in told)
        for number in range(items):
            owner = view.enterprises[number % enterprises]
            slot = slots[(number // enterprises) % len(slots)]
            file = replace(original, name=f"{number}.pdf")
            store.items.add(
                Item(
                    id=0,
                    subject=SubjectKey(SubjectKind.ENTERPRISE, owner.id),
                    slot=slot.code,
                    title=f"{slot.title}（{owner.name}）",
                    number=f"甲环审〔{2015 + number % 10}〕{number % 997}号",
                    dated=date(2024, 1, 1) + timedelta(days=number % 600),
                    files=(file,),
                )
            )
    made.rename(path)
    return path


def take_original(store: Any, file: Path) -> Any:
    """One page, taken into the archive."""
    import pikepdf

    from cmarchive.model import StoredFile

    with pikepdf.new() as made:
        made.add_blank_page(page_size=(595, 842))
        made.save(file, static_id=True)
    taken = store.objects.take_in(file)
    return StoredFile(
        digest=taken.digest, name=file.name, media_type="application/pdf", size=taken.size, pages=1
    )


def seconds(program: str, *arguments: str) -> float:
    """The best of three runs of a program, from its start to its end; byte code is there, as in what is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(
        Path(tempfile.gettempdir()) / "cmarchive-bench-window" / "byte code"
    )
    times = []
    for _ in range(4):  # the first compiles
        began = time.perf_counter()
        command = [sys.executable, "-c", program, *arguments]
        subprocess.run(command, cwd=ROOT, env=environment, check=True, timeout=300)
        times.append(time.perf_counter() - began)
    return min(times[1:])


class Stalls:
    """A timer of five milliseconds, and how late it ever was."""

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.worst = 0.0
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=5)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(now - self._last)
        self.worst = max(self.worst, now - self._last)
        self._last = now

    @contextmanager
    def of(self, name: str, results: dict[str, float]) -> Iterator[None]:
        """Watch one activity."""
        from ui.shots import pause

        pause(100)
        self.worst, self.late, self._last = 0.0, [], time.perf_counter()
        began = time.perf_counter()
        yield
        pause(50)
        results[name] = self.worst
        spent = time.perf_counter() - began
        print(
            f"{name}: {spent:.1f} s, longest stall {self.worst * 1000:.0f} ms, "
            f"usual {median(self.late) * 1000:.1f} ms"
        )


def walk(archive: Path, settings: Path) -> dict[str, float]:
    """Open the archive in a window, and do what people do all day."""
    from ui.app import make_application, take_turns
    from ui.settings import Settings
    from ui.shots import pause, wait
    from ui.theme import Theme
    from ui.window import Window

    app = make_application(sys.argv[:1])
    take_turns(app)
    window = Window(Theme(app, dark=False), Settings(settings))
    window.resize(1440, 900)
    window.show()
    results: dict[str, float] = {}
    stalls = Stalls()
    with stalls.of("opening", results):
        window.open_archive(archive)
        wait(lambda: window.workspace is not None and window.workspace.view is not None)
    with stalls.of("counting and checking", results):
        wait(lambda: window.workspace is not None and window.workspace.result_is_current)
    with stalls.of("preparing the search", results):
        wait(lambda: window.finder.size > 0)
    turn_pages(window, stalls, results, pause)
    search(window, stalls, results, pause)
    scroll(window, stalls, results, pause)
    figures(window, stalls, results, wait)
    edit(window, stalls, results, wait)
    with stalls.of("checking all", results):
        window.check_again()
        wait(lambda: window.workspace is not None and not window.workspace.runner.is_busy)
    with stalls.of("binding", results):
        bind(window, archive.parent / "案卷", wait)
    window.close()
    return results


def turn_pages(window: Any, stalls: Any, results: dict[str, float], pause: Callable[[int], None]) -> None:
    """Look at every stage."""
    for key in list(window.pages):
        with stalls.of(f"turning to {key}", results):
            window.turn_to(key)
            pause(300)


def search(window: Any, stalls: Any, results: dict[str, float], pause: Callable[[int], None]) -> None:
    """Type into the search of the tree, and into the command palette."""
    window.turn_to("collect")
    field = window.pages["collect"].tree.search
    with stalls.of("searching the tree", results):
        for text in ("示", "示例", "示例甲", "", "slj", "4999", ""):
            field.setText(text)
            pause(150)
    with stalls.of("searching everything", results):
        window.find_anything()
        for text in ("示", "示例甲", "pwxk", "甲环审〔2019〕12", "没有这样的", "营业 49"):
            window.palette_.edit.setText(text)
            pause(150)
        window.palette_.leave()
    seen = []
    window.finder.found.connect(lambda needle, _hits: seen.append((needle, time.perf_counter())))
    times = []
    for text in ("pwxk", "营业执照 4999", "例"):
        began = time.perf_counter()
        window.finder.ask(text)
        while not seen or seen[-1][0] != text:
            pause(1)
        times.append(seen[-1][1] - began)
    print(f"first results after {max(times) * 1000:.0f} ms (budget 50 ms)")


def scroll(window: Any, stalls: Any, results: dict[str, float], pause: Callable[[int], None]) -> None:
    """Run through the tree and along its rows."""
    tree = window.pages["collect"].tree.tree
    bar = tree.verticalScrollBar()
    with stalls.of("scrolling", results):
        for step in range(60):
            bar.setValue(bar.maximum() * step // 60)
            pause(10)
    with stalls.of("walking down the tree", results):
        for _ in range(30):
            tree.setCurrentIndex(tree.indexBelow(tree.currentIndex()))
            pause(20)


def figures(window: Any, stalls: Any, results: dict[str, float], wait: Wait) -> None:
    """Paste a block of five thousand figures, and wait until what has room is stored and looked at again."""
    from PySide6.QtGui import QGuiApplication

    page, workspace = window.pages["figures"], window.workspace
    first = (
        time.time_ns() % 1_000_000
    )  # other figures than the last time: what stands there already is no edit
    rows = ("\t".join(str(first + row * 3 + year) for year in range(3)) for row in range(5000 // 3))
    QGuiApplication.clipboard().setText("\n".join(rows))
    window.turn_to("figures")
    page.go_to(workspace.view.region.key, next(iter(workspace.view.scheme.variables)), None)
    with stalls.of("pasting 5 000 figures", results):
        page.paste()
        wait(lambda: len(page.desk.drafts) == len(page.desk.troubled) and workspace.result_is_current)


def edit(window: Any, stalls: Any, results: dict[str, float], wait: Wait) -> None:
    """Change the title of one document, and let the window count and check again."""
    from ui.pages.collect_actions import CollectActions

    page, workspace = window.pages["collect"], window.workspace
    item, title = workspace.view.items[0], f"题名{time.time_ns()}"
    window.turn_to("collect")
    actions = CollectActions(workspace, page.tell, page.show_error)
    with stalls.of("editing one document", results):
        actions.save(replace(item, title=title), "题名")
        wait(lambda: workspace.view.items[0].title == title)
        wait(lambda: workspace.result_is_current)


def bind(window: Any, folder: Path, wait: Wait) -> None:
    """Bind one enterprise's volume while the window watches."""
    workspace, session = window.workspace, window.workspace.session
    only = [workspace.view.enterprises[0].key]
    workspace.run(lambda monitor: session.bind(folder, monitor, only=only), title="装订")
    wait(lambda: not workspace.runner.is_busy)


def main() -> None:
    """Measure the start in processes of their own, then the stalls in this one."""
    enterprises = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    items = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    folder = Path(tempfile.gettempdir()) / "cmarchive-bench-window"
    folder.mkdir(exist_ok=True)
    began = time.perf_counter()
    archive = make_archive(folder, enterprises, items)
    print(f"{enterprises} enterprises, {items} documents, ready after {time.perf_counter() - began:.1f} s")
    settings = folder / "window.ini"
    settings.unlink(missing_ok=True)
    empty = seconds(EMPTY)
    ours = seconds(OURS, str(archive), str(settings))
    (archive / "lock").unlink(missing_ok=True)
    budget = 1.5 * empty + 0.5
    print(f"an empty window: {empty:.2f} s; ours with the archive open: {ours:.2f} s (budget {budget:.2f} s)")
    results = walk(archive, settings)
    name, worst = max(results.items(), key=lambda one: one[1])
    print(f"longest stall {worst * 1000:.0f} ms while {name} (budget 50 ms)")
    print(
        f"ratio {ours / budget:.2f} of the time to a usable window, {worst / 0.05:.2f} of the longest stall"
    )


if __name__ == "__main__":
    main()
