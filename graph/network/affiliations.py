"""For which states somebody stood at a meeting: those of the offices held on its date.

By the first of these bases that gives a state: offices that the person is known to have held on the date
(`graph.holding`); offices that a report of this meeting gives the person, as current or acting; offices that the person
is likely to have held. All states of that basis count. Former and future offices give none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from graph.dates import interval
from graph.holding import IN_OFFICE, Certainty, Holding, Sighting, holdings
from graph.model import Graph, Met, Office
from graph.network.model import Basis
from graph.seen import SOLE
from ontology.terms import TenureStatus

Told = Mapping[tuple[str, str], set[str]]
"""The states of offices that a report gives a person, by person and report."""
Spans = Sequence[tuple[str, str]]
"""Days, from and to, in order; none has a day of another."""
Held = Mapping[str, Mapping[tuple[str, Certainty], Spans]]
"""By person, when they held offices of a state, and how surely."""


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
        for (state, certainty), spans in self._held.get(person, {}).items():
            if _touched(spans, first, last):
                found[certainty].add(state)
        return found


def _touched(spans: Spans, first: str, last: str) -> bool:
    """Whether one of the spans has a day from first to last: the last that begins by then does, if any."""
    place = bisect_right(spans, last, key=itemgetter(0))
    return place > 0 and spans[place - 1][1] >= first


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
    found: dict[str, dict[tuple[str, Certainty], list[Holding]]] = defaultdict(lambda: defaultdict(list))
    for office, told in sightings.items():
        for span in holdings(told, sole=office.role in SOLE):
            found[span.person][office.state or "", span.certainty].append(span)
    return {person: {key: _joined(spans) for key, spans in of.items()} for person, of in found.items()}


def _joined(holdings: Iterable[Holding]) -> Spans:
    """The days of holdings that may overlap."""
    spans: list[tuple[str, str]] = []
    for first, last in sorted((one.first, one.last) for one in holdings):
        if spans and first <= spans[-1][1]:
            spans[-1] = spans[-1][0], max(last, spans[-1][1])
        else:
            spans.append((first, last))
    return spans
