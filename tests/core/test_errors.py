"""What the operating system complains of, in Chinese."""

import errno
import os

import pytest

from cmarchive.errors import cause_of


@pytest.mark.parametrize(
    "code", ["ENOENT", "EACCES", "ENOSPC", "ENOTDIR", "EISDIR", "ENAMETOOLONG", "EIO", "ELOOP"]
)
def test_causes_are_chinese(code: str) -> None:
    number = getattr(errno, code)
    cause = cause_of(OSError(number, os.strerror(number)))
    assert not any(char.isascii() and char.isalpha() and char != "U" for char in cause), cause


def test_an_unknown_cause_keeps_its_number() -> None:
    assert cause_of(OSError(9999, "Strange")) == "系统报告错误 9999"
