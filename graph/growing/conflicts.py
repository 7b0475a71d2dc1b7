"""Conflicts, while tellings and what they refer to come and go: only groups that a change concerns are asked anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from graph.conflicts.found import distinct
from graph.conflicts.groups import Group, Known, conflicts_in, groups_of
from graph.facts import Report
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


class Conflicts:
    """The conflicts in each group of tellings."""

    def __init__(self, ledger: Ledger) -> None:
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
        )
        self._groups_of: dict[str, tuple[Group, ...]] = {}
        self._tellings_in: dict[Group, set[str]] = defaultdict(set)
        self._told_by: dict[str, set[str]] = defaultdict(set)
        self._found: dict[Group, dict[str, Conflict]] = {}

    def update(self) -> None:
        """Take up what changed since the last look at the ledger."""
        changed = list(self._ledger.changed())
        concerned: set[Group] = set()
        for before, after in changed:
            if isinstance(before, Telling):
                concerned.update(self._forget(before))
            if isinstance(after, Telling):
                concerned.update(self._note(after))
        for before, after in changed:
            if before is not None and after is not None and not isinstance(after, Telling):
                concerned.update(self._concerned_by(after))
        for group in concerned:
            self._ask(group)
        for before, after in changed:
            if isinstance(before, Report) and isinstance(after, Report) and before.published != after.published:
                for group in set(self._concerned_by(after)):
                    for conflict in self._found.get(group, {}).values():
                        self._ledger.touch(conflict)

    def _forget(self, telling: Telling) -> Iterable[Group]:
        groups = self._groups_of.pop(telling.id, ())
        for group in groups:
            self._tellings_in[group].discard(telling.id)
            if not self._tellings_in[group]:
                del self._tellings_in[group]
        if groups:
            self._told_by[telling.evidence].discard(telling.id)
            if not self._told_by[telling.evidence]:
                del self._told_by[telling.evidence]
        return groups

    def _note(self, telling: Telling) -> Iterable[Group]:
        groups = tuple(groups_of(telling, self._known.tenures, self._known.offices))
        if groups:
            self._groups_of[telling.id] = groups
            self._told_by[telling.evidence].add(telling.id)
        for group in groups:
            self._tellings_in[group].add(telling.id)
        return groups

    def _concerned_by(self, record: Any) -> Iterator[Group]:
        """The groups that look at a record which is no telling: at names, evidence, publishers."""
        told: Iterable[str] = ()
        if isinstance(record, Person):
            told = self._tellings_in.get(Group("person", (record.id,)), ())
        elif isinstance(record, Office):
            told = self._tellings_in.get(Group("post", (record.id,)), ())
        elif isinstance(record, Evidence):
            told = self._told_by.get(record.id, ())
        elif isinstance(record, Report):
            quoted = (one.id for one in self._known.evidence.values() if one.report == record.id)
            told = [telling for one in quoted for telling in self._told_by.get(one, ())]
        for telling in told:
            yield from self._groups_of[telling]

    def _ask(self, group: Group) -> None:
        held = self._ledger.held(Telling)
        tellings = [held[one] for one in sorted(self._tellings_in.get(group, ()))]
        new = {name: one.conflict for name, one in distinct(conflicts_in(group, tellings, self._known)).items()}
        old = self._found.pop(group, {})
        if new:
            self._found[group] = new
        self._ledger.replace(
            [one for name, one in old.items() if new.get(name) != one],
            [one for name, one in new.items() if old.get(name) != one],
        )
