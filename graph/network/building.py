"""The networks of a graph. Only meetings that took place are in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from graph.countries import name_of
from graph.dates import interval
from graph.model import Graph, Meeting, Met, Tenure
from graph.network.affiliations import Affiliation, Affiliations
from graph.network.choices import Among
from graph.network.model import Asked, Basis, Contact, Network, Node
from ontology.states import state_named

EVERYTHING = Asked()
"""All meetings."""

_SURENESS = {basis: place for place, basis in enumerate(Basis)}


def network(graph: Graph, among: Among, asked: Asked = EVERYTHING) -> Network:
    """The network of a graph. Raises `QuestionError`."""
    return (_of_people if among is Among.PEOPLE else _of_states)(graph, asked)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two people at one meeting, and for which states they stood."""

    met: Met
    meeting: Meeting
    confidence: float
    stood: tuple[Affiliation, Affiliation]

    @property
    def basis(self) -> Basis | None:
        bases = [one.basis for one in self.stood if one.basis]
        return max(bases, key=_SURENESS.__getitem__) if len(bases) == len(self.stood) else None

    def contact(self) -> Contact:
        return _contact(
            self,
            key=self.met.id,
            ends=self.met.people,
            basis=self.basis,
            states=(self.stood[0].states, self.stood[1].states),
        )


def _contact(
    pair: _Pair,
    *,
    key: str,
    ends: tuple[str, str],
    basis: Basis | None,
    states: tuple[tuple[str, ...], tuple[str, ...]] = ((), ()),
    pairs: int = 1,
) -> Contact:
    return Contact(
        id=key,
        source=ends[0],
        target=ends[1],
        meeting=pair.met.meeting,
        date=pair.met.date,
        precision=pair.met.precision,
        medium=pair.met.medium,
        place=pair.meeting.place,
        country=pair.meeting.country,
        confidence=pair.confidence,
        basis=basis,
        source_states=states[0],
        target_states=states[1],
        pairs=pairs,
    )


def _of_people(graph: Graph, asked: Asked) -> Network:
    contacts = [pair.contact() for pair in _pairs(graph, asked, of=_in_office(graph, asked.state))]
    names = {person.id: person.name for person in graph.people}
    offices = {office.id: office for office in graph.offices}
    posts: dict[str, set[str]] = defaultdict(set)
    states: dict[str, set[str]] = defaultdict(set)
    for tenure in _sure(graph, asked.min_confidence):
        office = offices[tenure.office]
        posts[tenure.person].add(office.name)
        states[tenure.person].update([office.state] if office.state else ())
    stood: dict[str, Counter[str]] = defaultdict(Counter)
    for contact in contacts:
        stood[contact.source].update(contact.source_states)
        stood[contact.target].update(contact.target_states)
    nodes = (
        Node(
            id=person,
            name=names[person],
            state=_most(stood[person]),
            meetings=part.meetings,
            first=part.first,
            last=part.last,
            life=part.life,
            states=tuple(sorted(states[person])),
            offices=tuple(sorted(posts[person])),
        )
        for person, part in sorted(_parts(contacts).items())
    )
    return Network(among=Among.PEOPLE, nodes=tuple(nodes), contacts=_in_order(contacts))


def _of_states(graph: Graph, asked: Asked) -> Network:
    between: dict[tuple[str, str, str], list[_Pair]] = defaultdict(list)
    for pair in _pairs(graph, asked):
        crossed = product(pair.stood[0].states, pair.stood[1].states)
        for one, other in {(min(ends), max(ends)) for ends in crossed if ends[0] != ends[1]}:
            if asked.state in (None, one, other):
                between[pair.met.meeting, one, other].append(pair)
    contacts = [
        _contact(
            pairs[0],
            key=f"{meeting}-{one}-{other}",
            ends=(one, other),
            basis=min((pair.basis for pair in pairs if pair.basis), key=_SURENESS.__getitem__),
            pairs=len(pairs),
        )
        for (meeting, one, other), pairs in between.items()
    ]
    nodes = (
        Node(
            id=code,
            name=name_of(code),
            state=code,
            meetings=part.meetings,
            first=part.first,
            last=part.last,
            life=part.life,
            since=known.start if known else None,
            until=known.end if known else None,
        )
        for code, part in sorted(_parts(contacts).items())
        for known in (state_named(code),)
    )
    return Network(among=Among.STATES, nodes=tuple(nodes), contacts=_in_order(contacts))


def _pairs(graph: Graph, asked: Asked, of: frozenset[str] | None = None) -> Iterator[_Pair]:
    """The pairs that met, in order of identifiers; if given, one of both is of these people."""
    bounds = asked.period.parameters()
    confidence = {one.id: one.confidence for one in graph.evidence}
    meetings = {meeting.id: meeting for meeting in graph.meetings}
    stood = Affiliations(graph, asked.min_confidence)
    for met in sorted(graph.met, key=lambda met: met.id):
        surest = max((confidence[one] for one in met.evidence), default=0.0)
        if surest < (asked.min_confidence or 0) or not _within(met.date, bounds["since"], bounds["until"]):
            continue
        if of is None or not of.isdisjoint(met.people):
            one, other = met.people
            yield _Pair(met, meetings[met.meeting], surest, (stood.at(one, met), stood.at(other, met)))


def _within(date: str | None, since: str | None, until: str | None) -> bool:
    if date is None:
        return since is None and until is None
    earliest, latest = interval(date)
    return (since is None or latest >= since) and (until is None or earliest <= until)


def _in_office(graph: Graph, state: str | None) -> frozenset[str] | None:
    """Who holds or held an office of the state."""
    if state is None:
        return None
    offices = {office.id for office in graph.offices if office.state == state}
    return frozenset(tenure.person for tenure in graph.tenures if tenure.office in offices)


def _sure(graph: Graph, min_confidence: float | None) -> Iterator[Tenure]:
    sure = {one.id for one in graph.evidence if one.confidence >= (min_confidence or 0)}
    yield from (tenure for tenure in graph.tenures if not sure.isdisjoint(tenure.evidence))


def _most(counted: Counter[str]) -> str | None:
    return min(counted, key=lambda state: (-counted[state], state), default=None)


@dataclass(frozen=True, slots=True)
class _Part:
    """The meetings that a node has part in: see `Node`."""

    meetings: int
    first: str | None
    last: str | None
    life: tuple[str, str] | None

    @classmethod
    def of(cls, meetings: Mapping[str, str | None]) -> _Part:
        """Of meetings with their dates."""
        dates = sorted(date for date in meetings.values() if date)
        if not dates:
            return cls(len(meetings), None, None, None)
        days = [interval(date) for date in dates]
        life = min(first for first, _ in days), max(last for _, last in days)
        return cls(len(meetings), dates[0], dates[-1], life)


def _parts(contacts: Iterable[Contact]) -> Mapping[str, _Part]:
    dates: dict[str, dict[str, str | None]] = defaultdict(dict)
    for contact in contacts:
        for end in (contact.source, contact.target):
            dates[end][contact.meeting] = contact.date
    return {end: _Part.of(meetings) for end, meetings in dates.items()}


def _in_order(contacts: Iterable[Contact]) -> tuple[Contact, ...]:
    return tuple(sorted(contacts, key=lambda contact: (contact.date is None, contact.date or "", contact.id)))
