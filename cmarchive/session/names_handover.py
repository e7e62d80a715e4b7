"""What of the handover room the window and the command line may use."""

from cmarchive.handover.queue import QueueEntry

__all__ = ["QueueEntry"]
