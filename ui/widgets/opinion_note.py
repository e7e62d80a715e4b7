"""What reviewers said of a thing, shown at its place."""

from collections.abc import Collection, Iterable

from cmarchive.opinions import Opinion
from cmarchive.view import View
from ui.models.reviewing import review_state_name
from ui.widgets.basics import Paragraph


def opinions_on(view: View, targets: Collection[str]) -> list[Opinion]:
    """The opinions on things of this archive itself, by ``Anchor.target``."""
    own = view.profile.region_code
    return [one for one in view.opinions if one.county == own and one.anchor.target in targets]


class OpinionNote(Paragraph):
    """Tells opinions one under the other; takes no room where there are none."""

    def show_opinions(self, opinions: Iterable[Opinion]) -> None:
        """Show these opinions, with how each stands."""
        text = self.tr("审核意见（{state}）：{text}")
        lines = [text.format(state=review_state_name(one.state), text=one.text) for one in opinions]
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))
