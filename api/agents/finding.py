"""Tools that find what there is: by words, people by name, offices, reports."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from api.agents.arguments import (
    USUAL,
    Cursor,
    Limit,
    MaybePerson,
    MaybeState,
    Since,
    Until,
    Words,
)
from api.agents.shapes import Listed, page_of
from api.schemas.finding import Hit
from api.schemas.offices import Office
from api.schemas.people import Person
from api.schemas.reports import Report
from graph.queries import offices, people, reports, search
from graph.queries.asking import Period, Slice, Source
from ontology.terms import Role


def find(
    source: Source,
    *,
    words: Words,
    kind: Literal["Person", "State", "Organization", "Agreement"] | None = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Hit]:
    """Find people, states, organizations and agreements by words of their names or titles, the best first.

    Start here when you have words and need an identifier or a code of a state. Case, accents and marks do not matter.
    """
    found = search.search(source, words, kind=kind, part=Slice(limit=limit, cursor=cursor))
    return Listed[Hit](**page_of(found, Hit))


def find_people(
    source: Source,
    *,
    name: MaybePerson = None,
    state: MaybeState = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Person]:
    """List people by name: those whom a name fits in any spelling, those who hold or held an office of a state."""
    found = people.people(source, name=name, state=state, part=Slice(limit=limit, cursor=cursor))
    return Listed[Person](**page_of(found, Person))


def find_offices(
    source: Source,
    *,
    role: Role | None = None,
    state: MaybeState = None,
    organization: Annotated[str | None, Field(max_length=100, description="Identifier of a body.")] = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Office]:
    """List offices (posts) by name: those of a role, of a state, of a body."""
    part = Slice(limit=limit, cursor=cursor)
    found = offices.offices(source, role=role, state=state, organization=organization, part=part)
    return Listed[Office](**page_of(found, Office))


def find_reports(
    source: Source,
    *,
    publisher: Annotated[str | None, Field(max_length=200, description="Name of the publisher, exactly.")] = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Report]:
    """List reports by day of publication."""
    part = Slice(limit=limit, cursor=cursor)
    found = reports.reports(source, publisher=publisher, period=Period(since=since, until=until), part=part)
    return Listed[Report](**page_of(found, Report))
