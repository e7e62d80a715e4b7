"""Who signed something, and whether his key is the one known: signatures checked, keys remembered. Values only."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from cmarchive.text import mark

_GROUPS, _DIGITS, _BYTES = 8, 5, 5


def fingerprint(public: bytes) -> str:
    """A public key as two people compare it over the telephone: eight groups of five digits, ``01234 56789 …``.

    Digits alone can be read in any dialect. Five bytes of the SHA-512 of the key each give a group, 132 bits in all:
    nobody finds a second key with the same digits.
    """
    digest = hashlib.sha512(b"cmarchive-fingerprint/1\0" + public).digest()
    parts = (digest[start : start + _BYTES] for start in range(0, _GROUPS * _BYTES, _BYTES))
    return " ".join(f"{int.from_bytes(part) % 10**_DIGITS:0{_DIGITS}d}" for part in parts)


class SignatureState(StrEnum):
    """What came of looking at a signature."""

    VALID = "valid"
    BROKEN = "broken"
    UNREADABLE = "unreadable"


SIGNATURE_STATES = {
    SignatureState.VALID: mark("Signature", "签名有效"),
    SignatureState.BROKEN: mark("Signature", "签名不符"),
    SignatureState.UNREADABLE: mark("Signature", "签名无法读取"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """Who signs: the office, its 行政区划代码, and the moment in UTC as ISO text."""

    office: str
    region: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """What a signature file says. ``digest`` is the SHA-256 of what was signed, ``public`` the raw public key."""

    signer: Signer
    public: bytes
    digest: str
    signature: bytes

    @property
    def fingerprint(self) -> str:
        """The key as it is read over the telephone."""
        return fingerprint(self.public)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureResult:
    """A signature looked at. ``signature`` is what it claims, None when it cannot be read; ``reason`` says why not.

    Only of a valid one may anything be believed, and even then only that whoever holds the key signed.
    """

    state: SignatureState
    signature: Signature | None = None
    reason: str = ""

    @property
    def is_valid(self) -> bool:
        """Tell whether exactly this content was signed with the key it names."""
        return self.state is SignatureState.VALID


class KeyState(StrEnum):
    """What is thought of a key: it holds, it once held, or it turned up in place of another and waits for a person."""

    CURRENT = "current"
    FORMER = "former"
    WAITING = "waiting"


KEY_STATES = {
    KeyState.CURRENT: mark("Trust", "使用中"),
    KeyState.FORMER: mark("Trust", "已更换"),
    KeyState.WAITING: mark("Trust", "待核实"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownKey:
    """A key remembered for a county. Moments are ISO texts in UTC, ``confirmed`` is empty until a person did so."""

    region: str
    office: str
    public: bytes
    state: KeyState
    seen: str
    confirmed: str = ""
    confirmed_by: str = ""

    @property
    def fingerprint(self) -> str:
        """The key as it is read over the telephone."""
        return fingerprint(self.public)


class KeyTrust(StrEnum):
    """How a key compares with what is remembered of its county."""

    FIRST = "first"
    SAME = "same"
    CHANGED = "changed"


_FIRST = mark("Trust", "第一次收到{office}（{region}）的签名，已记住密钥。请打电话核对密钥指纹：{new}")
_SAME = mark("Trust", "签名密钥与以前收到的一致（{office}，{region}）。")
_CHANGED = mark(
    "Trust",
    "警告：{office}（{region}）的签名密钥变了！以前的指纹：{old}；现在的指纹：{new}。"
    "可能是对方换了计算机，也可能有人冒名。请打电话向对方核对现在的指纹，核对一致后确认新密钥；确认之前不要采信。",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySighting:
    """A key that was just met, and the one that held for its county until then."""

    trust: KeyTrust
    key: KnownKey
    before: KnownKey | None = None

    @property
    def is_alarming(self) -> bool:
        """Tell whether a person must look into it before anything is believed."""
        return self.trust is KeyTrust.CHANGED

    @property
    def message(self) -> str:
        """What to tell the reviewer."""
        text = {KeyTrust.FIRST: _FIRST, KeyTrust.SAME: _SAME, KeyTrust.CHANGED: _CHANGED}[self.trust]
        return text.format(
            office=self.key.office,
            region=self.key.region,
            new=self.key.fingerprint,
            old=self.before.fingerprint if self.before is not None else "",
        )
