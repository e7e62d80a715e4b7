"""When something happened, as what reviewers and counties do to one another is dated."""

from datetime import UTC, datetime


def moment() -> str:
    """This moment in UTC to the millisecond, so that what follows on another the same second is told apart."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")
