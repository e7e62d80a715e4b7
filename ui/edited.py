"""What a use case that changes an archive brings back to the window."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from cmarchive.dossiers import Completeness
from cmarchive.model import SubjectKey
from cmarchive.session import Steps
from cmarchive.view import View

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Edited(Generic[T]):
    """What came of a use case: its result, and the archive after it."""

    result: T
    view: View
    progress: dict[SubjectKey, Completeness]
    history: Steps
