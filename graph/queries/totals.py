"""How many things of each kind there are, without reading any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.queries.agreements import Agreements, limits_of
from graph.queries.asking import EVER, ask
from ontology.terms import Label

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """How many of each kind: as many as the lists of them have with nothing left out."""

    people: int
    meetings: int
    agreements: int
    reports: int
    conflicts: int


def totals_now(store: Store) -> Totals:
    """Those of all that a store has: every node is in a list, so that none is walked to. Raises `StoreError`."""
    return Totals(
        people=store.count(Label.PERSON),
        meetings=store.count(Label.MEETING),
        agreements=store.count(Label.AGREEMENT),
        reports=store.count(Label.REPORT),
        conflicts=store.count(Label.CONFLICT),
    )


def totals(store: Source) -> Totals:
    """Those of a source. Raises `StoreError`."""
    ever = EVER.parameters()
    narrowed = {"status": None, "medium": None, "min_confidence": None, **ever}
    return Totals(
        people=_total(store, "people_total", people=None),
        meetings=_total(store, "meetings_total", country=None, **narrowed),
        agreements=_total(store, "agreements_by_month", **limits_of(Agreements())),
        reports=_total(store, "reports_total", publisher=None, stem=None, **ever),
        conflicts=_total(store, "conflicts_total", rule=None, state=None, decided=None, person=None),
    )


def _total(store: Source, question: str, **parameters: Any) -> int:
    return sum(row["total"] for row in ask(store, question, **parameters))
