"""Schemes as they were read last time, so that opening an archive need not read a thousand tables of TOML again."""

import hashlib
import logging
import os
import pickle
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from platformdirs import user_cache_path

from cmarchive import __version__
from cmarchive.assessment import Scheme

log = logging.getLogger(__name__)

USER_CACHE = "CMARCHIVE_CACHE"
_KEPT = 12
_CODE = ("*.py", "scheme/**/*.py", "rules/**/*.py")  # what makes a scheme of its files
_DIGEST = 32  # bytes


def cache_root() -> Path:
    """Where what can be computed again is kept; the environment may name another folder."""
    if named := os.environ.get(USER_CACHE):
        return Path(named)
    return user_cache_path("cmarchive", appauthor=False)


def compiled(files: Iterable[tuple[str, Path]], read: Callable[[], Scheme]) -> Scheme:
    """The scheme made of these files, by ``id/name``: as it was kept, else as ``read`` makes it, which is then kept.

    It is kept under a digest of the files' content and of this program, so nothing stale is ever found. What cannot be
    kept or read back is made anew: the folder is only the user's own cache.
    """
    kept = cache_root() / "schemes" / f"{_key(files)}.pickle"
    if (scheme := _kept(kept)) is None:
        scheme = read()
        _keep(scheme, kept)
    return scheme


def _key(files: Iterable[tuple[str, Path]]) -> str:
    digest = hashlib.sha256(_program())
    for name, file in files:
        content = file.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


@cache
def _program() -> bytes:
    """What tells this program from every other version of it: its number, and when its files were changed."""
    package = Path(__file__).parents[1]
    sources = sorted(file for pattern in _CODE for file in package.glob(pattern)) or [Path(sys.executable)]
    stamps = [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in sources]
    return repr((__version__, sys.version, stamps)).encode()


def _kept(file: Path) -> Scheme | None:
    try:
        content = file.read_bytes()
        digest, pickled = content[:_DIGEST], content[_DIGEST:]
        if hashlib.sha256(pickled).digest() != digest:
            return None
        scheme = pickle.loads(pickled)
    except OSError:
        return None
    except Exception:  # unpickling damaged bytes raises whatever it likes
        log.warning("The kept scheme %s cannot be read", file.name, exc_info=True)
        return None
    return scheme if isinstance(scheme, Scheme) else None


def _keep(scheme: Scheme, file: Path) -> None:
    pickled = pickle.dumps(scheme, protocol=pickle.HIGHEST_PROTOCOL)
    partial = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(hashlib.sha256(pickled).digest() + pickled)
        partial.replace(file)
        kept = sorted(file.parent.glob("*.pickle"), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-_KEPT]:
            old.unlink(missing_ok=True)
    except OSError as exc:
        log.info("The scheme cannot be kept: %s", exc)
        with suppress(OSError):
            partial.unlink(missing_ok=True)
