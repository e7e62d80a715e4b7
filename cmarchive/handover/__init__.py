"""The handover room: packages packed, verified (四性检测), received, compared, restored, signed and sealed."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
