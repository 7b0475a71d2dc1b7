"""The organizations and offices of the small world, and who held them."""

from __future__ import annotations

from world_people import ID
from world_reports import quote

from graph.keys import identifier
from graph.model import Office, Organization, Tenure
from ontology.terms import Role, TenureStatus

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
        evidence=tuple(sorted(quote(*quotation) for quotation in quotations)),
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
