"""Texts of the core in the user's language, and how values are written in the window."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from cmarchive.assessment import NEED_NAMES, SEVERITY_NAMES, Need, Severity, Variable, VariableKind
from cmarchive.dossiers import STATE_NAMES, SlotState, SlotStatus
from cmarchive.errors import ArchiveError
from cmarchive.model import Figure
from cmarchive.session import Verdict
from ui.theme import Tone

STATE_TONES = {
    SlotState.FILED: Tone.OK,
    SlotState.MISSING: Tone.ERROR,
    SlotState.INCOMPLETE: Tone.WARNING,
    SlotState.EXPIRED: Tone.ERROR,
    SlotState.EXPIRING: Tone.WARNING,
    SlotState.NOT_APPLICABLE: Tone.PLAIN,
    SlotState.NOT_NEEDED: Tone.PLAIN,
}
SEVERITY_TONES = {
    Severity.ERROR: Tone.ERROR,
    Severity.WARNING: Tone.WARNING,
    Severity.INFO: Tone.INFO,
}
VERDICT_TONES = {
    Verdict.MET: Tone.OK,
    Verdict.NOT_MET: Tone.ERROR,
    Verdict.GAP: Tone.WARNING,
    Verdict.NO_DATA: Tone.WARNING,
    Verdict.NOT_APPLICABLE: Tone.PLAIN,
}


def translated(context: str, text: str) -> str:
    """Translate a text the core marked; the same ``context`` must stand in its ``mark``."""
    return QCoreApplication.translate(context, text)


def need_name(need: Need) -> str:
    """Name how a slot is demanded."""
    return translated("Need", NEED_NAMES[need])


def severity_name(severity: Severity) -> str:
    """Name how much a finding matters."""
    return translated("Severity", SEVERITY_NAMES[severity])


def state_name(status: SlotStatus) -> str:
    """Name the state of a slot, with the number of documents when there are several."""
    name = translated("SlotState", STATE_NAMES[status.state])
    if status.state is SlotState.FILED and len(status.items) > 1:
        return QCoreApplication.translate("Texts", "{state} {count} 件").format(
            state=name, count=len(status.items)
        )
    return name


def verdict_name(verdict: Verdict) -> str:
    """Name how an indicator stands."""
    names = {
        Verdict.MET: QCoreApplication.translate("Verdict", "达标"),
        Verdict.NOT_MET: QCoreApplication.translate("Verdict", "不达标"),
        Verdict.GAP: QCoreApplication.translate("Verdict", "有差距"),
        Verdict.NO_DATA: QCoreApplication.translate("Verdict", "缺数据"),
        Verdict.NOT_APPLICABLE: QCoreApplication.translate("Verdict", "不适用"),
    }
    return names[verdict]


def figure_text(figure: Figure, variable: Variable) -> str:
    """A figure as it was entered, with its unit where that is not the variable's own."""
    if variable.kind is VariableKind.BOOLEAN:
        no, yes = QCoreApplication.translate("Texts", "否"), QCoreApplication.translate("Texts", "是")
        return no if figure.value == 0 else yes
    if figure.unit == variable.unit:
        return figure.number.text
    return with_unit(figure.number.text, figure.unit)


def with_unit(text: str, unit: str) -> str:
    """A number with its unit as the findings write it: 79.96%, 60 dB(A), 3."""
    return f"{text}{unit}" if unit in ("", "%", "‰") else f"{text} {unit}"


def error_text(error: ArchiveError) -> str:
    """Say what happened and what to do."""
    return translated("Error", error.template).format(**error.params)


def date_text(day: date | None) -> str:
    """Write a date as the office's forms do; nothing for none."""
    return day.isoformat() if day is not None else ""


def remaining_text(seconds: float) -> str:
    """Say roughly how long something still takes."""
    if seconds < 60:
        return QCoreApplication.translate("Texts", "约 {count} 秒").format(count=max(1, round(seconds)))
    return QCoreApplication.translate("Texts", "约 {count} 分钟").format(count=round(seconds / 60))
