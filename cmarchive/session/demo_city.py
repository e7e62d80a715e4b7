"""The sample city: two counties hand in, one is told what is wrong, mends it and hands in again."""

from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from cmarchive import bind as binding
from cmarchive.assessment import Severity
from cmarchive.jobs import Monitor
from cmarchive.model import Item
from cmarchive.resources import resource
from cmarchive.review import Anchor, Area, ReviewState, item_anchor
from cmarchive.sample import (
    Sample,
    SampleCity,
    SampleFonts,
    SampleOpinion,
    SampleSource,
    read_city,
    write_inbox,
    write_sample,
)
from cmarchive.session.demo import cleared, take_in, written
from cmarchive.session.packing import PackOptions
from cmarchive.session.review_targets import find_target
from cmarchive.session.session import Session
from cmarchive.submissions import Submission
from cmarchive.text import mark
from cmarchive.view import View

_QUICK = PackOptions(with_volumes=False)  # a reviewer looks at originals; volumes would double the time
_WAITING = "待接收"
_CHECKED = 6  # documents of the first submission found in order


@dataclass(frozen=True, slots=True, kw_only=True)
class CityDemoReport:
    """Where the sample city and its counties are, and a package that nobody has received yet, to practise with.

    ``submissions`` counts what the city has received; ``opinions`` what it said of the first county.
    """

    archive: Path
    counties: tuple[Path, ...]
    waiting: Path
    submissions: int
    opinions: int


def find_city_demo(folder: Path) -> Path | None:
    """The sample city's archive where it was made before, as far as it was finished; else None."""
    plan = read_city(resource("sample"))
    archive = folder / f"{plan.name}{plan.counties[0].county['year']}.cma"
    is_whole = archive.is_dir() and any((folder / _WAITING).glob("*.zip"))  # what is made last
    return archive if is_whole else None


def make_city_demo(folder: Path, monitor: Monitor) -> CityDemoReport:
    """Make 示例市 and its counties in ``folder``; an earlier one there is replaced, anything else is left and refused.

    The first county was reviewed, mended what was said and handed in again: that is what waits to be reviewed. The
    second handed in once. What it would hand in next lies beside.
    """
    with written(folder), ExitStack() as opened:
        cleared(folder)
        plan = read_city(resource("sample"))
        first, second = (_county(folder, one, opened, monitor) for one in plan.counties)
        city = opened.enter_context(_city(folder, plan, first))
        handed = [_hand_in(city, folder, one, 1, monitor) for one in (first, second)]
        _review(city, handed[0], plan, monitor)
        back = city.return_review(handed[0], folder / "退回", plan.reviewer, monitor)
        _mend(first, back.file, plan, folder, monitor)
        _hand_in(city, folder, first, 2, monitor)
        return CityDemoReport(
            archive=city.path,
            counties=(first.path, second.path),
            waiting=_pack_waiting(folder, second, plan, monitor),
            submissions=len(city.submissions()),
            opinions=len(plan.opinions),
        )


def _county(folder: Path, data: SampleSource, opened: ExitStack, monitor: Monitor) -> Session:
    """One county's archive, as its office would have it before it hands in."""
    serif, sans = binding.text_fonts()
    own = folder / "资料" / str(data.county["county"])
    sample = write_sample(own, data, SampleFonts(serif=serif, sans=sans), monitor)
    session = opened.enter_context(_archive(folder, sample))
    take_in(session, sample, monitor)
    return session


def _archive(folder: Path, sample: Sample) -> Session:
    return Session.create(
        folder / f"{sample.county}{sample.year}.cma",
        scheme_id=sample.scheme,
        county=sample.county,
        region_code=sample.region_code,
        year=sample.year,
        city_flags=sample.city_flags,
        reference_date=sample.reference_date,
        actor=mark("Demo", "示例"),
    )


def _city(folder: Path, plan: SampleCity, county: Session) -> Session:
    profile = county.profile
    return Session.create(
        folder / f"{plan.name}{profile.year}.cma",
        scheme_id=profile.scheme,
        county=plan.name,
        region_code=plan.region_code,
        year=profile.year,
        reference_date=profile.reference_date,
        actor=mark("Demo", "示例"),
    )


def _hand_in(city: Session, folder: Path, county: Session, serial: int, monitor: Monitor) -> Submission:
    name = f"{county.profile.title}第{serial}次.zip"
    report = county.pack(folder / "移交" / name, monitor, options=replace(_QUICK, delta=serial > 1))
    return city.receive(report.file, monitor).submission


def _review(city: Session, submission: Submission, plan: SampleCity, monitor: Monitor) -> None:
    """Say what is wrong, and accept a few documents of the enterprise nothing was said of."""
    view = city.submission_view(submission.id)
    told = [(_anchor(view, one), one) for one in plan.opinions]
    for anchor, one in told:
        city.put_opinion(
            submission,
            anchor,
            one.text,
            mark("Demo", "示例审核人"),
            severity=Severity(one.severity),
            hint=one.hint,
        )
    spoken = {anchor.item for anchor, _ in told}
    fine = [one for one in view.items if one.subject is not None and one.slot and one.id not in spoken]
    anchors = [item_anchor(one.id, subject=one.subject) for one in fine[:_CHECKED]]
    city.decide_all(submission, anchors, ReviewState.PASSED, mark("Demo", "示例审核人"))


def _anchor(view: View, opinion: SampleOpinion) -> Anchor:
    anchor = find_target(view, opinion.target)
    if opinion.page is None or anchor.subject is None:
        return anchor
    item = next(one for one in view.filed_for(anchor.subject) if one.slot == anchor.slot)
    area = Area(*opinion.area) if opinion.area is not None else None
    digest = item.files[0].digest
    return item_anchor(item.id, file=digest, page=opinion.page, area=area, subject=anchor.subject)


def _mend(county: Session, returned: Path, plan: SampleCity, folder: Path, monitor: Monitor) -> None:
    """What the county does with the opinions before it hands in again."""
    county.import_opinions(returned, monitor)
    known = {one.text: one.id for one in county.opinions()}
    for one in plan.opinions:
        if one.figure is not None:
            variable, year, value = one.figure
            county.put_figure(county.profile.region.key, variable, year, value)
        evidence = [_file(county, one, folder, monitor).id] if one.document is not None else []
        if one.answer:
            county.answer(known[one.text], one.answer, mark("Demo", "示例"), evidence)


def _file(county: Session, opinion: SampleOpinion, folder: Path, monitor: Monitor) -> Item:
    """File the document that mends what was said."""
    document = opinion.document
    if document is None:
        raise ValueError(f"no document for {opinion.target}")
    place = folder / "资料" / county.profile.county / "补充材料"
    write_inbox(place, [document], monitor)
    return county.add(
        [place.joinpath(*document.path.parts)],
        subject=county.find_subject(document.subject),
        slot=document.slot,
        title=document.content.title,
        author=document.content.author,
        dated=document.content.dated,
        fields=document.fields,
    )


def _pack_waiting(folder: Path, county: Session, plan: SampleCity, monitor: Monitor) -> Path:
    """The next package of a county, which nobody has received: to drop on the page 接收."""
    variable, year, value = plan.waiting
    county.put_figure(county.profile.region.key, variable, year, value)
    target = folder / _WAITING / f"{county.profile.title}第2次.zip"
    return county.pack(target, monitor, options=replace(_QUICK, delta=True)).file
