"""``python -m cmarchive``: the command line."""

import multiprocessing
import sys

from cmarchive.cli import run


def main() -> None:
    """Run the command line and leave with its exit code."""
    multiprocessing.freeze_support()
    sys.exit(run())


if __name__ == "__main__":
    main()
