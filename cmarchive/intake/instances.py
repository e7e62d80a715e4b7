"""Which repetition of its slot a document fills: the project, the year, the period, the certificate, the event."""

from cmarchive.assessment import Slot
from cmarchive.intake.filenames import NameFacts, period_of, project_of, year_of


def instance_of(slot: Slot, facts: NameFacts, folders: tuple[str, ...], stem: str) -> str:
    """Name the instance as far as the names tell it; empty when they do not, or the slot has only one.

    Years are written 2024, periods 2024年第一季度, 2024年上半年 or 2024年3月.
    """
    if slot.instance == "project":
        return project_of(folders, stem)
    if slot.instance == "year":
        return _year(folders, stem)
    if slot.instance == "period":
        return _period(folders, stem)
    if slot.instance == "certificate":
        return facts.certificate or facts.number
    if slot.instance == "event":
        return facts.number or (facts.dated.isoformat() if facts.dated else "")
    return ""


def _year(folders: tuple[str, ...], stem: str) -> str:
    own = period_of(stem)[:4]
    return own or next((year for year in map(_folder_year, reversed(folders)) if year), "")


def _period(folders: tuple[str, ...], stem: str) -> str:
    own = period_of(stem)
    if own:
        return own
    for folder in reversed(folders):
        if outer := period_of(folder):
            # A file called 第一季度 in a folder called 2024年.
            return period_of(f"{outer[:4]}年{stem}") if outer[:4] == outer else outer
    return ""


def _folder_year(folder: str) -> str:
    return "" if project_of((folder,), "") else year_of(folder)
