"""Reading a report: every sentence that speaks of the scheme's variables becomes a statement, or is listed as unclear."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cmarchive.assessment import Variable
from cmarchive.intake.claim_names import Names
from cmarchive.intake.claim_values import Claim, Doubtful, Setting
from cmarchive.intake.claims import SentenceReader
from cmarchive.intake.counts import splits
from cmarchive.intake.report_tables import TableReader
from cmarchive.intake.report_text import Passage, read_report_text
from cmarchive.intake.sentences import plain_writing, sentences, unnumbered
from cmarchive.model import Problem, SubjectKey
from cmarchive.statements import Statement, StatementKind
from cmarchive.text import mark

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})\s*年")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReading:
    """What a report says. ``unclear`` lists the sentences a person must look at, each with the reason.

    ``notes`` say which parts could not be read.
    """

    statements: tuple[Statement, ...]
    unclear: tuple[Problem, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportContext:
    """What is needed to understand a report: whose it is, the assessed years, and who else may be spoken of."""

    variables: Sequence[Variable]
    region: SubjectKey
    region_name: str
    years: tuple[int, ...]
    enterprises: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def read_report(path: Path, document: str, context: ReportContext) -> ReportReading:
    """Read the report at ``path``, which is called ``document``.

    Raises:
        FileUnreadable, ReportUnreadable: when there is no text to be had.
    """
    text = read_report_text(path)
    reader = _Reader(document, context)
    reader.tell(mark("Report", "文件名"), path.stem, kind=StatementKind.HEADING)
    for passage in text.passages:
        reader.read(passage)
    unclear = [
        Problem(file=path.name, where=place, message=f"“{wording}”{reason}")
        for place, wording, reason in reader.unclear
    ]
    return ReportReading(statements=tuple(reader.statements), unclear=tuple(unclear), notes=text.notes)


class _Reader:
    """Reads passage by passage; a heading's year holds for what follows it, a sentence's for its paragraph."""

    def __init__(self, document: str, context: ReportContext) -> None:
        self.statements: list[Statement] = []
        self.unclear: list[tuple[str, str, str]] = []
        self._document, self._context = document, context
        self._names = Names({variable.code: variable for variable in context.variables})
        self._of_heading: tuple[int, ...] = ()
        self._table = TableReader(self._names)

    def read(self, passage: Passage) -> None:
        if passage.is_heading:
            found = tuple({int(year) for year in _YEAR.findall(passage.text)})
            self._of_heading = found if len(found) == 1 else ()
            self.tell(passage.place, passage.text, kind=StatementKind.HEADING)
        if passage.cells:
            self._row(passage)
        spoken = self._of_heading
        for wording in sentences(passage.text):
            writing = unnumbered(plain_writing(wording))
            self._counts(passage.place, wording, writing)
            spoken = self._sentence(passage.place, wording, writing, spoken)

    def _row(self, passage: Passage) -> None:
        """Read a row of a table; cells that are sentences are read as such besides."""
        if passage.is_first_row:
            self._table = TableReader(self._names)
        wording = " ".join(filter(None, passage.cells))
        try:
            for claim in list(self._table.read(passage.cells)):
                self._claim(passage.place, wording, claim)
        except Doubtful as exc:
            text = mark("Report", "未能判定：{reason}")
            self.unclear.append((passage.place, wording, text.format(reason=exc)))

    def _sentence(self, place: str, wording: str, writing: str, spoken: tuple[int, ...]) -> tuple[int, ...]:
        context = self._context
        setting = Setting(
            names=self._names,
            years=context.years,
            region=plain_writing(context.region_name),
            enterprises=context.enterprises,
            places=context.places,
            spoken=spoken,
        )
        reader = SentenceReader(setting)
        reader.read(writing)
        for claim in reader.claims:
            self._claim(place, wording, claim)
        for reason in dict.fromkeys(reader.doubts):
            self.unclear.append((place, wording, mark("Report", "未能判定：{reason}").format(reason=reason)))
        leads = bool(reader.claims) or writing[:4].isdecimal()
        return reader.years if len(reader.years) == 1 and leads else spoken

    def _claim(self, place: str, wording: str, claim: Claim) -> None:
        self.statements.append(
            Statement(
                document=self._document,
                place=place,
                wording=wording,
                kind=claim.kind,
                subject=self._context.region,
                variable=claim.variable,
                year=claim.year,
                base=claim.base,
                number=claim.number,
                unit=claim.unit,
                direction=claim.direction,
                scope=claim.scope,
            )
        )

    def _counts(self, place: str, wording: str, writing: str) -> None:
        for split in splits(writing):
            self.statements.append(
                Statement(
                    document=self._document,
                    place=place,
                    wording=wording,
                    kind=StatementKind.COUNT,
                    subject=self._context.region,
                    number=split.total,
                    unit=split.unit,
                    parts=split.parts,
                )
            )

    def tell(self, place: str, wording: str, *, kind: StatementKind) -> None:
        """Note a heading."""
        self.statements.append(
            Statement(
                document=self._document,
                place=place,
                wording=wording,
                kind=kind,
                subject=self._context.region,
            )
        )
