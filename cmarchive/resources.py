"""Where the files shipped with the program are: beside the packages, from source, installed or frozen."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"


def resource(name: str) -> Path:
    """Give the path of a shipped file or folder, named relative to ``resources/``.

    Raises:
        ValueError: for names that would leave the folder; such a name is a bug of ours.
    """
    path = Path(name)
    if path.is_absolute() or ".." in path.parts:
        raise ValueError(f"not a resource name: {name}")
    return _ROOT / path
