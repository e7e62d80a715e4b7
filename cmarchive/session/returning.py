"""The use case of returning: the opinions on one submission leave as a file to import, as PDF and as Excel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import bind as binding
from cmarchive import handover
from cmarchive import ledger as ledgers
from cmarchive.jobs import Monitor
from cmarchive.numbers import plain
from cmarchive.opinion_steps import Side
from cmarchive.review import OPEN_STATES, parse_target, standings
from cmarchive.review_texts import OpinionRow, day_of, opinion_rows, subject_of, title_of
from cmarchive.scoring import SCORE_CAVEAT
from cmarchive.session.moments import moment
from cmarchive.session.phrasing import Phrasing
from cmarchive.session.review_reports import ReturnPreview, ReturnReport, Reviewed
from cmarchive.session.reviewing import LONGEST_NAME
from cmarchive.session.signing import Signing
from cmarchive.session.submitted import optional, required
from cmarchive.session.targets import check_target
from cmarchive.submissions import Submission
from cmarchive.text import mark

if TYPE_CHECKING:
    from cmarchive.bind.review_prints import ReviewSubject
    from cmarchive.handover.returning import ReviewFile


_PERSON = mark("Reason", "审核人")
_RETURNED = "review-returned"  # the action in the audit trail
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class Returning(Phrasing, Signing):
    """Sends opinions back to the counties."""

    def opinion_rows(self, submission: Submission) -> list[OpinionRow]:
        """Every opinion on a county with answer, evidence and verdict (整改对照表)."""
        reviewed = self.reviewed(submission)
        return opinion_rows(reviewed.view, reviewed.opinions)

    def return_preview(self, submission: Submission) -> ReturnPreview:
        """What would leave for a county now, to be looked at before it does."""
        reviewed = self.reviewed(submission)
        with self._store() as store:
            last = store.audit.last_of(_RETURNED, submission.region_code)
        rows = opinion_rows(reviewed.view, reviewed.opinions)
        return ReturnPreview(
            states=Counter(one.state for one in reviewed.opinions),
            fresh=tuple(row for row in rows if _moved_since(row, last)),
            last=last,
            textless=sum(not one.text.strip() for one in reviewed.opinions),
            unsaid=tuple(_unsaid(reviewed)),
            names=tuple(_names(submission).values()),
        )

    def return_review(
        self,
        submission: Submission,
        target: Path,
        reviewer: str,
        monitor: Monitor,
        *,
        sign: bool = False,
        passphrase: str = "",
        person: str = "",
        day: date | None = None,
    ) -> ReturnReport:
        """Write what goes back to the county into the folder ``target``: the file, the prints and the workbook.

        The prints name the ``person`` who reviewed and bear ``day``, by default today. What the county answered is
        kept on the way, so that the file carries it. With ``sign`` it is signed with the key of this office, which
        ``passphrase`` opens. That it left is told in the audit trail. Raises ValueInvalid, and what ``own_key`` does.
        """
        check_target(target, self.path, is_folder=True)
        office = required(reviewer, mark("Reason", "审核单位"), most=LONGEST_NAME)
        reviewed = self.take_answers(submission)
        file = self._file(reviewed, office)
        if sign:
            file = file.signed(self.sign(file.content, passphrase).decode())
        rows = opinion_rows(reviewed.view, reviewed.opinions)
        subject = self._subject(reviewed, office, optional(person, _PERSON, most=LONGEST_NAME), day)
        names, stem = _names(submission), _stem(submission)
        monitor.begin(mark("Stage", "编写审核意见书"), 3)
        with handover.scratch_beside(target / names["file"]) as scratch:
            made = {name: scratch / file_name for name, file_name in names.items()}
            made["file"].write_bytes(handover.write_review(file))
            binding.write_letter(subject, rows, made["letter"], monitor)
            binding.write_list(subject, rows, made["listing"], monitor)
            ledgers.write_review_workbook(reviewed.view, stem, rows, made["workbook"], monitor)
            for name, path in made.items():
                handover.put_in_place(path, target / names[name])
        told = {"serial": submission.serial, "opinions": len(file.opinions), "signed": bool(file.signature)}
        with self._store() as store:
            store.audit.record(_RETURNED, submission.region_code, told)
        return ReturnReport(
            file=target / names["file"],
            letter=target / names["letter"],
            listing=target / names["listing"],
            workbook=target / names["workbook"],
            opinions=len(file.opinions),
            is_signed=bool(file.signature),
        )

    def _file(self, reviewed: Reviewed, office: str) -> ReviewFile:
        submission = reviewed.submission
        return handover.ReviewFile(
            county=submission.region_code,
            county_name=submission.county,
            reviewer=office,
            package=submission.package,
            serial=submission.serial,
            made=moment(),
            opinions=reviewed.opinions,
        )

    def _subject(self, reviewed: Reviewed, office: str, person: str, day: date | None) -> ReviewSubject:
        submission, score = reviewed.submission, self.score(reviewed.submission)
        told = ""
        if score is not None:
            text = mark("Return", "{total}（满分 {most}）。{caveat}")
            told = text.format(
                total=plain(score.total.normalize()), most=plain(score.most.normalize()), caveat=SCORE_CAVEAT
            )
        return binding.ReviewSubject(
            county=submission.county,
            reviewer=office,
            scheme=f"{self.scheme.title}（{self.scheme.document_number}）",
            serial=submission.serial,
            received=day_of(submission.received),
            package=submission.package,
            day=day
            or date.today(),  # a letter bears the day it is written, not the day the figures are judged by
            score=told,
            person=person,
        )


def _stem(submission: Submission) -> str:
    return _FORBIDDEN.sub("_", f"{submission.county}第{submission.serial}次报送")


def _names(submission: Submission) -> dict[str, str]:
    """The files of a return: what each is, and its name."""
    stem = _stem(submission)
    return {
        "file": f"{stem}审核意见{handover.SUFFIX}",
        "letter": mark("Return", "{stem}审核意见书.pdf").format(stem=stem),
        "listing": mark("Return", "{stem}整改清单.pdf").format(stem=stem),
        "workbook": mark("Return", "{stem}整改清单.xlsx").format(stem=stem),
    }


def _moved_since(row: OpinionRow, last: str) -> bool:
    """Tell whether a reviewer wrote or changed an opinion since the last return; before the first, all are new."""
    return any(one.side is Side.REVIEWER and one.at > last for one in row.opinion.steps)


def _unsaid(reviewed: Reviewed) -> Iterator[str]:
    """What was decided to be mended without an open opinion saying so."""
    said = {one.anchor.target for one in reviewed.opinions if one.is_open}
    for target, standing in standings(reviewed.decisions).items():
        if standing.state in OPEN_STATES and target not in said:
            anchor = parse_target(target)
            subject, title = subject_of(reviewed.view, anchor).name, title_of(reviewed.view, anchor)
            yield title if subject == title else f"{subject}　{title}"
