"""The fields of documents: a forbidden answer, a missing step of a case, a follow-up that never came."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.assessment import Scheme
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import date_name, date_of, item_hit, item_name, unknown_field
from cmarchive.rules.params import FlagCode, Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import fold, mark
from cmarchive.wording import ENUMERATION


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldValueParams(Params):
    """A ``field`` of the documents in ``slot`` has none of the ``refused`` values, for subjects with ``flags``."""

    slot: SlotCode
    field: str
    refused: tuple[str, ...]
    flags: tuple[FlagCode, ...] = ()

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist."""
        yield from unknown_field(scheme, self.slot, self.field)


def _field_value(params: FieldValueParams, scope: Scope) -> Iterator[Hit]:
    refused = {fold(one) for one in params.refused}
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.slot)
        if not items or not set(params.flags) <= scope.view.flags_of(subject.key):
            continue
        for item in items:
            value = item.fields.get(params.field, "")
            if fold(value) in refused:
                name = date_name(scope.view.scheme, params.slot, params.field)
                yield item_hit(
                    item,
                    mark("Finding", "{item}的“{field}”为“{value}”，不符合要求").format(
                        item=item_name(scope, item), field=name, value=value
                    ),
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRequiredParams(Params):
    """The documents in ``slot`` have all of ``fields`` filled in, for subjects with ``flags``."""

    slot: SlotCode
    fields: tuple[str, ...]
    flags: tuple[FlagCode, ...] = ()

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The fields must exist."""
        for field in self.fields:
            yield from unknown_field(scheme, self.slot, field)


def _field_required(params: FieldRequiredParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        items = scope.view.filed(subject.key, params.slot)
        if not items or not set(params.flags) <= scope.view.flags_of(subject.key):
            continue
        for item in items:
            empty = [field for field in params.fields if not item.fields.get(field, "").strip()]
            if empty:
                names = ENUMERATION.join(date_name(scope.view.scheme, params.slot, field) for field in empty)
                yield item_hit(
                    item,
                    mark("Finding", "{item}没有填写{names}").format(item=item_name(scope, item), names=names),
                )


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpParams(Params):
    """A document in ``slot`` is followed by one in any of ``by``, once its ``deadline`` field has passed.

    Without a deadline on the document, the follow-up is due at once. What precedes the document does not follow it.
    """

    slot: SlotCode
    by: tuple[SlotCode, ...]
    deadline: str = ""

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The field must exist."""
        yield from unknown_field(scheme, self.slot, self.deadline)


def _follow_up(params: FollowUpParams, scope: Scope) -> Iterator[Hit]:
    for subject in scope.filers():
        for item in scope.view.filed(subject.key, params.slot):
            due = date_of(item, params.deadline) if params.deadline else None
            if due is not None and due >= scope.view.today:
                continue
            answers = [one for code in params.by for one in scope.view.filed(subject.key, code)]
            if any(item.dated is None or one.dated is None or one.dated >= item.dated for one in answers):
                continue
            titles = ENUMERATION.join(
                slot.code + " " + slot.title for code in params.by if (slot := scope.view.scheme.slot(code))
            )
            message = mark("Finding", "{item}没有对应的{titles}").format(
                item=item_name(scope, item), titles=titles
            )
            if due is not None:
                message += mark("Finding", "，期限 {due} 已过").format(due=due.isoformat())
            yield item_hit(item, message)


FIELD_VALUE = Check(name="field-value", params=FieldValueParams, run=_field_value, reads_documents=True)
FIELD_REQUIRED = Check(
    name="field-required", params=FieldRequiredParams, run=_field_required, reads_documents=True
)
FOLLOW_UP = Check(name="follow-up", params=FollowUpParams, run=_follow_up, reads_documents=True)
