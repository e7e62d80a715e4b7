"""The use cases of a reviewer's tools: phrases (话术库) and the scoring sheet."""

import tomllib
from collections.abc import Mapping
from decimal import Decimal

from cmarchive.assessment import Severity
from cmarchive.errors import ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.opinion_steps import LONGEST_TEXT
from cmarchive.resources import resource
from cmarchive.scoring import MOST_WEIGHT, CountyScore, Phrase, Score, ScoreSheet, score
from cmarchive.session.opining import Opining
from cmarchive.session.reviewing import LONGEST_NAME
from cmarchive.session.submitted import optional, required
from cmarchive.submissions import Submission
from cmarchive.text import mark, natural_key

PHRASES = "review/phrases.toml"


class Phrasing(Opining):
    """Keeps what a reviewer says again and again, and how he scores."""

    def phrases(self) -> list[Phrase]:
        """The phrases that come with the program and one's own, which replace those of their code."""
        with self._store() as store:
            own = store.phrases.all()
        found = {one.code: one for one in [*shipped_phrases(), *own]}
        return sorted(found.values(), key=lambda one: (one.category, natural_key(one.code)))

    def put_phrase(self, phrase: Phrase) -> Phrase:
        """Keep a phrase of one's own, in place of the one with its code. Raises ValueInvalid."""
        kept = Phrase(
            code=required(phrase.code, mark("Reason", "编号"), most=LONGEST_NAME),
            category=required(phrase.category, mark("Reason", "类别"), most=LONGEST_NAME),
            text=required(phrase.text, mark("Reason", "话术"), most=LONGEST_TEXT),
            severity=phrase.severity,
            clause=optional(phrase.clause, mark("Reason", "依据条款"), most=LONGEST_TEXT),
            points=phrase.points,
            hint=optional(phrase.hint, mark("Reason", "整改建议"), most=LONGEST_TEXT),
            is_own=True,
        )
        with self._edit(mark("Step", "保存话术 {code}").format(code=kept.code)) as store:
            store.phrases.put(kept)
        return kept

    def remove_phrase(self, code: str) -> None:
        """Take a phrase of one's own out; the shipped one of that code then stands again."""
        with self._edit(mark("Step", "删除话术 {code}").format(code=code)) as store:
            store.phrases.remove(code)

    def score_sheet(self) -> ScoreSheet | None:
        """The scoring sheet of this office, if it made one."""
        with self._store() as store:
            return store.phrases.sheet()

    def set_score_sheet(self, title: str, weights: Mapping[str, Decimal], note: str = "") -> ScoreSheet:
        """Say what each indicator is worth, by its code. Raises ValueInvalid."""
        for code, weight in weights.items():
            if self.scheme.indicator(code) is None:
                reason = mark("Reason", "方案中没有这个指标")
                raise ValueInvalid(value=code, field=mark("Reason", "指标编号"), reason=reason)
            if not weight.is_finite() or not 0 <= weight <= MOST_WEIGHT:
                reason = mark("Reason", "应在 0 到 {most} 之间").format(most=MOST_WEIGHT)
                raise ValueInvalid(value=weight, field=mark("Reason", "权重"), reason=reason)
        name = required(title, mark("Reason", "评分表名称"), most=LONGEST_NAME)
        told = optional(note, mark("Reason", "备注"), most=LONGEST_TEXT)
        sheet = ScoreSheet(title=name, weights=dict(weights), note=told)
        with self._edit(mark("Step", "设定评分表")) as store:
            store.phrases.put_sheet(sheet)
        return sheet

    def score(self, submission: Submission) -> Score | None:
        """A county by the scoring sheet; None while there is none."""
        sheet = self.score_sheet()
        if sheet is None:
            return None
        reviewed = self.reviewed(submission)
        return score(sheet, reviewed.view, reviewed.opinions)

    def county_scores(self, monitor: Monitor) -> list[CountyScore]:
        """Every county's newest accepted submission by the scoring sheet, the best first; none while there is none."""
        if (sheet := self.score_sheet()) is None:
            return []
        found = list(self.newest_submissions().values())
        monitor.begin(mark("Stage", "按评分表计算"), len(found))
        scores = []
        for one in found:
            reviewed = self.reviewed(one)
            scores.append(CountyScore(one.county, one.serial, score(sheet, reviewed.view, reviewed.opinions)))
            monitor.advance()
        return sorted(scores, key=lambda one: (-one.score.total, one.county))


def shipped_phrases() -> list[Phrase]:
    """The phrases that come with the program."""
    with resource(PHRASES).open("rb") as file:
        content = tomllib.load(file)
    return [
        Phrase(
            code=one["code"],
            category=one["category"],
            text=one["text"],
            severity=Severity(one["severity"]),
            clause=one.get("clause", ""),
            hint=one.get("hint", ""),
        )
        for one in content["phrase"]
    ]
