"""The language of the window: Chinese is the source, others are translation files, taken up at the next start."""

import logging
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cmarchive.resources import resource
from ui.preferences import Language

log = logging.getLogger(__name__)
_LOCALES = {
    Language.CHINESE: QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def speak(app: QApplication, language: Language) -> list[QTranslator]:
    """Let the window and Qt's own buttons and menus speak ``language``; to be called before the window is made.

    Returns what was installed, for tests to take out again.
    """
    QLocale.setDefault(_LOCALES[language])
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [folder / f"qtbase_{language}.qm"]
    if language is not Language.CHINESE:
        files.append(resource(f"i18n/{language}.qm"))
    return [translator for file in files if (translator := _install(app, file)) is not None]


def _install(app: QApplication, file: Path) -> QTranslator | None:
    translator = QTranslator(app)
    if not translator.load(str(file)):
        log.warning("The translation %s could not be loaded", file)
        return None
    app.installTranslator(translator)
    return translator
