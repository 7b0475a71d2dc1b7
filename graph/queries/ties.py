"""Who met whom how often: pairs of people, and pairs of states through those who hold or held their offices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.queries.answers.base import Named
from graph.queries.answers.meetings import OfficeBetween, StatesMet, StatesMetOn, Tie
from graph.queries.asking import Row, ask
from graph.queries.narrowing import EVERYTHING, Narrowed
from graph.queries.people import in_office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.queries.asking import Period, Source

MOST = 100
"""Ties that are answered when nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ties:
    """Which pairs: with one of these people and one of those others (identifiers), or with anyone; all by default."""

    people: tuple[str, ...] | None = None
    others: tuple[str, ...] | None = None
    narrowed: Narrowed = EVERYTHING
    most: int = MOST


def ties(store: Source, asked: Ties) -> tuple[Tie, ...]:
    """The pairs who met, those who met most often first. Raises `QuestionError`."""
    limits: Row = {"limit": asked.most, **asked.narrowed.parameters()}
    if asked.people is None:
        rows = ask(store, "ties_of_all", **limits)
    else:
        others = None if asked.others is None else list(asked.others)
        rows = ask(store, "ties", people=list(asked.people), others=others, **limits)
    return tuple(
        Tie(
            people=(
                Named(id=row["person"], name=row["person_name"]),
                Named(id=row["other"], name=row["other_name"]),
            ),
            meetings=row["meetings"],
            first=row["first"],
            last=row["last"],
        )
        for row in rows
    )


def states_met(
    store: Source, *, role: str | None = None, medium: str | None = None, min_confidence: float | None = None
) -> tuple[StatesMetOn, ...]:
    """Pairs of states whose people met, by each date on which they did, in order of codes and dates.

    A state stands for those who hold or held its offices, of a role if given. Raises `StoreError`.
    """
    rows = ask(store, "states_met", role=role, medium=medium, min_confidence=min_confidence)
    return tuple(
        StatesMetOn(states=(row["state"], row["other"]), date=row["date"] or None, meetings=row["total"])
        for row in rows
    )


def states_met_in(met: Iterable[StatesMetOn], period: Period) -> tuple[StatesMet, ...]:
    """Pairs of states that met in a period, and at how many meetings, in the order in which they come."""
    totals: Counter[tuple[str, str]] = Counter()
    within = period.holds()
    for pair in met:
        if within(pair.date):
            totals[pair.states] += pair.meetings
    return tuple(StatesMet(states=states, meetings=total) for states, total in totals.items())


def states_met_with(
    store: Source, code: str, *, role: str | None = None, narrowed: Narrowed = EVERYTHING
) -> tuple[StatesMet, ...]:
    """A state, itself first, with each whose people its own met, and at how many meetings; the most often met first."""
    people = in_office(store, code, role)
    rows = ask(store, "states_met_with", people=people, state=code, role=role, **narrowed.parameters())
    return tuple(StatesMet(states=(code, row["other"]), meetings=row["total"]) for row in rows)


def states_of(store: Source, people: Iterable[str]) -> dict[str, str]:
    """For each of these people who holds or held an office of a state, the code of that of most of their offices."""
    rows = ask(store, "states_of_people", people=sorted(set(people)))
    found: dict[str, str] = {}
    for row in rows:
        found.setdefault(row["person"], row["state"])
    return found


def offices_between(
    store: Source, code: str, other: str, *, role: str | None = None, narrowed: Narrowed = EVERYTHING
) -> tuple[OfficeBetween, ...]:
    """The offices of a state whose holders met people of another, by name. Raises `QuestionError`."""
    sides: Row = {
        "people": in_office(store, code, role),
        "others": in_office(store, other, role),
    }
    rows = ask(store, "offices_between", **sides, state=code, role=role, **narrowed.parameters())
    return tuple(
        OfficeBetween(
            office=Named(id=row["office"], name=row["office_name"]),
            role=row["role"],
            person=Named(id=row["person"], name=row["person_name"]),
            meetings=row["meetings"],
        )
        for row in rows
    )
