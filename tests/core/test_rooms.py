"""What a room offers stands in its stub and is loaded when it is asked for, so that a start loads little."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
STUBS = sorted((ROOT / "cmarchive").rglob("__init__.pyi"))
HEAVY = {
    "PIL",
    "python_calamine",
    "cryptography",
    "fontTools",
    "img2pdf",
    "openpyxl",
    "pikepdf",
    "pypdfium2",
    "qtawesome",
    "qtpy",
    "reportlab",
    "uharfbuzz",
    "cmarchive.bind.binding",
    "cmarchive.handover.pack",
    "cmarchive.intake.matching",
    "cmarchive.ledger.workbook",
    "cmarchive.rules.checks",
    "cmarchive.sample",
}


def room_of(stub: Path) -> str:
    return ".".join(stub.parent.relative_to(ROOT).parts)


def offered(stub: Path) -> list[tuple[str, str]]:
    """The modules of a stub and the names they give the room."""
    found = []
    for node in ast.parse(stub.read_text(encoding="ascii")).body:  # opened without naming an encoding
        assert isinstance(node, ast.ImportFrom)
        assert node.level == 1
        for alias in node.names:
            assert alias.name == alias.asname, f"{stub}: {alias.name} would be loaded under its own name"
            found.append((str(node.module), alias.name))
    return found


@pytest.mark.parametrize("stub", STUBS, ids=room_of)
def test_room_offers_what_its_stub_says(stub: Path) -> None:
    room = importlib.import_module(room_of(stub))
    names = offered(stub)
    assert dir(room) == sorted(name for _, name in names)
    for module, name in names:
        source = importlib.import_module(f"{room.__name__}.{module}")
        assert getattr(room, name) is getattr(source, name)


def test_rooms_that_load_late_are_all_found() -> None:
    rooms = {room_of(stub).removeprefix("cmarchive.") for stub in STUBS}
    assert {"bind", "handover", "intake", "ledger", "rules", "scheme", "session"} <= rooms


def test_window_starts_without_what_only_some_pages_need() -> None:
    """A start is what everybody waits for each morning; drawing, packing and reading are loaded when first used."""
    program = "import sys, ui.app, ui.window; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, timeout=60, capture_output=True, text=True
    )
    assert not HEAVY & set(done.stdout.split())
