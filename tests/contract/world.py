"""A small graph made by hand: the people, states and meetings are invented."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

from world_meetings import MEETINGS, met
from world_people import ID, PEOPLE
from world_posts import OFFICES, ORGANIZATIONS, TENURES
from world_reports import CONFIDENCE, EVIDENCE, EXTRACTOR, REPORTS, VERSION, quote

from graph.dates import precision
from graph.facts import Facts
from graph.keys import identifier
from graph.model import Agreement, Graph, Meeting, State, Telling, Tenure
from ontology.terms import AgreementStatus, AgreementType, MeetingStatus

__all__ = [
    "AGREEMENTS",
    "CONFIDENCE",
    "GRAPH",
    "ID",
    "MEETINGS",
    "OFFICES",
    "ORGANIZATIONS",
    "PEOPLE",
    "READINGS",
    "REPORTS",
    "TENURES",
]

AGREEMENTS = {
    "treaty": Agreement(
        id=identifier("agreement", "treaty"),
        title="treaty of friendship",
        type=AgreementType.TREATY,
        status=AgreementStatus.SIGNED,
        date="2025-03-01",
        precision=precision("2025-03-01"),
        count=None,
        parties=("KZ", "ZA"),
        signatories=tuple(sorted((ID["bekova"], ID["ldube"]))),
        evidence=(quote("pretoria", "The presidents signed a treaty of friendship."),),
    ),
    "memorandum": Agreement(
        id=identifier("agreement", "memorandum"),
        title="memorandum on geothermal energy",
        type=AgreementType.MEMORANDUM,
        status=AgreementStatus.REFERENCED,
        date=None,
        precision=None,
        count=None,
        parties=tuple(sorted(("IS", ORGANIZATIONS["energy"].id))),
        signatories=(),
        evidence=(quote("reykjavik", "A memorandum on geothermal energy was agreed."),),
    ),
}

_PUBLISHED = {report.id: report.published for report in REPORTS.values()}


def _tellings(fact: Tenure | Meeting | Agreement) -> list[Telling]:
    """All evidence of a fact tells it as it is settled."""
    meeting = fact if isinstance(fact, Meeting) else None
    agreement = fact if isinstance(fact, Agreement) else None
    told = meeting or agreement
    return [
        Telling(
            id=identifier("telling", fact.id, evidence),
            about=fact.id,
            evidence=evidence,
            known=_PUBLISHED[EVIDENCE[evidence].report],
            status=fact.status,
            date=told.date if told else None,
            precision=told.precision if told else None,
            title=fact.titles[0] if isinstance(fact, Tenure) else agreement.title if agreement else None,
            medium=meeting.medium if meeting else None,
            place=meeting.place if meeting else None,
            country=meeting.country if meeting else None,
            main=meeting.main if meeting else None,
            type=agreement.type if agreement else None,
            count=agreement.count if agreement else None,
            sides=meeting.sides if meeting else (),
            parties=agreement.parties if agreement else (),
            signatories=agreement.signatories if agreement else (),
        )
        for evidence in fact.evidence
    ]


_STATES = {"IS": "Iceland", "KZ": "Kazakhstan", "SE": "Sweden", "ZA": "South Africa"}


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Node = TypeVar("_Node", bound=_HasId)


def _by_id(nodes: Iterable[_Node]) -> tuple[_Node, ...]:
    return tuple(sorted(nodes, key=lambda node: node.id))


GRAPH = Graph(
    reports=_by_id(REPORTS.values()),
    people=_by_id(PEOPLE.values()),
    states=tuple(State(id=code, name=name) for code, name in sorted(_STATES.items())),
    organizations=_by_id(ORGANIZATIONS.values()),
    offices=_by_id(OFFICES.values()),
    tenures=_by_id(TENURES),
    meetings=_by_id(MEETINGS.values()),
    met=_by_id(
        [one for meeting in MEETINGS.values() if meeting.status is MeetingStatus.TOOK_PLACE for one in met(meeting)]
    ),
    agreements=_by_id(AGREEMENTS.values()),
    evidence=_by_id(EVIDENCE.values()),
    tellings=_by_id(
        [
            telling
            for facts in (TENURES, MEETINGS.values(), AGREEMENTS.values())
            for fact in facts
            for telling in _tellings(fact)
        ]
    ),
)

READINGS = tuple(Facts(report=report, extractor=EXTRACTOR, version=VERSION) for report in GRAPH.reports)
