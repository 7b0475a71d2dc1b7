"""Who held which office when, from records of travels and visits: "President Yeltsin" in Naples is Russia's.

`holders.tsv` is gathered by bench/gather_holders.py: a name, a role, the code of a state, the first and the last year
in which a record says so, or its heading.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.countries import lineage
from graph.names import Form, form_of
from ontology.terms import Role

BEFORE_AND_AFTER = 2
"""Years by which an office may have been held longer than records have seen its holder in it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody in an office of a state in some years. `words` are those of the name."""

    words: frozenset[str]
    generation: str | None
    state: str
    first: int
    last: int


def state_of_holder(name: str, role: Role, year: int, country: str | None, *, over: bool = False) -> str | None:
    """The only state in which somebody of that name had that role at the time; None where none or several can be.

    `country` is where the person was met: its own holder of the office goes before those of others. `over` tells that
    the office was no longer held: who held it after that year is not meant.
    """
    form = form_of(name)
    found = _states(form, year, _of(role, form, year if over else None))
    if not found and form.full:
        # A full name says who it is in whatever office.
        found = _states(form, year, _of(None, form, year if over else None))
    home = {state for state in found if country and country in lineage(state)}
    if home:
        return min(home, key=lambda state: (state != country, state))
    return next(iter(found)) if len(found) == 1 else None


def _of(role: Role | None, form: Form, until: int | None) -> Iterator[Holder]:
    """Those who had a role and bear the last word of a form, and had it up to a year at most."""
    for holder in _holders().get((role, form.words[-1]), ()):
        if until is None or holder.last <= until:
            yield holder


def never_held(name: str, role: Role, state: str, year: int) -> bool:
    """Whether nobody of that name had that role of a state by that year, by records that go back before it."""
    form = form_of(name)
    rows = [holder for (of, _), holders in _holders().items() if of is role for holder in holders]
    rows = [holder for holder in rows if holder.state == state and holder.first <= year + BEFORE_AND_AFTER]
    return any(row.first < year for row in rows) and not any(_states(form, row.last, [row]) for row in rows)


def _states(form: Form, year: int, holders: Iterable[Holder]) -> set[str]:
    words = frozenset(form.words)
    return {
        holder.state
        for holder in holders
        if words <= holder.words
        and (not form.generation or form.generation == holder.generation)
        and holder.first - BEFORE_AND_AFTER <= year <= holder.last + BEFORE_AND_AFTER
    }


@cache
def _holders() -> Mapping[tuple[Role | None, str], tuple[Holder, ...]]:
    found: dict[tuple[Role | None, str], list[Holder]] = defaultdict(list)
    for name, role, state, first, last in recorded():
        form = form_of(name)
        holder = Holder(frozenset(form.words), form.generation, state, first, last)
        for word in form.calls:
            found[role, word].append(holder)
            found[None, word].append(holder)
    return {key: tuple(holders) for key, holders in found.items()}


def recorded() -> Iterator[tuple[str, Role, str, int, int]]:
    """The rows of the table: who had which role of which state, in which first and last year."""
    for line in (files("loaders.resources") / "holders.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, role, state, first, last = line.split("\t")
            yield name, Role(role), state, int(first), int(last)
