"""Sealing with a passphrase in the format of age (age-encryption.org/v1, scrypt), as a stream in bounded memory.

Any age program opens what is sealed here and the other way round; the primitives are those of ``cryptography``. The
libraries that know age hold a whole file in memory when there is a passphrase, and a package may have gigabytes.

One liberty is taken: the 16 bytes after the header, which a writer may choose as he likes as long as they differ with
every file, are the beginning of the SHA-256 of the header. The header is different in every file, for salt and file
key are; so a header that was damaged on the way can be told from a passphrase that is not the one.
"""

import base64
import hashlib
import hmac
import io
import re
import secrets
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from cmarchive.errors import PassphraseWrong, SealDamaged
from cmarchive.jobs import Monitor
from cmarchive.text import mark

_MAGIC = b"age-encryption.org/v1\n"
_WORK = 17  # of scrypt: 128 MB and half a second on an office computer
_MOST_WORK = 20  # what is accepted: a gigabyte; a hostile file could ask for more than there is
_CHUNK, _TAG = 64 * 1024, 16
_HEADER = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt ([A-Za-z0-9+/]{22}) ([1-9][0-9]?)\n"
    rb"([A-Za-z0-9+/]{43})\n--- ([A-Za-z0-9+/]{43})\n"
)
_LONGEST = 200  # bytes of such a header
_SALT = b"age-encryption.org/v1/scrypt"


class Readable(Protocol):
    """What is read from: a file, or something that stands for one."""

    def read(self, size: int, /) -> bytes:
        """The next bytes; fewer at the end only."""

    def seek(self, place: int, /) -> int:
        """Go on reading there."""


def is_sealed(beginning: bytes) -> bool:
    """Tell from its first bytes whether a file is sealed."""
    return beginning.startswith(_MAGIC)


def seal(source: Readable, target: IO[bytes], passphrase: str, monitor: Monitor) -> None:
    """Copy ``source`` sealed into ``target``; ``monitor`` advances by bytes read."""
    file_key = secrets.token_bytes(16)
    header = _header(file_key, passphrase)
    nonce = hashlib.sha256(header).digest()[:16]
    target.write(header + nonce)
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    for number, (chunk, is_last) in enumerate(_chunks(source, _CHUNK)):
        target.write(cipher.encrypt(_nonce(number, is_last=is_last), chunk, None))
        monitor.advance(len(chunk))


def unseal(source: Readable, target: IO[bytes], passphrase: str, name: Path, monitor: Monitor) -> None:
    """Copy what is sealed in ``source`` into ``target``; ``monitor`` advances by bytes read.

    What was written is to be believed only when this returns: the end may be lacking. ``name`` is for errors.

    Raises:
        PassphraseWrong: when the header is whole, and the passphrase is not the one.
        SealDamaged: when anything of it is changed or lacking.
    """
    file_key, nonce = _opened_header(source, passphrase, name)
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    done = 0
    for number, (chunk, is_last) in enumerate(_chunks(source, _CHUNK + _TAG)):
        try:
            plain = cipher.decrypt(_nonce(number, is_last=is_last), chunk, None)
        except InvalidTag as exc:
            raise SealDamaged(path=name, cause=_damage(cipher, chunk, number, done, is_last=is_last)) from exc
        if is_last and not plain and number:
            raise SealDamaged(path=name, cause=mark("Cause", "结尾多出了内容"))
        target.write(plain)
        done += len(plain)
        monitor.advance(len(chunk))


def sealed(content: bytes, passphrase: str) -> bytes:
    """A few bytes sealed."""
    target = io.BytesIO()
    seal(io.BytesIO(content), target, passphrase, Monitor())
    return target.getvalue()


def opened(content: bytes, passphrase: str, name: Path) -> bytes:
    """What ``sealed`` sealed. Raises what ``unseal`` does."""
    target = io.BytesIO()
    unseal(io.BytesIO(content), target, passphrase, name, Monitor())
    return target.getvalue()


class _Stanza(NamedTuple):
    """The header of a sealed file taken apart; ``signed`` is what its last line vouches for."""

    salt: bytes
    work: int
    body: bytes
    signed: bytes
    seal: bytes


