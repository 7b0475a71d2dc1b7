"""What is looked at together: the tellings of one post, person, chamber, meeting, set of people or set of parties.

No rule looks beyond its group, so that a change asks anew only for the groups that it concerns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from graph.agreements import words_of
from graph.conflicts import documents, meetings
from graph.conflicts.chambers import chamber_house
from graph.conflicts.found import Found
from graph.conflicts.holdings import Holding, day_of, is_sole, kind_of
from graph.conflicts.persons import person_posts, person_states
from graph.conflicts.posts import post_holders, tenure_end
from graph.facts import Report
from graph.model import Agreement, Evidence, Graph, Meeting, Office, Organization, Person, Telling, Tenure
from ontology.terms import AgreementStatus, MeetingStatus, TenureStatus

Record = TypeVar("Record", Report, Person, Organization, Office, Tenure, Meeting, Agreement, Evidence)


class Group(NamedTuple):
    """A kind of group and what makes it one: an identifier, or several."""

    kind: Literal["post", "person", "chamber", "meeting", "people", "parties"]
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The records that tellings refer to, by their identifiers."""

    reports: Mapping[str, Report]
    people: Mapping[str, Person]
    organizations: Mapping[str, Organization]
    offices: Mapping[str, Office]
    tenures: Mapping[str, Tenure]
    meetings: Mapping[str, Meeting]
    agreements: Mapping[str, Agreement]
    evidence: Mapping[str, Evidence]

    @classmethod
    def of(cls, graph: Graph) -> Known:
        """Those of a graph."""
        return cls(**{name: {one.id: one for one in getattr(graph, name)} for name in cls.__slots__})


def groups_of(telling: Telling, tenures: Mapping[str, Tenure], offices: Mapping[str, Office]) -> Iterator[Group]:
    """The groups that a telling is looked at in; none where no rule looks at it."""
    if isinstance(telling.status, TenureStatus):
        tenure = tenures[telling.about]
        if is_sole(offices[tenure.office]):
            yield Group("post", (tenure.office,))
            yield Group("person", (tenure.person,))
    elif isinstance(telling.status, MeetingStatus):
        yield Group("meeting", (telling.about,))
        yield Group("people", tuple(sorted({person for side in telling.sides for person in side})))
    elif isinstance(telling.status, AgreementStatus):
        yield Group("parties", telling.parties)
    elif telling.house:
        yield Group("chamber", (telling.about,))


def conflicts_in(group: Group, tellings: Iterable[Telling], known: Known) -> Iterator[Found]:
    """The conflicts in a group, given its tellings."""
    told = list(tellings)
    if len(told) < 2:
        return
    match group.kind:
        case "post":
            holdings = list(_holdings(told, known))
            yield from post_holders(holdings)
            yield from tenure_end(holdings)
        case "person":
            holdings = list(_holdings(told, known))
            yield from person_posts(holdings)
            yield from person_states(holdings)
        case "chamber":
            yield from chamber_house(known.organizations[group.of[0]], told)
        case "meeting":
            yield from meetings.meeting_country(_of_meetings(told, known))
        case "people":
            accounts = list(_of_meetings(told, known))
            yield from meetings.meeting_day(accounts)
            yield from meetings.meeting_held(accounts)
        case "parties":
            yield from documents.documents(_of_documents(told, known))


def _holdings(tellings: Iterable[Telling], known: Known) -> Iterator[Holding]:
    for telling in tellings:
        tenure = known.tenures[telling.about]
        office = known.offices[tenure.office]
        kind = kind_of(office.role, telling.title or "")
        if kind:
            yield Holding(
                person=known.people[tenure.person],
                office=office,
                status=tenure.status,
                day=day_of(telling.known),
                title=telling.title or "",
                kind=kind,
                evidence=known.evidence[telling.evidence],
            )


def _of_meetings(tellings: Iterable[Telling], known: Known) -> Iterator[meetings.Account]:
    for telling in tellings:
        report = known.reports[known.evidence[telling.evidence].report]
        yield meetings.Account(meeting=known.meetings[telling.about], telling=telling, report=report)


def _of_documents(tellings: Iterable[Telling], known: Known) -> Iterator[documents.Account]:
    for telling in tellings:
        states = [party for party in telling.parties if party not in known.organizations]
        yield documents.Account(
            agreement=known.agreements[telling.about],
            telling=telling,
            report=known.evidence[telling.evidence].report,
            words=words_of(telling.title or "", states),
        )
