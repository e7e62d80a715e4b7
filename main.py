"""Open the window."""

import multiprocessing
import sys

if __name__ == "__main__":  # processes that build volumes load this file too, and must not load the window
    multiprocessing.freeze_support()
    from ui.app import main

    sys.exit(main(sys.argv))
