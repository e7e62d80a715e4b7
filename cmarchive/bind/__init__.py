"""The bind room: from a view of the archive to verified PDF volumes (案卷)."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
