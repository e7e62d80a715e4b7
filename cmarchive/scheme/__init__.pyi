from .loading import available as available
from .loading import load_scheme as load_scheme
from .workbook.rule_names import CHECK_NAMES as CHECK_NAMES
