"""Since when offices, organizations and states are known, while what is told of them comes and goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from graph.growing.ledger import Ledger
from graph.model import Office, Organization, State, Telling, Tenure
from ontology.terms import TenureStatus


class Since:
    """The first day on which each was told of: an office by its holders, and what it belongs to with it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._days: dict[str, Counter[str]] = defaultdict(Counter)
        self.first: dict[str, str] = {}

    def update(self) -> Mapping[str, str | None]:
        """Take up what changed since the last look at the ledger; the day before of each that has another now."""
        before: dict[str, str | None] = {}
        for old, new in list(self._ledger.changed()):
            for telling, note in ((new, self._note), (old, self._forget)):
                if isinstance(telling, Telling):
                    for node in self._named(telling):
                        before.setdefault(node, self.first.get(node))
                        note(node, telling.known)
        changed = {node: day for node, day in before.items() if day != self.first.get(node)}
        for kind in (Office, Organization, State):
            for node in changed:
                record = self._ledger.held(kind).get(node)
                if record is not None:
                    self._ledger.touch(record)
        return changed

    def _note(self, node: str, day: str) -> None:
        self._days[node][day] += 1
        self.first[node] = min(day, self.first.get(node, day))

    def _forget(self, node: str, day: str) -> None:
        days = self._days[node]
        days[day] -= 1
        if not days[day]:
            del days[day]
            if not days:
                del self._days[node], self.first[node]
            elif self.first[node] == day:
                self.first[node] = min(days)

    def _named(self, telling: Telling) -> Iterator[str]:
        """What is known since a telling, with what that belongs to, each once."""
        named: set[str | None] = {telling.country, *telling.parties}
        if telling.house:
            named.add(telling.about)
        if isinstance(telling.status, TenureStatus):
            office = self._record(Office, self._record(Tenure, telling.about).office)
            named |= {office.id, office.organization, office.state}
        for name in list(named):
            body = self._ledger.known(Organization, name) if name else None
            named.add(body.state if body else None)
        yield from (name for name in named if name)

    def _record(self, kind: type[Any], name: str) -> Any:
        found = self._ledger.known(kind, name)
        if found is None:
            raise KeyError(name)
        return found
