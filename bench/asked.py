"""What the REST interface can be asked of a graph: every question, with parameters drawn from what the graph holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, TypeVar

from graph.errors import InterstateError
from graph.model import Graph
from graph.queries import (
    conflicts,
    holders,
    meetings,
    met,
    months,
    offices,
    organizations,
    paths,
    people,
    reports,
    search,
    states,
    ties,
    tombstones,
)
from graph.queries.agreements import Agreements, agreement, agreements
from graph.queries.asking import Period, Slice, Source
from graph.queries.narrowing import EVERYTHING, Narrowed
from graph.queries.suggestions import Names, Suggestion
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    Label,
    Medium,
    MeetingStatus,
    Role,
    TenureStatus,
)

T = TypeVar("T")
FEW = Slice(limit=7)
MANY = Slice(limit=500)
FURTHER = Slice(limit=7, cursor="WyIiLCIiXQ")
"""A page that is not the first, of which the total is asked for however few rows there are."""
SURE = 0.5
ODD = ("", " ", '"', "\\", "} FILTER(false) {", "$as_of", "na\u00efve \U0001f54a\u2028")
"""Words that no statement may take for its own."""


class Question:
    """A function of `graph.queries` with what it is asked."""

    def __init__(self, function: Callable[..., Any], *asked: Any, **more: Any) -> None:
        self.function, self.asked, self.more = function, asked, more

    def __str__(self) -> str:
        named = [*map(repr, self.asked), *(f"{name}={value!r}" for name, value in self.more.items())]
        return f"{self.function.__name__}({', '.join(named)})"

    def answer(self, source: Source) -> Any:
        """The answer, or what is said in place of one."""
        try:
            return self.function(source, *self.asked, **self.more)
        except InterstateError as error:
            return type(error).__name__, str(error)


def paged(
    source: Source, ask: Callable[..., Any], size: int, *asked: Any, back: bool = False, **more: Any
) -> list[Any]:
    """The first pages of a list, each of so many rows, perhaps from its end."""
    found: list[Any] = []
    part = Slice(limit=size, reverse=back)
    while len(found) < 4:
        page = _page(source, ask, part, *asked, **more)
        found.append(page)
        page = page.events if ask is states.relations else page
        if page.cursor is None:
            break
        part = Slice(limit=size, cursor=page.cursor, reverse=back)
    return found


def _page(source: Source, ask: Callable[..., Any], part: Slice, *asked: Any, **more: Any) -> Any:
    if asked and hasattr(asked[-1], "part"):
        return ask(source, replace(asked[-1], part=part))
    return ask(source, *asked, part=part, **more)


@dataclass(frozen=True, slots=True)
class Sample:
    """What of a graph is asked about: at most `most` of each kind, evenly over all of it."""

    graph: Graph
    most: int

    def of(self, records: Sequence[T], most: int | None = None) -> Sequence[T]:
        """At most so many of these."""
        return records[:: max(1, -(-len(records) // (most or self.most)))]

    def some(self, records: Sequence[T]) -> Sequence[T]:
        """A quarter as many."""
        return self.of(records, self.most // 4 + 1)

    def days(self) -> list[str]:
        """Days of publication: the first, some between, the last."""
        days = sorted({report.published for report in self.graph.reports})
        return sorted({days[0], days[len(days) // 3], days[2 * len(days) // 3], days[-1]})

    def states(self) -> list[str]:
        """States, those of the most offices first."""
        codes = [office.state for office in self.graph.offices if office.state]
        counts = {code: codes.count(code) for code in set(codes)}
        return sorted(counts, key=lambda code: (-counts[code], code))


def questions(sample: Sample) -> Iterator[Question]:
    """Every question."""
    for ask in (_people, _names, _offices, _meetings, _met, _agreements, _states, _ties, _conflicts, _reports):
        for question in ask(sample):
            yield question
            if question.function is paged:
                yield Question(paged, *question.asked, back=True, **question.more)


def _people(sample: Sample) -> Iterator[Question]:
    of = sample.graph.people
    days = sample.days()
    yield Question(paged, people.people, 7)
    for role in sample.of(list(Role), 4):
        yield Question(people.people, role=role, part=MANY)
        yield Question(met.met_with, met.MetWith(role=role, with_role=Role.HEAD_OF_STATE, part=FEW))
        yield from (Question(people.people, role=role, state=code) for code in sample.states()[:3])
        yield Question(meetings.meetings, meetings.Meetings(role=role, part=FEW))
    for person in sample.of(of):
        yield Question(people.person, person.id)
        yield Question(people.counterparts, person.id, part=MANY)
        yield Question(people.whereabouts, person.id)
        yield Question(people.whereabouts, person.id, min_confidence=SURE, period=Period(since="2024"))
        yield Question(people.posts, [person.id])
        yield Question(offices.offices_of, person.id, part=MANY)
        yield Question(offices.offices_of, person.id, part=FURTHER)
        yield Question(meetings.meetings, meetings.Meetings(person=person.id, part=FEW))
    for person in sample.some(of):
        yield from (Question(people.person, mention.id) for mention in person.mentions[:3])
        period = Period(since=days[len(days) // 2][:4], until=days[-1])
        surely = {"medium": Medium.IN_PERSON, "min_confidence": SURE, "period": period}
        yield Question(people.counterparts, person.id, **surely)
        yield Question(offices.offices_of, person.id, status=TenureStatus.CURRENT, min_confidence=SURE)
        yield Question(agreements, Agreements(person=person.id))
    most = [person.id for person in sorted(of, key=lambda person: (-len(person.mentions), person.id))[:3]]
    for one in most:
        yield Question(paged, people.counterparts, 3, one)
        yield Question(paged, met.met_with, 5, met.MetWith(person=one))
    yield from (Question(paths.path, one, other) for one, other in pairwise(most))
    yield from (Question(people.person, odd) for odd in ODD)
    yield Question(people.mentions_named, [mention.id for person in of[:20] for mention in person.mentions])


def suggested(source: Source, text: str) -> list[Suggestion]:
    """What somebody who types can mean."""
    return Names.of(source).suggest(text)


def _names(sample: Sample) -> Iterator[Question]:
    for person in sample.some(sample.graph.people):
        name = person.name
        for words in (name, name.split()[-1]):
            yield Question(people.find, words)
            yield Question(people.people, name=words, part=FEW)
        yield Question(search.search, name[:4], part=FEW)
        yield Question(met.met_with, met.MetWith(person=name.split()[-1], part=FEW))
    yield from (Question(people.near, person.name) for person in sample.of(sample.graph.people, 4))
    yield from (Question(suggested, person.name[:-1]) for person in sample.of(sample.graph.people, 2))
    yield from (Question(search.search, body.name) for body in sample.of(sample.graph.organizations, 5))
    kinds = (Label.AGREEMENT, Label.STATE, Label.ORGANIZATION)
    yield from (Question(paged, search.search, 5, "a", kind=kind) for kind in kinds)
    for odd in ODD:
        yield Question(search.search, odd)
        yield Question(people.find, odd)


def _offices(sample: Sample) -> Iterator[Question]:
    day = sample.days()[-1]
    yield Question(paged, offices.offices, 7)
    yield from (Question(offices.offices, role=role, part=FEW) for role in sample.of(list(Role), 8))
    yield from (Question(people.people, role=role, part=FEW) for role in sample.of(list(Role), 8))
    yield Question(people.people, role=Role.HEAD_OF_STATE, state="KZ")
    yield from (Question(offices.offices, organization=body.id) for body in sample.of(sample.graph.organizations, 5))
    for body in sample.of(sample.graph.organizations, 5):
        yield Question(organizations.organization, body.id)
        yield Question(organizations.agreements_of, body.id)
    for office in sample.of(sample.graph.offices):
        yield Question(offices.office, office.id)
        yield Question(offices.holders, office.id, part=FEW)
        yield Question(offices.holders, office.id, part=FURTHER)
        yield Question(holders.holders_on, office.id, day[:7])
    for office in sample.some(sample.graph.offices):
        yield Question(offices.holders, office.id, status=TenureStatus.FORMER, min_confidence=SURE)
        yield Question(holders.holders_on, office.id, day, min_confidence=SURE)
    yield from (Question(holders.one_office, office.name) for office in sample.of(sample.graph.offices, 3))


def _meetings(sample: Sample) -> Iterator[Question]:
    days = sample.days()
    of = meetings.Meetings
    yield Question(paged, meetings.meetings, 20, of())
    yield from (Question(meetings.meetings, of(status=status, part=FEW)) for status in MeetingStatus)
    yield from (Question(meetings.meetings, of(medium=medium, part=FEW)) for medium in Medium)
    yield Question(meetings.meetings, of(min_confidence=SURE, part=FEW))
    for since, until in ((days[0], days[-1]), (days[-1][:4], None), (None, days[1][:7])):
        yield Question(meetings.meetings, of(period=Period(since=since, until=until), part=FEW))
    for code in sample.states()[:8]:
        yield Question(meetings.meetings, of(country=code, part=FEW))
        yield Question(paged, meetings.meetings, 5, of(state=code, min_confidence=0.2))
    yield from (Question(meetings.meeting, meeting.id) for meeting in sample.of(sample.graph.meetings))


def _met(sample: Sample) -> Iterator[Question]:
    codes = sample.states()
    of = met.MetWith
    day = Period(until=sample.days()[-1])
    for code in codes[: max(8, sample.most // 4)]:
        yield Question(paged, met.met_with, 20, of(state=code))
    for one, other in pairwise(codes[:10]):
        yield Question(met.met_with, of(state=one, with_state=other))
        yield Question(met.met_with, of(with_state=other, min_confidence=SURE, medium=Medium.IN_PERSON, period=day))
    for contact in sample.some(sample.graph.met):
        yield Question(met.met_with, of(person=contact.people[1], with_=contact.people[0]))


def _agreements(sample: Sample) -> Iterator[Question]:
    period = Period(since=sample.days()[0][:4], until=sample.days()[-1])
    yield Question(paged, agreements, 20, Agreements())
    for status in AgreementStatus:
        yield Question(agreements, Agreements(status=status, period=period, part=FEW))
    yield from (Question(agreements, Agreements(type=kind, part=FEW)) for kind in sample.of(list(AgreementType), 4))
    for one, other in pairwise(sample.states()[:8]):
        yield Question(agreements, Agreements(state=one, min_confidence=SURE, part=FEW))
        yield Question(agreements, Agreements(state=one, with_state=other))
    yield from (Question(agreement, document.id) for document in sample.of(sample.graph.agreements))


def _states(sample: Sample) -> Iterator[Question]:
    codes = sample.states()[:9]
    yield Question(paged, states.states, 20)
    yield Question(states.states, name="un")
    for state in sample.of(sample.graph.states):
        yield Question(states.state, state.id)
        yield Question(people.people, state=state.id, part=FEW)
        yield Question(offices.offices, state=state.id, part=FEW)
    for one, other in (*pairwise(codes), *pairwise(codes[::2])):
        yield Question(paged, states.relations, 4, one, other)
        yield Question(ties.offices_between, one, other)
    since = Period(since=sample.days()[0])
    yield Question(states.relations, codes[0], codes[-1], min_confidence=SURE, period=since)
    role, narrowed = Role.HEAD_OF_STATE, Narrowed(medium=Medium.IN_PERSON, min_confidence=SURE, period=since)
    yield Question(states.relations, codes[0], codes[1], role=role, medium=Medium.IN_PERSON)
    yield Question(ties.offices_between, codes[0], codes[1], role=role, narrowed=narrowed)
    yield from (Question(ties.states_met_with, code, narrowed=narrowed) for code in codes[:3])
    yield Question(ties.states_met_with, codes[0], role=role)
    yield Question(ties.states_met, role=role)
    yield Question(ties.states_met, medium=Medium.IN_PERSON, min_confidence=SURE)


def _ties(sample: Sample) -> Iterator[Question]:
    of = ties.Ties
    most = sorted(sample.graph.people, key=lambda person: (-len(person.mentions), person.id))
    ids = tuple(person.id for person in most)
    narrowed = Narrowed(medium=Medium.IN_PERSON, min_confidence=SURE, period=Period(until=sample.days()[-1]))
    yield from (Question(ties.ties, of(narrowed=one)) for one in (EVERYTHING, narrowed))
    for people_of in (ids[:1], ids[:6], ids[1:40]):
        yield from (Question(ties.ties, of(people=people_of, most=most)) for most in (3, 500))
        yield Question(ties.ties, of(people=people_of, others=ids[3:30], narrowed=narrowed))
        yield Question(ties.ties, of(people=people_of, others=people_of))
        documents = Agreements(person=people_of[0], min_confidence=SURE)
        yield from (Question(months.months_of, people_of, documents, one) for one in (EVERYTHING, narrowed))
    for code in sample.states()[:3]:
        yield Question(people.in_office, code, Role.FOREIGN_MINISTER)
    yield Question(people.in_office, None, Role.HEAD_OF_STATE)
    yield Question(ties.states_of, ids[:40])


def _conflicts(sample: Sample) -> Iterator[Question]:
    of = conflicts.Conflicts
    yield Question(paged, conflicts.conflicts, 2, of())
    yield Question(conflicts.conflicts, of(part=FURTHER))
    yield from (Question(conflicts.conflicts, of(decided=decided)) for decided in (True, False))
    yield from (Question(conflicts.conflicts, of(rule=rule, part=FEW)) for rule in ConflictRule)
    for conflict in sample.of(sample.graph.conflicts):
        yield Question(conflicts.conflict, conflict.id)
        yield from (Question(conflicts.conflicts, of(state=code)) for code in conflict.states)
        people_of = (one for one in conflict.about if one.startswith("person-"))
        yield from (Question(conflicts.conflicts, of(person=one)) for one in people_of)


def _reports(sample: Sample) -> Iterator[Question]:
    days = sample.days()
    yield Question(paged, reports.reports, 20)
    yield Question(reports.reports, period=Period(since=days[1][:4], until=days[-1]), part=FEW)
    yield Question(paged, tombstones.tombstones, 3)
    yield Question(tombstones.tombstones, part=FURTHER)
    yield Question(tombstones.tombstones, period=Period(since=days[1][:4], until=days[-1]), part=FEW)
    for report in sample.some(sample.graph.reports):
        yield Question(reports.report, report.id)
        yield Question(tombstones.tombstone, report.id)
        yield Question(reports.reports, stem=report.stems[0])
        yield Question(reports.reports, publisher=report.publisher or "nobody", part=FEW)
