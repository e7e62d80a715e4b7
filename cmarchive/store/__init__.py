"""archive.db and objects/: the archive on disk. The only room that knows SQLite."""

from cmarchive.store.audit import AuditEntry
from cmarchive.store.backups import backups, restore_backup
from cmarchive.store.creation import create_archive
from cmarchive.store.database import FirstCopy, prepare_archive
from cmarchive.store.doctor import Examination, examine, remove_orphans
from cmarchive.store.figures import Figures
from cmarchive.store.lock import ArchiveLock
from cmarchive.store.objects import ObjectStore, Taken
from cmarchive.store.safekeeping import ArchiveCopy, Backup, copy_archive, list_backups
from cmarchive.store.schemes import keep_scheme, kept_scheme
from cmarchive.store.snapshots import Probe, latest_step, prepare_snapshot, probe_database, write_snapshot
from cmarchive.store.store import Store

__all__ = [
    "ArchiveCopy",
    "ArchiveLock",
    "AuditEntry",
    "Backup",
    "Examination",
    "Figures",
    "FirstCopy",
    "ObjectStore",
    "Probe",
    "Store",
    "Taken",
    "backups",
    "copy_archive",
    "create_archive",
    "examine",
    "keep_scheme",
    "kept_scheme",
    "latest_step",
    "list_backups",
    "prepare_archive",
    "prepare_snapshot",
    "probe_database",
    "remove_orphans",
    "restore_backup",
    "write_snapshot",
]
