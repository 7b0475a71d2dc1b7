"""Conflicts, while tellings and what they refer to come and go: only groups that a change concerns are asked anew.

The groups of posts and of people, which are the large ones, are kept with what was found in them; of the others the
tellings are looked at again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.conflicts.finding import decided
from graph.conflicts.found import distinct
from graph.conflicts.groups import Group, Known, conflicts_in, groups_of
from graph.decisions import Decisions
from graph.facts import Report
from graph.growing.holdings import Holdings
from graph.growing.keyed import Keyed
from graph.growing.ledger import Ledger
from graph.model import (
    Agreement,
    Conflict,
    Evidence,
    Meeting,
    Office,
    Organization,
    Person,
    Telling,
    Tenure,
)

Names = Callable[[str, str], Iterable[str]]

_HOLDINGS = frozenset({"post", "person"})
"""Kinds of groups that are kept with what was found in them."""


def _tells(before: Any, after: Any) -> bool:
    """Whether a record is another one to those that look at it: of a person at the names alone."""
    return not isinstance(after, Person) or (before.name, before.aliases) != (after.name, after.aliases)


class Conflicts:
    """The conflicts in each group of tellings. `names` gives those by which a report calls a person."""

    def __init__(self, ledger: Ledger, names: Names, decisions: Decisions) -> None:
        self._decisions = decisions
        self._ledger = ledger
        self._known = Known(
            reports=ledger.held(Report),
            people=ledger.held(Person),
            organizations=ledger.held(Organization),
            offices=ledger.held(Office),
            tenures=ledger.held(Tenure),
            meetings=ledger.held(Meeting),
            agreements=ledger.held(Agreement),
            evidence=ledger.held(Evidence),
            names=names,
        )
        self._holdings = Holdings(self._known)
        self._groups_of: dict[str, tuple[Group, ...]] = {}
        self._tellings_in: Keyed[Group] = Keyed()
        self._told_by: Keyed[str] = Keyed()
        self._found: dict[Group, dict[str, Conflict]] = {}

    def update(self, evidence_in: Callable[[str], Iterable[str]], again: Iterable[str] = ()) -> None:
        """Take up what changed since the last look at the ledger. `evidence_in` gives that in a report.

        Reports that were read `again` may call people otherwise, which no record tells where these names were known.
        """
        changed = list(self._ledger.changed())
        concerned: set[Group] = set()
        for before, after in changed:
            if isinstance(before, Telling):
                concerned.update(self._forget(before))
            if isinstance(after, Telling):
                concerned.update(self._note(after))
        for report in again:
            for evidence in evidence_in(report):
                concerned.update(self._told_with(evidence))
        redated: set[Group] = set()
        for before, after in changed:
            if before is not None and after is not None and not isinstance(after, Telling) and _tells(before, after):
                near = set(self._concerned_by(after, evidence_in))
                concerned |= near
                if isinstance(after, Report) and before.published != after.published:
                    redated |= near
        for group in concerned:
            self._ask(group)
        for group in redated:
            for conflict in self._found.get(group, {}).values():
                self._ledger.touch(conflict)

    def _forget(self, telling: Telling) -> Iterable[Group]:
        groups = self._groups_of.pop(telling.id, ())
        if groups:
            self._told_by.remove(telling.evidence, telling.id)
            self._holdings.forget(telling.id)
        for group in groups:
            if group.kind not in _HOLDINGS:
                self._tellings_in.remove(group, telling.id)
        return groups

    def _note(self, telling: Telling) -> Iterable[Group]:
        groups = tuple(groups_of(telling, self._known.tenures, self._known.offices))
        if groups:
            self._groups_of[telling.id] = groups
            self._told_by.add(telling.evidence, telling.id)
            if groups[0].kind in _HOLDINGS:
                self._holdings.note(telling)
        for group in groups:
            if group.kind not in _HOLDINGS:
                self._tellings_in.add(group, telling.id)
        return groups

    def _concerned_by(self, record: Any, evidence_in: Callable[[str], Iterable[str]]) -> Iterator[Group]:
        """The groups that look at a record which is no telling: at names, evidence, publishers."""
        if isinstance(record, Person | Office):
            yield from self._holdings.near(record)
        elif isinstance(record, Evidence):
            yield from self._told_with(record.id)
        elif isinstance(record, Report):
            for evidence in evidence_in(record.id):
                yield from self._told_with(evidence)

    def _told_with(self, evidence: str) -> Iterator[Group]:
        """The groups that look at evidence, which may say in other words than before what is told."""
        tellings = self._ledger.held(Telling)
        for name in self._told_by.under(evidence):
            self._holdings.refresh(tellings[name])
            yield from self._groups_of[name]

    def _ask(self, group: Group) -> None:
        if group.kind in _HOLDINGS:
            all_found = self._holdings.found(group)
        else:
            held = self._ledger.held(Telling)
            tellings = [held[one] for one in sorted(self._tellings_in.under(group))]
            all_found = conflicts_in(group, tellings, self._known)
        new = {one.id: one for one in decided(distinct(all_found).values(), self._decisions)}
        old = self._found.pop(group, {})
        if new:
            self._found[group] = new
        self._ledger.replace(
            [one for name, one in old.items() if new.get(name) != one],
            [one for name, one in new.items() if old.get(name) != one],
        )
