"""The signing keys of counties: the first that comes is remembered; another waits until a person has asked about it."""

from dataclasses import replace

from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import Row, now, storable
from cmarchive.trust import KeySighting, KeyState, KeyTrust, KnownKey, Signer

_COLUMNS = "region, public, office, state, seen, confirmed, confirmed_by"


class KnownKeys:
    """The keys known to one archive, by the 行政区划代码 of their county. None is ever removed."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def all(self) -> list[KnownKey]:
        """Every key, by county, in the order in which they came."""
        sql = f"SELECT {_COLUMNS} FROM known_keys ORDER BY region, seen, public"
        return [_from_row(row) for row in self._connection.stream(sql)]

    def of(self, region: str) -> list[KnownKey]:
        """The keys of one county, in the order in which they came."""
        return [one for one in self.all() if one.region == region]

    def see(self, signer: Signer, public: bytes) -> KeySighting:
        """Compare the key of a valid signature with what is known of its county, and remember it when it is new.

        A county's first key holds from then on. Any other, be it one that once held, is a change to be confirmed.
        """
        with self._connection.atomic():
            known = self.of(signer.region)
            before = next((one for one in known if one.state is KeyState.CURRENT), None)
            met = next((one for one in known if one.public == public), None)
            if met is not None and met.state is KeyState.CURRENT:
                return KeySighting(trust=KeyTrust.SAME, key=met)
            trust = KeyTrust.FIRST if before is None else KeyTrust.CHANGED
            if met is None:
                state = KeyState.CURRENT if before is None else KeyState.WAITING
                met = KnownKey(
                    region=signer.region,
                    office=storable(signer.office),
                    public=public,
                    state=state,
                    seen=now(),
                )
                self._put(met)
                self._record(
                    "key-seen", signer.region, {"fingerprint": met.fingerprint, "state": state.value}
                )
            return KeySighting(trust=trust, key=met, before=before)

    def confirm(self, region: str, public: bytes, person: str) -> KnownKey | None:
        """Have a key hold for its county because a person made sure of it; None when it was never seen.

        The one that held until then becomes a former one.
        """
        with self._connection.atomic():
            known = self.of(region)
            chosen = next((one for one in known if one.public == public), None)
            if chosen is None:
                return None
            for one in known:
                if one.state is KeyState.CURRENT and one.public != public:
                    self._put(replace(one, state=KeyState.FORMER))
            confirmed = replace(chosen, state=KeyState.CURRENT, confirmed=now(), confirmed_by=person)
            self._put(confirmed)
            self._record("key-confirmed", region, {"fingerprint": confirmed.fingerprint, "by": person})
        return confirmed

    def _put(self, one: KnownKey) -> None:
        self._connection.change(
            f"INSERT INTO known_keys ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (region, public)"
            " DO UPDATE SET state = excluded.state, confirmed = excluded.confirmed,"
            " confirmed_by = excluded.confirmed_by",  # a replaced row would be missed by who writes down edits
            _to_row(one),
        )


def _to_row(one: KnownKey) -> Row:
    return (
        one.region,
        one.public.hex(),
        one.office,
        one.state.value,
        one.seen,
        one.confirmed,
        one.confirmed_by,
    )


def _from_row(row: Row) -> KnownKey:
    return KnownKey(
        region=row[0],
        public=bytes.fromhex(row[1]),
        office=row[2],
        state=KeyState(row[3]),
        seen=row[4],
        confirmed=row[5],
        confirmed_by=row[6],
    )
