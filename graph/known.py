"""What was known by a day: of every fact, what its tellings of that day and before come to.

A fact was known once a report that tells it was published, and its values by a day are those that the tellings by
then give, by the rules that settle it over all of them. Who is who, what is one meeting or one document, and on which
side people stood, is taken as resolved over all reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.dates import precision
from graph.model import (
    Agreement,
    Conflict,
    Graph,
    Meeting,
    Met,
    Office,
    Organization,
    Person,
    Telling,
    Tenure,
)
from graph.settled import exact, most, standing, titled, usual
from ontology.terms import AgreementStatus

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingValues:
    """What tellings of a meeting come to."""

    date: str | None
    place: str | None
    country: str | None
    main: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementValues:
    """What tellings of an agreement come to."""

    title: str
    status: AgreementStatus
    date: str | None
    count: int | None


def meeting_values(tellings: Sequence[Telling]) -> MeetingValues:
    """The values of a meeting from some of its tellings, at least one."""
    return MeetingValues(
        date=exact(one.date for one in tellings),
        place=usual(one.place for one in tellings),
        country=usual(one.country for one in tellings),
        main=any(one.main for one in tellings),
    )


def agreement_values(tellings: Sequence[Telling]) -> AgreementValues:
    """The values of an agreement from some of its tellings, at least one."""
    status, date = standing([(AgreementStatus(str(one.status)), one.date) for one in tellings])
    return AgreementValues(
        title=titled(one.title or "" for one in tellings),
        status=status,
        date=date,
        count=most(one.count for one in tellings),
    )


def tenure_dates(tellings: Sequence[Telling]) -> tuple[str | None, str | None]:
    """When a tenure began and ended, so far as some of its tellings state that."""
    return exact(one.since for one in tellings), exact(one.until for one in tellings)


def versions(tellings: Sequence[Telling], values: Callable[[Sequence[Telling]], T]) -> list[tuple[str, T]]:
    """The days on which what is known of a fact changed, in order, and what was known of it from then on."""
    found: list[tuple[str, T]] = []
    for day in sorted({one.known for one in tellings}):
        then = values([one for one in tellings if one.known <= day])
        if not found or found[-1][1] != then:
            found.append((day, then))
    return found


def tellings_of(graph: Graph) -> Mapping[str, list[Telling]]:
    """The tellings of each fact, by its identifier."""
    found: dict[str, list[Telling]] = defaultdict(list)
    for telling in graph.tellings:
        found[telling.about].append(telling)
    return found


def named_in(telling: Telling) -> Iterable[str]:
    """Whom and what a telling names: people, parties and signatories by their identifiers."""
    yield from (person for side in telling.sides for person in side)
    yield from telling.parties
    yield from telling.signatories


def known_by(graph: Graph, day: str) -> Graph:
    """What of the graph was known by the end of an ISO day. Names of people and posts stay as they are."""
    told = {
        fact: then
        for fact, tellings in tellings_of(graph).items()
        if (then := [one for one in tellings if one.known <= day])
    }
    reports = tuple(report for report in graph.reports if report.published <= day)
    names = {report.id for report in reports}
    evidence = tuple(one for one in graph.evidence if one.report in names)
    words = {one.id for one in evidence}
    tenures = tuple(_tenure(one, told[one.id]) for one in graph.tenures if one.id in told)
    meetings = tuple(_meeting(one, told[one.id]) for one in graph.meetings if one.id in told)
    agreements = tuple(_agreement(one, told[one.id]) for one in graph.agreements if one.id in told)
    known = tuple(one for tellings in told.values() for one in tellings)
    held = {one.office for one in tenures}
    offices = tuple(office for office in graph.offices if office.id in held)
    used = {office.organization for office in offices} | {party for one in agreements for party in one.parties}
    organizations = tuple(body for body in graph.organizations if body.id in used or body.id in told)
    states = {office.state for office in offices} | {body.state for body in organizations}
    states |= used | {one.country for one in known}
    people = tuple(person for one in graph.people if (person := _person(one, names)).mentions)
    kinds: tuple[Iterable[Person | Office | Organization | Meeting | Agreement], ...]
    kinds = people, offices, organizations, meetings, agreements
    subjects = {one.id for kind in kinds for one in kind}
    conflicts = (_conflict(one, words, subjects) for one in graph.conflicts)
    return Graph(
        reports=reports,
        people=people,
        states=tuple(state for state in graph.states if state.id in states),
        organizations=organizations,
        offices=offices,
        tenures=tenures,
        meetings=meetings,
        met=_met(graph.met, meetings, words),
        agreements=agreements,
        evidence=evidence,
        tellings=tuple(sorted(known, key=lambda one: one.id)),
        conflicts=tuple(one for one in conflicts if len(one.claims) > 1),
    )


def _conflict(conflict: Conflict, words: set[str], subjects: set[str]) -> Conflict:
    """The claims that were made by then. What was decided of them is no telling, and has no day."""
    claims = (replace(one, evidence=tuple(word for word in one.evidence if word in words)) for one in conflict.claims)
    known = tuple(one for one in claims if one.evidence)
    decided = conflict.holds in {one.id for one in known}
    return replace(
        conflict,
        about=tuple(one for one in conflict.about if one in subjects),
        claims=known,
        holds=conflict.holds if decided else None,
        reason=conflict.reason if decided else None,
    )


def _words(tellings: Sequence[Telling]) -> tuple[str, ...]:
    return tuple(sorted({one.evidence for one in tellings}))


def _person(person: Person, reports: set[str]) -> Person:
    return replace(person, mentions=tuple(mention for mention in person.mentions if mention.report in reports))


def _tenure(tenure: Tenure, tellings: Sequence[Telling]) -> Tenure:
    since, until = tenure_dates(tellings)
    return replace(
        tenure,
        titles=tuple(sorted({one.title for one in tellings if one.title is not None})),
        first_seen=min(one.known for one in tellings),
        last_seen=max(one.known for one in tellings),
        evidence=_words(tellings),
        since=since,
        until=until,
    )


def _meeting(meeting: Meeting, tellings: Sequence[Telling]) -> Meeting:
    values = meeting_values(tellings)
    named = {person for one in tellings for person in named_in(one)}
    sides = (tuple(person for person in side if person in named) for side in meeting.sides)
    return replace(
        meeting,
        date=values.date,
        precision=precision(values.date) if values.date else None,
        place=values.place,
        country=values.country,
        main=values.main,
        sides=tuple(side for side in sides if side),
        evidence=_words(tellings),
    )


def _met(met: Iterable[Met], meetings: Iterable[Meeting], words: set[str]) -> tuple[Met, ...]:
    at = {meeting.id: meeting for meeting in meetings}
    there = {meeting.id: {person for side in meeting.sides for person in side} for meeting in meetings}
    found = []
    for one in met:
        evidence = tuple(word for word in one.evidence if word in words)
        if evidence and one.meeting in at and there[one.meeting].issuperset(one.people):
            meeting = at[one.meeting]
            found.append(replace(one, date=meeting.date, precision=meeting.precision, evidence=evidence))
    return tuple(found)


def _agreement(agreement: Agreement, tellings: Sequence[Telling]) -> Agreement:
    values = agreement_values(tellings)
    named = {one for telling in tellings for one in named_in(telling)}
    return replace(
        agreement,
        title=values.title,
        status=values.status,
        date=values.date,
        precision=precision(values.date) if values.date else None,
        count=values.count,
        parties=tuple(party for party in agreement.parties if party in named),
        signatories=tuple(person for person in agreement.signatories if person in named),
        evidence=_words(tellings),
    )
