"""The tables of reviewing as step 0017_review makes them; like every published step, never changed."""

REVIEW_TABLES = (
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
