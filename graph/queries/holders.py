"""Who held an office on a day: known, likely or unknown, with the words that bound it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from graph.dates import NotADateError, interval
from graph.errors import InterstateError
from graph.holding import Certainty, Sighting, holding_on, holdings
from graph.keys import fold
from graph.queries.answers.base import Named
from graph.queries.answers.offices import Holder, Holders
from graph.queries.asking import QuestionError, Slice, ask
from graph.queries.evidence import Grounds
from graph.queries.offices import office, offices
from graph.seen import SOLE
from ontology.states import state_named
from ontology.terms import Role, TenureStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.answers.offices import Office
    from graph.queries.asking import Source

ALL = Slice(limit=1_000_000)
"""Every office, to look for one by its name."""


class UnknownOfficeError(InterstateError):
    """No office of the graph has this name or identifier."""


class AmbiguousOfficeError(InterstateError):
    """Several offices fit the words."""


def holders_on(store: Source, identifier: str, on: str, *, min_confidence: float | None = None) -> Holders | None:
    """Who held an office at a time that a date of any precision can mean; None where there is no such office.

    See `graph.holding` for the rules. With `min_confidence`, from evidence of that confidence or above alone.
    Raises `QuestionError`.
    """
    try:
        first, last = interval(on)
    except NotADateError as error:
        raise QuestionError("on", str(error)) from None
    post = office(store, identifier)
    if post is None:
        return None
    people = {row["tenure"]: row for row in ask(store, "people_by_tenure", office=identifier)}
    names = {row["id"]: row["name"] for row in people.values()}
    told = [
        Sighting(
            person=people[row["tenure"]]["id"],
            status=TenureStatus(row["status"]),
            known=row["known"],
            evidence=row["evidence"],
            since=row["since"],
            until=row["until"],
        )
        for row in ask(store, "sightings", office=identifier, min_confidence=min_confidence)
    ]
    found = holding_on(holdings(told, sole=Role(post.role) in SOLE), first, last)
    grounds = Grounds(store, chain.from_iterable(one.evidence for one in found))
    of = {
        certainty: tuple(
            Holder(
                person=Named(id=one.person, name=names[one.person]),
                first=one.first,
                last=one.last,
                evidence=grounds.of(one.evidence),
            )
            for one in found
            if one.certainty is certainty
        )
        for certainty in Certainty
    }
    known, likely = of[Certainty.KNOWN], of[Certainty.LIKELY]
    certainty = "known" if known else "likely" if likely else "unknown"
    return Holders(office=post, on=on, certainty=certainty, known=known, likely=likely)


def one_office(store: Source, asked: str) -> Office:
    """The office of an identifier or a name: the whole name, else the one in whose name all the words are.

    Words are those of its name and of the names of its state. Raises `UnknownOfficeError` and `AmbiguousOfficeError`.
    """
    if found := office(store, asked):
        return found
    words = _words(asked)
    fitting = [post for post in offices(store, part=ALL).items if words and words <= _words(_called(post))]
    exact = [post for post in fitting if fold(post.name) == fold(asked)] or [
        post for post in fitting if words == _words(post.name)
    ]
    chosen = exact or fitting
    if not chosen:
        raise UnknownOfficeError(f"there is no office {asked!r}; `/v1/offices` lists those that there are")
    if len(chosen) > 1:
        raise AmbiguousOfficeError(f"{asked!r} can be {_listed(chosen)}; say which by name or identifier")
    return chosen[0]


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split()) - {"of", "the"}


def _called(post: Office) -> str:
    """All that a post can be called by: its name, its body, the names of its state."""
    state = state_named(post.state) if post.state else None
    return " ".join((post.name, post.organization.name if post.organization else "", *(state.names if state else ())))


def _listed(posts: Sequence[Office], most: int = 5) -> str:
    names = [f"{post.name} ({post.id})" for post in posts]
    return ", ".join(names[:most]) + (f" and {len(names) - most} more" if len(names) > most else "")
