"""The use cases of signing and sealing: the office's own key, signatures of others, packages closed for the road."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from cmarchive import handover
from cmarchive.errors import ArchiveError, ArchiveExists, ValueInvalid
from cmarchive.jobs import Monitor
from cmarchive.session.undoing import Undoing
from cmarchive.text import mark
from cmarchive.trust import KeySighting, KnownKey, SignatureResult, Signer

if TYPE_CHECKING:
    from cmarchive.handover.keys import Key, KeyFile


USER_KEYS = "CMARCHIVE_KEYS"
LEAST_PASSPHRASE = 8  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnKey:
    """The key of this office: where it is, how it is read over the telephone, whether it needs a passphrase."""

    path: Path
    fingerprint: str
    is_protected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSignature:
    """A signature of somebody else, and what is known of his key; ``sighting`` is None unless it is valid."""

    result: SignatureResult
    sighting: KeySighting | None = None

    @property
    def is_trusted(self) -> bool:
        """Tell whether it is valid and by the key that holds for its county, or by the first that came."""
        return self.sighting is not None and not self.sighting.is_alarming

    @property
    def message(self) -> str:
        """What to tell the reviewer."""
        if self.sighting is not None:
            return self.sighting.message
        return mark("Signature", "签名不能采信：{reason}。").format(reason=self.result.reason)


def key_folder() -> Path:
    """Where the office's own key lives; the environment may name another folder."""
    if named := os.environ.get(USER_KEYS):
        return Path(named)
    return user_data_path("cmarchive", appauthor=False) / "keys"


def own_key(passphrase: str = "") -> OwnKey:
    """The key of this office, made on first use. Raises KeyUnreadable, PassphraseNeeded, PassphraseWrong."""
    file = handover.KeyFile(key_folder())
    if not file.exists and passphrase:
        _require_passphrase(passphrase)
    return _own(file, file.load_or_make(passphrase))


def protect_key(before: str, after: str) -> OwnKey:
    """Give the key another passphrase; an empty one takes the protection away. Raises what ``own_key`` does."""
    if after:
        _require_passphrase(after)
    file = handover.KeyFile(key_folder())
    file.load_or_make(before)
    return _own(file, file.protect(before, after))


def is_key_protected() -> bool:
    """Tell whether signing needs a passphrase; a key that is yet to be made does not. Raises KeyUnreadable."""
    file = handover.KeyFile(key_folder())
    return file.exists and file.is_protected


def seal_package(
    source: Path, passphrase: str, monitor: Monitor, target: Path | None = None, *, replace: bool = False
) -> Path:
    """Close a package with a passphrase; returns ``target``, by default beside it with ``.age`` added.

    Raises:
        ArchiveExists: when the target is there and may not be replaced.
        FileUnreadable, TargetInUse, ArchiveReadOnly, DiskFull, ArchiveError: as they say.
    """
    _require_passphrase(passphrase)
    if handover.is_sealed_file(source):
        raise ArchiveError(detail=mark("Error", "“{path}”已经是加密的文件。").format(path=source))
    place = target or source.with_name(source.name + handover.SEALED_SUFFIX)
    _require_free(place, replace=replace)
    handover.seal_file(source, place, passphrase, monitor)
    return place


def unseal_package(
    source: Path, passphrase: str, monitor: Monitor, target: Path | None = None, *, replace: bool = False
) -> Path:
    """Open a closed package; returns ``target``, by default beside it without ``.age``.

    Raises:
        PassphraseWrong, SealDamaged: when it does not open; nothing was written then.
        ArchiveExists, FileUnreadable, TargetInUse, ArchiveReadOnly, DiskFull, ValueInvalid: as they say.
    """
    place = target
    if place is None:
        if source.suffix.casefold() != handover.SEALED_SUFFIX:
            reason = mark("Reason", "文件名不以 .age 结尾，请指定解密后的文件名")
            raise ValueInvalid(value=source.name, field=mark("Reason", "加密文件"), reason=reason)
        place = source.with_suffix("")
    _require_free(place, replace=replace)
    handover.unseal_file(source, place, passphrase, monitor)
    return place


class Signing(Undoing):
    """Signs for the office of the archive, and remembers whose keys it has met."""

    def sign(self, content: bytes, passphrase: str = "") -> bytes:
        """The signature file for ``content`` in the name of this archive's office. Raises what ``own_key`` does."""
        moment = datetime.now(UTC).isoformat(timespec="seconds")
        with self._store() as store:
            profile = store.profile()
        signer = Signer(office=profile.compiler, region=profile.region_code, time=moment)
        return handover.sign(content, handover.KeyFile(key_folder()).load_or_make(passphrase), signer)

    def check_signature(self, content: bytes, signature: bytes) -> CheckedSignature:
        """Look at a signature and, when it is valid, at its key, which is remembered when its county had none."""
        result = handover.verify_signature(content, signature)
        if not result.is_valid or result.signature is None:
            return CheckedSignature(result=result)
        with self._store() as store:
            sighting = store.known_keys.see(result.signature.signer, result.signature.public)
        return CheckedSignature(result=result, sighting=sighting)

    def known_keys(self) -> list[KnownKey]:
        """Every key met so far, by county."""
        with self._store() as store:
            return store.known_keys.all()

    def confirm_key(self, region: str, fingerprint: str) -> KnownKey:
        """Have a key hold for its county because somebody compared its fingerprint; blanks in it do not matter.

        Raises ArchiveError when no such key was met.
        """
        wanted = "".join(fingerprint.split())
        with self._edit(mark("Step", "确认 {region} 的签名密钥").format(region=region)) as store:
            for one in store.known_keys.of(region):
                if one.fingerprint.replace(" ", "") == wanted:
                    confirmed = store.known_keys.confirm(region, one.public, self._actor)
                    if confirmed is not None:
                        return confirmed
        text = mark(
            "Error", "没有收到过 {region} 的这个密钥：{fingerprint}。请核对行政区划代码和指纹的每一组数字。"
        )
        raise ArchiveError(detail=text.format(region=region, fingerprint=fingerprint))


def _own(file: KeyFile, key: Key) -> OwnKey:
    return OwnKey(path=file.path, fingerprint=key.fingerprint, is_protected=file.is_protected)


def _require_passphrase(passphrase: str) -> None:
    if len(passphrase) < LEAST_PASSPHRASE:
        text = mark("Error", "口令太短，请至少用 {count} 个字符；可以用几个不相干的词连成一句。")
        raise ArchiveError(detail=text.format(count=LEAST_PASSPHRASE))


def _require_free(target: Path, *, replace: bool) -> None:
    if target.exists() and not replace:
        raise ArchiveExists(path=target)
