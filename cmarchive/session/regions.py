"""The counties of a city, and the figures of the submission before this one."""

from dataclasses import replace
from pathlib import Path

from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.model import Subject, SubjectKey, SubjectKind
from cmarchive.session import importing
from cmarchive.session.profiles import region_code_problem
from cmarchive.session.reports import FiguresReport
from cmarchive.store import Store
from cmarchive.text import fold, mark, tells_apart
from cmarchive.view import View


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
