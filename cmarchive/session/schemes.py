"""The assessment schemes there are: shipped, imported by the user, or kept in an archive that uses one of those."""

import logging
import os
import tomllib
from functools import lru_cache
from pathlib import Path

from platformdirs import user_data_path

from cmarchive import rules
from cmarchive import scheme as reading
from cmarchive.assessment import Scheme
from cmarchive.errors import SchemeInvalid, SchemeUnknown
from cmarchive.resources import resource
from cmarchive.session.compiled_schemes import compiled
from cmarchive.store import keep_scheme, kept_scheme
from cmarchive.wording import ENUMERATION

log = logging.getLogger(__name__)

USER_SCHEMES = "CMARCHIVE_SCHEMES"


def user_root() -> Path:
    """Where imported schemes live; the environment may name another folder."""
    if named := os.environ.get(USER_SCHEMES):
        return Path(named)
    return user_data_path("cmarchive", appauthor=False) / "schemes"


def shipped() -> dict[str, Path]:
    """The folders of the schemes that come with the program, by id."""
    return reading.available(resource("schemes"))


def imported() -> dict[str, Path]:
    """The folders of the schemes the user imported, by id; a shipped one is never hidden by them."""
    known = shipped()
    return {name: folder for name, folder in reading.available(user_root()).items() if name not in known}


def scheme_ids() -> tuple[str, ...]:
    """The ids of the schemes that can be used: the shipped ones in order, then the imported ones."""
    return (*sorted(shipped()), *(name for name in sorted(imported()) if _is_usable(name)))


def _is_usable(scheme_id: str) -> bool:
    """Tell whether an imported scheme can be read; one whose files were damaged must not hide the others."""
    try:
        scheme(scheme_id)
    except SchemeInvalid as exc:
        log.warning("Scheme %s cannot be used: %s", scheme_id, exc)
        return False
    return True


def scheme(scheme_id: str) -> Scheme:
    """Load a scheme; raises SchemeUnknown or SchemeInvalid."""
    return _load(folder_of(scheme_id))


def folder_of(scheme_id: str) -> Path:
    """Where a scheme's files are; raises SchemeUnknown."""
    known = {**imported(), **shipped()}
    if scheme_id not in known:
        raise SchemeUnknown(
            scheme=scheme_id, known=ENUMERATION.join((*sorted(shipped()), *sorted(imported())))
        )
    return known[scheme_id]


def scheme_of_archive(archive: Path, scheme_id: str) -> Scheme:
    """The scheme an archive is judged by.

    An archive of an imported scheme carries a copy of it, made when it is first opened, and is judged by that copy
    from then on: it must open on another computer, and must not change when the scheme is imported anew.
    """
    if (kept := kept_scheme(archive)) is None:
        folder = folder_of(scheme_id)
        kept = keep_scheme(archive, folder) if folder.parent == user_root() else folder
    return _load(kept)


def scheme_files_of(archive: Path, scheme_id: str) -> list[tuple[str, Path]]:
    """Every file of the scheme an archive is judged by, and of those it extends, each with ``id/name``."""
    return _files_of(scheme_id, kept_scheme(archive) or folder_of(scheme_id))


def _files_of(name: str, folder: Path) -> list[tuple[str, Path]]:
    found: list[tuple[str, Path]] = []
    while not any(known.startswith(f"{name}/") for known, _ in found):
        found += [(f"{name}/{file.name}", file) for file in sorted(folder.glob("*.toml"))]
        base = tomllib.loads((folder / "scheme.toml").read_text(encoding="utf-8-sig")).get("extends")
        if not isinstance(base, str) or not base:
            break
        name, folder = base, folder.parent / base
    return found


def load_kept(folder: Path) -> Scheme:
    """Load a scheme that came with a package. Raises SchemeInvalid."""
    return _load(folder)


def _load(folder: Path) -> Scheme:
    """Load a folder, again only when one of its files has changed."""
    stamps = tuple((file.name, file.stat().st_mtime_ns) for file in sorted(folder.glob("*.toml")))
    return _loaded(folder, stamps)


@lru_cache(maxsize=16)
def _loaded(folder: Path, stamps: tuple[tuple[str, int], ...]) -> Scheme:
    del stamps
    try:
        files = _files_of(folder.name, folder)
    except (OSError, ValueError):  # reading it says what is wrong with it
        return reading.load_scheme(folder, rules.check_problems)
    return compiled(files, lambda: reading.load_scheme(folder, rules.check_problems))
