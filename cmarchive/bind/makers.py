"""Which versions of what make our files: their bytes may change with any of them."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version

from cmarchive import __version__

_FORM = "4"  # raise when files look different for the same plan
_LIBRARIES = ("pikepdf", "reportlab", "pypdfium2", "img2pdf", "pillow", "fonttools", "page-validation")


@cache
def makers() -> str:
    """The program's version and those of the libraries, in one text."""
    return " ".join([_FORM, __version__, *(f"{name} {_version(name)}" for name in _LIBRARIES)])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # a frozen program carries no such notes
        return ""
