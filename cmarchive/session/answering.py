"""The use cases of a county: opinions come in, are seen at their places, answered and mended."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from cmarchive import handover
from cmarchive.errors import FileUnreadable, ItemUnknown, ReviewFileInvalid, ValueInvalid, cause_of
from cmarchive.jobs import Monitor
from cmarchive.opinion_steps import LONGEST_TEXT, MOST_LISTED, Change, Evidence, Side, cleaned
from cmarchive.opinions import Opinion, follow, opinions_of
from cmarchive.review import OPEN_STATES, ReviewState
from cmarchive.session.filing import Filing
from cmarchive.session.moments import moment
from cmarchive.session.opining import find_opinion
from cmarchive.session.review_reports import OpinionsReport
from cmarchive.session.reviewing import LONGEST_NAME
from cmarchive.session.signing import CheckedSignature, Signing
from cmarchive.session.submitted import required
from cmarchive.text import mark, shorten
from cmarchive.view import View

if TYPE_CHECKING:
    from cmarchive.handover.returning import ReviewFile


_LONGEST_TITLE = 300  # of a document named as evidence


class Answering(Filing, Signing):
    """Takes in what the reviewer returned. The answers are part of the archive and travel with the next package."""

    def import_opinions(self, file: Path, monitor: Monitor) -> OpinionsReport:
        """Take in a return file; importing it twice, or an older one, changes nothing.

        Raises FileUnreadable, ReviewFileInvalid, ReviewFileTooNew; then nothing was taken in.
        """
        monitor.begin(mark("Stage", "读取审核意见"), 1)
        read = handover.read_review(_bytes_of(file))
        own = self.profile.region_code
        if read.county != own:
            cause = mark("Review", "这是{county}（{code}）的审核意见，本档案库是{own}（{number}）")
            told = cause.format(
                county=read.county_name, code=read.county, own=self.profile.county, number=own
            )
            raise ReviewFileInvalid(cause=told)
        signature = self._checked(read)
        with self._edit(mark("Step", "导入审核意见")) as store, store.atomic():
            merge = handover.taken_in(store.opinions.of_county(own), read.opinions)
            store.opinions.put_all([*merge.new, *merge.changed])
            count = len(merge.new) + len(merge.changed)
            store.history.rename(mark("Step", "导入 {count} 条审核意见").format(count=count))
        monitor.advance()
        return OpinionsReport(file=read, merge=merge, signature=signature)

    def _checked(self, file: ReviewFile) -> CheckedSignature | None:
        """What a file's signature is worth; None for one without. A signature that does not fit refuses the file."""
        if not file.signature:
            return None
        checked = self.check_signature(file.content, file.signature.encode())
        if checked.sighting is None:
            raise ReviewFileInvalid(cause=checked.message.rstrip("。"))
        return checked

    def opinions(self) -> list[Opinion]:
        """The opinions on this archive itself."""
        with self._store() as store:
            return store.opinions.of_county(self.profile.region_code)

    def opinions_of(self, target: str) -> tuple[Opinion, ...]:
        """The opinions on one item, figure, slot, finding or indicator (``Anchor.target``)."""
        return opinions_of(self.opinions(), target)

    def answer(self, number: str, text: str, author: str, evidence: Sequence[int] = ()) -> Opinion:
        """Answer an opinion; ``number`` may be the beginning of its id, ``evidence`` are numbers of items.

        What the reviewer asked to be mended counts as mended from then on. Settles a conflict there was. Raises
        OpinionUnknown, ValueInvalid, ItemUnknown.
        """
        told = required(text, mark("Reason", "答复"), most=LONGEST_TEXT)
        name = required(author, mark("Reason", "答复人"), most=LONGEST_NAME)
        view = self.view()
        shown = tuple(_evidence(view, item) for item in dict.fromkeys(evidence))
        if len(shown) > MOST_LISTED:
            reason = mark("Reason", "最多列 {most} 件").format(most=MOST_LISTED)
            raise ValueInvalid(value=len(shown), field=mark("Reason", "佐证材料件数"), reason=reason)
        known = find_opinion(tuple(self.opinions()), number)
        state = ReviewState.MENDED if known.state in OPEN_STATES else None
        change = Change(answer=told, evidence=shown, state=state)
        opinion = follow(known, side=Side.COUNTY, author=name, at=moment(), change=change)
        with self._edit(mark("Step", "答复审核意见")) as store:
            store.opinions.put(opinion)
        return opinion


def _evidence(view: View, number: int) -> Evidence:
    item = view.item(number)
    if item is None:
        raise ItemUnknown(item=number)
    title = shorten(cleaned(f"{item.slot} {item.title}"), _LONGEST_TITLE)
    return Evidence(number, title, tuple(file.digest for file in item.files[:MOST_LISTED]))


def _bytes_of(file: Path) -> bytes:
    """The content of a file, read no further than such files can be long."""
    try:
        with file.open("rb") as reader:
            return reader.read(handover.MOST_BYTES + 1)
    except OSError as exc:
        raise FileUnreadable(path=file, cause=cause_of(exc)) from exc
