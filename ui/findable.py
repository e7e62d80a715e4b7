"""By which words the things of an archive are found, the same wherever they are looked for."""

from cmarchive.assessment import Indicator, Slot
from cmarchive.model import Enterprise, Subject, SubjectKind
from cmarchive.view import View
from ui.texts import shown


def subject_words(view: View, subject: Subject) -> tuple[str, ...]:
    """Names and codes of a subject; the first is also found by its pinyin."""
    if subject.key.kind is SubjectKind.ENTERPRISE:
        enterprise = view.enterprise(subject.key.id)
        return enterprise_words(enterprise) if enterprise is not None else (subject.name,)
    indicator = view.scheme.indicator(subject.key.id) if subject.key.kind is SubjectKind.INDICATOR else None
    return indicator_words(indicator) if indicator is not None else (subject.name, shown(subject.name))


def enterprise_words(enterprise: Enterprise) -> tuple[str, ...]:
    """Names and codes of an enterprise."""
    return enterprise.name, enterprise.credit_code, enterprise.id


def indicator_words(indicator: Indicator) -> tuple[str, ...]:
    """Names and code of an indicator, in the language of the window too."""
    return indicator.short, indicator.name, shown(indicator.short), shown(indicator.name), indicator.code


def slot_words(slot: Slot) -> tuple[str, ...]:
    """Title, code and the words that betray it in file names."""
    return slot.title, shown(slot.title), slot.code, *slot.keywords
