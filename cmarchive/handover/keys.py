"""The key of an office: made on first use, kept in the user's data folder, protected by a passphrase if wished."""

import os
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.exceptions import InternalError, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from cmarchive.errors import ArchiveError, KeyUnreadable, PassphraseNeeded, SealDamaged, cause_of
from cmarchive.handover.age import is_sealed, opened, sealed
from cmarchive.text import mark
from cmarchive.trust import fingerprint

KEY_FILE = "signing.key"
_PUBLIC = b"-----BEGIN PUBLIC KEY-----"
_LIMIT = 16_384  # bytes; a key has some hundred


@dataclass(frozen=True, slots=True)
class Key:
    """An Ed25519 key pair. The private half is never shown."""

    private: Ed25519PrivateKey = field(repr=False)

    @property
    def public(self) -> bytes:
        """The public key, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @property
    def fingerprint(self) -> str:
        """The public key as it is read over the telephone."""
        return fingerprint(self.public)


class KeyFile:
    """The one file a key is kept in: PKCS#8 and public key in PEM, sealed as age does it when there is a passphrase."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / KEY_FILE

    @property
    def exists(self) -> bool:
        """Tell whether a key was made."""
        return self.path.exists()

    @property
    def is_protected(self) -> bool:
        """Tell whether the key needs a passphrase. Raises KeyUnreadable."""
        return is_sealed(self._read())

    def load(self, passphrase: str = "") -> Key:
        """The key that is there.

        Raises:
            PassphraseNeeded, PassphraseWrong: when it is protected and the passphrase is missing or not the one.
            KeyUnreadable: when it cannot be read, or is no key.
        """
        data = self._read()
        if is_sealed(data):
            if not passphrase:
                raise PassphraseNeeded(path=self.path)
            try:
                data = opened(data, passphrase, self.path)
            except SealDamaged as exc:
                raise KeyUnreadable(path=self.path, cause=exc.params["cause"]) from exc
        return self._key(data)

    def _key(self, data: bytes) -> Key:
        """The key of a pair; a changed digit of its private half alone would make another key of it in silence."""
        half = max(0, data.find(_PUBLIC))
        try:
            private, public = load_pem_private_key(data[:half], None), load_pem_public_key(data[half:])
        except (ValueError, TypeError, UnsupportedAlgorithm, InternalError) as exc:  # as OpenSSL sees fit
            raise KeyUnreadable(path=self.path, cause=mark("Cause", "内容已损坏")) from exc
        if not isinstance(private, Ed25519PrivateKey):
            raise KeyUnreadable(path=self.path, cause=mark("Cause", "不是 Ed25519 密钥"))
        if private.public_key() != public:
            raise KeyUnreadable(path=self.path, cause=mark("Cause", "内容已损坏"))
        return Key(private)

    def load_or_make(self, passphrase: str = "") -> Key:
        """The key that is there, or a new one on first use; a new one is protected when there is a passphrase.

        Raises what ``load`` does, and ArchiveError when it cannot be written.
        """
        if not self.exists:
            self._write(Key(Ed25519PrivateKey.generate()), passphrase, is_new=True)
        return self.load(passphrase)

    def protect(self, before: str, after: str) -> Key:
        """Give the key another passphrase; an empty one takes the protection away.

        Raises what ``load`` does, and ArchiveError when it cannot be written; the old one then holds.
        """
        key = self.load(before)
        self._write(key, after, is_new=False)
        return key

    def _read(self) -> bytes:
        try:
            with self.path.open("rb") as file:
                return file.read(_LIMIT)
        except OSError as exc:
            raise KeyUnreadable(path=self.path, cause=cause_of(exc)) from exc

    def _write(self, key: Key, passphrase: str, *, is_new: bool) -> None:
        """Write beside, then move into place; of two programs that make the first key at once one wins for both."""
        data = key.private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        data += key.private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        if passphrase:
            data = sealed(data, passphrase)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(
                dir=self.path.parent, prefix=KEY_FILE
            )  # readable by its owner only
            scratch = Path(name)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                if not is_new or not self.exists:
                    scratch.replace(self.path)
            finally:
                scratch.unlink(missing_ok=True)
        except OSError as exc:
            text = mark("Error", "无法保存签名密钥“{path}”：{cause}。请检查该文件夹的权限和磁盘空间后重试。")
            raise ArchiveError(detail=text.format(path=self.path, cause=cause_of(exc))) from exc
