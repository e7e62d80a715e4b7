"""How much larger everything is than the system has it: chosen in the settings, applied at the next start."""

import logging
import os
from collections.abc import MutableMapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from ui.preferences import Scale

log = logging.getLogger(__name__)
_TITLE_BAR = 40  # pixels; the system draws it, and says how high only once the window is shown
_FACTOR = "QT_SCALE_FACTOR"


def enlarge(scale: Scale, environment: MutableMapping[str, str] = os.environ) -> None:
    """Make Qt draw everything larger; to be called before there is an application.

    A factor that is set outside the program stays: somebody meant it.
    """
    if scale is not Scale.NONE and _FACTOR not in environment:
        environment[_FACTOR] = scale.value


def own_factor(environment: MutableMapping[str, str] = os.environ) -> float:
    """By how much Qt enlarges now, beyond the system's own scaling."""
    try:
        factor = float(environment.get(_FACTOR, "1"))
    except ValueError:
        return 1.0
    return factor if factor > 0 else 1.0


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than the screen it is on has room for; where the one under it fits, so does a dialog."""
    room = window.screen().availableSize() - QSize(0, _TITLE_BAR)
    if (under := window.parentWidget()) is not None:
        room = room.expandedTo(under.window().size() - QSize(0, _TITLE_BAR))
    window.resize(window.size().boundedTo(room))


def fitting(room: QSize, least: QSize, factor: float) -> tuple[Scale, ...]:
    """The scales at which a window of ``least`` pixels still fits into ``room``, which is measured at ``factor`` now.

    That without any enlargement always belongs to them.
    """

    def fits(scale: Scale) -> bool:
        shrunk = factor / float(scale.value)
        return room.width() * shrunk >= least.width() and room.height() * shrunk >= least.height()

    return tuple(one for one in Scale if one is Scale.NONE or fits(one))
