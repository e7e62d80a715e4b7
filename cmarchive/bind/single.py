"""All volumes in one PDF, with one outline over them; page labels and links as in the single volumes."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from pikepdf import Name, Pdf

from cmarchive.bind import forms
from cmarchive.bind.archival import Description, describe
from cmarchive.bind.assemble import save
from cmarchive.bind.headings import add_navigation
from cmarchive.bind.plans import BindingPlan, VolumePlan
from cmarchive.jobs import Monitor
from cmarchive.text import mark

SINGLE = mark("Volume", "全部案卷.pdf")
_AT_ONCE = 200  # files open at the same time


def join_volumes(
    plan: BindingPlan, volumes: Sequence[tuple[VolumePlan, Path]], folder: Path, monitor: Monitor
) -> None:
    """Join finished volumes, each with its file, into one PDF in ``folder``."""
    paths = [path for _, path in volumes]
    batches = [paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE)]
    joined: list[Path] = []
    for number, batch in enumerate(batches):
        joined.append(folder / f"batch-{number}.pdf")
        with ExitStack() as stack, Pdf.new() as pdf:
            for path in batch:
                _append(pdf, stack.enter_context(Pdf.open(path)))
                monitor.advance()
            save(pdf, joined[-1], plan.title, monitor)
    with ExitStack() as stack, Pdf.new() as pdf:
        for path in joined:
            _append(pdf, stack.enter_context(Pdf.open(path)))
        add_navigation(pdf, [forms.draw(volume) for volume, _ in volumes])
        title = mark("Volume", "{title}全部案卷").format(title=plan.title)
        describe(
            pdf,
            Description(
                title=title,
                author=plan.office,
                reference=plan.title,
                subject=title,
                day=plan.day,
                conforms=all(volume.conforms for volume, _ in volumes),
            ),
        )
        save(pdf, folder / SINGLE, plan.title, monitor)
    for path in joined:
        path.unlink()


def _append(pdf: Pdf, source: Pdf) -> None:
    """Append pages without their links; these are made anew for the whole."""
    for page in source.pages:
        if Name.Annots in page.obj:
            del page.obj[Name.Annots]
    pdf.pages.extend(source.pages)
