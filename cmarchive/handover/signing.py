"""Signatures over what is handed over: a small file beside it that says who signed, when, and with which key.

The file is JSON in UTF-8. Ed25519 signs a text of its own kind, in which every field but the signature stands, so that
nothing in the file can be changed and no signature can be taken for one of something else. Only files spelt exactly
as we spell them are read: there are no two files for one signature.
"""

import base64
import binascii
import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from cmarchive.handover.keys import Key
from cmarchive.text import mark
from cmarchive.trust import Signature, SignatureResult, SignatureState, Signer

SIGNATURE_SUFFIX = ".sig.json"
_FORMAT = "cmarchive-signature/1"
_ALGORITHM = "Ed25519"
_LIMIT = 16_384  # bytes; ours have some five hundred
_REGION = re.compile(r"[0-9A-Za-z]{1,20}")
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))  # could make a name look like another's
_UNKNOWN = mark("Signature", "不是本程序认识的签名文件，或文件被改动过")
_CHANGED = mark("Signature", "内容在签名之后被改动过")
_FORGED = mark("Signature", "签名与所写的密钥、单位或时间不符，签名文件被改动过")


def sign(content: bytes, key: Key, signer: Signer) -> bytes:
    """The signature file for ``content``; the same content, key and signer give the same bytes."""
    fields = {
        "format": _FORMAT,
        "algorithm": _ALGORITHM,
        "public_key": _text(key.public),
        "office": _clean(signer.office),
        "region": signer.region,
        "time": signer.time,
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    return _spelt({**fields, "signature": _text(key.private.sign(_message(fields)))})


def verify_signature(content: bytes, signature: bytes) -> SignatureResult:
    """Tell whether a signature file is one of exactly this content; never raises for what the file says."""
    fields = _fields(signature)
    if fields is None:
        return SignatureResult(state=SignatureState.UNREADABLE, reason=_UNKNOWN)
    claimed = _claimed(fields)
    if claimed is None:
        return SignatureResult(state=SignatureState.UNREADABLE, reason=_UNKNOWN)
    if not _is_genuine(claimed, fields):
        return SignatureResult(state=SignatureState.BROKEN, signature=claimed, reason=_FORGED)
    if claimed.digest != hashlib.sha256(content).hexdigest():
        return SignatureResult(state=SignatureState.BROKEN, signature=claimed, reason=_CHANGED)
    return SignatureResult(state=SignatureState.VALID, signature=claimed)


def _fields(signature: bytes) -> Mapping[str, str] | None:
    """The fields of a file that is spelt as ours are; None for any other."""
    if len(signature) > _LIMIT:
        return None
    try:
        data = json.loads(signature)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict) or not all(isinstance(one, str) for one in data.values()):
        return None
    try:
        return data if _spelt(data) == signature else None
    except UnicodeEncodeError:  # half a surrogate pair
        return None


def _claimed(fields: Mapping[str, str]) -> Signature | None:
    expected = {"format", "algorithm", "public_key", "office", "region", "time", "sha256", "signature"}
    if set(fields) != expected or (fields["format"], fields["algorithm"]) != (_FORMAT, _ALGORITHM):
        return None
    public, signature = _bytes(fields["public_key"]), _bytes(fields["signature"])
    region, office = fields["region"], fields["office"]
    if public is None or signature is None or not _is_moment(fields["time"]):
        return None
    if not _REGION.fullmatch(region) or _clean(office) != office:
        return None
    return Signature(
        signer=Signer(office=fields["office"], region=fields["region"], time=fields["time"]),
        public=public,
        digest=fields["sha256"],
        signature=signature,
    )


def _is_genuine(claimed: Signature, fields: Mapping[str, str]) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(claimed.public)
        key.verify(claimed.signature, _message({k: v for k, v in fields.items() if k != "signature"}))
    except (InvalidSignature, ValueError):  # the latter for what is no key
        return False
    return True


def _message(fields: Mapping[str, str]) -> bytes:
    """What is signed: its kind, then every field."""
    text = json.dumps(fields, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return _FORMAT.encode("ascii") + b"\0" + text.encode("ascii")


def _spelt(fields: Mapping[str, str]) -> bytes:
    return (json.dumps(fields, ensure_ascii=False, indent=1) + "\n").encode()


def _is_moment(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _clean(text: str) -> str:
    """A name without characters that show nothing or turn what is around them."""
    return "".join(one for one in text if unicodedata.category(one) not in _UNSEEN)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes | None:
    """What ``_text`` wrote; None for any other spelling of it."""
    try:
        data = base64.b64decode(text, validate=True)
    except (ValueError, binascii.Error):
        return None
    return data if _text(data) == text else None
