"""Rows of an export back to facts of the model, and to the stages of them; in the columns of `graph/cypher/export`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.linked.paging import Row
from graph.linked.parts import Stages
from graph.linked.stages import Stage
from graph.model import Agreement, Claim, Meeting, Tenure
from ontology.terms import AgreementStatus, AgreementType, Edge, Medium, MeetingStatus, Precision, TenureStatus

Sides = tuple[tuple[str, ...], ...]


def sides_of(rows: Iterable[Row]) -> Sides:
    """The sides of a meeting from the place of each side and a person on it."""
    found: dict[int, list[str]] = defaultdict(list)
    for place, person in rows:
        found[place].append(person)
    return tuple(tuple(sorted(people)) for _, people in sorted(found.items()))


def meeting_of(row: Row, sides: Sides) -> tuple[Meeting, Stages]:
    """A meeting, without its evidence."""
    name, status, date, precision, medium, place, country, main, days, *told = row
    meeting = Meeting(
        id=name,
        status=MeetingStatus(status),
        date=date,
        precision=Precision(precision) if precision else None,
        medium=Medium(medium),
        place=place,
        country=country,
        main=main,
        sides=sides,
        evidence=(),
    )
    return meeting, tuple(
        Stage(
            id=_stage(name, day), known=day, date=date or None, place=place or None, country=country or None, main=main
        )
        for day, date, place, country, main in _changes(days, told)
    )


def agreement_of(row: Row, bound: Iterable[Row]) -> tuple[Agreement, Stages]:
    """An agreement, without its evidence; `bound` are types of edges, and from whom they lead."""
    name, title, kind, status, date, precision, count, days, *told = row
    who = sorted((edge, other) for edge, other in bound)
    agreement = Agreement(
        id=name,
        title=title,
        type=AgreementType(kind),
        status=AgreementStatus(status),
        date=date,
        precision=Precision(precision) if precision else None,
        count=count,
        parties=tuple(other for edge, other in who if edge == Edge.PARTY_TO),
        signatories=tuple(other for edge, other in who if edge == Edge.SIGNATORY_OF),
        evidence=(),
    )
    return agreement, tuple(
        Stage(
            id=_stage(name, day),
            known=day,
            date=date or None,
            status=AgreementStatus(status),
            title=title,
            count=count or None,
        )
        for day, date, status, title, count in _changes(days, told)
    )


def tenure_of(person: str, row: Row, evidence: Iterable[str] = ()) -> Tenure:
    """A tenure of a person, with the evidence that is given."""
    office, name, status, titles, first, last, since, until = row
    return Tenure(
        id=name,
        person=person,
        office=office,
        status=TenureStatus(status),
        titles=tuple(titles),
        first_seen=first,
        last_seen=last,
        evidence=tuple(evidence),
        since=since,
        until=until,
    )


def staged_tenure_of(person: str, row: Row) -> tuple[Tenure, Stages]:
    """A tenure of a person, without its evidence, and its stages."""
    *own, days, told_since, told_until = row
    tenure = tenure_of(person, own)
    return tenure, tuple(
        Stage(id=_stage(tenure.id, day), known=day, since=since or None, until=until or None)
        for day, since, until in _changes(days, [told_since, told_until])
    )


def claims_of(rows: Iterable[Row]) -> tuple[Claim, ...]:
    """The claims of a conflict from rows of claim, value and one piece of evidence."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for claim, value, evidence in rows:
        found[claim, value].append(evidence)
    return tuple(
        Claim(id=claim, value=value, evidence=tuple(sorted(words))) for (claim, value), words in sorted(found.items())
    )


def _changes(days: list[str] | None, told: list[Row]) -> Iterable[Row]:
    """The day of each change with the values from then on; none where what is known never changed."""
    return zip(days, *told, strict=True) if days and len(days) > 1 else ()  # type: ignore[return-value]


def _stage(fact: str, day: str) -> str:
    return f"{fact}-known-{day}"
