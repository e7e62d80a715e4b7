"""Signatures: what was signed is told from what was not, and nothing that was changed is ever accepted."""

import json
import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from cmarchive.errors import ArchiveError, KeyUnreadable, PassphraseNeeded, PassphraseWrong
from cmarchive.handover import age
from cmarchive.handover.keys import Key, KeyFile
from cmarchive.handover.signing import sign, verify_signature
from cmarchive.trust import SignatureState, Signer, fingerprint


@pytest.fixture(autouse=True, scope="module")
def _quick() -> Iterator[None]:
    """Passphrases are stretched less."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(age, "_WORK", 4)
        yield


KEY = Key(Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
SIGNER = Signer(office="示例县创建办", region="610123", time="2026-11-25T02:30:00+00:00")
CONTENT = "manifest 清单\n".encode()
SIGNED = sign(CONTENT, KEY, SIGNER)


@given(content=st.binary(max_size=200), office=st.text(max_size=30))
def test_what_was_signed_is_valid(content: bytes, office: str) -> None:
    signer = Signer(office=office, region="610123", time=SIGNER.time)
    result = verify_signature(content, sign(content, KEY, signer))
    assert result.is_valid
    assert result.signature is not None
    assert result.signature.public == KEY.public
    assert result.signature.signer.region == "610123"


def test_a_signature_says_who_and_when() -> None:
    data = json.loads(SIGNED)
    assert (data["office"], data["region"], data["time"]) == ("示例县创建办", "610123", SIGNER.time)
    assert sign(CONTENT, KEY, SIGNER) == SIGNED
    result = verify_signature(CONTENT, SIGNED)
    assert result.signature is not None
    assert result.signature.signer == SIGNER
    assert result.signature.fingerprint == KEY.fingerprint


@given(place=st.integers(0, len(SIGNED) - 1), change=st.integers(1, 255))
def test_no_changed_signature_is_accepted(place: int, change: int) -> None:
    changed = bytearray(SIGNED)
    changed[place] ^= change
    assert not verify_signature(CONTENT, bytes(changed)).is_valid


@given(place=st.integers(0, len(CONTENT) - 1), change=st.integers(1, 255))
def test_no_changed_content_is_accepted(place: int, change: int) -> None:
    changed = bytearray(CONTENT)
    changed[place] ^= change
    result = verify_signature(bytes(changed), SIGNED)
    assert result.state is SignatureState.BROKEN
    assert "被改动" in result.reason


@given(
    st.one_of(st.binary(max_size=300), st.builds(lambda cut: SIGNED[:cut], st.integers(0, len(SIGNED) - 1)))
)
def test_anything_else_cannot_be_read(data: bytes) -> None:
    result = verify_signature(CONTENT, data)
    assert (result.state, result.signature) == (SignatureState.UNREADABLE, None)
    assert result.reason


def respelt(**changes: object) -> bytes:
    """The signature file with other fields, spelt as ours are; a field of None is left out."""
    fields = {name: value for name, value in {**json.loads(SIGNED), **changes}.items() if value is not None}
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, SignatureState.VALID),
        ({"office": "示例市创建办"}, SignatureState.BROKEN),
        ({"region": "610124"}, SignatureState.BROKEN),
        ({"time": "2027-01-01T00:00:00+00:00"}, SignatureState.BROKEN),
        ({"sha256": "0" * 64}, SignatureState.BROKEN),
        ({"public_key": "A" * 43 + "="}, SignatureState.BROKEN),
        ({"public_key": "AAAA"}, SignatureState.BROKEN),
        ({"public_key": "不是"}, SignatureState.UNREADABLE),
        ({"signature": None}, SignatureState.UNREADABLE),
        ({"algorithm": "RSA"}, SignatureState.UNREADABLE),
        ({"format": "cmarchive-signature/2"}, SignatureState.UNREADABLE),
        ({"more": "x"}, SignatureState.UNREADABLE),
        ({"region": ""}, SignatureState.UNREADABLE),
        ({"office": "示例\u202e县"}, SignatureState.UNREADABLE),
        ({"time": "昨天"}, SignatureState.UNREADABLE),
        ({"time": 5}, SignatureState.UNREADABLE),
        ({"office": "x" * 20_000}, SignatureState.UNREADABLE),
    ],
)
def test_every_field_is_signed(changes: dict[str, object], state: SignatureState) -> None:
    assert verify_signature(CONTENT, respelt(**changes)).state is state


def test_a_signature_spelt_otherwise_cannot_be_read() -> None:
    text = SIGNED.decode()
    for other in (text.replace("\n", ""), text + "\n", "\ufeff" + text, text.replace("示", "\\u793a")):
        assert verify_signature(CONTENT, other.encode()).state is SignatureState.UNREADABLE
    assert verify_signature(CONTENT, b"[" * 10_000).state is SignatureState.UNREADABLE


def test_a_signature_of_another_key_is_another() -> None:
    other = Key(Ed25519PrivateKey.generate())
    mixed = json.loads(sign(CONTENT, other, SIGNER))["signature"]
    assert verify_signature(CONTENT, respelt(signature=mixed)).state is SignatureState.BROKEN


@given(st.binary(min_size=32, max_size=32))
def test_a_fingerprint_can_be_read_over_the_telephone(public: bytes) -> None:
    groups = fingerprint(public).split(" ")
    assert len(groups) == 8
    assert all(len(group) == 5 and group.isdecimal() and group.isascii() for group in groups)
    assert fingerprint(public) == fingerprint(bytes(public))
    assert fingerprint(public) != fingerprint(bytes([public[0] ^ 1]) + public[1:])


def test_the_key_is_made_once(tmp_path: Path) -> None:
    file = KeyFile(tmp_path / "新" / "keys")
    before = file.exists
    made = file.load_or_make()
    assert (before, file.exists, file.is_protected) == (False, True, False)
    assert file.load_or_make().public == made.public == KeyFile(tmp_path / "新" / "keys").load().public
    assert "rivate" not in repr(made)
    assert [path.name for path in file.path.parent.iterdir()] == ["signing.key"]
    if os.name == "posix":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_a_key_under_a_passphrase(tmp_path: Path) -> None:
    file = KeyFile(tmp_path)
    made = file.load_or_make("一二三四五六七八")
    protections = [file.is_protected]
    assert b"PRIVATE" not in file.path.read_bytes()
    with pytest.raises(PassphraseNeeded, match="请输入口令"):
        file.load()
    with pytest.raises(PassphraseWrong, match="口令不对"):
        file.load("别的口令别的口令")
    assert file.protect("一二三四五六七八", "ｐａｓｓ").public == made.public
    assert file.load("pass").public == made.public  # typed in full width or not
    assert file.protect("pass", "").public == made.public
    assert [*protections, file.is_protected] == [True, False]
    assert file.load().public == made.public


def test_a_damaged_key_is_told(tmp_path: Path) -> None:
    file = KeyFile(tmp_path)
    with pytest.raises(KeyUnreadable, match="不存在"):
        file.load()
    file.path.write_bytes(b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")
    with pytest.raises(KeyUnreadable, match="内容已损坏"):
        file.load_or_make()
    other = generate_private_key(SECP256R1())
    pair = other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    pair += other.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    file.path.write_bytes(pair)
    with pytest.raises(KeyUnreadable, match="不是 Ed25519"):
        file.load()
    file.path.unlink()
    file.load_or_make("一二三四五六七八")
    file.path.write_bytes(file.path.read_bytes()[:-3])
    with pytest.raises(KeyUnreadable, match="备份"):
        file.load("一二三四五六七八")


@given(place=st.integers(0, 10_000), change=st.integers(1, 255))
def test_a_changed_key_is_never_another(
    place: int, change: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = KeyFile(tmp_path_factory.mktemp("key"))
    made = file.load_or_make()
    data = bytearray(file.path.read_bytes())
    data[place % len(data)] ^= change
    file.path.write_bytes(data)
    with suppress(KeyUnreadable, PassphraseNeeded):
        assert file.load().public == made.public  # as when a line end was changed


def test_a_key_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "keys").write_bytes(b"")
    with pytest.raises(ArchiveError, match="无法保存签名密钥"):
        KeyFile(tmp_path / "keys").load_or_make()
