"""What of the intake room the window and the command line may use."""

from cmarchive.intake import PageImage, Peek, PeekLine, peek, render_page

__all__ = ["PageImage", "Peek", "PeekLine", "peek", "render_page"]
