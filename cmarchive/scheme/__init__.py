"""Schemes as folders of TOML files: which there are, and reading one with all its mistakes named at once."""

from cmarchive.scheme.loading import available, load_scheme

__all__ = ["available", "load_scheme"]
