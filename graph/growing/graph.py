"""The graph of readings that come and go, resolved anew only where a change concerns it.

At any time it is what `graph.resolve` makes of the readings that it holds: the same functions decide over the same
groups, only that the groups which a change cannot concern are left as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from graph import agreements, meetings
from graph.decisions import UNDECIDED, Decisions
from graph.evidence import evidence
from graph.facts import Facts, NamedPerson
from graph.garbage import uncollected
from graph.growing.blocks import OfDocuments, OfMeetings
from graph.growing.conflicts import Conflicts
from graph.growing.counted import States, Wordings
from graph.growing.ledger import Change, Ledger
from graph.growing.ledger import Since as Times
from graph.growing.people import People
from graph.growing.since import Since
from graph.growing.tenures import Tenures
from graph.growing.told import Retold
from graph.houses import houses
from graph.model import Agreement, Graph, Meeting, Person, Telling, Tenure
from graph.offices import Post, office_of, post_of, wording_of
from graph.organizations import Body, body_of, organization_of
from graph.readings import distinct
from graph.resolve import bodies_named
from graph.seen import Seen, seen_in


class Growing:
    """A graph that grows, with these decisions in force."""

    def __init__(self, decisions: Decisions = UNDECIDED) -> None:
        self._ledger = Ledger()
        self._readings: dict[str, Facts] = {}
        self._published: dict[str, str] = {}
        self._people = People(self._ledger, self._published, decisions)
        self._offices: Wordings[Post] = Wordings()
        self._organizations: Wordings[Body] = Wordings()
        self._tenures = Tenures(self._ledger)
        self._meetings = Retold(
            self._ledger,
            OfMeetings(),
            told_in=meetings.told_in,
            fit=meetings.fit,
            strength=meetings.strength,
            settled=_meeting,
        )
        self._agreements = Retold(
            self._ledger,
            OfDocuments(),
            told_in=agreements.told_in,
            fit=agreements.fit,
            strength=agreements.strength,
            settled=_agreement,
        )
        self._states = States(self._ledger)
        self._since = Since(self._ledger)
        self._conflicts = Conflicts(self._ledger, self._names, decisions)

    def graph(self) -> Graph:
        """The graph as it is now."""
        return self._ledger.graph()

    def add(self, readings: Iterable[Facts]) -> Change:
        """Take in readings; of several of one report the one counts that `graph.readings` says."""
        found = distinct(readings)
        held = (self._readings[facts.report.id] for facts in found if facts.report.id in self._readings)
        return self.put(distinct((*held, *found)))

    def put(self, readings: Iterable[Facts]) -> Change:
        """Take in readings, each in the place of what is held of its report."""
        return self._update({facts.report.id: facts for facts in readings})

    def remove(self, reports: Iterable[str]) -> Change:
        """Take the readings of these reports away; of one that is not held there is nothing to take."""
        return self._update(dict.fromkeys(reports))

    def reading(self, report: str) -> Facts | None:
        """The reading that is held of a report."""
        return self._readings.get(report)

    def named(self, report: str) -> Iterator[tuple[NamedPerson, Person]]:
        """Those whom a report names, each with the person of the graph."""
        people = self._ledger.held(Person)
        for named in self._readings[report].people:
            with suppress(KeyError):
                yield named, people[self._people.person(report, named.key)]

    @uncollected()
    def _update(self, readings: Mapping[str, Facts | None]) -> Change:
        changed = {report: facts for report, facts in readings.items() if facts != self._readings.get(report)}
        gone = [self._readings.pop(report) for report in changed if report in self._readings]
        new = [facts for facts in changed.values() if facts]
        self._readings |= {facts.report.id: facts for facts in new}
        self._published |= {facts.report.id: facts.report.published for facts in new}
        self._ledger.replace((facts.report for facts in gone), (facts.report for facts in new))
        self._ledger.replace((*evidence(gone), *houses(gone)), (*evidence(new), *houses(new)))
        moved = self._people.update(_seen(gone), _seen(new))
        told = {report: self._readings.get(report) for report in (*changed, *sorted(moved - changed.keys()))}
        self._count(gone, new)
        self._tenures.update(told, self._people.person)
        self._meetings.update(told, self._people.person)
        self._agreements.update(told, self._people.person)
        self._rename()
        self._redate(gone)
        self._retell()
        self._states.update()
        then = self._since.update()
        self._conflicts.update(self._evidence, (one.report.id for one in gone if one.report.id in self._readings))
        return self._ledger.change(
            went=self._people.went,
            came=self._people.came,
            told=self._told,
            history=self._tenures.history,
            since=Times(self._since.first, then, self._people.first),
        )

    def _told(self, fact: Meeting | Agreement) -> Iterable[Telling]:
        """The tellings of a meeting or agreement."""
        return self._meetings.told(fact.id) if isinstance(fact, Meeting) else self._agreements.told(fact.id)

    def _evidence(self, report: str) -> Iterator[str]:
        """Identifiers of the evidence that is held of a report."""
        yield from (one.id for one in evidence([self._readings[report]]))

    def _names(self, person: str, report: str) -> Iterator[str]:
        """The names by which a report calls a person."""
        known = self._readings[report].people
        yield from (one.name for one in known if self._people.person(report, one.key) == person)

    def _redate(self, gone: Iterable[Facts]) -> None:
        """People are known since a day that another day of publication may change."""
        for report in (facts.report for facts in gone):
            if report.id in self._readings and report.published != self._readings[report.id].report.published:
                for person in self._people.in_report(report.id):
                    self._ledger.touch(person)

    def _retell(self) -> None:
        """What is written of a fact tells its history, which a telling changes even where the fact is the same."""
        tenures = self._ledger.held(Tenure)
        changed = [one for pair in self._ledger.changed() for one in pair if isinstance(one, Telling)]
        for fact in {telling.about for telling in changed}:
            if fact in tenures:
                self._ledger.touch(tenures[fact])
            for record in (*self._meetings.records(fact), *self._agreements.records(fact)):
                self._ledger.touch(record)

    def _count(self, gone: Iterable[Facts], new: Iterable[Facts]) -> None:
        posts = self._offices.update(_wordings(gone), _wordings(new))
        bodies = self._organizations.update(_names(gone), _names(new))
        self._ledger.replace(
            [
                *(office_of(post, was) for post, (was, _) in posts.items() if was),
                *(organization_of(body, was) for body, (was, _) in bodies.items() if was),
            ],
            [
                *(office_of(post, now) for post, (_, now) in posts.items() if now),
                *(organization_of(body, now) for body, (_, now) in bodies.items() if now),
            ],
        )

    def _rename(self) -> None:
        """Meetings are called by the names of who took part."""
        for before, after in list(self._ledger.changed()):
            if isinstance(before, Person) and isinstance(after, Person) and before.name != after.name:
                for report in {mention.report for mention in after.mentions}:
                    for record in self._meetings.records_of(report):
                        self._ledger.touch(record)


def _seen(readings: Iterable[Facts]) -> list[Seen]:
    return [seen for facts in readings for seen in seen_in(facts)]


def _wordings(readings: Iterable[Facts]) -> Iterator[tuple[Post, str]]:
    for facts in readings:
        for held in facts.offices:
            yield post_of(held), wording_of(held)


def _names(readings: Iterable[Facts]) -> Iterator[tuple[Body, str]]:
    for name, state in bodies_named(readings):
        yield body_of(name, state), name


def _meeting(told: Sequence[meetings.Told]) -> tuple[object, ...]:
    meeting, met, tellings = meetings.settled(told)
    return meeting, *met, *tellings


def _agreement(told: Sequence[agreements.Told]) -> tuple[object, ...]:
    agreement, tellings = agreements.settled(told)
    return agreement, *tellings
