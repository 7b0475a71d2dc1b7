"""The parts of a store, walked page by page: no more than one page is held in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.linked.contacts import contacts
from graph.linked.paging import Page, pages
from graph.linked.parts import Gathering, Ground, Paper, Said, Someone
from graph.linked.stored_facts import agreement_of, claims_of, meeting_of, sides_of, staged_tenure_of
from graph.linked.stored_reports import said_in
from graph.model import Conflict, Office, Organization, Person, State, Tombstone
from graph.withdrawing.heirs import led_to_people
from ontology.terms import ConflictRule, Label, Role

if TYPE_CHECKING:
    from graph.decisions import Decision
    from graph.store import Store


class Stored:
    """Parts of a store, as they are when they are asked for; `graph.linked.snapshot` sees to one state of it."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def states(self) -> Iterator[State]:
        """States."""
        for page in self._pages(Label.STATE):
            yield from (State(id=name, name=called) for name, called in page.rows("states"))

    def organizations(self) -> Iterator[Organization]:
        """Organizations."""
        for page in self._pages(Label.ORGANIZATION):
            for name, called, aliases, state in page.rows("organizations"):
                yield Organization(id=name, name=called, aliases=tuple(aliases), state=state)

    def offices(self) -> Iterator[Office]:
        """Offices."""
        for page in self._pages(Label.OFFICE):
            for name, role, called, state, body in page.rows("offices"):
                yield Office(id=name, role=Role(role), name=called, state=state, organization=body)

    def people(self) -> Iterator[Someone]:
        """People."""
        for page in self._pages(Label.PERSON):
            held, met = page.by_node("tenures"), page.by_node("met")
            for name, called, aliases in page.rows("people"):
                # By office and identifier, the first two columns.
                tenures = sorted(held.get(name, ()), key=lambda row: row[:2])
                yield Someone(
                    id=name,
                    person=Person(id=name, name=called, aliases=tuple(aliases), mentions=()),
                    tenures=tuple(staged_tenure_of(name, row) for row in tenures),
                    met=tuple(sorted(row[0] for row in met.get(name, ()))),
                )

    def meetings(self) -> Iterator[Gathering]:
        """Meetings."""
        for page in self._pages(Label.MEETING):
            sides = page.by_node("sides")
            for row in page.rows("meetings"):
                meeting, stages = meeting_of(row, sides_of(sides.get(row[0], ())))
                yield Gathering(id=meeting.id, meeting=meeting, stages=stages, contacts=contacts(meeting))

    def agreements(self) -> Iterator[Paper]:
        """Agreements."""
        for page in self._pages(Label.AGREEMENT):
            bound = page.by_node("bound")
            for row in page.rows("agreements"):
                agreement, stages = agreement_of(row, bound.get(row[0], ()))
                yield Paper(agreement=agreement, stages=stages)

    def conflicts(self) -> Iterator[Conflict]:
        """Conflicts."""
        for page in self._pages(Label.CONFLICT):
            about, claims = page.by_node("about"), page.by_node("claims")
            for name, rule, states, holds, reason in page.rows("conflicts"):
                yield Conflict(
                    id=name,
                    rule=ConflictRule(rule),
                    about=tuple(sorted(row[0] for row in about.get(name, ()))),
                    states=tuple(states),
                    claims=claims_of(claims.get(name, ())),
                    holds=holds,
                    reason=reason,
                )

    def decisions(self) -> Iterator[Decision]:
        """Decisions in force."""
        yield from self.store.decisions().made

    def tombstones(self) -> Iterator[Tombstone]:
        """What stays of reports that were withdrawn: little of each, and of few, so that all are held at once."""
        yield from led_to_people(self.store.tombstones(), self.store.people_of)

    def reports(self) -> Iterator[Said]:
        """Reports."""
        for page in self._pages(Label.REPORT):
            yield from said_in(page)

    def loose(self) -> Iterator[Ground]:
        """None: in a store all evidence is from a report."""
        yield from ()

    def _pages(self, label: Label) -> Iterator[Page]:
        return pages(self.store.connection, label)
