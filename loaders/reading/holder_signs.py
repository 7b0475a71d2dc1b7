"""What public records tell of whoever a report gives an office, by name: whether they know him, and of which state.

A state that was inferred is likelier right where the same name is known to have sat in its government in those years
(`officeholders`) or to have led it (`leaders`), and likelier wrong where the name is known of another state alone.
"""

from __future__ import annotations

from functools import lru_cache

from graph.names import form_of
from loaders.reading.leaders import state_of_leader
from loaders.reading.officeholders import tenures_of
from ontology.terms import Role

_AROUND = 2  # years before and after a tenure that are of it too, as records may lack some
_OF_UNION = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})


@lru_cache(maxsize=4096)
def holder_signs(name: str, role: Role, state: str | None, year: int, ground: str) -> tuple[str, ...]:
    """What records tell of an office of somebody, alone and by what its state was taken from."""
    led, held = _led(name, role, state, year), _held(name, role, state, year)
    return (f"led={led}", f"led={led}&{ground}", f"held={held}", f"held={held}&{ground}", f"held={held}&{role}")


def _led(name: str, role: Role, state: str | None, year: int) -> str:
    """Whether that state, another or none is known to be led by somebody so called."""
    known = state_of_leader(name, role, year)
    return "none" if known is None else "same" if known == state else "other"


def _held(name: str, role: Role, state: str | None, year: int) -> str:
    """Whether somebody of just that full name is known, and of the same state in those years, in others, or not."""
    if not form_of(name).full:
        return "short"
    tenures = tenures_of(name)
    if not tenures:
        return "unknown"
    own = [(first, last) for code, first, last in tenures if code == state]
    if any(first - _AROUND <= year <= last + _AROUND for first, last in own):
        return "now"
    if state == "EU" and role not in _OF_UNION:
        return "unknown"  # those in its parliament are known of their own states
    return "once" if own else "abroad"
