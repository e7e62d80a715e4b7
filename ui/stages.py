"""The stages of the work: what the rail shows, in which order, and which of them only a reviewer needs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from cmarchive.session import Session, is_city_code
from ui.pages.bind import BindPage
from ui.pages.check import CheckPage
from ui.pages.collect import CollectPage
from ui.pages.figures import FiguresPage
from ui.pages.handover import HandoverPage
from ui.pages.home import HomePage
from ui.pages.inbox import InboxPage
from ui.pages.opinions import OpinionsPage
from ui.pages.page import Page
from ui.pages.review import CHANGES, ReviewPage
from ui.pages.rollup import RollupPage
from ui.previews import Previews
from ui.settings import Settings
from ui.theme import Theme
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Stage:
    """One entry of the rail: a new stage of the work is one more of these."""

    key: str
    icon: str
    name: str
    build: Callable[[], Page]


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

    def warning(page: BindPage | HandoverPage) -> Page:
        page.caution.stage_wanted.connect(turn_to)
        return page

    return (
        Stage("home", "squares-four", translate("Stages", "工作台"), home),
        Stage("collect", "folder-open", translate("Stages", "收集"), lambda: CollectPage(*common, previews)),
        Stage("figures", "table", translate("Stages", "填数"), lambda: FiguresPage(*common, previews)),
        Stage("check", "check-circle", translate("Stages", "校核"), lambda: CheckPage(*common)),
        Stage("bind", "book-open", translate("Stages", "装订"), lambda: warning(BindPage(*common))),
        Stage("handover", "package", translate("Stages", "移交"), lambda: warning(HandoverPage(*common))),
        Stage("opinions", "chat-text", translate("Stages", "意见"), lambda: OpinionsPage(*common)),
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
        page = RollupPage(*common)
        page.county_wanted.connect(lambda code: show("inbox", code))
        page.thing_wanted.connect(lambda code: show("review", code))
        return page

    def inbox() -> Page:
        page = InboxPage(*common)
        page.changes_wanted.connect(lambda code: show("review", f"{code} {CHANGES}"))
        page.review_wanted.connect(lambda code: show("review", code))
        return page

    def review() -> Page:
        page = ReviewPage(*common, previews.runner)
        page.inbox_wanted.connect(lambda: show("inbox", ""))
        return page

    return (
        Stage("inbox", "tray", translate("Stages", "接收"), inbox),
        Stage("review", "clipboard-text", translate("Stages", "审核"), review),
        Stage("rollup", "chart-bar", translate("Stages", "汇总"), rollup),
    )


def is_reviewer(session: Session, wish: str) -> bool:
    """Tell whether an archive shows the stages of a reviewer: as a person wished ("on", "off"), else by its content.

    A city's does, and whatever has received packages.
    """
    if wish in ("on", "off"):
        return wish == "on"
    return is_city_code(session.profile.region_code) or bool(session.submissions())
