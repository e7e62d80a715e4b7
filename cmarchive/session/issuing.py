"""The use cases about what leaves the house: 档号 by template, and volumes that are on paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from cmarchive import bind as binding
from cmarchive.errors import ArchiveError
from cmarchive.issued import Dispatch, IssuedReference, PrintedVolume, ReferenceChange
from cmarchive.jobs import Monitor
from cmarchive.model import SubjectKey
from cmarchive.session.filing import Filing
from cmarchive.session.targets import check_file_target
from cmarchive.store import Store
from cmarchive.text import mark


class Issuing(Filing):
    """Keeps what was issued or printed as it is."""

    def reference_template(self) -> str:
        """The template of new 档号."""
        with self._store() as store:
            return binding.book_of(store.references.template(), ()).template

    def set_reference_template(self, text: str) -> str:
        """Change the template of 档号 issued from now on. Raises ValueInvalid, naming what is wrong."""
        template = binding.checked_template(text)
        with self._edit(mark("Step", "修改档号模板")) as store:
            before = binding.book_of(store.references.template(), ()).template
            store.references.set_template(template, before)
        return template

    def references(self) -> list[IssuedReference]:
        """Every 档号 issued so far, by subject and part."""
        with self._store() as store:
            return store.references.all()

    def reference_changes(self) -> list[ReferenceChange]:
        """When which 档号 was issued, and when the template changed."""
        with self._store() as store:
            return store.references.changes()

    def printed(self) -> Mapping[SubjectKey, Sequence[PrintedVolume]]:
        """The volumes marked as printed, by subject, in the order of their parts."""
        with self._store() as store:
            return printed_of(store)

    def mark_printed(self, monitor: Monitor | None = None, *, only: Iterable[SubjectKey] = ()) -> int:
        """Mark the volumes of the last binding as printed, all or those of ``only`` these subjects; how many.

        Nothing printed is numbered anew from then on. Raises ArchiveError when there are none.
        """
        chosen = frozenset(only)
        with self._store() as store, store.atomic():
            bound = [one for one in store.prints.bound() if not chosen or one.subject in chosen]
            if not bound:
                text = mark("Error", "没有可以标记的案卷：请先装订，打印后再标记。")
                raise ArchiveError(detail=text)
            if monitor is not None:
                monitor.begin(mark("Stage", "标记已打印的案卷"), len(bound))
            before = {(one.subject, one.part): one for one in store.prints.printed()}
            store.prints.mark(binding.marked(one, before.get((one.subject, one.part))) for one in bound)
        return len(bound)

    def clear_printed(self, *, only: Iterable[SubjectKey] = ()) -> int:
        """Forget that volumes are printed, all or those of ``only`` these subjects; they are numbered anew."""
        with self._store() as store:
            return store.prints.clear(frozenset(only))

    def dispatches(self) -> list[Dispatch]:
        """What was made to leave the house, the newest first."""
        with self._store() as store:
            return store.dispatches.all()

    def _tell_dispatch(self, dispatch: Dispatch) -> None:
        with self._store() as store:
            store.dispatches.add(dispatch)

    def transfer_list(self, target: Path, monitor: Monitor, *, only: Iterable[SubjectKey] = ()) -> Path:
        """Write what the enterprises, all or ``only`` these, handed over (企业资料移交清单) as the PDF ``target``.

        Raises ArchiveError when nothing of theirs is filed.
        """
        check_file_target(target, self.path, ".pdf")
        view = self.view()
        lists = binding.material_lists(view, frozenset(only))
        if not lists:
            raise ArchiveError(detail=mark("Error", "没有可以列入清单的企业材料：请先为企业归档材料。"))
        profile = view.profile
        about = binding.About(
            title=mark("Transfer", "{title}企业资料移交清单").format(title=profile.title),
            author=profile.compiler,
            reference=profile.title,
            day=view.today,
        )
        binding.write_materials(lists, about, target, monitor)
        return target


class Paper(NamedTuple):
    """What left the house: the 档号 issued and the volumes printed."""

    references: binding.ReferenceBook
    printed: Mapping[SubjectKey, Sequence[PrintedVolume]]


def paper_of(store: Store) -> Paper:
    """What an archive has issued and printed."""
    book = binding.book_of(store.references.template(), store.references.all())
    return Paper(book, printed_of(store))


def printed_of(store: Store) -> Mapping[SubjectKey, Sequence[PrintedVolume]]:
    """The printed volumes of an archive by subject."""
    volumes: dict[SubjectKey, list[PrintedVolume]] = defaultdict(list)
    for one in store.prints.printed():
        volumes[one.subject].append(one)
    return volumes
