"""States in the headings of records: "Korea, Republic of", "Democratic Republic of the Congo (Zaire)", by date.

A heading names a state as it is called today, then, or both; of those that bear its names, it is the one that there was
on the day of the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from loaders.reading.tables import table
from ontology.states import StateRecord, state_named, states

_PART = re.compile(r"\s*\((.*?)\)")


def state_of(heading: str, day: str) -> str | None:
    """The code of the state of a heading on an ISO day; None where no state bears its names, as Hawaii."""
    plain = _PART.sub("", heading).strip()
    for form in (heading, plain):
        if form in table("headings"):
            codes: list[str] = table("headings")[form]
            return codes[2] if codes[1:] and day >= codes[1] else codes[0]
    bearers = list(dict.fromkeys(state for name in _names(heading, plain) for state in _called().get(_plain(name), ())))
    there = [state for state in bearers if (state.start or "") <= day and (not state.end or day < state.end)]
    # A former state says more than the one of today that has its name too: Burma in 1955, Zaire in 1976.
    there.sort(key=lambda state: state.end is None)
    if there:
        return there[0].code
    return _heir(bearers[0], day).code if bearers else None


def _names(heading: str, plain: str) -> Iterator[str]:
    first, _, rest = plain.partition(", ")
    forms = [heading, plain, f"{rest} {first}" if rest else plain]
    yield from forms
    if not any(_plain(form) in _called() for form in forms):
        yield first
    yield from _PART.findall(heading)


def _plain(name: str) -> str:
    return name.lower().replace("’", "'")


def _heir(state: StateRecord, day: str) -> StateRecord:
    """The state itself where it was not yet; else its successor, of several the one with its capital."""
    if not state.end or day < state.end:
        return state
    after = [other for other in map(state_named, state.successors) if other]
    heir = next((one for one in after if one.capitals[:1] == state.capitals[:1]), after[0] if len(after) == 1 else None)
    return _heir(heir, day) if heir else state


@cache
def _called() -> Mapping[str, tuple[StateRecord, ...]]:
    """States by the names that they bear, those of today first."""
    found: dict[str, list[StateRecord]] = {}
    for state in sorted(states(), key=lambda state: (state.end is not None, state.code)):
        for name in state.names:
            found.setdefault(_plain(name), []).append(state)
    return {name: tuple(bearers) for name, bearers in found.items()}
