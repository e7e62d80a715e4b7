"""What an archive folder holds, by name."""

DATABASE = "archive.db"
OBJECTS = "objects"
BACKUPS = "backups"
LOCK = "lock"
SCHEME = "scheme"
