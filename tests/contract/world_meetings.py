"""The meetings of the small world, and who met whom at them."""

from __future__ import annotations

from itertools import combinations, product

from world_people import ID
from world_reports import quote

from graph.dates import precision
from graph.keys import identifier
from graph.meetings import met_id
from graph.model import Meeting, Met
from ontology.terms import Medium, MeetingStatus


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
        evidence=tuple(sorted(quote(*quotation) for quotation in quotations)),
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


def met(meeting: Meeting) -> list[Met]:
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
