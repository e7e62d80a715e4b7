"""The tables of handing over, as their schema steps made them; never changed, like the steps themselves."""

SUBMISSIONS = """CREATE TABLE submissions (
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

PACKAGES = """CREATE TABLE packages (
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

# What a receiver of that package, and of those it builds on, has.
PACKAGE_DIGESTS = """CREATE TABLE package_digests (
    batch INTEGER NOT NULL REFERENCES packages (batch),
    digest TEXT NOT NULL,
    PRIMARY KEY (batch, digest)
) STRICT, WITHOUT ROWID"""
