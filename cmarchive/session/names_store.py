"""What of the store room the window and the command line may use."""

from cmarchive.store import ArchiveCopy, Backup

__all__ = ["ArchiveCopy", "Backup"]
