"""The filed documents themselves: unfit for binding, not yet filed, filed twice, with a doubtful 文号 or author."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cmarchive.assessment import Scheme
from cmarchive.model import Item, StoredFile
from cmarchive.paging import share_pages
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import item_hit, item_name
from cmarchive.rules.params import Params
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import find_document_number, fold, is_proper_document_number, mark
from cmarchive.wording import SEMICOLONS, headed, without_stop

_BRACKETS = re.compile(r"[\[（【(](\d{4})[\]）】)]")


@dataclass(frozen=True, slots=True, kw_only=True)
class NoParams(Params):
    """Nothing to set."""


def _unbindable(params: NoParams, scope: Scope) -> Iterator[Hit]:
    del params
    for item in scope.documents():
        bad = [file for file in item.files if not file.can_be_bound]
        if not bad and item.files:
            continue
        if not item.files:
            text = mark("Finding", "没有文件")
        else:
            text = SEMICOLONS.join(headed(file.name, without_stop(file.problem)) for file in bad)
        yield item_hit(
            item, mark("Finding", "{item}不能装订：{text}").format(item=item_name(scope, item), text=text)
        )


def _unfiled(params: NoParams, scope: Scope) -> Iterator[Hit]:
    del params
    for item in scope.view.unfiled():
        guess = max(item.guesses, key=lambda one: one.score, default=None)
        message = mark("Finding", "《{title}》还没有归入目录").format(title=item.title)
        if guess is not None:
            slot = scope.view.scheme.slot(guess.slot)
            message += mark("Finding", "，可能属于{subject}的{slot}").format(
                subject=scope.view.subject(guess.subject).name,
                slot=guess.slot + " " + slot.title if slot else guess.slot,
            )
        yield Hit(
            subject=item.subject or scope.view.region.key,
            topic=item.title,
            period="",
            message=message,
            item=item.id,
        )


def _duplicates(params: NoParams, scope: Scope) -> Iterator[Hit]:
    """Report every further place of a file, naming the first. Files that cannot be bound count all the same."""
    del params
    first: dict[str, list[tuple[StoredFile, Item]]] = {}
    for item in scope.documents():
        for file in item.files:
            earlier = first.setdefault(file.digest, [])
            other = next(
                (one for known, one in earlier if one is not item and share_pages(known, file)), None
            )
            if other is None:
                earlier.append((file, item))  # also another part of one scan
                continue
            assert other.subject is not None
            where = (
                mark("Finding", "本户")
                if other.subject == item.subject
                else scope.view.subject(other.subject).name
            )
            yield item_hit(
                item,
                mark("Finding", "{item}与{where}的{other}是同一个文件").format(
                    item=item_name(scope, item), where=where, other=item_name(scope, other)
                ),
            )
            break


@dataclass(frozen=True, slots=True, kw_only=True)
class UniqueNumberParams(Params):
    """No two different documents carry the same 文号, or the same value of ``field``."""

    field: str = ""


def _unique_number(params: UniqueNumberParams, scope: Scope) -> Iterator[Hit]:
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in scope.documents():
        number = fold(item.fields.get(params.field, "") if params.field else item.number)
        if number:
            groups[number].append(item)
    for items in groups.values():
        seen: list[Item] = []
        for item in items:
            if (other := next((one for one in seen if _differs(params, one, item)), None)) is not None:
                yield item_hit(item, _number_message(params, scope, item, other))
            seen.append(item)


def _differs(params: UniqueNumberParams, one: Item, other: Item) -> bool:
    """Tell whether two documents with one number are different papers: a copy filed twice is not."""
    if any(share_pages(mine, yours) for mine in one.files for yours in other.files):
        return False
    if params.field:
        return one.subject != other.subject
    return fold(one.title) != fold(other.title)


def _number_message(params: UniqueNumberParams, scope: Scope, item: Item, other: Item) -> str:
    assert other.subject is not None
    template = (
        mark("Finding", "{item}的证书编号 {number} 与{subject}的{other}相同")
        if params.field
        else mark("Finding", "{item}的文号 {number} 与{subject}的{other}相同，但题名不同")
    )
    return template.format(
        item=item_name(scope, item),
        number=item.fields.get(params.field, "") if params.field else item.number,
        subject=scope.view.subject(other.subject).name,
        other=item_name(scope, other),
    )


def _number_form(params: NoParams, scope: Scope) -> Iterator[Hit]:
    del params
    for item in scope.documents():
        if not item.number or is_proper_document_number(item.number):
            continue
        if not find_document_number(item.number):
            continue  # a report or certificate number follows no such form
        proper = _BRACKETS.sub(r"〔\1〕", item.number).replace(" ", "")
        yield item_hit(
            item,
            mark("Finding", "{item}的文号“{number}”写法不规范，年份应用六角括号：{proper}").format(
                item=item_name(scope, item), number=item.number, proper=proper
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RenamedAuthorParams(Params):
    """Documents dated from ``since`` (ISO) on are not issued under the ``old`` name of an organisation."""

    old: str
    new: str
    since: str

    def problems(self, scheme: Scheme) -> Iterator[str]:
        """The date must be one."""
        del scheme
        try:
            date.fromisoformat(self.since)
        except ValueError:
            yield mark("RuleProblem", "参数 since：“{value}”不是日期（年-月-日）").format(value=self.since)


def _renamed_author(params: RenamedAuthorParams, scope: Scope) -> Iterator[Hit]:
    since = date.fromisoformat(params.since)
    for item in scope.documents():
        if item.dated is not None and item.dated >= since and params.old in item.author:
            yield item_hit(
                item,
                mark("Finding", "{item}成文于 {day}，责任者“{author}”是改名前的名称，应为“{new}”").format(
                    item=item_name(scope, item),
                    day=item.dated.isoformat(),
                    author=item.author,
                    new=item.author.replace(params.old, params.new),
                ),
            )


UNBINDABLE = Check(name="unbindable", params=NoParams, run=_unbindable, reads_documents=True)
UNFILED = Check(name="unfiled", params=NoParams, run=_unfiled, reads_documents=True, spans_subjects=True)
DUPLICATES = Check(
    name="duplicates", params=NoParams, run=_duplicates, reads_documents=True, spans_subjects=True
)
UNIQUE_NUMBER = Check(
    name="unique-number",
    params=UniqueNumberParams,
    run=_unique_number,
    reads_documents=True,
    spans_subjects=True,
)
NUMBER_FORM = Check(name="number-form", params=NoParams, run=_number_form, reads_documents=True)
RENAMED_AUTHOR = Check(
    name="renamed-author", params=RenamedAuthorParams, run=_renamed_author, reads_documents=True
)
