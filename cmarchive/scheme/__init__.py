"""Schemes as folders of TOML files: which there are, and reading one with all its mistakes named at once."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
