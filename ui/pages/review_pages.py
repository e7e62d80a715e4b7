"""The right card of 审核: the pages of what is looked at, and the region of one an opinion is to point at."""

from dataclasses import replace

from PySide6.QtCore import Signal

from cmarchive.model import StoredFile
from cmarchive.paging import pages_of
from cmarchive.review import Anchor, AnchorKind
from cmarchive.view import View
from ui.pages.review_texts import evidence_of
from ui.previews import Previews
from ui.theme import Theme
from ui.widgets.basics import Card, IconButton, button
from ui.widgets.marking import PageMarker
from ui.widgets.pageview import PageView


class PagesCard(Card):
    """``opinion_wanted`` asks for an opinion at the region drawn, ``close_wanted`` to put the card away."""

    opinion_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, theme: Theme, previews: Previews) -> None:
        super().__init__(self.tr("原件"))
        self.view = PageView(theme, previews)
        self.view.setToolTip(self.tr("在页面上拖出一块，意见就指向那里"))
        self.marker = PageMarker(theme, self.view)
        self.write = button(self.tr("对这一块提意见…"), self.opinion_wanted.emit, "primary")
        self.write.hide()
        self.region = IconButton(
            theme, "selection-plus", self.tr("框选一块（方向键移动，Shift 加方向键改变大小）"), self.mark
        )
        self.region.setEnabled(False)
        self.hide_button = IconButton(theme, "x", self.tr("收起（Esc）"), self.close_wanted.emit)
        self.hide_button.hide()
        for widget in (self.write, self.region, self.hide_button):
            self.head.addWidget(widget)
        self.add(self.view, 1)
        self.marker.drawn.connect(lambda area: self.write.setVisible(area is not None))
        self.marker.taken.connect(self.opinion_wanted.emit)
        self._is_document = False
        self._shown: tuple[Anchor, tuple[StoredFile, ...]] | None = None

    @property
    def has_pages(self) -> bool:
        """Tell whether there is anything to look at."""
        return self.view.page_count > 0

    def mark(self) -> None:
        """Begin a region with the keyboard, where an opinion can have one."""
        if self._is_document:
            self.marker.begin()

    def show_nothing(self) -> None:
        """Show no page."""
        self._is_document, self._shown = False, None
        self.region.setEnabled(False)
        self.view.show_files(())
        self.marker.show_area(None)

    def show_evidence(self, view: View, anchor: Anchor, changed: tuple[str, int] | None = None) -> None:
        """Show the pages behind a thing, at the place spoken of, else at the first page that ``changed``."""
        files, number, meant = evidence_of(view, anchor)
        before, self._shown = self._shown, (anchor, tuple(files))
        self._is_document = anchor.kind is AnchorKind.ITEM and bool(files)
        self.region.setEnabled(self._is_document)
        self.view.show_files(files)
        if before == self._shown:
            return  # what a person turned to or drew stays when the list is loaded anew
        page = anchor.page
        if page is None and changed is not None:
            meant, page = changed
        if number is not None:
            self.view.show_numbered(number)
        elif page is not None:
            pages = [one for one in pages_of(files) if one.leaf.use != "out"]
            at = next(
                (at for at, one in enumerate(pages) if (one.file.digest, one.leaf.page + 1) == (meant, page)),
                0,
            )
            self.view.turn_to(at)
        self.marker.show_area(anchor.area)

    def pointing(self, anchor: Anchor) -> Anchor:
        """The anchor with the page shown and the region drawn, for a document."""
        if anchor.kind is AnchorKind.ITEM and self._is_document and (page := self.view.page) is not None:
            return replace(anchor, file=page.file.digest, page=page.leaf.page + 1, area=self.marker.area)
        return anchor
