"""One volume from its plan: gather → settle → draw → assemble → verify. Runs in whichever process it is called."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cmarchive.bind import forms
from cmarchive.bind.assemble import assemble
from cmarchive.bind.gather import gather
from cmarchive.bind.given import Source
from cmarchive.bind.lacking import lacking_places
from cmarchive.bind.planning import settle
from cmarchive.bind.plans import VolumePlan
from cmarchive.bind.verify import verify
from cmarchive.errors import ObjectMissing
from cmarchive.jobs import Monitor


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeJob:
    """What building a volume needs: its plan, the originals by digest as far as they exist, and the file to write."""

    plan: VolumePlan
    originals: Mapping[str, Path]
    target: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeBuild:
    """A finished and verified file: what its documents turned out to be, its counts and size.

    ``found`` maps (entry, source) indices to sources that differ from the plan, ``front`` counts the sheets before
    page 1, ``lacking`` tells which characters no font has, by page label.
    """

    found: Mapping[tuple[int, int], Source]
    front: int
    sheets: int
    links: int
    size: int
    lacking: tuple[tuple[str, str], ...] = ()


def build(job: VolumeJob, monitor: Monitor) -> VolumeBuild:
    """Write the volume of ``job``.

    Raises:
        BindingFailed: when the file does not agree with its plan.
    """

    def original(digest: str) -> Path:
        if digest not in job.originals:
            raise ObjectMissing(digest=digest)
        return job.originals[digest]

    with (
        tempfile.TemporaryDirectory(dir=job.target.parent) as scratch,
        gather(job.plan, original, job.plan.options, Path(scratch), monitor) as gathered,
    ):
        drawn = forms.draw(settle(job.plan, gathered.found))
        assemble(drawn, gathered, job.target, monitor)
        found = dict(gathered.found)
    links = verify(job.target, drawn, monitor)
    return VolumeBuild(
        found=found,
        front=drawn.front,
        sheets=drawn.sheets,
        links=links,
        size=job.target.stat().st_size,
        lacking=tuple(lacking_places(drawn)),
    )
