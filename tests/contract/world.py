"""A small graph made by hand: the people, states and meetings are invented."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations, product
from typing import Protocol, TypeVar

from graph.dates import precision
from graph.facts import Facts, Report
from graph.keys import fold, identifier
from graph.meetings import met_id
from graph.model import (
    Agreement,
    Evidence,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
)
from ontology.terms import AgreementStatus, AgreementType, Medium, MeetingStatus, Role, TenureStatus

EXTRACTOR, VERSION = "by-hand", "1"

REPORTS = {
    "astana": Report(
        id=identifier("report", "astana"),
        stems=("astana-talks",),
        published="2024-10-30",
        url="https://herald.example/astana",
        title="Talks in Astana",
        publisher="Steppe Herald",
        text="President Aigerim Bekova received Foreign Minister Tómas Hólm in Astana on 29 October. "
        "Earlier this month Bekova spoke by telephone with President Lindiwe Dube.",
    ),
    "reykjavik": Report(
        id=identifier("report", "reykjavik"),
        stems=("holm-abroad",),
        published="2024-10-31",
        url="https://north.example/holm",
        title=None,
        publisher="Northern Post",
        text="🇮🇸 Tomas Holm held talks with President Bekova on Tuesday. A memorandum on geothermal energy was agreed.",
    ),
    "pretoria": Report(
        id=identifier("report", "pretoria"),
        stems=("pretoria-visit", "pretoria-visit-copy"),
        published="2025-03-02",
        text="A. Bekova and minister Dana Sadykova met Lindiwe Dube and Sipho Dube in Pretoria. The presidents signed "
        "a treaty of friendship. Bekova recalled her talks with Xu Meilin and a video call with Hólm this year. "
        "She will visit Nils Aldén, who met Lindiwe Dube in May 2023. Serik Omarov is a former president.",
    ),
}

_SPELLINGS: dict[str, dict[str, tuple[str, ...]]] = {
    "bekova": {
        "astana": ("Aigerim Bekova", "Bekova"),
        "reykjavik": ("Bekova",),
        "pretoria": ("A. Bekova", "Bekova"),
    },
    "holm": {"astana": ("Tómas Hólm",), "reykjavik": ("Tomas Holm",), "pretoria": ("Hólm",)},
    "ldube": {"astana": ("Lindiwe Dube",), "pretoria": ("Lindiwe Dube",)},
    "sdube": {"pretoria": ("Sipho Dube",)},
    "sadykova": {"pretoria": ("Dana Sadykova",)},
    "xu": {"pretoria": ("Xu Meilin",)},
    "alden": {"pretoria": ("Nils Aldén",)},
    "omarov": {"pretoria": ("Serik Omarov",)},
}


def _mentions(key: str) -> tuple[Mention, ...]:
    return tuple(
        sorted(
            (
                Mention(
                    id=identifier("person", REPORTS[report].id, fold(names[0])),
                    report=REPORTS[report].id,
                    key=key,
                    name=names[0],
                    aliases=names[1:],
                    spans=(_span(report, names[0]),),
                )
                for report, names in _SPELLINGS[key].items()
            ),
            key=lambda mention: mention.id,
        )
    )


def _span(report: str, words: str) -> tuple[int, int]:
    start = REPORTS[report].text.index(words)
    return start, start + len(words)


def _person(key: str) -> Person:
    mentions = _mentions(key)
    names = [name for spellings in _SPELLINGS[key].values() for name in spellings]
    return Person(id=mentions[0].id, name=names[0], aliases=tuple(sorted({*names} - {names[0]})), mentions=mentions)


PEOPLE = {key: _person(key) for key in _SPELLINGS}
ID = {key: person.id for key, person in PEOPLE.items()}

CONFIDENCE = {"astana": 0.95, "reykjavik": 0.6, "pretoria": 0.8}
"""Of all evidence of a report."""

_EVIDENCE: dict[str, Evidence] = {}


def _quote(report: str, words: str) -> str:
    start, end = _span(report, words)
    source = REPORTS[report].id
    evidence = Evidence(
        id=identifier("evidence", source, str(start), str(end)),
        report=source,
        quotation=words,
        start=start,
        end=end,
        extractor=EXTRACTOR,
        version=VERSION,
        confidence=CONFIDENCE[report],
        ground=None,
    )
    _EVIDENCE[evidence.id] = evidence
    return evidence.id


def _meeting(
    name: str,
    date: str | None,
    sides: tuple[tuple[str, ...], ...],
    *quotations: tuple[str, str],
    status: MeetingStatus = MeetingStatus.TOOK_PLACE,
    medium: Medium = Medium.IN_PERSON,
    place: str | None = None,
    country: str | None = None,
) -> Meeting:
    return Meeting(
        id=identifier("meeting", name),
        status=status,
        date=date,
        precision=precision(date) if date else None,
        medium=medium,
        place=place,
        country=country,
        main=place is not None,
        sides=tuple(sorted(tuple(sorted(ID[key] for key in side)) for side in sides)),
        evidence=tuple(sorted(_quote(*quotation) for quotation in quotations)),
    )


MEETINGS = {
    "astana": _meeting(
        "astana",
        "2024-10-29",
        (("bekova",), ("holm",)),
        ("reykjavik", "Tomas Holm held talks with President Bekova on Tuesday."),
        ("astana", "received Foreign Minister Tómas Hólm in Astana on 29 October"),
        place="Astana",
        country="KZ",
    ),
    "telephone": _meeting(
        "telephone",
        "2024-10",
        (("bekova",), ("ldube",)),
        ("astana", "Bekova spoke by telephone with President Lindiwe Dube"),
        medium=Medium.PHONE,
    ),
    "pretoria": _meeting(
        "pretoria",
        "2025-03-01",
        (("bekova", "sadykova"), ("ldube", "sdube")),
        ("pretoria", "A. Bekova and minister Dana Sadykova met Lindiwe Dube and Sipho Dube in Pretoria."),
        place="Pretoria",
        country="ZA",
    ),
    "video": _meeting(
        "video", "2025", (("bekova",), ("holm",)), ("pretoria", "a video call with Hólm this year"), medium=Medium.VIDEO
    ),
    "undated": _meeting(
        "undated", None, (("bekova",), ("xu",)), ("pretoria", "Bekova recalled her talks with Xu Meilin")
    ),
    "may": _meeting("may", "2023-05", (("alden",), ("ldube",)), ("pretoria", "who met Lindiwe Dube in May 2023")),
    "planned": _meeting(
        "planned",
        None,
        (("alden",), ("bekova",)),
        ("pretoria", "She will visit Nils Aldén"),
        status=MeetingStatus.PLANNED,
    ),
}


def _met(meeting: Meeting) -> list[Met]:
    pairs = [tuple(sorted(pair)) for one, other in combinations(meeting.sides, 2) for pair in product(one, other)]
    return [
        Met(
            id=met_id(one, other, meeting.id),
            people=(one, other),
            meeting=meeting.id,
            date=meeting.date,
            precision=meeting.precision,
            medium=meeting.medium,
            evidence=meeting.evidence,
        )
        for one, other in pairs
    ]


ORGANIZATIONS = {
    "energy": Organization(
        id=identifier("organization", "energy"),
        name="Ministry of Energy of Kazakhstan",
        aliases=("Energy Ministry",),
        state="KZ",
    ),
}

OFFICES = {
    "president-kz": Office(
        id=identifier("office", "president-kz"),
        role=Role.HEAD_OF_STATE,
        name="President of Kazakhstan",
        state="KZ",
        organization=None,
    ),
    "minister-kz": Office(
        id=identifier("office", "minister-kz"),
        role=Role.MINISTER,
        name="Minister of Energy of Kazakhstan",
        state="KZ",
        organization=ORGANIZATIONS["energy"].id,
    ),
    "foreign-is": Office(
        id=identifier("office", "foreign-is"),
        role=Role.FOREIGN_MINISTER,
        name="Foreign Minister of Iceland",
        state="IS",
        organization=None,
    ),
    "president-za": Office(
        id=identifier("office", "president-za"),
        role=Role.HEAD_OF_STATE,
        name="President of South Africa",
        state="ZA",
        organization=None,
    ),
}


def _tenure(
    person: str, office: str, title: str, seen: tuple[str, str], status: TenureStatus, *quotations: tuple[str, str]
) -> Tenure:
    return Tenure(
        id=identifier("tenure", person, office, status),
        person=ID[person],
        office=OFFICES[office].id,
        status=status,
        titles=(title,),
        first_seen=seen[0],
        last_seen=seen[1],
        evidence=tuple(sorted(_quote(*quotation) for quotation in quotations)),
    )


TENURES = (
    _tenure(
        "bekova",
        "president-kz",
        "President",
        ("2024-10-30", "2025-03-02"),
        TenureStatus.CURRENT,
        ("astana", "President Aigerim Bekova"),
        ("reykjavik", "President Bekova"),
        ("pretoria", "The presidents"),
    ),
    _tenure(
        "omarov",
        "president-kz",
        "president",
        ("2025-03-02", "2025-03-02"),
        TenureStatus.FORMER,
        ("pretoria", "Serik Omarov is a former president"),
    ),
    _tenure(
        "sadykova",
        "minister-kz",
        "minister",
        ("2025-03-02", "2025-03-02"),
        TenureStatus.CURRENT,
        ("pretoria", "minister Dana Sadykova"),
    ),
    _tenure(
        "holm",
        "foreign-is",
        "Foreign Minister",
        ("2024-10-30", "2024-10-30"),
        TenureStatus.CURRENT,
        ("astana", "Foreign Minister Tómas Hólm"),
    ),
    _tenure(
        "ldube",
        "president-za",
        "President",
        ("2024-10-30", "2024-10-30"),
        TenureStatus.CURRENT,
        ("astana", "President Lindiwe Dube"),
    ),
)

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
        evidence=(_quote("pretoria", "The presidents signed a treaty of friendship."),),
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
        evidence=(_quote("reykjavik", "A memorandum on geothermal energy was agreed."),),
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
            known=_PUBLISHED[_EVIDENCE[evidence].report],
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
        [met for meeting in MEETINGS.values() if meeting.status is MeetingStatus.TOOK_PLACE for met in _met(meeting)]
    ),
    agreements=_by_id(AGREEMENTS.values()),
    evidence=_by_id(_EVIDENCE.values()),
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
