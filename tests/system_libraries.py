"""Make sure the libraries that Qt expects of a Linux system are there; a bare container lacks them.

Windows and macOS need nothing. On Debian and its relatives a superuser gets them installed; anyone else is told
the one command to ask for. Run by `make setup`.
"""

import os
import shutil
import subprocess
import sys

_PROBE = """
import os
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from PySide6 import QtWidgets
QtWidgets.QApplication([])
"""
_PACKAGES = ["libegl1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"]


def _window_opens() -> bool:
    return subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, check=False).returncode == 0


def main() -> int:
    """Return 0 when a window can be opened, if need be after installing what is missing."""
    if _window_opens():
        return 0
    install = ["apt-get", "install", "--yes", "--quiet", "--no-install-recommends", *_PACKAGES]
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "--quiet"], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(install, check=False, stdout=subprocess.DEVNULL)
        if _window_opens():
            return 0
    sys.stderr.write(
        "Qt cannot open a window here. On Debian or Ubuntu, ask for: sudo " + " ".join(install) + "\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
