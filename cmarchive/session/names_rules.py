"""What the rules room does for the window and the command line beside a check."""

from cmarchive.rules import Computed, summary_sentence

__all__ = ["Computed", "summary_sentence"]
