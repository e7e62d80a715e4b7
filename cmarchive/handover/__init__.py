"""The handover room: packages packed, verified (四性检测), received, compared, restored, signed and sealed."""

from cmarchive.handover.checks import DatabaseFacts
from cmarchive.handover.content import PackContent
from cmarchive.handover.hashing import digest_of
from cmarchive.handover.names import safe_name as safe_file_name
from cmarchive.handover.originals import ReceivedObjects
from cmarchive.handover.pack import Packed, pack
from cmarchive.handover.receive import (
    Quarantined,
    accept,
    discard,
    extract_database,
    package_path,
    quarantine,
    submission_folder,
)
from cmarchive.handover.restore import restore_files
from cmarchive.handover.scratch import put_in_place, scratch_beside
from cmarchive.handover.sources import whole_file
from cmarchive.handover.verify import CHECK_ITEMS, DatabaseReader, Verifier, verify
from cmarchive.handover.writer import Signer

__all__ = [
    "CHECK_ITEMS",
    "DatabaseFacts",
    "DatabaseReader",
    "PackContent",
    "Packed",
    "Quarantined",
    "ReceivedObjects",
    "Signer",
    "Verifier",
    "accept",
    "digest_of",
    "discard",
    "extract_database",
    "pack",
    "package_path",
    "put_in_place",
    "quarantine",
    "restore_files",
    "safe_file_name",
    "scratch_beside",
    "submission_folder",
    "verify",
    "whole_file",
]
