"""Whose archive it is, kept in the ``meta`` table beside the archive's own identity."""

import uuid
from typing import Any

from cmarchive.errors import ArchiveDamaged
from cmarchive.model import Profile
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.failures import legible
from cmarchive.store.rows import date_from_text, date_to_text, from_json, now, to_json
from cmarchive.text import mark

_MISSING = mark("Error", "缺少档案库的基本信息")


class Profiles:
    """The profile of one archive."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def get(self) -> Profile:
        """Read the profile. Raises ArchiveDamaged when it is gone."""
        if (text := self._value("profile")) is None:
            raise ArchiveDamaged(path=self._connection.archive, cause=_MISSING)
        with legible(self._connection.archive):
            content = from_json(text)
            return Profile(
                **{
                    **content,
                    "reference_date": date_from_text(content["reference_date"]),
                    "city_flags": frozenset(content["city_flags"]),
                }
            )

    def put(self, profile: Profile) -> None:
        """Replace the profile."""
        with self._connection.atomic():
            old, new = self._value("profile"), _content(profile)
            if old != to_json(new):
                self._set("profile", to_json(new))
                before = {} if old is None else from_json(old)
                changed = {
                    name: [before.get(name), new[name]] for name in new if before.get(name) != new[name]
                }
                self._record("profile-set", "", changed)

    def identity(self) -> str:
        """The archive's own name among all archives, given when it was made."""
        return self._value("identity") or ""

    def give_identity(self) -> None:
        """Name a new archive."""
        with self._connection.atomic():
            self._set("identity", uuid.uuid4().hex)
            self._set("created_at", now())

    def _value(self, key: str) -> str | None:
        row = self._connection.first("SELECT value FROM meta WHERE key = ?", (key,))
        return None if row is None else str(row[0])

    def _set(self, key: str, value: str) -> None:
        sql = "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        self._connection.change(sql, (key, value))


def _content(profile: Profile) -> dict[str, Any]:
    return {
        "scheme": profile.scheme,
        "county": profile.county,
        "region_code": profile.region_code,
        "year": profile.year,
        "year_count": profile.year_count,
        "reference_date": date_to_text(profile.reference_date),
        "city_flags": sorted(profile.city_flags),
        "fonds": profile.fonds,
        "office": profile.office,
    }
