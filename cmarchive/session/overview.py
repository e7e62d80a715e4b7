"""What is in an archive and what to do next; ``info`` prints it and the window's rail shows it."""

from cmarchive.dossiers import completeness
from cmarchive.filling import filling
from cmarchive.model import SubjectKind
from cmarchive.session.reports import Overview, SubjectProgress
from cmarchive.text import mark
from cmarchive.view import View


def overview(view: View) -> Overview:
    """Count an archive. Cost grows with subjects × slots; call it off the window's thread."""
    progress = tuple(
        SubjectProgress(subject=subject, completeness=completeness(view, subject.key))
        for subject in view.subjects()
    )
    filled = filling(view, view.region.key)
    entered, expected = filled.entered, filled.expected
    needed = sum(one.completeness.needed for one in progress)
    done = sum(one.completeness.done for one in progress)
    return Overview(
        title=view.profile.title,
        scheme=view.scheme.title,
        verification=view.scheme.verification,
        enterprises=len(view.enterprises),
        items=len(view.items),
        unfiled=len(view.unfiled()),
        pages=sum(item.pages for item in view.items),
        figures=len(view.figures),
        figures_entered=entered,
        figures_expected=expected,
        needed=needed,
        done=done,
        volumes=len(view.volumes),
        next_step=_next_step(view, progress, entered, expected),
        progress=progress,
    )


def _next_step(view: View, progress: tuple[SubjectProgress, ...], entered: int, expected: int) -> str:
    if not view.enterprises:
        return mark("Overview", "导入企业名录。")
    if not view.items:
        return mark("Overview", "收集材料：指定存放各企业材料的文件夹。")
    if unfiled := view.unfiled():
        return mark("Overview", "有 {count} 件材料未能确定归入哪一项，请逐件确认。").format(
            count=len(unfiled)
        )
    if entered < expected:
        return mark("Overview", "填写数据：还缺 {count} 个必填数据。").format(count=expected - entered)
    open_ones = [one for one in progress if one.completeness.done < one.completeness.needed]
    if open_ones:
        first = min(
            open_ones,
            key=lambda one: (one.subject.key.kind is not SubjectKind.ENTERPRISE, one.completeness.percent),
        )
        return mark("Overview", "补齐“{name}”的材料：还差 {count} 项。").format(
            name=first.subject.name, count=first.completeness.needed - first.completeness.done
        )
    if not view.volumes:
        return mark("Overview", "材料已齐，请校核后装订。")
    return mark("Overview", "材料已齐，案卷已装订。")
