"""What was made to leave the house, as the audit trail tells it: the trail is the one place that cannot be changed."""

from dataclasses import asdict

from cmarchive.issued import Dispatch, DispatchKind
from cmarchive.store.audit import Record
from cmarchive.store.connection import Connection
from cmarchive.store.rows import from_json

_ACTION = "dispatched"
_KEPT = ("edition", "volumes", "pages", "items", "note")


class Dispatches:
    """The bindings, ledgers and packages of one archive."""

    def __init__(self, connection: Connection, record: Record) -> None:
        self._connection, self._record = connection, record

    def add(self, dispatch: Dispatch) -> None:
        """Tell the trail that something was made; when and by whom it knows itself."""
        told = {
            name: value
            for name, value in asdict(dispatch).items()
            if name in _KEPT and value not in ("", None)
        }
        self._record(_ACTION, "", {"kind": dispatch.kind.value, "target": dispatch.target, **told})

    def all(self) -> list[Dispatch]:
        """Everything that was made, the newest first."""
        sql = "SELECT at, actor, detail FROM audit WHERE action = ? ORDER BY id DESC"
        rows = self._connection.rows(sql, (_ACTION,))
        return [_dispatch(at, actor, from_json(detail)) for at, actor, detail in rows]


def _dispatch(at: str, actor: str, detail: dict[str, str | int | None]) -> Dispatch:
    known = {name: detail[name] for name in _KEPT if name in detail}
    kind = DispatchKind(str(detail["kind"]))
    return Dispatch(kind=kind, target=str(detail["target"]), at=at, actor=actor, **known)  # type: ignore[arg-type]
