"""The use cases of an office over all its counties at once: how each stands, and what comes next."""

from dataclasses import replace

from cmarchive import handover
from cmarchive.jobs import Monitor
from cmarchive.opinions import Opinion
from cmarchive.session.desk import DeskRow, desk
from cmarchive.session.reports import Overview
from cmarchive.session.review_steps import review_step
from cmarchive.session.submitted import Submitted
from cmarchive.submissions import Submission
from cmarchive.view import View


class Overseeing(Submitted):
    """Looks over the counties of a reviewer's archive."""

    def desk(self) -> tuple[DeskRow, ...]:
        """How every county stands, the most urgent first; empty where nothing was received and none is registered."""
        with self._store() as store:
            counties = store.counties.all()
            submissions = store.submissions.all()
            codes = {one.region_code for one in submissions}
            decisions = {code: store.decisions.of_county(code) for code in codes}
            opinions = {code: store.opinions.of_county(code) for code in codes}
        newest = {one.region_code: one for one in submissions if one.is_accepted}
        told = {
            code: self._with_answers(newest.get(code), mine) if mine else mine
            for code, mine in opinions.items()
        }
        return desk(counties, submissions, decisions, told)

    def overview(self, view: View | None = None, monitor: Monitor | None = None) -> Overview:
        """Count the archive and name the next step; a reviewer's is what its counties wait for."""
        counted = super().overview(view, monitor)
        rows = self.desk()
        step = review_step(self.profile, rows)
        # Who compiles an archive of its own goes on with that.
        is_own = bool(counted.enterprises or counted.items) or step is None
        return replace(counted, desk=rows, step=counted.step if is_own or step is None else step)

    def _with_answers(self, submission: Submission | None, mine: list[Opinion]) -> list[Opinion]:
        """The opinions of a county with what it answered in its newest submission."""
        if submission is None:
            return mine
        with self.submission_store(submission.id) as store:
            theirs = store.opinions.of_county(submission.region_code)
        return list(handover.answered(mine, theirs).kept)
