"""The steps of the schema from 0016 on; a new one goes before ``STEPS``, at the end, and none is ever changed."""

from sqlite_utils import Database

from cmarchive.store.migrations import migrations

_TABLES = (
    """CREATE TABLE opinions (
        id TEXT PRIMARY KEY,
        county TEXT NOT NULL,
        package TEXT NOT NULL,
        serial INTEGER NOT NULL,
        anchor TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE opinion_steps (
        id TEXT PRIMARY KEY CHECK (length(id) = 64),
        opinion TEXT NOT NULL REFERENCES opinions (id),
        at TEXT NOT NULL,
        step TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX opinion_steps_opinion ON opinion_steps (opinion)",
    """CREATE TABLE decisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        county TEXT NOT NULL,
        target TEXT NOT NULL,
        state TEXT NOT NULL,
        token TEXT NOT NULL,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        note TEXT NOT NULL,
        is_second INTEGER NOT NULL CHECK (is_second IN (0, 1))
    ) STRICT""",
    "CREATE INDEX decisions_county ON decisions (county)",
    """CREATE TABLE phrases (
        code TEXT PRIMARY KEY,
        category TEXT NOT NULL,
        text TEXT NOT NULL,
        severity TEXT NOT NULL,
        clause TEXT NOT NULL,
        points TEXT NOT NULL,
        hint TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE score_sheets (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        title TEXT NOT NULL,
        weights TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
)


@migrations(name="0016_submissions")
def _submissions(db: Database) -> None:
    db.execute(
        """CREATE TABLE submissions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            region_code TEXT NOT NULL,
            county TEXT NOT NULL,
            scheme TEXT NOT NULL,
            years TEXT NOT NULL,
            serial INTEGER NOT NULL,
            package TEXT NOT NULL UNIQUE CHECK (length(package) = 64),
            identifier TEXT NOT NULL,
            packed_at TEXT NOT NULL,
            received_at TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('quarantined', 'accepted', 'refused')),
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            parts TEXT NOT NULL,
            previous INTEGER REFERENCES submissions (id),
            builds_on TEXT NOT NULL,
            origin TEXT NOT NULL,
            summary TEXT NOT NULL,
            reason TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            report TEXT NOT NULL,
            UNIQUE (region_code, serial)
        ) STRICT"""
    )


@migrations(name="0016_submitted_packages")
def _submitted_packages(db: Database) -> None:
    db.execute(
        """CREATE TABLE packages (
            batch INTEGER PRIMARY KEY,
            identifier TEXT NOT NULL UNIQUE,
            made_at TEXT NOT NULL,
            packed_at TEXT NOT NULL,
            file TEXT NOT NULL,
            package TEXT NOT NULL,
            size INTEGER NOT NULL,
            builds_on TEXT NOT NULL,
            items INTEGER NOT NULL,
            files INTEGER NOT NULL,
            volumes INTEGER NOT NULL
        ) STRICT"""
    )
    db.execute(  # what a receiver of that package and of those it builds on has
        """CREATE TABLE package_digests (
            batch INTEGER NOT NULL REFERENCES packages (batch),
            digest TEXT NOT NULL,
            PRIMARY KEY (batch, digest)
        ) STRICT, WITHOUT ROWID"""
    )


@migrations(name="0017_review")
def _review(db: Database) -> None:
    for statement in _TABLES:
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


STEPS = migrations  # every step, now that those of this module are among them
