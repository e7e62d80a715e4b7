"""The program as a process of its own: it opens, shows, and ends as it should."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
_FOLDERS = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")


def test_window_opens_an_archive_and_the_program_ends_without_a_crash(archive: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.png"
    environment = {**os.environ, **{name: str(tmp_path / "home") for name in _FOLDERS}}
    done = subprocess.run(
        [sys.executable, "main.py", str(archive), "--picture", str(picture)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    assert not QImage(str(picture)).isNull()
