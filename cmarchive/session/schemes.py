"""The assessment schemes the program ships, loaded with the rules room's opinion of their rules."""

from functools import lru_cache

from cmarchive.assessment import Scheme
from cmarchive.errors import SchemeUnknown
from cmarchive.resources import resource
from cmarchive.rules import check_problems
from cmarchive.scheme import available, load_scheme


def scheme_ids() -> tuple[str, ...]:
    """The ids of the shipped schemes, in order."""
    return tuple(sorted(available(resource("schemes"))))


@lru_cache(maxsize=8)
def scheme(scheme_id: str) -> Scheme:
    """Load a shipped scheme; raises SchemeUnknown or SchemeInvalid."""
    known = available(resource("schemes"))
    if scheme_id not in known:
        raise SchemeUnknown(scheme=scheme_id, known="、".join(sorted(known)))
    return load_scheme(known[scheme_id], check_problems)
