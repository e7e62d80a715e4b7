"""The use cases of arranging what is filed: order in a slot, the pages of items, splitting and joining them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cmarchive import intake
from cmarchive.errors import FileUnreadable, ItemUnknown, ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Item
from cmarchive.paging import ItemPage, files_of, pages_of
from cmarchive.session.collecting import store_file
from cmarchive.session.particulars import Particulars
from cmarchive.store import Store
from cmarchive.text import mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What one of the items a scan is split into is called, and its pages."""

    title: str
    pages: tuple[ItemPage, ...]


class Arranging(Particulars):
    """Puts items and their pages in order. Originals are never touched."""

    def order_items(self, item_ids: Sequence[int]) -> None:
        """Put the items of a slot into this order. Raises ItemUnknown."""
        name = mark("Step", "调整 {count} 件材料的顺序").format(count=len(item_ids))
        with self._edit(name) as store, store.atomic():
            for order, number in enumerate(item_ids):
                item = _item(store, number)
                if item.order != order:
                    store.items.update(replace(item, order=order))

    def set_pages(self, item_id: int, pages: Sequence[ItemPage]) -> Item:
        """Give an item these pages, in this order, turned and marked so. Raises ItemUnknown, ValueInvalid."""
        with self._store() as store:
            title = _item(store, item_id).title
        with self._edit(mark("Step", "整理“{title}”的页面").format(title=title)) as store, store.atomic():
            changed = _with_pages(_item(store, item_id), pages)
            store.items.update(changed)
            return changed

    def split_item(self, item_id: int, parts: Sequence[Part]) -> list[Item]:
        """Make several items of one: it keeps the first part, each further part is a new item right after it.

        A new item takes over where the old one belongs and who issued it; what is written on a document (文号, 日期,
        the slot's fields) is its own, and stays empty. Raises ItemUnknown, and ValueInvalid for a part without pages.
        """
        with self._store() as store:
            title = _item(store, item_id).title
        name = mark("Step", "把“{title}”拆分为 {count} 件").format(title=title, count=len(parts))
        with self._edit(name) as store, store.atomic():
            item = _item(store, item_id)
            made = [_with_pages(replace(item, title=parts[0].title or item.title), parts[0].pages)]
            store.items.update(made[0])
            for place, part in enumerate(parts[1:], start=1):
                made.append(store.items.add(_new_part(item, part, place)))
            _make_room(store, item, made)
            return made

    def join_items(self, item_ids: Sequence[int]) -> Item:
        """Make one item of several: the first gets the pages of all, the others go to the recycle list.

        Raises ItemUnknown.
        """
        name = mark("Step", "合并 {count} 件材料").format(count=len(item_ids))
        with self._edit(name) as store, store.atomic():
            items = [_item(store, number) for number in item_ids]
            pages = [page for item in items for page in pages_of(item.files)]
            joined = replace(items[0], files=files_of(pages))
            store.items.update(joined)
            store.items.recycle([item.id for item in items[1:]])
            return joined

    def replace_files(self, item_id: int, files: Sequence[Path]) -> Item:
        """Give an item other files, such as a better scan; what is written down about it stays, all pages count anew.

        The files it had stay in the archive, as for everything that can be undone. Raises ItemUnknown, ValueInvalid
        without files, FileUnreadable, DiskFull, ArchiveReadOnly.
        """
        if not files:
            field, reason = mark("Reason", "文件"), mark("Reason", "至少要有一个")
            raise ValueInvalid(value="", field=field, reason=reason)
        with self._store() as store:
            title = _item(store, item_id).title
        with self._edit(mark("Step", "更换“{title}”的文件").format(title=title)) as store, store.atomic():
            stored = tuple(store_file(store, file, file.name) for file in files)
            changed = replace(_item(store, item_id), files=stored)
            store.items.update(changed)
            return changed

    def blank_pages(self, pages: Sequence[ItemPage], monitor: Monitor) -> tuple[int, ...]:
        """Which of these pages, counted from 0, show hardly any ink. A suggestion only; nothing is changed."""
        monitor.begin(mark("Stage", "查找空白页"), len(pages))
        found = []
        for number, page in enumerate(pages):
            if page.file.can_be_bound and self._looks_blank(page):
                found.append(number)
            monitor.advance()
        return tuple(found)

    def _looks_blank(self, page: ItemPage) -> bool:
        with self._store() as store:
            path = store.objects.path(page.file.digest)
        try:
            return intake.looks_blank(path, page.file.media_type, page.leaf.page)
        except FileUnreadable:
            return False  # whatever cannot be seen is not called blank


def _item(store: Store, number: int) -> Item:
    if (item := store.items.get(number)) is None or item.recycled:
        raise ItemUnknown(item=number)
    return item


def _with_pages(item: Item, pages: Sequence[ItemPage]) -> Item:
    if not any(page.is_numbered for page in pages):
        reason = mark("Reason", "每件至少要有一页编号装订；整件不要时，请移到回收列表")
        raise ValueInvalid(value=item.title, field=mark("Reason", "一件材料"), reason=reason)
    return replace(item, files=files_of(pages))


def _new_part(item: Item, part: Part, place: int) -> Item:
    title = part.title.strip() or mark("Arranging", "{title}（{place}）").format(
        title=item.title, place=place + 1
    )
    bare = replace(item, id=0, title=title, number="", dated=None, note="", fields={}, recycled=False)
    return _with_pages(replace(bare, order=item.order + place), part.pages)


def _make_room(store: Store, item: Item, made: Sequence[Item]) -> None:
    """Items that followed the one that was split follow its parts."""
    own = {one.id for one in made}
    for other in store.items.all():
        is_neighbour = (other.subject, other.slot) == (item.subject, item.slot) and bool(item.slot)
        if is_neighbour and other.id not in own and other.order > item.order:
            store.items.update(replace(other, order=other.order + len(made) - 1))
