"""The list of everything that is wrong with a scheme, each line naming its file and keys."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from cmarchive.text import mark


@dataclass(slots=True)
class Problems:
    """The mistakes of a scheme as lines, in the order they were found. ``unread`` names files without content."""

    lines: list[tuple[str, str]] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def add(self, path: Iterable[str], message: str) -> None:
        """Note a mistake: ``path`` is the file, then the keys that lead to the place."""
        path = tuple(path)
        self.lines.append((path[0], f"{' → '.join(path)}：{message}"))

    def in_order_of(self, files: Iterable[str]) -> list[str]:
        """Every line, file by file."""
        order = {name: position for position, name in enumerate(files)}
        return [line for _, line in sorted(self.lines, key=lambda entry: order[entry[0]])]


def unknown(kind: str, name: str, known: Collection[str]) -> str:
    """Say that ``name`` does not exist, and which name was perhaps meant."""
    message = mark("Scheme", "没有{kind}“{name}”").format(kind=kind, name=name)
    if close := get_close_matches(name, list(known), n=1):
        message += mark("Scheme", "，是否应为“{close}”").format(close=close[0])
    return message
