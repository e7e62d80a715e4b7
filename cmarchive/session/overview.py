"""What is in an archive and what to do next; ``info`` prints it and the window's rail shows it."""

from cmarchive.dossiers import completeness
from cmarchive.jobs import Monitor
from cmarchive.owing import expiring
from cmarchive.session.next_steps import next_step, required_figures
from cmarchive.session.progress import SubjectProgress
from cmarchive.session.reports import Overview
from cmarchive.text import mark
from cmarchive.view import View


def overview(view: View, packages: int = 0, monitor: Monitor | None = None) -> Overview:
    """Count an archive, which is known to have been packed so often.

    Cost grows with subjects × slots; call it off the window's thread. ``monitor`` advances by one for each subject.
    """
    monitor = monitor or Monitor()
    subjects = list(view.subjects())
    monitor.begin(mark("Stage", "清点材料"), len(subjects))
    counted = []
    for subject in subjects:
        counted.append(SubjectProgress(subject=subject, completeness=completeness(view, subject.key)))
        monitor.advance()
    progress = tuple(counted)
    lacking, expected = required_figures(view)
    return Overview(
        title=view.profile.title,
        scheme=view.scheme.title,
        verification=view.scheme.verification,
        enterprises=len(view.enterprises),
        items=len(view.items),
        unfiled=len(view.unfiled()),
        pages=sum(item.pages for item in view.items),
        figures=len(view.figures),
        figures_entered=expected - len(lacking),
        figures_expected=expected,
        needed=sum(one.completeness.needed for one in progress),
        done=sum(one.completeness.done for one in progress),
        volumes=len(view.volumes),
        step=next_step(view, progress),
        progress=progress,
        expiring=expiring(view),
        packages=packages,
    )
