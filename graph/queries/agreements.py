"""Questions about agreements."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from graph.countries import name_on
from graph.queries.answers.agreements import Agreement, Party
from graph.queries.answers.base import Named
from graph.queries.asking import EVER, FIRST, Page, Period, Row, Slice, after, ask, counted, dated, page
from graph.queries.evidence import Grounds
from graph.queries.people import one
from ontology.terms import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreements:
    """Which agreements: to which a state (code) is party, and another one, or that a person (name) signs.

    With `min_confidence`, those that some evidence of that confidence or above says.
    """

    state: str | None = None
    with_state: str | None = None
    person: str | None = None
    type: str | None = None
    status: str | None = None
    min_confidence: float | None = None
    period: Period = EVER
    part: Slice = FIRST


def agreements(store: Source, asked: Agreements) -> Page[Agreement]:
    """Agreements by date, the undated last. Raises `UnknownPersonError`, `AmbiguousNameError`, `QuestionError`."""
    limits = limits_of(asked)
    following = after(asked.part)
    if asked.person is not None:
        limits["person"] = one(store, asked.person)
    rows = ask(store, "agreements", **limits, **following)
    total = counted(store, "agreements_by_month", rows, asked.part, **limits)
    return page(rows, asked.part, total, lambda shown: read_agreements(store, [row["id"] for row in shown]))


def limits_of(asked: Agreements) -> Row:
    """The parameters of the statement `agreements` but for the page. Raises `QuestionError`."""
    return {
        "state": asked.state,
        "with_state": asked.with_state,
        "person": asked.person,
        "type": asked.type,
        "status": asked.status,
        "min_confidence": asked.min_confidence,
        **asked.period.parameters(),
    }


def agreement(store: Source, identifier: str) -> Agreement | None:
    """One agreement."""
    return next(iter(read_agreements(store, [identifier])), None)


def read_agreements(store: Source, ids: Sequence[str], *, report: str | None = None) -> list[Agreement]:
    """These agreements in their order, with their evidence, of one report alone where it is given."""
    rows = {row["id"]: row for row in ask(store, "agreements_by_id", ids=list(ids))} if ids else {}
    grounds = Grounds(store, chain.from_iterable(row["evidence"] for row in rows.values()))
    return [
        Agreement(
            id=row["id"],
            title=row["title"],
            type=row["type"],
            status=row["status"],
            **dated(row["date"]),
            count=row["count"] or None,
            parties=tuple(_party(party, row["date"] or None) for party in row["parties"]),
            signatories=tuple(Named(**person) for person in row["signatories"]),
            evidence=grounds.of(row["evidence"], report=report),
        )
        for row in (rows[identifier] for identifier in ids if identifier in rows)
    ]


def _party(party: Row, date: str | None) -> Party:
    """A state is named as it was called on the date of the document."""
    named = Party(**party)
    return replace(named, name=name_on(named.id, date)) if named.kind == Label.STATE else named
