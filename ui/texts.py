"""Texts of the core in the user's language, and how values are written in the window."""

from collections.abc import Iterable, Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from cmarchive.assessment import NEED_NAMES, SEVERITY_NAMES, Need, Severity, Variable, VariableKind
from cmarchive.dossiers import STATE_NAMES, Completeness, SlotState, SlotStatus
from cmarchive.errors import ArchiveError
from cmarchive.model import Figure
from cmarchive.numbers import plain
from cmarchive.session import IndicatorValues, IndicatorVerdict, Verdict
from cmarchive.wording import COMMAS, ENUMERATION, Text, in_brackets
from ui.recollection import recalled
from ui.theme import Tone
from ui.widgets.verdicts import Verdicted

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


def shown(text: str) -> str:
    """Say a text of the core in the language of the window; what nobody marked stays as it is."""
    return _said(text).strip() if isinstance(text, Text) else text


def remembered(text: str) -> str:
    """Say a text of the core that an archive kept."""
    return shown(recalled(text))


def _said(text: str) -> str:
    if "。" in text:  # what is wrong with a file, say: a sentence an archive kept
        text = recalled(text)
    if not isinstance(text, Text):
        return text
    if text.parts:
        said = "".join(_said(part) for part in text.parts)
        if said == "".join(text.parts):
            return str(text)
        return said.rstrip("。. ") if text.open_ended else said
    template = QCoreApplication.translate(text.context, text.template) if text.context else text.template
    if template == text.template:
        return str(text)
    if text.values is None:
        return template
    return template.format(
        **{name: _said(value) if isinstance(value, str) else value for name, value in text.values.items()}
    )


def listed(names: Iterable[str]) -> str:
    """Names in a row, with the commas of the language."""
    return shown(ENUMERATION.join(names))


def bracketed(text: str) -> str:
    """An aside behind a name."""
    return _said(in_brackets(text))


def formula_text(text: str) -> str:
    """A formula, with the brackets of the language."""
    before, after = bracketed("\0").split("\0")
    return shown(text).replace("（", before.strip()).replace("）", after.strip())


def need_name(need: Need) -> str:
    """Name how a slot is demanded."""
    return shown(NEED_NAMES[need])


def severity_name(severity: Severity) -> str:
    """Name how much a finding matters."""
    return shown(SEVERITY_NAMES[severity])


def state_name(status: SlotStatus) -> str:
    """Name the state of a slot, with the number of documents when there are several."""
    name = shown(STATE_NAMES[status.state])
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
        return _fact_text(figure)
    if figure.unit == variable.unit:
        return figure.number.text
    return with_unit(figure.number.text, figure.unit)


def verdict_card(
    judged: IndicatorVerdict, values: IndicatorValues, evidence: Completeness | None = None
) -> Verdicted:
    """What the card of an indicator says: the verdict, the latest figure, and the years against what is required.

    ``evidence`` says how complete its file is.
    """
    is_fact = values.variable is None or values.variable.kind is VariableKind.BOOLEAN
    requirement = values.requirements[0] if values.requirements else None
    latest = values.figures[-1] if values.figures else None
    unfilled = QCoreApplication.translate("Texts", "未填") if values.variable is not None else ""
    number = unfilled if latest is None else _fact_text(latest) if is_fact else latest.number.text
    return Verdicted(
        code=judged.indicator.code,
        name=shown(judged.indicator.short),
        word=verdict_name(judged.verdict),
        tone=VERDICT_TONES[judged.verdict],
        tip="\n".join(
            filter(
                None,
                (
                    shown(judged.sentence),
                    *_value_lines(values, is_fact=is_fact),
                    _evidence_line(evidence),
                    shown(judged.caveat),
                ),
            )
        ),
        latest=number if latest is None or is_fact else with_unit(number, latest.unit),
        number=number,
        values=() if is_fact else values.values,
        required=() if is_fact or requirement is None else requirement.values,
    )


def with_unit(number: str, unit: str) -> str:
    """Write a number with its unit: 79.96%, 60 dB(A), 3."""
    return f"{number}{unit}" if unit in ("", "%", "‰") else f"{number} {unit}"


def _evidence_line(evidence: Completeness | None) -> str:
    if evidence is None or not evidence.needed:
        return ""
    text = QCoreApplication.translate("Texts", "证明材料：应有 {needed} 项，完成 {done} 项")
    return text.format(needed=evidence.needed, done=evidence.done)


def _fact_text(figure: Figure) -> str:
    translate = QCoreApplication.translate
    return translate("Texts", "是") if figure.value else translate("Texts", "否")


def variable_text(variable: Variable) -> str:
    """Name a variable with its unit."""
    return shown(variable.name) + (bracketed(variable.unit) if variable.unit else "")


def _value_lines(values: IndicatorValues, *, is_fact: bool) -> Iterator[str]:
    """The headline's figures by year, and what is asked of them."""
    if values.variable is None:
        return
    translate = QCoreApplication.translate
    yield variable_text(values.variable)
    for place, (year, figure) in enumerate(zip(values.years, values.figures, strict=True)):
        if figure is None:
            value = translate("Texts", "未填")
        else:
            value = _fact_text(figure) if is_fact else with_unit(figure.number.text, figure.unit)
        asked = [
            f"{one.sign}{shown(one.name or '')}{plain(limit)}"
            for one in values.requirements
            if (limit := one.values[place]) is not None
        ]
        text = translate("Texts", "{year} 年　{value}").format(year=year, value=value)
        if asked:
            text += translate("Texts", "　要求 {asked}").format(asked=shown(COMMAS.join(asked)))
        yield text


def error_text(error: ArchiveError) -> str:
    """Say what happened and what to do."""
    return shown(error.text)


def date_text(day: date | None) -> str:
    """Write a date as the office's forms do; nothing for none."""
    return day.isoformat() if day is not None else ""


def remaining_text(seconds: float) -> str:
    """Say roughly how long something still takes."""
    if seconds < 60:
        return QCoreApplication.translate("Texts", "约 {count} 秒").format(count=max(1, round(seconds)))
    return QCoreApplication.translate("Texts", "约 {count} 分钟").format(count=round(seconds / 60))
