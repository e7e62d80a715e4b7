"""Finding what a county submitted, for the use cases that read it."""

from cmarchive.errors import NothingSubmitted, ValueInvalid
from cmarchive.opinion_steps import cleaned
from cmarchive.session.filing import Filing
from cmarchive.session.receiving import Receiving
from cmarchive.submissions import Submission
from cmarchive.text import fold, mark
from cmarchive.view import View


class Submitted(Filing, Receiving):
    """Reads the submissions of a city's archive; what a county sent is never changed."""

    def find_submission(self, name: str, serial: int | None = None) -> Submission:
        """A county's newest accepted submission, or its ``serial``-th; by 行政区划代码 or name.

        Raises NothingSubmitted.
        """
        wanted = fold(name)
        with self._store() as store:
            known = [one for one in store.submissions.all() if one.is_accepted]
        found = [
            one
            for one in known
            if wanted in (fold(one.region_code), fold(one.county)) and serial in (None, one.serial)
        ]
        if not wanted or not found or len({one.region_code for one in found}) > 1:
            raise NothingSubmitted(county=name)
        return max(found, key=lambda one: one.serial)

    def submission_before(self, submission: Submission) -> Submission | None:
        """The newest accepted submission of the same county before this one."""
        with self._store() as store:
            earlier = [
                one
                for one in store.submissions.of_region(submission.region_code)
                if one.is_accepted and one.serial < submission.serial
            ]
        return earlier[-1] if earlier else None

    def newest_submissions(self) -> dict[str, Submission]:
        """The newest accepted submission of each county, by 行政区划代码."""
        with self._store() as store:
            return {one.region_code: one for one in store.submissions.all() if one.is_accepted}

    def view_of(self, submission: Submission) -> View:
        """What a county submitted, judged by this archive's own version of the scheme where it is the same scheme."""
        view = self.submission_view(submission.id)
        return view.with_scheme(self.scheme) if view.scheme.id == self.scheme.id else view


def required(text: str, field: str, *, most: int) -> str:
    """A text that somebody has to write, cleaned. Raises ValueInvalid."""
    if not (clean := optional(text, field, most=most)):
        raise ValueInvalid(value=text, field=field, reason=mark("Reason", "不能为空"))
    return clean


def optional(text: str, field: str, *, most: int) -> str:
    """A text without blanks around it or control characters within. Raises ValueInvalid when it is too long."""
    clean = cleaned(text)
    if len(clean) > most:
        reason = mark("Reason", "有 {count} 字，最多 {most} 字").format(count=len(clean), most=most)
        raise ValueInvalid(value=f"{clean[:12]}…", field=field, reason=reason)
    return clean
