"""Open the window."""

import gc
import multiprocessing
import sys

if __name__ == "__main__":  # processes that build volumes load this file too, and must not load the window
    multiprocessing.freeze_support()
    gc.disable()  # nothing of what is loaded is garbage; the window's own collector takes over
    from ui.app import main

    sys.exit(main(sys.argv))
