"""What binding found: documents it could not bind, volumes that are not PDF/A, characters no font has."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from cmarchive.model import Item
from cmarchive.rules.check import Check
from cmarchive.rules.checks.dates import item_name
from cmarchive.rules.params import Params
from cmarchive.rules.scope import Hit, Scope
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume, RemarkKind, VolumeRemark
from cmarchive.wording import SEMICOLONS, without_stop


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundWithoutParams(Params):
    """The last binding had nothing to say of the kind ``remark``."""

    remark: RemarkKind


def _bound_without(params: BoundWithoutParams, scope: Scope) -> Iterator[Hit]:
    """One hit for each document of a volume, and one for the volume itself, however many remarks there are.

    What was moved or recycled since is not asked about again, nor what the check ``unbindable`` reports already.
    """
    told = [one for one in scope.view.volumes if one.remarks or one.conformant is False]
    filers = {subject.key for subject in scope.filers()} if told else set()
    for volume in told:
        if volume.subject.key not in filers:
            continue
        by_item: dict[int | None, list[VolumeRemark]] = defaultdict(list)
        for remark in _remarks(volume, params.remark):
            by_item[remark.item].append(remark)
        for number, remarks in by_item.items():
            item = scope.view.item(number) if number is not None else None
            if item is None and number is None:
                yield _volume_hit(volume, remarks)
            elif item is not None and item.subject == volume.subject.key:
                new = [one for one in remarks if not _is_known(item, one)]
                if new:
                    yield _document_hit(scope, volume, item, new)


def _remarks(volume: BoundVolume, kind: RemarkKind) -> Iterator[VolumeRemark]:
    found = [one for one in volume.remarks if one.kind is kind]
    if not found and kind is RemarkKind.NONCONFORMANT and volume.conformant is False:
        reason = mark("Finding", "没有记下是哪一份材料的缘故。")
        yield VolumeRemark(kind=kind, item=None, label="", file="", message=reason)
    yield from found


def _is_known(item: Item, remark: VolumeRemark) -> bool:
    """Tell whether the file was found unfit when it was collected; then another rule says so, bound or not."""
    if remark.kind is not RemarkKind.REPLACED:
        return False
    named = [file for file in item.files if remark.file in (file.name, file.origin)]
    return not item.files or any(not file.can_be_bound for file in named)


def _volume_hit(volume: BoundVolume, remarks: list[VolumeRemark]) -> Hit:
    return Hit(
        subject=volume.subject.key,
        topic=f"volume-{volume.part}",
        message=SEMICOLONS.join(_sentence(volume, one) for one in remarks),
    )


def _document_hit(scope: Scope, volume: BoundVolume, item: Item, remarks: list[VolumeRemark]) -> Hit:
    return Hit(
        subject=volume.subject.key,
        period=item.instance or (item.dated.isoformat() if item.dated else ""),
        topic=item.slot,
        message=mark("Finding", "{item}：{found}").format(
            item=item_name(scope, item), found=SEMICOLONS.join(_sentence(volume, one) for one in remarks)
        ),
        item=item.id,
    )


def _sentence(volume: BoundVolume, remark: VolumeRemark) -> str:
    return _TEMPLATES[remark.kind].format(
        where=_where(volume, remark),
        file=mark("Finding", "“{file}”").format(file=remark.file) if remark.file else "",
        reason=without_stop(remark.message),
    )


def _where(volume: BoundVolume, remark: VolumeRemark) -> str:
    if not remark.label:
        return mark("Finding", "第{number}卷").format(number=volume.number)
    return mark("Finding", "第{number}卷第{page}页").format(number=volume.number, page=remark.label)


_TEMPLATES = {
    RemarkKind.REPLACED: mark("Finding", "{where}没有装入{file}，以替换页代替（{reason}）"),
    RemarkKind.NONCONFORMANT: mark("Finding", "{where}{file}不符合 PDF/A，所在案卷因此不合格（{reason}）"),
    RemarkKind.CHARACTERS: mark("Finding", "{where}{file}有印不出的字（{reason}）"),
}

BOUND_WITHOUT = Check(
    name="bound-without", params=BoundWithoutParams, run=_bound_without, reads_documents=True
)
