"""The arrows of the design: which room may import which, and which libraries a room may touch."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "cmarchive"
VALUES = {
    "text",
    "wording",
    "numbers",
    "provenance",
    "assessment",
    "model",
    "paging",
    "issued",
    "volumes",
    "view",
    "statements",
    "submissions",
    "verification",
    "steps",
    "review",
    "opinion_steps",
    "opinions",
    "review_texts",
    "scoring",
    "comparison",
    "rollups",
    "dossiers",
    "owing",
    "filling",
    "errors",
    "jobs",
    "resources",
    "trust",
}
MIDDLE = {"scheme", "store", "intake", "rules", "bind", "ledger", "handover", "rollup", "sample"}
COMMANDS = {
    "cli_bind",
    "cli_chase",
    "cli_counties",
    "cli_handover",
    "cli_issued",
    "cli_keys",
    "cli_narratives",
    "cli_profile",
    "cli_opinions",
    "cli_review",
    "cli_rollup",
    "cli_scheme",
}
ALLOWED = {
    **dict.fromkeys(VALUES, VALUES),
    **{room: VALUES | {room} for room in MIDDLE},
    "session": VALUES | MIDDLE | {"session"},
    "listing": VALUES | {"session"},
    "listing_statements": VALUES | {"session"},
    "listing_bind": VALUES | {"session", "listing"},
    "listing_handover": VALUES | {"session"},
    "listing_issued": VALUES | {"session"},
    "listing_review": VALUES | {"session"},
    "listing_rollup": VALUES | {"session"},
    "listing_keys": VALUES | {"session"},
    "listing_narratives": VALUES | {"session"},
    "usage": VALUES,
    "terminal": VALUES,
    "cli": VALUES | {"session", "listing", "listing_statements", "usage", "terminal"} | COMMANDS,
    "cli_bind": VALUES | {"session", "listing_bind", "usage", "terminal"},
    "cli_handover": VALUES | {"session", "listing_handover", "usage", "terminal"},
    "cli_chase": VALUES | {"session", "usage", "terminal"},
    "cli_issued": VALUES | {"session", "listing_issued", "usage", "terminal"},
    "cli_keys": VALUES | {"session", "listing_keys", "usage", "terminal"},
    "cli_narratives": VALUES | {"session", "listing_narratives", "usage", "terminal"},
    "cli_counties": VALUES | {"session", "usage"},
    "cli_profile": VALUES | {"session", "usage"},
    "cli_opinions": VALUES | {"session", "listing_review", "usage", "terminal"},
    "cli_review": VALUES | {"session", "listing_review", "usage", "terminal"},
    "cli_rollup": VALUES | {"session", "listing_rollup", "usage", "terminal"},
    "cli_scheme": VALUES | {"session", "listing", "usage", "terminal"},
    "__main__": {"cli"},
    "__init__": set(),
}
LIBRARIES = {
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "openpyxl": {"intake", "ledger", "sample", "scheme"},
    "python_calamine": {"intake"},
    "reportlab": {"bind", "sample"},
    "img2pdf": {"bind"},
    "cryptography": {"handover"},
    "click": {"cli", "usage", "terminal", "__main__"} | COMMANDS,
    "PySide6": set(),
    "ui": set(),
}


def modules(room: str) -> list[Path]:
    folder = CORE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [CORE / f"{room}.py"]


def imported_names(module: Path) -> set[str]:
    """Every dotted name a module imports, wherever in the file."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_imported_by(module: Path) -> set[str]:
    rooms = set()
    for name in imported_names(module):
        first, _, rest = name.partition(".")
        if first == "cmarchive":
            room = rest.partition(".")[0]
            rooms.add(room if (CORE / room).exists() or (CORE / f"{room}.py").exists() else "__init__")
    return rooms - {"__init__"}


def test_every_room_is_in_the_table() -> None:
    present = {
        path.stem if path.is_file() else path.name for path in CORE.iterdir() if path.name != "__pycache__"
    }
    assert present == set(ALLOWED)


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_room_imports_only_what_it_may(room: str) -> None:
    for module in modules(room):
        assert rooms_imported_by(module) <= ALLOWED[room], module


@pytest.mark.parametrize("room", sorted(ALLOWED))
def test_room_touches_only_its_libraries(room: str) -> None:
    for module in modules(room):
        roots = {name.partition(".")[0] for name in imported_names(module)}
        for library, rooms in LIBRARIES.items():
            assert library not in roots or room in rooms, f"{module} imports {library}"


def test_window_calls_only_session_and_values() -> None:
    for module in sorted((ROOT / "ui").rglob("*.py")):
        assert rooms_imported_by(module) <= VALUES | {"session"}, module


def test_main_opens_the_window_and_nothing_else() -> None:
    names = imported_names(ROOT / "main.py")
    assert {name.partition(".")[0] for name in names} <= {"ui", "sys", "multiprocessing", "gc"}


def test_core_imports_without_qt() -> None:
    names = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in sorted(CORE.rglob("*.py"))
        if path.name != "__init__.py"
    ]
    program = (
        "import sys\n"
        "for name in ('PySide6', 'shiboken6', 'qtawesome', 'qtpy'): sys.modules[name] = None\n"
        f"for name in {names!r}: __import__(name)\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=60)


def test_no_module_is_too_long() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("cmarchive", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
