"""创模档案: the core. It imports no Qt; the window in ``ui`` and the command line call ``cmarchive.session``."""

__version__ = "0.1.0"
