"""The list of everything that is wrong with a scheme, each line naming its file and keys."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from cmarchive.text import mark
from cmarchive.wording import headed

Address = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mistake:
    """One thing that is wrong.

    ``path`` names the place for a reader of the TOML: the file, then the keys. ``address`` is the same place in
    the parsed content, with positions instead of codes, so that another front end (a workbook) can find its own
    place for it.
    """

    path: tuple[str, ...]
    address: Address
    message: str

    @property
    def line(self) -> str:
        """The mistake as a line about the TOML files."""
        return headed(" → ".join(self.path), self.message)


@dataclass(slots=True)
class Problems:
    """The mistakes of a scheme in the order they were found. ``unread`` names files without content."""

    mistakes: list[Mistake] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def add(self, path: Iterable[str], message: str, address: Address = ()) -> None:
        """Note a mistake: ``path`` is the file, then the keys that lead to the place."""
        path = tuple(path)
        self.mistakes.append(Mistake(path=path, address=address or path, message=message))

    def in_order_of(self, files: Iterable[str]) -> list[Mistake]:
        """Every mistake, file by file."""
        order = {name: position for position, name in enumerate(files)}
        return sorted(self.mistakes, key=lambda one: order[one.path[0]])


def unknown(kind: str, name: str, known: Collection[str]) -> str:
    """Say that ``name`` does not exist, and which name was perhaps meant."""
    message = mark("Scheme", "没有{kind}“{name}”").format(kind=kind, name=name)
    if close := get_close_matches(name, list(known), n=1):
        message += mark("Scheme", "，是否应为“{close}”").format(close=close[0])
    return message
