"""``python -m cmarchive``: the command line."""

import multiprocessing
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    multiprocessing.freeze_support()
    from cmarchive.cli import run  # processes that build volumes load this file too, and need none of it

    sys.exit(run())


if __name__ == "__main__":
    main()
