"""What the command line prints of signing keys, as Chinese text or JSON."""

import json
from collections.abc import Sequence

from cmarchive.session import OwnKey
from cmarchive.trust import KEY_STATES, KnownKey


def own(key: OwnKey, form: str) -> str:
    """Print the office's own key."""
    if form == "json":
        return _json(
            {"path": str(key.path), "fingerprint": key.fingerprint, "protected": key.is_protected},
        )
    protection = "有口令保护" if key.is_protected else "没有口令保护"
    return "\n".join(
        [
            f"密钥指纹：{key.fingerprint}",
            f"密钥文件：{key.path}（{protection}）",
            "请另存一份密钥文件备份；把指纹打电话念给接收方核对。",
        ]
    )


def known(keys: Sequence[KnownKey], form: str) -> str:
    """Print the keys that were met."""
    if form == "json":
        return _json(
            [
                {
                    "region": one.region,
                    "office": one.office,
                    "fingerprint": one.fingerprint,
                    "state": one.state.value,
                    "seen": one.seen,
                    "confirmed": one.confirmed,
                    "confirmed_by": one.confirmed_by,
                }
                for one in keys
            ]
        )
    lines = []
    for one in keys:
        checked = f"，{one.confirmed[:10]} 核实" if one.confirmed else ""
        lines.append(f"{one.region} {one.office}　{KEY_STATES[one.state]}（{one.seen[:10]} 收到{checked}）")
        lines.append(f"  {one.fingerprint}")
    return "\n".join([*lines, f"记住的密钥 {len(keys)} 个。"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
