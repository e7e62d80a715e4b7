"""The counties of a city, and the figures of the submission before this one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from cmarchive import intake
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.session import importing
from cmarchive.session.profiles import region_code_problem
from cmarchive.session.reports import FiguresReport
from cmarchive.store import Store
from cmarchive.text import fold, half_width, mark, tells_apart
from cmarchive.view import View

_CODE = 6  # digits of a 行政区划代码
_BETWEEN = " \t,;:、，；：|-"


def put_county(store: Store, view: View, code: str, name: str) -> Subject:
    """Enter a county. Raises ValueInvalid for a code or name that cannot be one."""
    field = mark("Reason", "行政区划代码")
    if problem := region_code_problem(code):
        raise ValueInvalid(value=code, field=field, reason=problem)
    if code == view.profile.region_code:
        raise ValueInvalid(value=code, field=field, reason=mark("Reason", "这是本级自己的代码"))
    if not name.strip():
        raise ValueInvalid(value=name, field=mark("Reason", "县区名称"), reason=mark("Reason", "不能为空"))
    county = Subject(key=SubjectKey(SubjectKind.REGION, code), name=name.strip())
    store.counties.put(county)
    return county


def counties_from_text(text: str) -> list[tuple[str, str]]:
    """The counties of a list somebody typed or pasted: in each line a code and a name, whatever stands between.

    Raises ValueInvalid for the first line that is none, and for a code that comes twice.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        clean = half_width(line)
        if not clean:
            continue
        code, name = clean[:_CODE], clean[_CODE:].strip(_BETWEEN)
        field = mark("Reason", "第 {line} 行").format(line=number)
        if region_code_problem(code) or not name or name[0].isdecimal():
            reason = mark("Reason", "应为 6 位行政区划代码和县区名称，如“610102 某区”")
            raise ValueInvalid(value=line.strip(), field=field, reason=reason)
        if code in found:
            raise ValueInvalid(value=code, field=field, reason=mark("Reason", "这个代码前面已经有了"))
        found[code] = name
    return list(found.items())


def counties_from_file(file: Path) -> list[tuple[str, str]]:
    """The counties listed in a text or Word file, as ``counties_from_text`` reads them. Raises ArchiveError."""
    return counties_from_text(intake.read_text(file))


def put_counties(store: Store, view: View, counties: Sequence[tuple[str, str]]) -> None:
    """Make these the counties of a city. Raises ValueInvalid; one that handed something in, or has figures, stays."""
    wanted = dict(counties)
    with_figures = {key.subject.id for key in view.figures if key.subject.kind is SubjectKind.REGION}
    came = {one.region_code for one in store.submissions.all()}
    for county in store.counties.all():
        code = county.key.id
        if code in wanted:
            continue
        if code in with_figures | came:
            reason = mark("Reason", "这个县区已有报送或数据，不能从名单中去掉")
            raise ValueInvalid(value=f"{code} {county.name}", field=mark("Reason", "县区名单"), reason=reason)
        store.counties.remove(code)
    for code, name in wanted.items():
        put_county(store, view, code, name)


def import_previous(store: Store, view: View, file: Path, monitor: Monitor) -> FiguresReport:
    """Take in the figures of the previous submission: from a table, or from the archive it was made of."""
    if not file.is_dir():
        return importing.import_figures(store, view, file, monitor, into=store.previous, known=view.previous)
    monitor.begin(mark("Stage", "读取上次报送的数据"), 1)
    with Store.open(file, "") as older:
        earlier = older.view(view.scheme)
    monitor.advance()
    subjects = _same_subjects(earlier, view)
    figures = [
        replace(one, key=one.key._replace(subject=subjects[one.key.subject]), item=None, page=None)
        for one in earlier.figures.values()
        if one.key.subject in subjects
    ]
    return importing.enter(store.previous, view.previous, figures)


def _same_subjects(earlier: View, now: View) -> dict[SubjectKey, SubjectKey]:
    """Which subject of the older archive is which of this one: by code, else by name."""
    by_code = {one.credit_code: one.key for one in now.enterprises if tells_apart(one.credit_code)}
    by_name = {fold(one.name): one.key for one in now.enterprises}
    same = {earlier.region.key: now.region.key}
    for enterprise in earlier.enterprises:
        key = by_code.get(enterprise.credit_code) or by_name.get(fold(enterprise.name))
        if key is not None:
            same[enterprise.key] = key
    counties = {county.key for county in now.counties}
    return same | {county.key: county.key for county in earlier.counties if county.key in counties}
