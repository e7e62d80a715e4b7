"""The stages of the work: what the rail shows, in which order, and which of them only a reviewer needs.

The modules of all but the first page are loaded late: what is not yet in sight need not delay what is.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from cmarchive.session import Session, is_city_code
from ui.pages.home import HomePage
from ui.pages.page import Page
from ui.pageset import Stage
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Workspace


def county_stages(
    workspace: Workspace,
    theme: Theme,
    settings: Settings,
    previews: Previews,
    turn_to: Callable[[str], None],
    show: Callable[[str, str], None],
) -> Sequence[Stage]:
    """The stages of whoever compiles an archive; ``show`` turns to a stage and seeks a code there."""
    common, translate = (workspace, theme, settings), QCoreApplication.translate

    def home() -> Page:
        page = HomePage(*common)
        page.stage_wanted.connect(turn_to)
        page.code_wanted.connect(show)
        return page

    def collect() -> Page:
        from ui.pages.collect import CollectPage

        return CollectPage(*common, previews)

    def figures() -> Page:
        from ui.pages.figures import FiguresPage

        return FiguresPage(*common, previews)

    def check() -> Page:
        from ui.pages.check import CheckPage

        return CheckPage(*common)

    def bind() -> Page:
        from ui.pages.bind import BindPage

        page = BindPage(*common)
        page.caution.stage_wanted.connect(turn_to)
        return page

    def handover() -> Page:
        from ui.pages.handover import HandoverPage

        page = HandoverPage(*common)
        page.caution.stage_wanted.connect(turn_to)
        return page

    def opinions() -> Page:
        from ui.pages.opinions import OpinionsPage

        return OpinionsPage(*common)

    return (
        Stage("home", "squares-four", translate("Stages", "工作台"), "ui.pages.home", home),
        Stage("collect", "folder-open", translate("Stages", "收集"), "ui.pages.collect", collect),
        Stage("figures", "table", translate("Stages", "填数"), "ui.pages.figures", figures),
        Stage("check", "check-circle", translate("Stages", "校核"), "ui.pages.check", check),
        Stage("bind", "book-open", translate("Stages", "装订"), "ui.pages.bind", bind),
        Stage("handover", "package", translate("Stages", "移交"), "ui.pages.handover", handover),
        Stage("opinions", "chat-text", translate("Stages", "意见"), "ui.pages.opinions", opinions),
    )


def review_stages(
    workspace: Workspace,
    theme: Theme,
    settings: Settings,
    previews: Previews,
    show: Callable[[str, str], None],
) -> Sequence[Stage]:
    """The stages of whoever receives archives: 接收, 审核, 汇总; ``show`` turns to a stage and seeks a code there."""
    common, translate = (workspace, theme, settings), QCoreApplication.translate

    def rollup() -> Page:
        from ui.pages.rollup import RollupPage

        page = RollupPage(*common)
        page.county_wanted.connect(lambda code: show("inbox", code))
        page.thing_wanted.connect(lambda code: show("review", code))
        return page

    def inbox() -> Page:
        from ui.pages.inbox import InboxPage
        from ui.pages.review import CHANGES

        page = InboxPage(*common)
        page.changes_wanted.connect(lambda code: show("review", f"{code} {CHANGES}"))
        page.review_wanted.connect(lambda code: show("review", code))
        return page

    def review() -> Page:
        from ui.pages.review import ReviewPage

        page = ReviewPage(*common, previews.runner)
        page.inbox_wanted.connect(lambda: show("inbox", ""))
        return page

    return (
        Stage("inbox", "tray", translate("Stages", "接收"), "ui.pages.inbox", inbox),
        Stage("review", "clipboard-text", translate("Stages", "审核"), "ui.pages.review", review),
        Stage("rollup", "chart-bar", translate("Stages", "汇总"), "ui.pages.rollup", rollup),
    )


def is_reviewer(session: Session, wish: str) -> bool:
    """Tell whether an archive shows the stages of a reviewer: as a person wished ("on", "off"), else by its content.

    A city's does, and whatever has received packages.
    """
    if wish in ("on", "off"):
        return wish == "on"
    return is_city_code(session.profile.region_code) or bool(session.submissions())
