"""Tools about people: what they hold, whom they met, how two are connected, who held an office."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.agents.arguments import (
    USUAL,
    Cursor,
    Limit,
    MaybePerson,
    MaybeState,
    On,
    Since,
    SomeOffice,
    SomePerson,
    Sure,
    Until,
)
from api.agents.shapes import Listed, page_of
from api.answering import existing
from api.assembled import path_between, person_detail
from api.schemas.meetings import Met, Path
from api.schemas.offices import Holders
from api.schemas.people import Counterpart, PersonDetail
from graph.queries import holders, met, paths, people
from graph.queries.asking import Period, QuestionError, Slice, Source
from ontology.terms import Medium


def person(source: Source, *, person: SomePerson) -> PersonDetail:
    """Who somebody is: every spelling of the name, and the offices seen held, the latest first, with evidence."""
    identifier = people.one(source, person)
    return person_detail(source, existing(people.person(source, identifier), "person", identifier))


def who_met_whom(
    source: Source,
    *,
    person: MaybePerson = None,
    counterpart: MaybePerson = None,
    state: MaybeState = None,
    with_state: MaybeState = None,
    medium: Medium | None = None,
    min_confidence: Sure = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Met]:
    """Each pair of people who met at a meeting that took place, by date, the undated last, with evidence.

    `person` and `state` say whose meetings, `counterpart` and `with_state` with whom; at least one is needed. A state
    stands for those who hold or held its offices, and tells namesakes apart.
    """
    if not (person or counterpart or state or with_state):
        raise QuestionError("person", "say whose meetings: give person, counterpart, state or with_state")
    asked = met.MetWith(
        person=person,
        with_=counterpart,
        state=state,
        with_state=with_state,
        medium=medium,
        min_confidence=min_confidence,
        period=Period(since=since, until=until),
        part=Slice(limit=limit, cursor=cursor),
    )
    return Listed[Met](**page_of(met.met_with(source, asked), Met))


def counterparts(
    source: Source,
    *,
    person: SomePerson,
    medium: Medium | None = None,
    min_confidence: Sure = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Counterpart]:
    """Whom a person met and how often, those met most often first, with evidence."""
    found = people.counterparts(
        source,
        people.one(source, person),
        medium=medium,
        min_confidence=min_confidence,
        period=Period(since=since, until=until),
        part=Slice(limit=limit, cursor=cursor),
    )
    return Listed[Counterpart](**page_of(found, Counterpart))


def path(
    source: Source,
    *,
    start: SomePerson,
    end: SomePerson,
    longest: Annotated[int, Field(ge=1, le=paths.LONGEST, description="Most steps of the path.")] = paths.LONGEST,
) -> Path:
    """The shortest way from one person to another over who met whom, each step with its meetings and evidence."""
    return path_between(source, start, end, longest=longest, named=("start", "end"))


def holders_on(source: Source, *, office: SomeOffice, on: On, min_confidence: Sure = None) -> Holders:
    """Who held an office on a date: known, likely or unknown, with the evidence that bounds it on both sides.

    Say likely when the answer says likely: it is inferred from sightings before or after the date.
    """
    identifier = holders.one_office(source, office).id
    found = holders.holders_on(source, identifier, on, min_confidence=min_confidence)
    return Holders.model_validate(existing(found, "office", identifier))
