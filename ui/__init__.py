"""The window: everything that knows Qt. Calls ``cmarchive.session`` and the value modules, nothing else of the core."""
