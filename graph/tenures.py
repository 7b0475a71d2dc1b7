"""Tenures: who is seen in which post, from when to when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from graph.evidence import evidence_id
from graph.facts import Facts, HeldOffice
from graph.keys import identifier
from graph.model import Telling, Tenure
from graph.offices import post_of
from graph.settled import exact
from ontology.terms import Label, TenureStatus


class Held(NamedTuple):
    """What makes a tenure one: identifiers of a person and an office, and whether it is current, former or to come."""

    person: str
    office: str
    status: TenureStatus

    @property
    def id(self) -> str:
        """Identifier of the tenure."""
        return identifier("tenure", *self)


def tenures(
    readings: Iterable[Facts], person: Callable[[str, str], str]
) -> tuple[tuple[Tenure, ...], tuple[Telling, ...]]:
    """One tenure for each person, post and status of distinct readings, and how each report tells of them."""
    seen: dict[Held, dict[str, Telling]] = defaultdict(dict)
    for facts in readings:
        for held, telling in told_in(facts, person):
            seen[held][telling.id] = telling
    found = [tenure_of(held, told.values()) for held, told in seen.items()]
    said = tuple(telling for told in seen.values() for telling in told.values())
    return tuple(sorted(found, key=lambda tenure: tenure.id)), said


def told_in(facts: Facts, person: Callable[[str, str], str]) -> Iterator[tuple[Held, Telling]]:
    """The tenures that one report tells of."""
    for office in facts.offices:
        held = Held(person(facts.report.id, office.person), post_of(office).id, office.status)
        yield held, _telling(facts, office, held.id)


def _telling(facts: Facts, held: HeldOffice, tenure: str) -> Telling:
    report, quotation = facts.report, held.evidence
    return Telling(
        id=identifier("telling", report.id, tenure, held.title, str(quotation.start), str(quotation.end)),
        about=tenure,
        evidence=evidence_id(report.id, Label.OFFICE, quotation),
        known=report.published,
        status=held.status,
        title=held.title,
        since=held.since,
        until=held.until,
    )


def tenure_of(held: Held, tellings: Collection[Telling]) -> Tenure:
    """The tenure that all of these tell of."""
    return Tenure(
        id=held.id,
        person=held.person,
        office=held.office,
        status=held.status,
        titles=tuple(sorted(title for title in set(map(attrgetter("title"), tellings)) if title is not None)),
        first_seen=min(map(attrgetter("known"), tellings)),
        last_seen=max(map(attrgetter("known"), tellings)),
        evidence=tuple(sorted(set(map(attrgetter("evidence"), tellings)))),
        since=exact(one.since for one in tellings),
        until=exact(one.until for one in tellings),
    )
