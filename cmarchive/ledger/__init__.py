"""Excel workbooks going out: the ledger with every sheet an assessment team asks for, the findings workbook, and 催交单."""

import lazy_loader

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)
