"""One document of an entry: which file it is, and which pages it gives."""

from dataclasses import dataclass
from typing import NamedTuple

from cmarchive.model import Leaf, PageUse, StoredFile


class OutlineLine(NamedTuple):
    """A line of a document's own outline: its level from 0, its title, and the page of the document from 0."""

    level: int
    title: str
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file of an item and how many pages it gives. With a ``problem`` it gives one replacement sheet.

    ``file`` is None for an item without any file. ``rendered`` says why its pages became images, ``defects`` why
    they make the volume non-conformant. ``outline`` is the document's own. ``foldouts`` are the pages, counted from
    0, that keep a sheet larger than A4; known once the file was opened. ``withheld`` is left
    out on purpose, because of its 密级, which is no mistake to be remarked on.
    """

    file: StoredFile | None
    pages: int
    problem: str = ""
    rendered: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()
    outline: tuple[OutlineLine, ...] = ()
    foldouts: tuple[int, ...] = ()
    withheld: bool = False

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """The numbered pages chosen of the file, in order; empty when it gives all, or a sheet of ours instead."""
        if self.file is None or self.problem:
            return ()
        return tuple(leaf for leaf in self.file.leaves if leaf.use is PageUse.NUMBERED)

    @property
    def blanks(self) -> tuple[int, ...]:
        """Before which of its numbered pages, counted from 0, an empty side stands for one marked as blank."""
        if self.file is None or self.problem:
            return ()
        before, found = 0, []
        for leaf in self.file.leaves:
            if leaf.use is PageUse.BLANK:
                found.append(before)
            before += leaf.use is PageUse.NUMBERED
        return tuple(found)

    @property
    def name(self) -> str:
        """What names the content of its pages: the digest of its file, with the pages when they were chosen."""
        if self.file is None:
            return "!" if self.problem else ""
        taken = "".join(f"/{leaf.page}.{leaf.rotation}.{leaf.use}" for leaf in self.file.leaves)
        return f"{self.file.digest}{'!' if self.problem else ''}{taken}"
