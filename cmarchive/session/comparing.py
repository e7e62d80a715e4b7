"""The use case of comparing two submissions of a county, so that only changes are read again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cmarchive import handover, intake, rules
from cmarchive.comparison import Comparison, FindingsDifference
from cmarchive.errors import ArchiveError
from cmarchive.jobs import Monitor
from cmarchive.model import StoredFile
from cmarchive.session.submitted import Submitted
from cmarchive.submissions import Submission
from cmarchive.text import mark

if TYPE_CHECKING:
    from cmarchive.handover.compare import Pages


class Comparing(Submitted):
    """Says what a county changed."""

    def compare_submissions(
        self, after: Submission, monitor: Monitor, before: Submission | None = None
    ) -> Comparison:
        """What differs between a submission and the one before it, or another earlier one.

        Raises ArchiveError when there is none before it.
        """
        earlier = before or self.submission_before(after)
        if earlier is None:
            text = mark("Error", "{county}只有一次报送，没有可以比较的。")
            raise ArchiveError(detail=text.format(county=after.county))
        return handover.compare(
            self.view_of(earlier),
            self.view_of(after),
            monitor,
            pages_before=self._pages(earlier),
            pages_after=self._pages(after),
        )

    def findings_difference(self, submission: Submission, monitor: Monitor) -> FindingsDifference:
        """How our run of the rules, by our version of the scheme, differs from the county's own run.

        Raises PackageRefused when what the package carries cannot be read.
        """
        theirs = handover.carried_findings(handover.package_path(self.path, submission.package))
        return handover.compare_findings(theirs, rules.Checker(self.view_of(submission), monitor).findings())

    def _pages(self, submission: Submission) -> Pages:
        """Names the pages of a submission's files by what they show; None for an original that is missing."""

        def pages(file: StoredFile) -> Sequence[str] | None:
            try:
                with self.submission_file(submission.id, file) as path:
                    return intake.page_digests(path)
            except (
                ArchiveError
            ):  # a missing original is a finding of the verification, not the end of a comparison
                return None

        return pages
