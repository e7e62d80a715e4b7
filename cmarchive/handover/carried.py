"""The findings a package carries: what the county's own run of the rules said when it was packed."""

import json
from pathlib import Path

from cmarchive.assessment import Severity
from cmarchive.comparison import CarriedFinding
from cmarchive.errors import PackageRefused
from cmarchive.handover.container import Damaged
from cmarchive.handover.content import FINDINGS
from cmarchive.handover.sources import ZipSource
from cmarchive.text import mark

MOST_BYTES = 256 << 20


def carried_findings(package: Path) -> list[CarriedFinding]:
    """Read the findings of a received package. Raises PackageRefused when they cannot be read."""
    try:
        with package.open("rb") as file:
            source = ZipSource(package.name, file)
            wanted = [one for one in source.files if one.path.endswith(f"/data/{FINDINGS}")]
            for one, blocks in source.walk([one.path for one in wanted[:1]]):
                if one.size > MOST_BYTES:
                    raise ValueError("too long")
                listed = json.loads(b"".join(blocks))
                return [_finding(content) for content in listed]
    except (Damaged, OSError, ValueError, KeyError, TypeError, RecursionError) as exc:
        raise _unreadable(package) from exc
    raise _unreadable(package)


def _finding(content: dict[str, str]) -> CarriedFinding:
    return CarriedFinding(
        fingerprint=str(content["fingerprint"]),
        values_digest=str(content["values_digest"]),
        rule=str(content["rule"]),
        severity=Severity(content["severity"]),
        subject=str(content["name"]),
        period=str(content["period"]),
        title=str(content["title"]),
        message=str(content["message"]),
    )


def _unreadable(package: Path) -> PackageRefused:
    return PackageRefused(path=package.name, cause=mark("Package", "其中的校核问题清单无法读取"))
