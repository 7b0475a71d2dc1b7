"""Many things at once by their identifiers, of whatever kind each is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from graph.queries.agreements import read_agreements
from graph.queries.answers.finding import Found
from graph.queries.asking import Source
from graph.queries.conflicts import read_conflicts
from graph.queries.meetings import read_meetings
from graph.queries.offices import office
from graph.queries.people import person
from graph.queries.reports import told
from graph.queries.states import state


def lookup(store: Source, identifiers: Sequence[str]) -> list[Found]:
    """What these identifiers stand for, in their order, each once; what stands for nothing is left out."""
    asked = list(dict.fromkeys(identifiers))
    by_kind: dict[str, list[str]] = {}
    for one in asked:
        by_kind.setdefault(one.partition("-")[0] if "-" in one else "state", []).append(one)
    found = {one.asked: one for kind, ids in by_kind.items() if kind in _READ for one in _READ[kind](store, ids)}
    return [found[one] for one in asked if one in found]


def _meetings(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for meeting in read_meetings(store, ids):
        yield Found(asked=meeting.id, kind="Meeting", meeting=meeting)


def _agreements(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for agreement in read_agreements(store, ids):
        yield Found(asked=agreement.id, kind="Agreement", agreement=agreement)


def _conflicts(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for conflict in read_conflicts(store, ids):
        yield Found(asked=conflict.id, kind="Conflict", conflict=conflict)


def _people(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for one in ids:
        if who := person(store, one):
            yield Found(asked=one, kind="Person", person=who)


def _offices(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for one in ids:
        if post := office(store, one):
            yield Found(asked=one, kind="Office", office=post)


def _reports(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for one in ids:
        if report := told(store, one):
            yield Found(asked=one, kind="Report", report=report[0])


def _states(store: Source, ids: Sequence[str]) -> Iterator[Found]:
    for one in ids:
        if known := state(store, one.upper()):
            yield Found(asked=one, kind="State", state=known)


_READ: dict[str, Callable[[Source, Sequence[str]], Iterator[Found]]] = {
    "meeting": _meetings,
    "agreement": _agreements,
    "conflict": _conflicts,
    "person": _people,
    "office": _offices,
    "report": _reports,
    "state": _states,
}
"""What reads things by identifiers of a kind: the word that they begin with; a state has a code alone."""
