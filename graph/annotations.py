"""Facts in the JSON of the annotation guidelines: what `interstate extract` prints and the store keeps.

`meetings` holds those that took place; planned, invited, cancelled and denied ones stand under `other_meetings` with
their `status`. `houses` holds the chambers that a report calls upper or lower house. Offsets are
code points of the report's text.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from graph.facts import CalledHouse, Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    House,
    Medium,
    MeetingStatus,
    Precision,
    Role,
    TenureStatus,
)

Json = dict[str, Any]


def to_json(facts: Facts, stem: str | None = None) -> Json:
    """One report's facts as a JSON object whose `id` is the stem (by default the report's first)."""
    return {
        "id": stem or facts.report.stems[0],
        "published": facts.report.published,
        "people": [_plain(person) for person in facts.people],
        "holds_office": [_held_office(office) for office in facts.offices],
        "meetings": [_held(m) for m in facts.meetings if m.status is MeetingStatus.TOOK_PLACE],
        "other_meetings": [_with_evidence(m) for m in facts.meetings if m.status is not MeetingStatus.TOOK_PLACE],
        "agreements": [_with_evidence(agreement) for agreement in facts.agreements],
        "houses": [_with_evidence(called) for called in facts.houses],
    }


def from_json(row: Json, report: Report, extractor: str, version: str) -> Facts:
    """The facts of `report` from what `to_json` made of them. Raises KeyError or ValueError on other JSON."""
    held = [{**meeting, "status": MeetingStatus.TOOK_PLACE} for meeting in row["meetings"]]
    return Facts(
        report=report,
        extractor=extractor,
        version=version,
        people=tuple(map(_person, row["people"])),
        offices=tuple(map(_office, row["holds_office"])),
        meetings=tuple(map(_encounter, held + row["other_meetings"])),
        agreements=tuple(map(_document, row["agreements"])),
        houses=tuple(map(_house, row.get("houses", ()))),
    )


def _plain(fact: Any) -> Json:
    return asdict(fact)


def _with_evidence(fact: HeldOffice | Encounter | Document | CalledHouse) -> Json:
    row = asdict(fact)
    quotation = row.pop("evidence")
    row["evidence"] = quotation["text"]
    return row | {name: quotation[name] for name in ("start", "end", "confidence", "ground")}


def _held_office(office: HeldOffice) -> Json:
    """With the dates of the tenure where the report states them: the guidelines know of none."""
    row = _with_evidence(office)
    return {name: value for name, value in row.items() if name not in ("since", "until") or value is not None}


def _held(meeting: Encounter) -> Json:
    row = _with_evidence(meeting)
    del row["status"]
    return row


def _quotation(row: Json) -> Quotation:
    return Quotation(
        text=row["evidence"],
        start=row["start"],
        end=row["end"],
        confidence=row["confidence"],
        ground=row["ground"],
    )


def _person(row: Json) -> NamedPerson:
    return NamedPerson(
        key=row["key"],
        name=row["name"],
        aliases=tuple(row["aliases"]),
        mentions=tuple([(start, end) for start, end in row["mentions"]]),
        confidence=row.get("confidence", 1.0),
    )


def _office(row: Json) -> HeldOffice:
    return HeldOffice(
        person=row["person"],
        title=row["title"],
        role=Role(row["role"]),
        state=row["state"],
        organization=row["organization"],
        status=TenureStatus(row["status"]),
        evidence=_quotation(row),
        since=row.get("since"),
        until=row.get("until"),
    )


def _encounter(row: Json) -> Encounter:
    return Encounter(
        status=MeetingStatus(row["status"]),
        date=row["date"],
        precision=Precision(row["precision"]) if row["precision"] else None,
        medium=Medium(row["medium"]),
        place=row["place"],
        country=row["country"],
        sides=tuple(map(tuple, row["sides"])),
        main=row["main"],
        evidence=_quotation(row),
    )


def _document(row: Json) -> Document:
    return Document(
        title=row["title"],
        type=AgreementType(row["type"]),
        status=AgreementStatus(row["status"]),
        count=row["count"],
        date=row["date"],
        precision=Precision(row["precision"]) if row["precision"] else None,
        parties=tuple(Party(name=party["name"], state=party["state"]) for party in row["parties"]),
        signatories=tuple(row["signatories"]),
        evidence=_quotation(row),
    )


def _house(row: Json) -> CalledHouse:
    return CalledHouse(name=row["name"], state=row["state"], house=House(row["house"]), evidence=_quotation(row))
