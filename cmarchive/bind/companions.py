"""The files that go with the volumes: 总目录, 案卷目录, 移交清单, 换页单, spines, and all volumes in one PDF."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from cmarchive.bind.boxes import SpineVolume
from cmarchive.bind.catalogue import VOLUME_LIST, catalogue_data, catalogue_document, volume_list_sheets
from cmarchive.bind.document import Document, about_plan, write_document
from cmarchive.bind.finished import Finished
from cmarchive.bind.layout import Sheet
from cmarchive.bind.makers import makers
from cmarchive.bind.plans import BindingPlan
from cmarchive.bind.single import SINGLE, join_volumes
from cmarchive.bind.spines import SPINES, spine_sheets, spine_volume
from cmarchive.bind.swaps import PARTIAL_SWAPS, SWAPS, swap_sheets
from cmarchive.bind.transfer import TRANSFER, transfer_rows, transfer_sheets
from cmarchive.jobs import Monitor, collector_at_rest
from cmarchive.model import Problem
from cmarchive.text import mark

CATALOGUE = mark("Volume", "总目录.pdf")
PARTIAL_CATALOGUE = mark("Volume", "总目录（部分案卷）.pdf")


@dataclass(slots=True)
class Companions:
    """The names of the files, the 总目录 first; which stay from an earlier binding; and what to tell."""

    names: list[str] = field(default_factory=list)
    staying: set[str] = field(default_factory=set)
    inputs: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def write_companions(
    plan: BindingPlan,
    done: Sequence[Finished],
    scratch: Path,
    before: Mapping[str, str],
    monitor: Monitor,
    *,
    single: bool,
) -> Companions:
    """Write into ``scratch`` what goes with finished volumes.

    ``before`` has the names of earlier files that nobody touched with the inputs they were made from; where those
    are the same still, the file stays.
    """
    made = Companions()
    monitor.begin(mark("Stage", "编制总目录"), 1)
    with collector_at_rest():
        for name, data, make in _documents(plan, done, made):
            inputs = hashlib.sha256(f"{makers()} {data!r}".encode("utf-8", "surrogatepass")).hexdigest()
            made.names.append(name)
            made.inputs[name] = inputs
            if before.get(name) == inputs:
                made.staying.add(name)
            else:
                write_document(make(), scratch / name, monitor)
    if single and done:
        monitor.begin(mark("Stage", "合并全部案卷"), len(done))
        join_volumes(plan, [(one.plan, one.path) for one in done], scratch, monitor)
        made.names.append(SINGLE)
    return made


def _documents(
    plan: BindingPlan, done: Sequence[Finished], made: Companions
) -> Iterator[tuple[str, object, Callable[[], Document]]]:
    """Each file with everything it is made from, and what makes it."""
    volumes = [one.plan for one in done]
    is_whole = plan.only is None
    about = (plan.title, plan.office, plan.day)
    listed = [(one.plan, one.build.front) for one in done]
    name = CATALOGUE if is_whole else PARTIAL_CATALOGUE
    yield name, (about, catalogue_data(listed)), lambda: catalogue_document(plan, listed)
    if is_whole:
        rows = transfer_rows(volumes)
        data = (about, rows, [(one.number, one.fonds) for one in volumes])
        yield VOLUME_LIST, data, lambda: _document(plan, VOLUME_LIST, volume_list_sheets(plan, volumes))
        yield TRANSFER, data, lambda: _document(plan, TRANSFER, transfer_sheets(rows, sender=plan.office))
    if is_whole and plan.options.spines and done:
        spines = spine_sheets([_spine(plan, one) for one in done], plan.options)
        made.problems += spines.problems
        yield SPINES, (about, spines.sheets), lambda: _document(plan, SPINES, spines.sheets)
    if swaps := swap_sheets(plan, volumes):
        name = SWAPS if is_whole else PARTIAL_SWAPS
        yield name, (about, swaps), partial(_document, plan, name, swaps)


def _document(plan: BindingPlan, name: str, sheets: Sequence[Sheet]) -> Document:
    title = f"{plan.title}{name.removesuffix('.pdf')}"
    return Document(
        sheets=tuple(sheets),
        about=about_plan(plan, title),
    )


def _spine(plan: BindingPlan, one: Finished) -> SpineVolume:
    return spine_volume(one.plan, year=plan.year, sheets=one.build.sheets)
