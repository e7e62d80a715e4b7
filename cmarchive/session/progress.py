"""How complete one subject is: what steps and reports both speak of."""

from dataclasses import dataclass

from cmarchive.dossiers import Completeness
from cmarchive.model import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectProgress:
    """How complete one dossier or indicator file is."""

    subject: Subject
    completeness: Completeness
