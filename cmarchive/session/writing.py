"""The use cases of writing: what the office says of each indicator in its own words."""

from datetime import datetime
from pathlib import Path

from cmarchive import intake
from cmarchive.errors import ReportUnreadable, SubjectUnknown, ValueInvalid
from cmarchive.model import NARRATIVE_NAMES, Narrative, NarrativePart, SubjectKey, SubjectKind
from cmarchive.session.filing import Filing
from cmarchive.text import mark

LONGEST_NARRATIVE = 20_000  # characters; more belongs into a document of its own


class Writing(Filing):
    """Takes in what the office writes for the volumes of the indicators."""

    def find_indicator(self, name: str) -> SubjectKey:
        """Find an indicator by its code, with or without leading zeros, or by its name. Raises SubjectUnknown."""
        for code in (name.strip(), name.strip().lstrip("0")):
            if self.scheme.indicator(code) is not None:
                return SubjectKey(SubjectKind.INDICATOR, code)
        found = self.find_subject(name)
        self._require_indicator(found)
        return found

    def narrative(self, subject: SubjectKey, part: NarrativePart) -> Narrative | None:
        """The text of one part of an indicator's volume. Raises SubjectUnknown."""
        self._require_indicator(subject)
        with self._store() as store:
            return store.narratives.get(subject, part)

    def narratives(self) -> list[Narrative]:
        """Every text, in the order of the scheme's indicators; those of indicators it no longer has come last."""
        order = {indicator.code: place for place, indicator in enumerate(self.scheme.indicators)}
        with self._store() as store:
            found = store.narratives.all()
        return sorted(found, key=lambda one: (order.get(one.subject.id, len(order)), one.part))

    def set_narrative(
        self, subject: SubjectKey, part: NarrativePart, text: str, *, author: str = ""
    ) -> Narrative | None:
        """Write the text of one part, in place of the one before; blank text takes it out. Returns what now stands.

        Raises SubjectUnknown, and ValueInvalid when the text is too long.
        """
        self._require_indicator(subject)
        cleaned = "\n".join(line.rstrip() for line in text.strip().splitlines())
        if len(cleaned) > LONGEST_NARRATIVE:
            reason = mark("Reason", "有 {count} 字，最多 {limit} 字，请精简，或作为证明材料归档").format(
                count=len(cleaned), limit=LONGEST_NARRATIVE
            )
            raise ValueInvalid(value=f"{cleaned[:12]}…", field=NARRATIVE_NAMES[part], reason=reason)
        step = mark("Step", "修改{part}（指标 {code}）")
        with self._edit(step.format(part=NARRATIVE_NAMES[part], code=subject.id)) as store:
            if not cleaned:
                store.narratives.remove(subject, part)
                return None
            written = datetime.now().astimezone().isoformat(timespec="seconds")
            new = Narrative(subject=subject, part=part, text=cleaned, author=author, written=written)
            store.narratives.put(new)
            return store.narratives.get(subject, part)

    def narrative_text(self, file: Path) -> str:
        """The text of a .txt or .docx file, to be set. Raises FileUnreadable, ReportUnreadable."""
        if not (text := intake.read_text(file)).strip():
            raise ReportUnreadable(path=file.name, cause=mark("Report", "文件里没有文字"))
        return text

    def _require_indicator(self, subject: SubjectKey) -> None:
        if subject.kind is not SubjectKind.INDICATOR or self.scheme.indicator(subject.id) is None:
            raise SubjectUnknown(subject=subject.id)
