"""The parts of a whole graph that is held in memory."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import TypeVar

from graph.decisions import UNDECIDED, Decision, Decisions
from graph.facts import Facts
from graph.known import tellings_of
from graph.linked.parts import Gathering, Ground, Paper, Said, Someone, Stages
from graph.linked.stages import stages
from graph.model import (
    Agreement,
    Conflict,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    State,
    Telling,
    Tenure,
    Tombstone,
)
from graph.withdrawing.heirs import led_to_people

Key = TypeVar("Key")
Record = TypeVar("Record")


class Whole:
    """Parts of a graph, with the readings and decisions that it was made of, and tombstones, where they are given.

    What the graph links to but does not hold is a part without its record.
    """

    def __init__(
        self,
        graph: Graph,
        readings: Iterable[Facts] = (),
        decisions: Decisions = UNDECIDED,
        tombstones: Iterable[Tombstone] = (),
    ) -> None:
        self.graph, self._decisions = graph, decisions
        self._tombstones = tuple(tombstones)
        held = {report.id for report in graph.reports}
        self._readings = {facts.report.id: facts for facts in readings if facts.report.id in held}
        self._told = tellings_of(graph)

    def states(self) -> Iterator[State]:
        """States."""
        yield from _ordered(self.graph.states)

    def organizations(self) -> Iterator[Organization]:
        """Organizations."""
        yield from _ordered(self.graph.organizations)

    def offices(self) -> Iterator[Office]:
        """Offices."""
        yield from _ordered(self.graph.offices)

    def people(self) -> Iterator[Someone]:
        """People."""
        people = {person.id: person for person in self.graph.people}
        tenures = _by(self.graph.tenures, attrgetter("person"))
        met: dict[str, set[str]] = defaultdict(set)
        for one in self.graph.met:
            met[one.people[0]].add(one.people[1])
        for name in sorted(people.keys() | tenures.keys() | met.keys()):
            held = sorted(tenures.get(name, ()), key=lambda tenure: (tenure.office, tenure.id))
            yield Someone(
                id=name,
                person=people.get(name),
                tenures=tuple((tenure, self._stages(tenure)) for tenure in held),
                met=tuple(sorted(met.get(name, ()))),
            )

    def meetings(self) -> Iterator[Gathering]:
        """Meetings."""
        meetings = {meeting.id: meeting for meeting in self.graph.meetings}
        met: dict[str, list[Met]] = _by(self.graph.met, attrgetter("meeting"))
        for name in sorted(meetings.keys() | met.keys()):
            meeting = meetings.get(name)
            yield Gathering(
                id=name,
                meeting=meeting,
                stages=self._stages(meeting) if meeting else (),
                contacts=tuple(_ordered(met.get(name, ()))),
            )

    def agreements(self) -> Iterator[Paper]:
        """Agreements."""
        for agreement in _ordered(self.graph.agreements):
            yield Paper(agreement=agreement, stages=self._stages(agreement))

    def conflicts(self) -> Iterator[Conflict]:
        """Conflicts."""
        yield from _ordered(self.graph.conflicts)

    def decisions(self) -> Iterator[Decision]:
        """Decisions in force."""
        yield from self._decisions.made

    def tombstones(self) -> Iterator[Tombstone]:
        """What stays of reports that were withdrawn."""
        yield from _ordered(led_to_people(self._tombstones, self._people_of))

    def _people_of(self, mentions: Collection[str]) -> Mapping[str, str]:
        asked = set(mentions)
        return {one.id: person.id for person in self.graph.people for one in person.mentions if one.id in asked}

    def reports(self) -> Iterator[Said]:
        """Reports."""
        graph = self.graph
        reports = {report.id: report for report in graph.reports}
        named: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
        for person in graph.people:
            for mention in person.mentions:
                named[mention.report][person.id].append(mention)
        evidence = _by(graph.evidence, attrgetter("report"))
        report_of = {one.id: one.report for one in graph.evidence}
        tellings: dict[str, list[Telling]] = _by(graph.tellings, lambda one: report_of.get(one.evidence, ""))
        grounds: dict[str, list[Ground]] = _by(_grounds(graph), lambda ground: report_of.get(ground[1], ""))
        for name in sorted(reports.keys() | named.keys() | evidence.keys()):
            people = named.get(name, {})
            yield Said(
                id=name,
                report=reports.get(name),
                named=tuple((person, tuple(_ordered(found))) for person, found in sorted(people.items())),
                evidence=tuple(_ordered(evidence.get(name, ()))),
                grounds=tuple(sorted(set(grounds.get(name, ())))),
                tellings=tuple(_ordered(tellings.get(name, ()))),
                reading=self._readings.get(name),
            )

    def loose(self) -> Iterator[Ground]:
        """Grounds whose evidence the graph does not hold."""
        known = {one.id for one in self.graph.evidence}
        yield from sorted({ground for ground in _grounds(self.graph) if ground[1] not in known})

    def _stages(self, fact: Tenure | Meeting | Agreement) -> Stages:
        return tuple(stages(fact, self._told.get(fact.id, ())))


def _grounds(graph: Graph) -> Iterator[Ground]:
    facts: tuple[Tenure | Meeting | Met | Agreement, ...]
    facts = (*graph.tenures, *graph.meetings, *graph.met, *graph.agreements)
    yield from ((fact.id, one) for fact in facts for one in fact.evidence)
    yield from ((telling.about, telling.evidence) for telling in graph.tellings if telling.house)


def _ordered(records: Iterable[Record]) -> list[Record]:
    return sorted(records, key=attrgetter("id"))


def _by(records: Iterable[Record], key: Callable[[Record], Key]) -> dict[Key, list[Record]]:
    found: dict[Key, list[Record]] = defaultdict(list)
    for record in records:
        found[key(record)].append(record)
    return found
