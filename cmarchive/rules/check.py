"""A check kind: a name, its parameters, and the function that looks for hits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Generic

from cmarchive.rules.params import P
from cmarchive.rules.scope import Hit, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Check(Generic[P]):
    """One kind of check (核对方法).

    ``reads_documents`` says that items, enterprises or notes matter to it. ``spans_subjects`` says that what it finds
    at one subject depends on others, so that after an edit it must look at all of them again.
    """

    name: str
    params: type[P]
    run: Callable[[P, Scope], Iterator[Hit]]
    reads_documents: bool = False
    spans_subjects: bool = False
