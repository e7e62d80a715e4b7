"""Item models: thin pictures of a snapshot, without file or database work."""
