"""A volume that is ready: what to tell of it, remember of it, and report of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cmarchive.bind.entries import Entry
from cmarchive.bind.given import Source
from cmarchive.bind.lacking import named, page_name
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.results import VolumeReport
from cmarchive.bind.volume import VolumeBuild
from cmarchive.model import Problem
from cmarchive.text import mark
from cmarchive.volumes import BoundVolume, ItemPlace, RemarkKind, VolumeRemark

_LACKING = mark("Problem", "所有字库中都没有“{characters}”，印作〓，请手写补上或改用通用字。")
_DEFECT = mark("Problem", "不能成为 PDF/A-2b：{reasons}。按原样装入，本卷不声明符合 PDF/A。")
_TELL = {
    RemarkKind.REPLACED: mark("Problem", "没有装入，已用替换页代替。{reason}"),
    RemarkKind.NONCONFORMANT: "{reason}",
    RemarkKind.CHARACTERS: "{reason}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A volume whose file is built and verified: its settled plan, how it was built, where its file lies.

    ``inputs`` names what it was made from; ``old`` is its name in the target folder when it stays from an earlier
    binding.
    """

    plan: VolumePlan
    build: VolumeBuild
    inputs: str
    path: Path
    old: str = ""

    @property
    def bound(self) -> BoundVolume:
        """What the archive remembers of it."""
        plan = self.plan
        return BoundVolume(
            number=plan.number,
            reference=plan.reference,
            title=plan.title,
            subject=plan.subject,
            part=plan.part,
            parts=plan.parts,
            file=plan.file,
            pages=plan.pages,
            sheets=self.build.sheets,
            digest=self.inputs,
            places=tuple(_places(plan)),
            conformant=plan.conforms,
            remarks=self.remarks,
        )

    @property
    def remarks(self) -> tuple[VolumeRemark, ...]:
        """Documents replaced, documents that are not PDF/A, and characters no font has, each with its page."""
        found = []
        for entry, source, label in _sources(self.plan):
            if source.problem and not source.withheld:
                found.append(_remark(RemarkKind.REPLACED, entry, source, label, source.problem))
            if source.defects:
                text = _DEFECT.format(reasons="；".join(source.defects))
                found.append(_remark(RemarkKind.NONCONFORMANT, entry, source, label, text))
        for label, characters in self.build.lacking:
            text = _LACKING.format(characters=named(characters))
            found.append(
                VolumeRemark(
                    kind=RemarkKind.CHARACTERS, item=None, label=label, file=self.plan.file, message=text
                )
            )
        return tuple(found)

    @property
    def problems(self) -> Iterator[Problem]:
        """The same to tell the user now, with what there is to say of its 档号."""
        yield from self.plan.problems
        for one in self.remarks:
            where = mark("Problem", "第{number}卷{page}").format(
                number=self.plan.number, page=page_name(one.label)
            )
            message = _TELL[one.kind].format(reason=one.message)
            yield Problem(file=one.file, where=where, message=message)

    @property
    def report(self) -> VolumeReport:
        """How it turned out, for the 装订报告."""
        return report_of(self.plan, self.build.links)


def report_of(volume: VolumePlan, links: int = 0) -> VolumeReport:
    """What there is to report of a volume with so many links, from its plan."""
    sources = [source for _, source, _ in _sources(volume)]
    return VolumeReport(
        number=volume.number,
        reference=volume.reference,
        title=volume.title,
        items=volume.count,
        pages=volume.pages,
        links=links,
        replaced=sum(bool(source.problem) and not source.withheld for source in sources),
        conformant=volume.conforms,
        reasons=tuple(dict.fromkeys(text for source in sources for text in source.defects)),
    )


def _places(volume: VolumePlan) -> Iterator[ItemPlace]:
    for entry in volume.entries:
        if entry.item is not None:
            place = volume.place_of(entry)
            first, last = (place.numbers[0], place.numbers[-1]) if place.numbers else ("", "")
            yield ItemPlace(entry.item.id, place.volume, place.first, place.last, first, last)


def _sources(volume: VolumePlan) -> Iterator[tuple[Entry, Source, str]]:
    """Every document of a volume with what is printed on its first page."""
    for entry in volume.entries:
        page = len(entry.sheets)
        for source in entry.sources:
            yield entry, source, entry.numbers[page] if page < len(entry.numbers) else ""
            page += source.pages


def _remark(kind: RemarkKind, entry: Entry, source: Source, label: str, text: str) -> VolumeRemark:
    name = (source.file.origin or source.file.name) if source.file else entry.title
    item = entry.item.id if entry.item is not None else None
    return VolumeRemark(kind=kind, item=item, label=label, file=name, message=text)
