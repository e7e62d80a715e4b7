"""Who a subject is: codes and their check digits, and the same name and code on every document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.model import Enterprise, Item
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import item_hit, item_name
from cmarchive.rules.checks.documents import NoParams
from cmarchive.rules.params import Params, SlotCode
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import clean_credit_code, credit_code_problem, fold, mark

_REGION_CODE = re.compile(r"(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}(\d{3}(\d{3})?)?")


def _credit_code(params: NoParams, scope: Scope) -> Iterator[Hit]:
    del params
    owners: dict[str, Enterprise] = {}
    for enterprise in scope.view.enterprises:
        code = enterprise.credit_code
        if not code:
            yield _code_hit(enterprise, mark("Finding", "没有填写统一社会信用代码"))
            continue
        if problem := credit_code_problem(code):
            template = mark("Finding", "统一社会信用代码 {code} 有误：{problem}")
            yield _code_hit(enterprise, template.format(code=code, problem=problem))
        if (other := owners.setdefault(code, enterprise)) is not enterprise:
            template = mark("Finding", "统一社会信用代码 {code} 与{other}相同")
            yield _code_hit(enterprise, template.format(code=code, other=other.name), "same")


def _code_hit(enterprise: Enterprise, message: str, period: str = "") -> Hit:
    return Hit(subject=enterprise.key, topic="credit_code", period=period, message=message)


def _region_code(params: NoParams, scope: Scope) -> Iterator[Hit]:
    del params
    code = scope.view.profile.region_code
    if not _REGION_CODE.fullmatch(code):
        yield Hit(
            subject=scope.view.region.key,
            topic="region_code",
            message=mark(
                "Finding", "行政区划代码 {code} 不符合 GB/T 2260 的形式（6 位数字，前两位为省级代码）"
            ).format(code=code or mark("Finding", "（空）")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SameIdentityParams(Params):
    """Documents name the enterprise they are filed for, unless it changed its name (a document in ``changes``)."""

    changes: SlotCode


def _same_identity(params: SameIdentityParams, scope: Scope) -> Iterator[Hit]:
    for item in scope.documents():
        if item.subject is None or not ("enterprise_name" in item.fields or "credit_code" in item.fields):
            continue
        enterprise = scope.view.enterprise(item.subject.id)
        if enterprise is None or scope.view.filed(item.subject, params.changes):
            continue
        for label, printed, known in _identities(item, enterprise):
            if printed and known and fold(printed) != fold(known):
                message = mark("Finding", "{item}上的{label}“{printed}”与名录中的“{known}”不一致").format(
                    item=item_name(scope, item), label=label, printed=printed, known=known
                )
                yield item_hit(item, message)


def _identities(item: Item, enterprise: Enterprise) -> Iterator[tuple[str, str, str]]:
    name = item.fields.get("enterprise_name", "")
    code = clean_credit_code(item.fields.get("credit_code", ""))
    yield mark("Finding", "企业名称"), name, enterprise.name
    yield mark("Finding", "统一社会信用代码"), code, enterprise.credit_code


CREDIT_CODE = Check(
    name="credit-code", params=NoParams, run=_credit_code, reads_documents=True, spans_subjects=True
)
REGION_CODE = Check(name="region-code", params=NoParams, run=_region_code, reads_documents=True)
SAME_IDENTITY = Check(
    name="same-identity", params=SameIdentityParams, run=_same_identity, reads_documents=True
)
