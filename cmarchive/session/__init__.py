"""The use cases: the only room that ``ui`` and the command line call. It connects the rooms that do not know one another."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
