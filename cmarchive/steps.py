"""One edit as the history of an archive names it. A value only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One edit that can be taken back or done again. ``name`` says in Chinese what was done, ``at`` when, in UTC."""

    id: int
    name: str
    at: str
