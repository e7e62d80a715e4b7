"""The sample county: made, taken in by the ordinary use cases, checked, bound, written out and packed."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from cmarchive import bind as binding
from cmarchive.errors import ArchiveError, ArchiveExists, cause_of
from cmarchive.jobs import Monitor
from cmarchive.model import Finding, Item
from cmarchive.resources import resource
from cmarchive.sample import PlantedMistake, Sample, SampleFonts, make_sample
from cmarchive.session.packing import PackOptions, PackReport
from cmarchive.session.reports import BindResult, CheckResult, CollectReport, Overview
from cmarchive.session.session import Session
from cmarchive.text import mark

_OWN = ("资料", "案卷", "台账", "移交", "退回", "待接收")  # folders of a sample
_SAYS_SO = "示例说明.txt"  # tells people, and the program, that a folder is a sample


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoReport:
    """What the demo made and found, and where everything is. ``missed`` are planted mistakes no finding names."""

    archive: Path
    overview: Overview
    collected: CollectReport
    check: CheckResult
    bound: BindResult
    ledger: Path
    workbook: Path
    findings: Path
    package: PackReport
    planted: tuple[PlantedMistake, ...]
    missed: tuple[PlantedMistake, ...]


def find_demo(folder: Path) -> Path | None:
    """The sample county's archive where it was made before; None when there is none, or somebody stopped its making."""
    archives = sorted(folder.glob("*.cma"))
    is_whole = not (folder / _SAYS_SO).is_file() or any((folder / "移交").glob("*.zip"))  # what is made last
    return archives[0] if archives and is_whole else None


def make_demo(folder: Path, monitor: Monitor) -> DemoReport:
    """Make the sample county in ``folder`` and do the whole job on it.

    An earlier demo there is replaced; anything else there is left alone and refused.
    """
    with written(folder):
        return _made(folder, monitor)


def _made(folder: Path, monitor: Monitor) -> DemoReport:
    cleared(folder)
    serif, sans = binding.text_fonts()
    sample = make_sample(folder / "资料", resource("sample"), SampleFonts(serif=serif, sans=sans), monitor)
    archive = folder / f"{sample.county}{sample.year}.cma"
    with Session.create(
        archive,
        scheme_id=sample.scheme,
        county=sample.county,
        region_code=sample.region_code,
        year=sample.year,
        city_flags=sample.city_flags,
        reference_date=sample.reference_date,
        actor=mark("Demo", "示例"),
    ) as session:
        collected = take_in(session, sample, monitor)
        bound = session.bind(folder / "案卷", monitor)
        view = session.view()
        ledger = session.ledger(folder / "台账", monitor)
        reported = session.findings_workbook(
            ledger.with_name(f"{sample.county}{sample.year}校核问题.xlsx"), monitor
        )
        check = reported.check
        package = session.pack(
            folder / "移交" / f"{sample.county}{sample.year}.zip",
            monitor,
            options=PackOptions(volumes=bound.folder),
        )
        overview = session.overview(view)
    findings = ledger.parent / "问题清单.txt"
    findings.write_text("".join(f"{_line(one)}\n" for one in check.findings), encoding="utf-8")
    missed = tuple(
        mistake for mistake in sample.mistakes if not any(_names(one, mistake) for one in check.findings)
    )
    return DemoReport(
        archive=archive,
        overview=overview,
        collected=collected,
        check=check,
        bound=bound,
        ledger=ledger,
        workbook=reported.file,
        findings=findings,
        package=package,
        planted=sample.mistakes,
        missed=missed,
    )


@contextmanager
def written(folder: Path) -> Iterator[None]:
    """Blame the disk where it is to blame; the sample's files are written by many hands."""
    try:
        yield
    except OSError as exc:
        text = mark("Error", "无法写入“{path}”：{cause}。请检查磁盘和该文件夹，或换一个位置。")
        raise ArchiveError(detail=text.format(path=folder, cause=cause_of(exc))) from exc


def take_in(session: Session, sample: Sample, monitor: Monitor) -> CollectReport:
    """Import roster, figures, reports and texts, collect the inbox, and enter what the clerk's register says of each."""
    session.import_enterprises(sample.roster, monitor)
    for table in sample.figures:
        session.import_figures(table, monitor)
    for report in sample.reports:
        session.import_statements(report.path, report.document, monitor)
    for one in sample.narratives:
        subject = session.find_indicator(one.indicator)
        session.set_narrative(subject, one.part, one.text, author=mark("Demo", "示例"))
    collected = session.collect([sample.inbox], monitor)
    described = [_registered(item, sample) for item in collected.filed]
    session.update_items([item for item in described if item is not None])
    return collected


def _registered(item: Item, sample: Sample) -> Item | None:
    entry = sample.register.get(item.files[0].origin)
    if entry is None:
        return None
    return replace(
        item,
        title=entry.title or item.title,
        number=entry.number or item.number,
        author=entry.author or item.author,
        dated=entry.dated or item.dated,
        instance=entry.instance or item.instance,
        fields={**item.fields, **entry.fields},
    )


def _names(finding: Finding, mistake: PlantedMistake) -> bool:
    return (
        finding.rule == mistake.rule
        and mistake.subject in ("", finding.subject.name)
        and mistake.topic in ("", finding.topic)
        and (not mistake.period or mistake.period in finding.period)
    )


def _line(finding: Finding) -> str:
    return "\t".join((finding.severity, finding.rule, finding.subject.name, finding.period, finding.message))


def cleared(folder: Path) -> None:
    """Take an earlier sample away, finished or not, and begin a new one. Raises ArchiveExists over anything else."""
    if folder.exists() and not folder.is_dir():
        raise ArchiveExists(path=folder)
    if folder.exists() and any(folder.iterdir()) and not _is_sample(folder):
        raise ArchiveExists(path=folder)
    folder.mkdir(parents=True, exist_ok=True)
    for entry in folder.iterdir():
        if entry.name in _OWN or _is_sample_archive(entry):
            shutil.rmtree(entry)
    (folder / _SAYS_SO).write_text(
        mark("Demo", "这个文件夹由程序建立，其中都是示例，可以随意操作，也可以整个删除。"), encoding="utf-8"
    )


def _is_sample(folder: Path) -> bool:
    """Tell what the program made from what a person keeps: an office's own archives must never be taken for samples."""
    archives = list(folder.glob("*.cma"))
    if not all(map(_is_sample_archive, archives)):
        return False
    return (folder / _SAYS_SO).is_file() or ((folder / "资料").is_dir() and bool(archives))


def _is_sample_archive(entry: Path) -> bool:
    return entry.suffix == ".cma" and entry.name.startswith("示例")
