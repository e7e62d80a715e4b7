"""What an examination of a package (四性检测) found, as values: read by ledger, bind, window and command line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from cmarchive.assessment import Severity
from cmarchive.text import mark
from cmarchive.wording import headed


class Property(StrEnum):
    """The four properties of an electronic record (DA/T 70-2018)."""

    AUTHENTICITY = "authenticity"
    INTEGRITY = "integrity"
    USABILITY = "usability"
    SECURITY = "security"


class Mode(StrEnum):
    """Who answers a check item: the program, a person helped by it, or a person alone."""

    AUTOMATIC = "automatic"
    HALF = "half"
    PERSON = "person"


class Outcome(StrEnum):
    """What came of a check item."""

    PASSED = "passed"
    FAILED = "failed"
    WARNED = "warned"
    PENDING = "pending"
    SKIPPED = "skipped"


PROPERTY_NAMES = {
    Property.AUTHENTICITY: mark("Verification", "真实性"),
    Property.INTEGRITY: mark("Verification", "完整性"),
    Property.USABILITY: mark("Verification", "可用性"),
    Property.SECURITY: mark("Verification", "安全性"),
}
MODE_NAMES = {
    Mode.AUTOMATIC: mark("Verification", "自动"),
    Mode.HALF: mark("Verification", "半自动"),
    Mode.PERSON: mark("Verification", "人工"),
}
OUTCOME_NAMES = {
    Outcome.PASSED: mark("Verification", "合格"),
    Outcome.FAILED: mark("Verification", "不合格"),
    Outcome.WARNED: mark("Verification", "有提示"),
    Outcome.PENDING: mark("Verification", "待人工"),
    Outcome.SKIPPED: mark("Verification", "不适用"),
}


class PackageProblem(NamedTuple):
    """One thing wrong with a package: where (a path in it, empty for the whole), and a Chinese sentence."""

    path: str
    message: str

    @property
    def text(self) -> str:
        """The place, then what is wrong."""
        return headed(self.path, self.message) if self.path else self.message

    def __str__(self) -> str:
        return str(self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckOutcome:
    """One check item with its outcome.

    ``code`` is that of DA/T 70-2018, empty where none is confirmed. ``severity`` is what a failure means.
    ``evidence`` says in Chinese what was looked at; ``problems`` what was found, the first ``MOST_PROBLEMS`` of
    ``count``.
    """

    code: str
    name: str
    property: Property
    mode: Mode
    severity: Severity
    outcome: Outcome
    evidence: str
    problems: tuple[PackageProblem, ...] = ()
    count: int = 0


MOST_PROBLEMS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageIdentity:
    """What a package says of itself; nothing of it is to be believed before it is verified.

    ``packed`` is a moment in UTC as ISO text. ``builds_on`` and ``base_package`` are identifier and SHA-256 of the
    package a delta needs, empty for a whole one. ``schema`` is the last schema step of its database.
    """

    identifier: str
    origin: str
    county: str
    region_code: str
    office: str
    scheme: str
    scheme_title: str
    years: tuple[int, ...]
    batch: int
    packed: str
    program: str
    builds_on: str = ""
    base_package: str = ""
    schema: str = ""
    items: int = 0
    files: int = 0
    volumes: int = 0
    enterprises: int = 0
    figures: int = 0

    @property
    def is_delta(self) -> bool:
        """Tell whether it holds only what an earlier package lacks."""
        return bool(self.builds_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageSignature:
    """What is known of the signature of a package. ``is_valid`` is None when there is nothing to judge it by."""

    is_present: bool = False
    is_valid: bool | None = None
    fingerprint: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationReport:
    """What an examination found. ``bag_problems`` make it no valid bag, ``package_problems`` no package of ours.

    ``remarks`` do no harm to either. ``examined`` is the moment as ISO text, ``digest`` the SHA-256 of the file,
    empty for a folder. ``files`` and ``octets`` count the payload.
    """

    name: str
    digest: str
    size: int
    examined: str
    is_bag: bool
    bag_problems: tuple[PackageProblem, ...]
    package_problems: tuple[PackageProblem, ...]
    identity: PackageIdentity | None
    checks: tuple[CheckOutcome, ...]
    signature: PackageSignature = PackageSignature()
    remarks: tuple[str, ...] = ()
    files: int = 0
    octets: int = 0

    @property
    def is_valid_bag(self) -> bool:
        """Tell whether it is a bag, complete and unharmed."""
        return self.is_bag and not self.bag_problems

    @property
    def is_package(self) -> bool:
        """Tell whether it is a package of this program, whole and unharmed."""
        return self.identity is not None and not self.package_problems and self.is_valid_bag

    @property
    def has_errors(self) -> bool:
        """Tell whether it cannot be taken over."""
        failed = any(one.outcome is Outcome.FAILED and one.severity is Severity.ERROR for one in self.checks)
        return failed or not self.is_valid_bag

    @property
    def pending(self) -> int:
        """How many check items wait for a person."""
        return sum(one.outcome is Outcome.PENDING for one in self.checks)

    @property
    def summary(self) -> str:
        """The result in one Chinese sentence."""
        if not self.is_bag:
            return mark("Verification", "不是 BagIt 包。")
        if not self.is_valid_bag:
            text = mark("Verification", "BagIt 校验不通过，有 {count} 处问题。")
            return text.format(count=len(self.bag_problems))
        if self.identity is None:
            return mark("Verification", "是有效的 BagIt 包，但不是本程序的移交包。")
        failed = sum(one.outcome is Outcome.FAILED for one in self.checks)
        if failed or self.package_problems:
            text = mark("Verification", "是有效的 BagIt 包，四性检测有 {count} 项不合格。")
            return text.format(count=failed)
        warned = sum(one.outcome is Outcome.WARNED for one in self.checks)
        text = mark("Verification", "四性检测没有不合格项目，有提示 {warned} 项，待人工确认 {pending} 项。")
        return text.format(warned=warned, pending=self.pending)

    def as_json(self) -> Mapping[str, Any]:
        """All of it as plain values, for scripts and for keeping."""
        return {
            "name": self.name,
            "digest": self.digest,
            "size": self.size,
            "examined": self.examined,
            "summary": self.summary,
            "is_bag": self.is_bag,
            "is_valid_bag": self.is_valid_bag,
            "is_package": self.is_package,
            "has_errors": self.has_errors,
            "files": self.files,
            "octets": self.octets,
            "identity": None if self.identity is None else asdict(self.identity),
            "signature": asdict(self.signature),
            "bag_problems": _plain(self.bag_problems),
            "package_problems": _plain(self.package_problems),
            "remarks": list(self.remarks),
            "checks": [
                {
                    "code": one.code,
                    "name": one.name,
                    "property": one.property.value,
                    "mode": one.mode.value,
                    "severity": one.severity.value,
                    "outcome": one.outcome.value,
                    "evidence": one.evidence,
                    "count": one.count,
                    "problems": _plain(one.problems),
                }
                for one in self.checks
            ],
        }


def _plain(problems: tuple[PackageProblem, ...]) -> list[dict[str, str]]:
    return [{"path": one.path, "message": one.message} for one in problems[:MOST_PROBLEMS]]
