"""The properties of every kind of node, as docs/data-model.md says."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from graph.countries import name_on
from graph.dates import interval
from graph.facts import Report
from graph.keys import fold
from graph.model import Agreement, Evidence, Meeting, Office, Organization, Person, State
from graph.row_kinds import Properties


def report_properties(report: Report) -> Properties:
    """The properties of a report that are its own, absent ones left out."""
    properties: Properties = {
        "id": report.id,
        "name": report.title or report.stems[0],
        "stems": list(report.stems),
        "url": report.url,
        "title": report.title,
        "publisher": report.publisher,
        "published": report.published,
        "language": report.language,
        "text": report.text,
    }
    return {name: value for name, value in properties.items() if value is not None}


def person_properties(person: Person) -> Properties:
    """A person, with the folded forms of every spelling."""
    spellings = {person.name, *person.aliases}
    return {
        "id": person.id,
        "name": person.name,
        "aliases": list(person.aliases),
        "folded": sorted({fold(spelling) for spelling in spellings}),
        "mentions": list(map(attrgetter("id"), person.mentions)),
    }


def office_properties(office: Office) -> Properties:
    """An office."""
    return {
        "id": office.id,
        "name": office.name,
        "role": office.role.value,
        "state": office.state,
        "organization": office.organization,
    }


def state_properties(state: State) -> Properties:
    """A state."""
    return {"id": state.id, "name": state.name}


def organization_properties(body: Organization) -> Properties:
    """An organization."""
    return {"id": body.id, "name": body.name, "aliases": list(body.aliases), "state": body.state}


def meeting_properties(meeting: Meeting, name: Callable[[str], str]) -> Properties:
    """A meeting is called by its people's names and its date."""
    sides = " – ".join(", ".join(name(person) for person in side) for side in meeting.sides)
    return {
        "id": meeting.id,
        "name": f"{sides}, {meeting.date}" if meeting.date else sides,
        "status": meeting.status.value,
        **dated(meeting.date),
        "precision": meeting.precision.value if meeting.precision else None,
        "medium": meeting.medium.value,
        "place": meeting.place,
        "country": meeting.country,
        "country_name": name_on(meeting.country, meeting.date) if meeting.country else None,
        "main": meeting.main,
    }


def agreement_properties(agreement: Agreement) -> Properties:
    """An agreement, called by its title."""
    return {
        "id": agreement.id,
        "name": agreement.title,
        "title": agreement.title,
        "type": agreement.type.value,
        "status": agreement.status.value,
        **dated(agreement.date),
        "precision": agreement.precision.value if agreement.precision else None,
        "count": agreement.count,
    }


def evidence_properties(evidence: Evidence) -> Properties:
    """Evidence, called by its quotation."""
    return {
        "id": evidence.id,
        "name": evidence.quotation,
        "quotation": evidence.quotation,
        "start": evidence.start,
        "end": evidence.end,
        "extractor": evidence.extractor,
        "version": evidence.version,
        "confidence": evidence.confidence,
        "ground": evidence.ground,
    }


def dated(date: str | None) -> Properties:
    """A date of any precision with the first and the last day that it may be."""
    earliest, latest = interval(date) if date else (None, None)
    return {"date": date, "earliest": earliest, "latest": latest}
