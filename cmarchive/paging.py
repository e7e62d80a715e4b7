"""The pages of an item one by one, and the item made of them again. Originals are never touched by any of this."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from cmarchive.model import Leaf, PageUse, StoredFile

TURNS = (0, 90, 180, 270)


class ItemPage(NamedTuple):
    """A page of an item: the file it is of, that file's own choice of pages left aside, and how it is taken."""

    file: StoredFile
    leaf: Leaf

    @property
    def is_numbered(self) -> bool:
        """Tell whether the page gets a number in a volume."""
        return self.leaf.use is PageUse.NUMBERED

    def turned(self, by: int) -> "ItemPage":
        """The page turned clockwise by so many degrees."""
        return self._replace(leaf=self.leaf._replace(rotation=(self.leaf.rotation + by) % 360))

    def used(self, use: PageUse) -> "ItemPage":
        """The page marked."""
        return self._replace(leaf=self.leaf._replace(use=use))


def pages_of(files: Iterable[StoredFile]) -> tuple[ItemPage, ...]:
    """Every page of some files in order, those left out included; a file that cannot be bound is one page."""
    return tuple(page for file in files for page in _pages(file))


def _pages(file: StoredFile) -> Iterator[ItemPage]:
    whole = replace(file, leaves=()) if file.leaves else file
    yield from (ItemPage(whole, leaf) for leaf in file.leaves or _all(file))


def _all(file: StoredFile) -> tuple[Leaf, ...]:
    return tuple(Leaf(number) for number in range(max(file.pages, 1) if file.can_be_bound else 1))


def files_of(pages: Sequence[ItemPage]) -> tuple[StoredFile, ...]:
    """The files of an item that consists of these pages; neighbours of one original are one file again."""
    made = []
    for file, run in groupby(pages, lambda page: page.file):
        leaves = tuple(page.leaf for page in run)
        made.append(file if leaves == _all(file) else replace(file, leaves=leaves))
    return tuple(made)


def share_pages(one: StoredFile, other: StoredFile) -> bool:
    """Tell whether two files are the same content, or parts of it that overlap."""
    if one.digest != other.digest:
        return False
    if not one.leaves or not other.leaves:
        return True
    return bool(_bound(one) & _bound(other))


def _bound(file: StoredFile) -> set[int]:
    return {leaf.page for leaf in file.leaves if leaf.use is not PageUse.OUT}
