"""What is looked at together: the tellings of one post, person, chamber, meeting, set of people or set of parties.

No rule looks beyond its group, so that a change asks anew only for the groups that it concerns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

from graph.agreements import words_of
from graph.conflicts import documents, meetings
from graph.conflicts.chambers import chamber_house
from graph.conflicts.found import Found
from graph.conflicts.holdings import Holding, holding_of, is_sole
from graph.conflicts.persons import OfPerson
from graph.conflicts.posts import InPost
from graph.facts import Report
from graph.model import Agreement, Evidence, Graph, Meeting, Office, Organization, Person, Telling, Tenure
from ontology.terms import AgreementStatus, MeetingStatus, TenureStatus


class Group(NamedTuple):
    """A kind of group and what makes it one: an identifier, or several."""

    kind: Literal["post", "person", "chamber", "meeting", "people", "parties"]
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The records that tellings refer to, by their identifiers; `names` are those that a report calls a person."""

    reports: Mapping[str, Report]
    people: Mapping[str, Person]
    organizations: Mapping[str, Organization]
    offices: Mapping[str, Office]
    tenures: Mapping[str, Tenure]
    meetings: Mapping[str, Meeting]
    agreements: Mapping[str, Agreement]
    evidence: Mapping[str, Evidence]
    names: Callable[[str, str], Iterable[str]]

    @classmethod
    def of(cls, graph: Graph) -> Known:
        """Those of a graph."""
        people = {one.id: one for one in graph.people}
        return cls(
            reports={one.id: one for one in graph.reports},
            people=people,
            organizations={one.id: one for one in graph.organizations},
            offices={one.id: one for one in graph.offices},
            tenures={one.id: one for one in graph.tenures},
            meetings={one.id: one for one in graph.meetings},
            agreements={one.id: one for one in graph.agreements},
            evidence={one.id: one for one in graph.evidence},
            names=lambda person, report: (one.name for one in people[person].mentions if one.report == report),
        )

    def name(self, holding: Holding) -> str:
        """What the report of a holding calls the person; of several names the least."""
        return min(self.names(holding.person, holding.report), default="")

    def holding(self, telling: Telling) -> Holding | None:
        """What a telling of a tenure says of a post; None where that is vague."""
        tenure = self.tenures[telling.about]
        return holding_of(telling, tenure, self.offices[tenure.office], self.evidence[telling.evidence])


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
            yield from InPost(filter(None, map(known.holding, told))).found(known.people, known.name)
        case "person":
            yield from OfPerson(filter(None, map(known.holding, told))).found(known.offices, known.name)
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
