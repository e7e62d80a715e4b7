"""The schema, as steps that are only ever appended: a published step is never changed, renamed or removed.

Subjects are two columns, ``kind`` and ``subject``, because three kinds of thing share them. Numbers that somebody
reported are TEXT; flags, fields and guesses are JSON in TEXT columns.
"""

from sqlite_utils import Database, Migrations

from cmarchive.store.handover_tables import PACKAGE_DIGESTS, PACKAGES, SUBMISSIONS
from cmarchive.store.review_tables import REVIEW_TABLES

migrations = Migrations("cmarchive")


@migrations(name="0001_meta")
def _meta(db: Database) -> None:
    db.execute("CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")


@migrations(name="0002_enterprises")
def _enterprises(db: Database) -> None:
    db.execute(
        """CREATE TABLE enterprises (
            id TEXT PRIMARY KEY CHECK (id <> ''),
            name TEXT NOT NULL,
            credit_code TEXT NOT NULL,
            industry TEXT NOT NULL,
            industry_code TEXT NOT NULL,
            address TEXT NOT NULL,
            started TEXT NOT NULL,
            ended TEXT NOT NULL,
            operation TEXT NOT NULL,
            flags TEXT NOT NULL,
            note TEXT NOT NULL,
            attributes TEXT NOT NULL,
            recycled_at TEXT
        ) STRICT"""
    )
    db.execute("CREATE INDEX enterprises_serial ON enterprises (CAST(id AS INTEGER))")


