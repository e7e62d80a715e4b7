"""Schemes as folders of TOML files: which there are, and reading one with all its mistakes named at once."""

from cmarchive.scheme.loading import available, load_scheme
from cmarchive.scheme.workbook.rule_names import CHECKS as CHECK_NAMES

__all__ = ["CHECK_NAMES", "available", "load_scheme"]
