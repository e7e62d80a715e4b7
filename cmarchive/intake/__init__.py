"""Files, folders and workbooks coming in: what they are, whose they are, what they say. Nothing here is stored."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