@migrations(name="0003_items")
def _items(db: Database) -> None:
    db.execute(
        """CREATE TABLE objects (
            digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
            size INTEGER NOT NULL,
            added_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE items (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT,
            subject TEXT,
            slot TEXT NOT NULL,
            title TEXT NOT NULL,
            instance TEXT NOT NULL,
            number TEXT NOT NULL,
            author TEXT NOT NULL,
            dated TEXT NOT NULL,
            retention TEXT NOT NULL,
            secrecy TEXT NOT NULL,
            copy_kind TEXT NOT NULL,
            note TEXT NOT NULL,
            fields TEXT NOT NULL,
            place INTEGER NOT NULL,
            guesses TEXT NOT NULL,
            recycled_at TEXT,
            CHECK ((kind IS NULL) = (subject IS NULL))
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE item_files (
            item INTEGER NOT NULL REFERENCES items (id),
            position INTEGER NOT NULL,
            digest TEXT NOT NULL REFERENCES objects (digest),
            name TEXT NOT NULL,
            media_type TEXT NOT NULL,
            size INTEGER NOT NULL,
            pages INTEGER NOT NULL,
            modified TEXT NOT NULL,
            origin TEXT NOT NULL,
            problem TEXT NOT NULL,
            notes TEXT NOT NULL,
            PRIMARY KEY (item, position)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX item_files_digest ON item_files (digest)")


@migrations(name="0004_figures")
def _figures(db: Database) -> None:
    db.execute(
        """CREATE TABLE figures (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            variable TEXT NOT NULL,
            year INTEGER NOT NULL,
            entered TEXT NOT NULL,
            value TEXT NOT NULL,
            decimals INTEGER NOT NULL,
            unit TEXT NOT NULL,
            source TEXT NOT NULL,
            item INTEGER REFERENCES items (id),
            page INTEGER,
            PRIMARY KEY (kind, subject, variable, year)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE INDEX figures_item ON figures (item) WHERE item IS NOT NULL")


@migrations(name="0005_reasons")
def _reasons(db: Database) -> None:
    db.execute(
        """CREATE TABLE slot_notes (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            slot TEXT NOT NULL,
            reason TEXT NOT NULL,
            author TEXT NOT NULL,
            not_applicable INTEGER NOT NULL,
            PRIMARY KEY (kind, subject, slot)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(
        """CREATE TABLE explanations (
            fingerprint TEXT PRIMARY KEY,
            text TEXT NOT NULL,
            author TEXT NOT NULL,
            written TEXT NOT NULL,
            values_digest TEXT NOT NULL
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0006_volumes")
def _volumes(db: Database) -> None:
    db.execute(
        """CREATE TABLE volumes (
            number INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            subject_name TEXT NOT NULL,
            part INTEGER NOT NULL,
            parts INTEGER NOT NULL,
            file TEXT NOT NULL,
            pages INTEGER NOT NULL,
            sheets INTEGER NOT NULL,
            digest TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(
        """CREATE TABLE volume_places (
            bound INTEGER NOT NULL REFERENCES volumes (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            item INTEGER NOT NULL,
            volume INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (bound, position)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0007_audit")
def _audit(db: Database) -> None:
    db.execute(
        """CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            action TEXT NOT NULL,
            subject TEXT NOT NULL,
            detail TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT"""
    )
    for event in ("UPDATE", "DELETE"):
        db.execute(
            f"CREATE TRIGGER audit_never_{event.lower()}d BEFORE {event} ON audit "
            "BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END"
        )


@migrations(name="0008_statements")
def _statements(db: Database) -> None:
    db.execute(
        """CREATE TABLE statements (
            document TEXT NOT NULL CHECK (document <> ''),
            position INTEGER NOT NULL,
            place TEXT NOT NULL,
            wording TEXT NOT NULL,
            statement TEXT NOT NULL,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            variable TEXT NOT NULL,
            year INTEGER,
            base INTEGER,
            entered TEXT,
            value TEXT,
            decimals INTEGER,
            unit TEXT NOT NULL,
            direction TEXT,
            scope TEXT NOT NULL,
            parts TEXT NOT NULL,
            PRIMARY KEY (document, position)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0009_counties_and_previous")
def _counties_and_previous(db: Database) -> None:
    db.execute("CREATE TABLE counties (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID")
    db.execute(
        """CREATE TABLE previous_figures (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            variable TEXT NOT NULL,
            year INTEGER NOT NULL,
            entered TEXT NOT NULL,
            value TEXT NOT NULL,
            decimals INTEGER NOT NULL,
            unit TEXT NOT NULL,
            source TEXT NOT NULL,
            item INTEGER,
            page INTEGER,
            PRIMARY KEY (kind, subject, variable, year)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0010_narratives")
def _narratives(db: Database) -> None:
    db.execute(
        """CREATE TABLE narratives (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            part TEXT NOT NULL,
            text TEXT NOT NULL CHECK (text <> ''),
            author TEXT NOT NULL,
            written TEXT NOT NULL,
            PRIMARY KEY (kind, subject, part)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0011_references")
def _references(db: Database) -> None:
    db.execute(
        """CREATE TABLE issued_references (
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            part INTEGER NOT NULL,
            reference TEXT NOT NULL,
            prefix TEXT NOT NULL,
            serial INTEGER NOT NULL,
            retention TEXT NOT NULL,
            issued_at TEXT NOT NULL,
            PRIMARY KEY (kind, subject, part),
            UNIQUE (prefix, serial)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute(  # earlier versions ended every reference with the part in three digits
        """INSERT OR IGNORE INTO issued_references
            SELECT kind, subject, part, reference, substr(reference, 1, length(reference) - 3), part, '', ''
            FROM volumes WHERE substr(reference, -3) = printf('%03d', part) ORDER BY number"""
    )
    db.execute(
        """CREATE TABLE reference_changes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            kind TEXT,
            subject TEXT,
            part INTEGER NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL
        ) STRICT"""
    )
    db.execute(  # state: 'bound' by the last binding, or 'printed' because a person said so
        """CREATE TABLE page_records (
            state TEXT NOT NULL CHECK (state IN ('bound', 'printed')),
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            part INTEGER NOT NULL,
            reference TEXT NOT NULL,
            numbering TEXT NOT NULL,
            number_form TEXT NOT NULL,
            sides TEXT NOT NULL,
            entries TEXT NOT NULL,
            lapsed TEXT NOT NULL,
            marked_at TEXT NOT NULL,
            PRIMARY KEY (state, kind, subject, part)
        ) STRICT, WITHOUT ROWID"""
    )
    for column in ("first_label", "last_label"):
        db.execute(f"ALTER TABLE volume_places ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


@migrations(name="0012_volume_remarks")
def _volume_remarks(db: Database) -> None:
    db.execute("ALTER TABLE volumes ADD COLUMN conformant INTEGER CHECK (conformant IN (0, 1))")
    db.execute(
        """CREATE TABLE volume_remarks (
            bound INTEGER NOT NULL REFERENCES volumes (number) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            kind TEXT NOT NULL,
            item INTEGER,
            label TEXT NOT NULL,
            file TEXT NOT NULL,
            message TEXT NOT NULL,
            PRIMARY KEY (bound, position)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0013_history")
def _history(db: Database) -> None:
    db.execute(
        """CREATE TABLE undo_steps (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            at TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
        ) STRICT"""
    )
    db.execute(  # rows as JSON objects; before is NULL for an inserted row, after for a deleted one
        """CREATE TABLE undo_changes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            step INTEGER NOT NULL REFERENCES undo_steps (id) ON DELETE CASCADE,
            place TEXT NOT NULL,
            before TEXT,
            after TEXT
        ) STRICT"""
    )
    db.execute("CREATE INDEX undo_changes_step ON undo_changes (step)")


@migrations(name="0014_page_edits")
def _page_edits(db: Database) -> None:
    """Which pages an item takes of a file, in order: ``[[page, rotation, use], …]``, empty for all as they are."""
    db.execute("ALTER TABLE item_files ADD COLUMN leaves TEXT NOT NULL DEFAULT '[]'")


@migrations(name="0016_submissions")
def _submissions(db: Database) -> None:
    db.execute(SUBMISSIONS)


@migrations(name="0016_submitted_packages")
def _submitted_packages(db: Database) -> None:
    db.execute(PACKAGES)
    db.execute(PACKAGE_DIGESTS)


@migrations(name="0017_review")
def _review(db: Database) -> None:
    for statement in REVIEW_TABLES:
        db.execute(statement)


@migrations(name="0019_known_keys")
def _known_keys(db: Database) -> None:
    db.execute(
        """CREATE TABLE known_keys (
            region TEXT NOT NULL CHECK (region <> ''),
            public TEXT NOT NULL,
            office TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('current', 'former', 'waiting')),
            seen TEXT NOT NULL,
            confirmed TEXT NOT NULL DEFAULT '',
            confirmed_by TEXT NOT NULL DEFAULT '',
            PRIMARY KEY (region, public)
        ) STRICT, WITHOUT ROWID"""
    )
    db.execute("CREATE UNIQUE INDEX known_keys_current ON known_keys (region) WHERE state = 'current'")
