"""The stages of the work, one page each."""
