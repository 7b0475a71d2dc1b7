"""Tools about what happened: meetings, agreements, the relations of two states, what sources disagree about."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from api.agents.arguments import (
    USUAL,
    Cursor,
    Identifier,
    Limit,
    MaybePerson,
    MaybeState,
    Since,
    SomeState,
    Sure,
    Until,
)
from api.agents.shapes import Between, Listed, page_of
from api.answering import existing
from api.schemas.agreements import Agreement
from api.schemas.conflicts import Conflict
from api.schemas.meetings import Meeting
from api.schemas.states import Event, StateDetail, Year
from graph.queries import agreements as documents
from graph.queries import conflicts as disagreements
from graph.queries import meetings as encounters
from graph.queries import states
from graph.queries.asking import Period, Slice, Source
from ontology.terms import AgreementStatus, AgreementType, ConflictRule, Medium, MeetingStatus


def meetings(
    source: Source,
    *,
    person: MaybePerson = None,
    state: MaybeState = None,
    country: MaybeState = None,
    status: MeetingStatus | None = None,
    medium: Medium | None = None,
    min_confidence: Sure = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Meeting]:
    """Meetings with their sides and evidence: of a person, of people of a `state`, held in a `country`.

    Without `status` those that were only planned, invited to, cancelled or denied are among them: read each `status`.
    """
    asked = encounters.Meetings(
        person=person,
        state=state,
        country=country,
        status=status,
        medium=medium,
        min_confidence=min_confidence,
        period=Period(since=since, until=until),
        part=Slice(limit=limit, cursor=cursor),
    )
    return Listed[Meeting](**page_of(encounters.meetings(source, asked), Meeting))


def meeting(source: Source, *, meeting: Identifier) -> Meeting:
    """One meeting with its sides and the words of every report that tells of it."""
    return Meeting.model_validate(existing(encounters.meeting(source, meeting), "meeting", meeting))


def relations(
    source: Source,
    *,
    state: SomeState,
    other: SomeState,
    min_confidence: Sure = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Between:
    """Two states over time: meetings that took place between their people, agreements to which both are party.

    Counts by year, and a page of events by date with evidence.
    """
    sides = [StateDetail.model_validate(existing(states.state(source, one), "state", one)) for one in (state, other)]
    period, part = Period(since=since, until=until), Slice(limit=limit, cursor=cursor)
    found = states.relations(source, state, other, min_confidence=min_confidence, period=period, part=part)
    return Between(
        state=sides[0],
        other=sides[1],
        years=[Year.model_validate(year) for year in found.years],
        **page_of(found.events, Event),
    )


def agreements(
    source: Source,
    *,
    state: MaybeState = None,
    with_state: MaybeState = None,
    person: MaybePerson = None,
    type: AgreementType | None = None,  # noqa: A002 - the name of the parameter
    status: AgreementStatus | None = None,
    min_confidence: Sure = None,
    since: Since = None,
    until: Until = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Agreement]:
    """Agreements by date with evidence: of a state or a body of it, with another state, signed by a `person`."""
    asked = documents.Agreements(
        state=state,
        with_state=with_state,
        person=person,
        type=type,
        status=status,
        min_confidence=min_confidence,
        period=Period(since=since, until=until),
        part=Slice(limit=limit, cursor=cursor),
    )
    return Listed[Agreement](**page_of(documents.agreements(source, asked), Agreement))


def agreement(source: Source, *, agreement: Identifier) -> Agreement:
    """One agreement with its parties, signatories and evidence."""
    return Agreement.model_validate(existing(documents.agreement(source, agreement), "agreement", agreement))


def conflicts(
    source: Source,
    *,
    rule: ConflictRule | None = None,
    state: MaybeState = None,
    person: MaybePerson = None,
    decided: Annotated[
        bool | None, Field(description="Only those of which a claim was decided to hold, or only the others.")
    ] = None,
    limit: Limit = USUAL,
    cursor: Cursor = None,
) -> Listed[Conflict]:
    """What sources say that cannot all be so, by rule: each claim with the words that make it."""
    asked = disagreements.Conflicts(
        rule=rule, state=state, person=person, decided=decided, part=Slice(limit=limit, cursor=cursor)
    )
    return Listed[Conflict](**page_of(disagreements.conflicts(source, asked), Conflict))
