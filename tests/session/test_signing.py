"""Signing and sealing as people do it: the office's key, keys of others on first use, packages closed for the road."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from cmarchive.cli import run
from cmarchive.errors import ArchiveError, ArchiveExists, PassphraseNeeded, ValueInvalid
from cmarchive.handover import age
from cmarchive.handover.keys import Key
from cmarchive.handover.signing import sign
from cmarchive.jobs import Monitor
from cmarchive.session import Session, own_key, protect_key, seal_package, unseal_package
from cmarchive.trust import KeyState, KeyTrust, Signer

CONTENT = b"manifest"
PASSPHRASE = "一二三四五六七八"


@pytest.fixture(autouse=True)
def _own_keys(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CMARCHIVE_KEYS", str(tmp_path_factory.mktemp("keys")))
    monkeypatch.setattr(age, "_WORK", 4)


def signed_by(number: int, region: str = "610123") -> bytes:
    key = Key(Ed25519PrivateKey.from_private_bytes(bytes([number] * 32)))
    return sign(CONTENT, key, Signer(office="示例县创建办", region=region, time="2026-11-25T02:30:00+00:00"))


def test_an_office_signs_with_its_own_key(session: Session) -> None:
    signature = session.sign(CONTENT)
    checked = session.check_signature(CONTENT, signature)
    assert checked.is_trusted
    assert checked.sighting is not None
    assert checked.sighting.key.fingerprint == own_key().fingerprint
    assert (checked.sighting.key.office, checked.sighting.key.region) == ("示例县", "610000")
    assert not own_key().is_protected


def test_a_protected_key_signs_with_its_passphrase_only(session: Session) -> None:
    before = own_key()
    after = protect_key("", PASSPHRASE)
    assert (after.fingerprint, after.is_protected) == (before.fingerprint, True)
    with pytest.raises(PassphraseNeeded):
        session.sign(CONTENT)
    assert session.check_signature(CONTENT, session.sign(CONTENT, PASSPHRASE)).is_trusted
    with pytest.raises(ArchiveError, match="口令太短"):
        protect_key(PASSPHRASE, "短")


def test_the_first_key_of_a_county_is_remembered(session: Session) -> None:
    first = session.check_signature(CONTENT, signed_by(1))
    assert first.sighting is not None
    assert first.sighting.trust is KeyTrust.FIRST
    assert first.is_trusted
    assert first.sighting.key.fingerprint in first.message
    again = session.check_signature(CONTENT, signed_by(1))
    assert again.sighting is not None
    assert again.sighting.trust is KeyTrust.SAME
    other = session.check_signature(CONTENT, signed_by(2, "610124"))
    assert other.sighting is not None
    assert other.sighting.trust is KeyTrust.FIRST
    assert [one.region for one in session.known_keys()] == ["610123", "610124"]


def test_another_key_is_an_alarm_until_somebody_asks(session: Session) -> None:
    first = session.check_signature(CONTENT, signed_by(1)).sighting
    assert first is not None
    for _ in range(2):
        changed = session.check_signature(CONTENT, signed_by(2))
        assert changed.sighting is not None
        assert changed.sighting.trust is KeyTrust.CHANGED
        assert not changed.is_trusted
        assert changed.result.is_valid
        assert first.key.fingerprint in changed.message
        assert changed.sighting.key.fingerprint in changed.message
        assert "警告" in changed.message
    assert session.check_signature(CONTENT, signed_by(1)).is_trusted

    waiting = changed.sighting
    assert waiting is not None
    new = waiting.key.fingerprint
    with pytest.raises(ArchiveError, match="没有收到过"):
        session.confirm_key("610124", new)
    with pytest.raises(ArchiveError, match="没有收到过"):
        session.confirm_key("610123", new.replace(new[0], str((int(new[0]) + 1) % 10)))
    confirmed = session.confirm_key("610123", new.replace(" ", ""))
    assert (confirmed.state, confirmed.confirmed_by) == (KeyState.CURRENT, "资料员")
    assert session.check_signature(CONTENT, signed_by(2)).is_trusted
    former = session.check_signature(CONTENT, signed_by(1))  # the lost computer turns up
    assert not former.is_trusted
    assert [one.state for one in session.known_keys()] == [KeyState.FORMER, KeyState.CURRENT]

    assert session.undo() is not None
    assert session.check_signature(CONTENT, signed_by(1)).is_trusted
    assert not session.check_signature(CONTENT, signed_by(2)).is_trusted
    assert session.redo() is not None
    assert session.check_signature(CONTENT, signed_by(2)).is_trusted


def test_a_signature_that_is_not_valid_teaches_nothing(session: Session) -> None:
    for content, signature in ((b"other", signed_by(1)), (CONTENT, b"{}")):
        checked = session.check_signature(content, signature)
        assert not checked.is_trusted
        assert checked.sighting is None
        assert checked.result.reason in checked.message
    assert session.known_keys() == []


def test_packages_are_closed_and_opened(tmp_path: Path, monitor: Monitor) -> None:
    package = tmp_path / "移交包.zip"
    package.write_bytes(b"PK" + bytes(200_000))
    closed = seal_package(package, PASSPHRASE, monitor)
    assert closed == tmp_path / "移交包.zip.age"
    with pytest.raises(ArchiveExists):
        seal_package(package, PASSPHRASE, monitor)
    with pytest.raises(ArchiveError, match="已经是加密"):
        seal_package(closed, PASSPHRASE, monitor)
    with pytest.raises(ArchiveError, match="口令太短"):
        seal_package(package, "短", monitor, tmp_path / "b.age")
    with pytest.raises(ArchiveExists):
        unseal_package(closed, PASSPHRASE, monitor)
    before = package.read_bytes()
    package.write_bytes(b"older")
    assert unseal_package(closed, PASSPHRASE, monitor, replace=True) == package
    assert package.read_bytes() == before
    with pytest.raises(ValueInvalid, match=r"\.age"):
        unseal_package(package, PASSPHRASE, monitor)


class Typed(io.StringIO):
    def isatty(self) -> bool:
        return False


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Any:
    def put(*lines: str) -> None:
        monkeypatch.setattr(sys, "stdin", Typed("".join(f"{line}\n" for line in lines)))

    return put


def test_keys_on_the_command_line(session: Session, capsys: Any, typed: Any) -> None:
    archive = str(session.path)
    session.check_signature(CONTENT, signed_by(1))
    waiting = session.check_signature(CONTENT, signed_by(2)).sighting
    session.close()
    assert waiting is not None
    typed()
    assert run(["key", "show", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown == {
        "path": str(own_key().path),
        "fingerprint": own_key().fingerprint,
        "protected": False,
    }
    typed(PASSPHRASE)
    assert run(["key", "protect"]) == 0
    assert "有口令保护" in capsys.readouterr().out
    typed("错的口令错的口令")
    assert run(["key", "show"]) == 1
    assert "口令不对" in capsys.readouterr().err
    assert run(["key", "known", archive, "--format", "json"]) == 0
    assert [one["state"] for one in json.loads(capsys.readouterr().out)] == ["current", "waiting"]
    assert run(["key", "confirm", archive, "610123", waiting.key.fingerprint]) == 0
    assert "使用中" in capsys.readouterr().out
    assert run(["key", "confirm", archive, "610123", "00000"]) == 1
    for command in ([], ["show"], ["protect"], ["known"], ["confirm"]):
        assert run(["key", *command, "--help"]) == 0
        assert "用法：" in capsys.readouterr().out


def test_sealing_on_the_command_line(tmp_path: Path, capsys: Any, typed: Any) -> None:
    package = tmp_path / "包.zip"
    package.write_bytes(b"PK" + bytes(1000))
    typed(PASSPHRASE)
    assert run(["seal", str(package)]) == 0
    assert capsys.readouterr().out.strip() == f"{package}.age"
    typed(PASSPHRASE + "。")
    assert run(["unseal", f"{package}.age", "-o", str(tmp_path / "开.zip")]) == 1
    assert "口令不对" in capsys.readouterr().err
    assert not (tmp_path / "开.zip").exists()
    typed(PASSPHRASE)
    assert run(["unseal", f"{package}.age", "-o", str(tmp_path / "开.zip")]) == 0
    assert (tmp_path / "开.zip").read_bytes() == package.read_bytes()
