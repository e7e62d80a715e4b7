"""The built folder does the job without a Python of its own: check, bind and a window."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]
SUFFIX = ".exe" if sys.platform == "win32" else ""


@pytest.fixture(scope="session")
def built() -> Path:
    """The folder made by `make build`; built here when it is not there."""
    folder = ROOT / "dist" / "cmarchive"
    if not folder.is_dir():
        subprocess.run(
            [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec"],
            cwd=ROOT,
            check=True,
        )
    return folder


@pytest.fixture(scope="session")
def archive(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("frozen")
    path = folder / "示例县2025.cma"
    command(built, "new", str(path), "--county", "示例县", "--region", "610000", "--year", "2025")
    roster = folder / "名录.csv"
    roster.write_text(
        "企业名称,统一社会信用代码\n示例甲纸业有限公司,91611023MA6X0A1B16\n", encoding="gb18030"
    )
    command(built, "enterprises", "import", str(path), str(roster))
    return path


def command(built: Path, *arguments: str, codes: tuple[int, ...] = (0,)) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [built / f"cmarchive-cli{SUFFIX}", *arguments],
        capture_output=True,
        check=False,
        env=environment,
        timeout=300,
    )
    assert done.returncode in codes, done.stderr.decode("utf-8", "replace")
    return done.stdout.decode("utf-8")


def test_check_runs(built: Path, archive: Path) -> None:
    report = json.loads(command(built, "check", str(archive), "--format", "json", codes=(5,)))
    assert report["counts"]["error"] > 0


def test_bind_runs(built: Path, archive: Path, tmp_path: Path) -> None:
    command(built, "bind", str(archive), "-o", str(tmp_path / "案卷"))
    assert list((tmp_path / "案卷").glob("*.pdf"))


def test_window_starts(built: Path, archive: Path, tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(
        [built / f"cmarchive{SUFFIX}", str(archive), "--picture", str(picture)],
        check=True,
        env=environment,
        timeout=120,
    )
    assert picture.stat().st_size > 10_000