def _header(file_key: bytes, passphrase: str) -> bytes:
    salt = secrets.token_bytes(16)
    body = ChaCha20Poly1305(_wrapping(passphrase, salt, _WORK)).encrypt(bytes(12), file_key, None)
    signed = _MAGIC + b"-> scrypt %s %d\n%s\n---" % (_text(salt), _WORK, _text(body))
    return signed + b" " + _text(_vouch(file_key, signed)) + b"\n"


def _opened_header(source: Readable, passphrase: str, name: Path) -> tuple[bytes, bytes]:
    """The file key and the nonce of the payload; ``source`` is then at its beginning."""
    beginning = source.read(_LONGEST)
    found = _HEADER.match(beginning)
    stanza = _stanza(found) if found else None
    if found is None or stanza is None or len(beginning) < found.end() + 16:
        raise SealDamaged(path=name, cause=mark("Cause", "文件开头已损坏，或不是用口令加密的文件"))
    nonce = beginning[found.end() : found.end() + 16]
    source.seek(found.end() + 16)
    is_whole = nonce == hashlib.sha256(found[0]).digest()[:16]
    if stanza.work > _MOST_WORK:
        raise SealDamaged(path=name, cause=mark("Cause", "它要求的计算量过大，不是正常的加密文件"))
    try:
        wrapping = ChaCha20Poly1305(_wrapping(passphrase, stanza.salt, stanza.work))
        file_key = wrapping.decrypt(bytes(12), stanza.body, None)
    except InvalidTag as exc:
        if is_whole:
            raise PassphraseWrong(path=name) from exc
        cause = mark("Cause", "文件开头已损坏，或者它由其他程序加密而口令不对")
        raise SealDamaged(path=name, cause=cause) from exc
    if not hmac.compare_digest(_vouch(file_key, stanza.signed), stanza.seal):
        raise SealDamaged(path=name, cause=mark("Cause", "文件开头已损坏"))
    return file_key, nonce


def _stanza(found: re.Match[bytes]) -> _Stanza | None:
    """The fields of a header; None when one is not spelt as it must be."""
    fields = [base64.b64decode(one + b"=" * (-len(one) % 4)) for one in found.group(1, 3, 4)]
    if [_text(one) for one in fields] != list(found.group(1, 3, 4)):
        return None
    salt, body, seal_ = fields
    signed = found[0][: found.start(4) - 1]
    return _Stanza(salt, int(found[2]), body, signed, seal_)


def _wrapping(passphrase: str, salt: bytes, work: int) -> bytes:
    """The key made of a passphrase, whichever way its characters were typed (全角, composed)."""
    text = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    return Scrypt(salt=_SALT + salt, length=32, n=2**work, r=8, p=1).derive(text)


def _derived(file_key: bytes, salt: bytes | None, purpose: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(file_key)


def _vouch(file_key: bytes, signed: bytes) -> bytes:
    return hmac.digest(_derived(file_key, None, b"header"), signed, "sha256")


def _nonce(number: int, *, is_last: bool) -> bytes:
    return number.to_bytes(11) + bytes([is_last])


def _chunks(source: Readable, size: int) -> Iterator[tuple[bytes, bool]]:
    """The content in pieces of ``size`` bytes, the last marked and perhaps shorter; of nothing, one empty piece."""
    chunk = source.read(size)
    while True:
        following = source.read(size) if len(chunk) == size else b""
        yield chunk, not following
        if not following:
            return
        chunk = following


def _damage(cipher: ChaCha20Poly1305, chunk: bytes, number: int, done: int, *, is_last: bool) -> str:
    """Say what is wrong with a piece that does not open."""
    if is_last:
        try:
            cipher.decrypt(_nonce(number, is_last=False), chunk, None)
        except InvalidTag:
            return mark("Cause", "文件不完整，或结尾处已损坏")
        return mark("Cause", "文件不完整，后面的内容缺失")
    where = mark("Cause", "约在第 {size} MB 处内容已损坏")
    return where.format(size=done // 1_000_000 + 1)


def _text(data: bytes) -> bytes:
    """Base64 as age writes it."""
    return base64.b64encode(data).rstrip(b"=")
