"""One archive opened for one use case on one thread: its repositories on one connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from cmarchive.assessment import Scheme
from cmarchive.jobs import collector_at_rest
from cmarchive.model import Figure, Profile, SubjectKey
from cmarchive.store.audit import Audit
from cmarchive.store.connection import Connection
from cmarchive.store.counties import Counties
from cmarchive.store.database import FirstCopy, open_database
from cmarchive.store.decisions import Decisions
from cmarchive.store.dispatches import Dispatches
from cmarchive.store.enterprises import Enterprises
from cmarchive.store.explanations import Explanations
from cmarchive.store.failures import legible
from cmarchive.store.figures import PREVIOUS, Figures
from cmarchive.store.history import History
from cmarchive.store.items import Items
from cmarchive.store.known_keys import KnownKeys
from cmarchive.store.layout import OBJECTS
from cmarchive.store.narratives import Narratives
from cmarchive.store.notes import Notes
from cmarchive.store.objects import ObjectStore
from cmarchive.store.opinions import Opinions
from cmarchive.store.packages import Packages
from cmarchive.store.phrases import Phrases
from cmarchive.store.prints import Prints
from cmarchive.store.profiles import Profiles
from cmarchive.store.references import References
from cmarchive.store.statements import Statements
from cmarchive.store.submissions import Submissions
from cmarchive.store.volumes import Volumes
from cmarchive.view import View


class Store:
    """The repositories of one archive. Every writing method is one transaction that also tells the audit trail.

    Belongs to the thread that opened it; only ``objects`` may be used from others.
    """

    def __init__(self, connection: Connection, actor: str) -> None:
        self._connection = connection
        self.audit = Audit(connection, actor)
        record = self.audit.record
        self.enterprises = Enterprises(connection, record)
        self.figures = Figures(connection, record)
        self.previous = Figures(connection, record, PREVIOUS)
        self.counties = Counties(connection, record)
        self.items = Items(connection, record)
        self.notes = Notes(connection, record)
        self.explanations = Explanations(connection, record)
        self.volumes = Volumes(connection, record)
        self.references = References(connection, record)
        self.prints = Prints(connection, record)
        self.statements = Statements(connection, record)
        self.narratives = Narratives(connection, record)
        self.submissions = Submissions(connection, record)
        self.packages = Packages(connection, record)
        self.opinions = Opinions(connection, record)
        self.decisions = Decisions(connection, record)
        self.phrases = Phrases(connection, record)
        self.profiles = Profiles(connection, record)
        self.dispatches = Dispatches(connection, record)
        self.known_keys = KnownKeys(connection, record)
        self.history = History(connection, record)
        self.objects = ObjectStore(connection.archive / OBJECTS)

    @classmethod
    def open(cls, path: Path, actor: str, first_copy: FirstCopy | None = None) -> Self:
        """Open an archive that ``prepare_archive`` made ready; edits are recorded as done by ``actor``.

        ``first_copy`` is made before the first of them.

        Raises:
            ArchiveNotFound, ArchiveTooNew, ArchiveDamaged: as they say; an older schema is an ArchiveError.
        """
        return cls(open_database(path, before_writing=first_copy.make if first_copy else None), actor)

    @property
    def connection(self) -> Connection:
        """The connection, for the other modules of this room."""
        return self._connection

    def profile(self) -> Profile:
        """Whose archive this is."""
        return self.profiles.get()

    def set_profile(self, profile: Profile) -> None:
        """Change whose archive this is."""
        self.profiles.put(profile)

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """Make several edits one transaction: all are committed, or none when the block is left by an error."""
        with self._connection.atomic():
            yield

    def view(self, scheme: Scheme, today: date | None = None) -> View:
        """Take a snapshot of everything, all of one moment. What belongs to removed enterprises is left out."""
        with collector_at_rest(), legible(self._connection.archive), self._connection.snapshot():
            removed = {one.key for one in self.enterprises.recycled()}
            return View(
                scheme=scheme,
                profile=self.profile(),
                enterprises=self.enterprises.all(),
                figures=_without(removed, self.figures.all()),
                items=[one for one in self.items.all() if one.subject not in removed],
                notes=[one for one in self.notes.all() if one.subject not in removed],
                explanations=self.explanations.all(),
                volumes=self.volumes.all(),
                counties=self.counties.all(),
                previous=_without(removed, self.previous.all()),
                statements=self.statements.all(),
                narratives=self.narratives.all(),
                opinions=self.opinions.all(),
                today=today,
            )

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _without(removed: set[SubjectKey], figures: list[Figure]) -> list[Figure]:
    return [one for one in figures if one.key.subject not in removed] if removed else figures
