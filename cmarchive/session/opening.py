"""An archive opened by one person: lock, store, snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from cmarchive import intake
from cmarchive.assessment import Scheme
from cmarchive.errors import SubjectUnknown
from cmarchive.issued import DispatchKind
from cmarchive.jobs import Monitor
from cmarchive.model import Item, StoredFile, SubjectKey
from cmarchive.session import importing
from cmarchive.session.overview import overview
from cmarchive.session.profiles import new_profile
from cmarchive.session.reports import Overview
from cmarchive.session.schemes import scheme, scheme_of_archive
from cmarchive.session.targets import check_target
from cmarchive.store import (
    ArchiveCopy,
    ArchiveLock,
    Backup,
    FirstCopy,
    Store,
    copy_archive,
    create_archive,
    list_backups,
    prepare_archive,
)
from cmarchive.store import restore_backup as put_back
from cmarchive.text import fold
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.intake import PageImage


class OpenArchive:
    """An open archive. Holds its lock until ``close``; each use case opens the store on its own thread."""

    def __init__(self, path: Path, lock: ArchiveLock, first_copy: FirstCopy, actor: str) -> None:
        self.path = path
        self._lock = lock
        self._first_copy = first_copy
        self._actor = actor
        with self._store() as store:
            self.profile = store.profile()
        self.scheme: Scheme = scheme_of_archive(path, self.profile.scheme)

    @classmethod
    def create(
        cls,
        path: Path,
        *,
        scheme_id: str,
        county: str,
        region_code: str,
        year: int,
        city_flags: Iterable[str] = (),
        reference_date: date | None = None,
        actor: str = "",
    ) -> Self:
        """Make a new archive and open it. Raises ArchiveExists and leaves alone what is there."""
        profile = new_profile(
            scheme(scheme_id),
            county=county,
            region_code=region_code,
            year=year,
            city_flags=city_flags,
            reference_date=reference_date,
        )
        create_archive(path, profile, actor=actor)
        return cls.open(path, actor=actor)

    @classmethod
    def open(cls, path: Path, *, actor: str = "") -> Self:
        """Open an archive: refuse a newer one, lock, migrate. A copy is kept before the first change."""
        lock = ArchiveLock(path)
        lock.acquire()
        try:
            return cls(path, lock, prepare_archive(path), actor)
        except BaseException:
            lock.release()
            raise

    @staticmethod
    def unlock(path: Path) -> None:
        """Remove the lock of a computer that will not come back, because a person said so. Raises ArchiveLocked."""
        ArchiveLock(path).break_lock()

    @staticmethod
    def backups(path: Path) -> list[Backup]:
        """The copies of the database that are kept in an archive, the newest first."""
        return list_backups(path)

    @staticmethod
    def restore_backup(path: Path, copy: Path) -> Path:
        """Put a kept copy in place of the database of an archive nobody has open; returns where the replaced one lies.

        Raises ArchiveLocked, ArchiveDamaged when the copy itself is not whole; then nothing is changed.
        """
        with ArchiveLock(path):
            return put_back(path, copy)

    def copy_to(self, folder: Path, monitor: Monitor) -> ArchiveCopy:
        """Copy the whole archive into another folder, or bring the copy there up to date. Raises ValueInvalid."""
        check_target(folder / self.path.name, self.path, is_folder=True)
        with self._store() as store:
            return copy_archive(store, folder, monitor)

    def keep_copy(self) -> None:
        """Keep a copy of the database as it was opened, if nothing has been changed yet, so that no edit waits for it.

        Raises DiskFull, ArchiveReadOnly; the first edit then tries again, and tells.
        """
        self._first_copy.make()

    def close(self) -> None:
        """Give the archive free for others."""
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def view(self) -> View:
        """A fresh snapshot of everything."""
        with self._store() as store:
            return store.view(self.scheme)

    def overview(self, view: View | None = None, monitor: Monitor | None = None) -> Overview:
        """Count the archive and name the next step."""
        with self._store() as store:
            packages = sum(one.kind is DispatchKind.PACKAGE for one in store.dispatches.all())
        return overview(view or self.view(), packages, monitor)

    def find_subject(self, name: str) -> SubjectKey:
        """Find a subject by name, number or code; raises SubjectUnknown."""
        subjects = importing.subjects_by_name(self.view())
        if (found := subjects.get(fold(name))) is None:
            raise SubjectUnknown(subject=name)
        return found

    def page_image(self, file: StoredFile, page: int, width: int, rotation: int = 0) -> PageImage:
        """Draw one page of an original, ``width`` pixels wide once turned clockwise by so many degrees."""
        with self._store() as store:
            path = store.objects.path(file.digest)
        return intake.render_page(path, file.media_type, page, width, rotation)

    def recycled(self) -> list[Item]:
        """What lies in the recycle list."""
        with self._store() as store:
            return list(store.items.recycled())

    def _store(self) -> Store:
        return Store.open(self.path, self._actor, self._first_copy)

    @contextmanager
    def _edit(self, name: str) -> Iterator[Store]:
        """Open the store for one edit that can be taken back; ``name`` says in Chinese what was done.

        What is known only afterwards is told with ``store.history.rename``.
        """
        with self._store() as store, store.history.step(name):
            yield store
