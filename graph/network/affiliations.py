"""For which states somebody stood at a meeting: those of the offices held on its date.

By the first of these bases that gives a state: offices that the person is known to have held on the date
(`graph.holding`); offices that a report of this meeting gives the person, as current or acting; offices that the person
is likely to have held. All states of that basis count. Former and future offices give none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.dates import interval
from graph.holding import IN_OFFICE, Certainty, Holding, Sighting, holding_on, holdings
from graph.model import Graph, Met, Office
from graph.network.model import Basis
from graph.seen import SOLE
from ontology.terms import TenureStatus

Told = Mapping[tuple[str, str], set[str]]
"""The states of offices that a report gives a person, by person and report."""
Held = Mapping[str, Sequence[tuple[str, Holding]]]
"""By person, the state of an office and a span in which they held it."""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Codes of states in order, and the basis of it; without states no basis."""

    states: tuple[str, ...] = ()
    basis: Basis | None = None


NONE = Affiliation()
"""Of somebody who stood for no state."""


class Affiliations:
    """For which states the people of a graph stood; from evidence of that confidence or above, if given."""

    def __init__(self, graph: Graph, min_confidence: float | None = None) -> None:
        reports = {one.id: one.report for one in graph.evidence if one.confidence >= (min_confidence or 0)}
        sightings = _sightings(graph, reports)
        self._reports = reports
        self._told = _told(sightings, reports)
        self._held = _held(sightings)

    def at(self, person: str, met: Met) -> Affiliation:
        """For which states a person stood at a meeting."""
        held = self._on(person, met.date) if met.date else {}
        told = {
            state
            for report in {self._reports[one] for one in met.evidence if one in self._reports}
            for state in self._told.get((person, report), ())
        }
        bases = (
            (Basis.KNOWN, held.get(Certainty.KNOWN, set())),
            (Basis.TOLD, told),
            (Basis.LIKELY, held.get(Certainty.LIKELY, set())),
        )
        return next((Affiliation(tuple(sorted(states)), basis) for basis, states in bases if states), NONE)

    def _on(self, person: str, date: str) -> dict[Certainty, set[str]]:
        first, last = interval(date)
        found: dict[Certainty, set[str]] = defaultdict(set)
        for state, span in self._held.get(person, ()):
            for one in holding_on((span,), first, last):
                found[one.certainty].add(state)
        return found


def _sightings(graph: Graph, reports: Mapping[str, str]) -> dict[Office, list[Sighting]]:
    """The sightings of each office of a state, of evidence in these reports."""
    offices = {office.id: office for office in graph.offices if office.state}
    tenures = {tenure.id: tenure for tenure in graph.tenures if tenure.office in offices}
    found: dict[Office, list[Sighting]] = defaultdict(list)
    for telling in graph.tellings:
        tenure = tenures.get(telling.about)
        if tenure and telling.evidence in reports and isinstance(telling.status, TenureStatus):
            sighting = Sighting(
                person=tenure.person,
                status=telling.status,
                known=telling.known,
                evidence=telling.evidence,
                since=telling.since,
                until=telling.until,
            )
            found[offices[tenure.office]].append(sighting)
    return found


def _told(sightings: Mapping[Office, Iterable[Sighting]], reports: Mapping[str, str]) -> Told:
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for office, told in sightings.items():
        for one in told:
            if one.status in IN_OFFICE and not one.until:
                found[one.person, reports[one.evidence]].add(office.state or "")
    return found


def _held(sightings: Mapping[Office, Iterable[Sighting]]) -> Held:
    found: dict[str, list[tuple[str, Holding]]] = defaultdict(list)
    for office, told in sightings.items():
        for span in holdings(told, sole=office.role in SOLE):
            found[span.person].append((office.state or "", span))
    return found
