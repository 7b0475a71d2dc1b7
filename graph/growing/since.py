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
        changed: dict[str, str | None] = {}
        for before, after in list(self._ledger.changed()):
            for telling, step in ((before, -1), (after, 1)):
                if isinstance(telling, Telling):
                    for node in self._named(telling):
                        self._days[node][telling.known] += step
                        changed.setdefault(node, self.first.get(node))
        for node in list(changed):
            days = self._days[node] = +self._days[node]
            if days:
                self.first[node] = min(days)
            else:
                del self._days[node]
                self.first.pop(node, None)
            if changed[node] == self.first.get(node):
                del changed[node]
        for kind in (Office, Organization, State):
            for node in changed:
                record = self._ledger.held(kind).get(node)
                if record is not None:
                    self._ledger.touch(record)
        return changed

    def _named(self, telling: Telling) -> Iterator[str]:
        """What is known since a telling, with what that belongs to, each once."""
        named: set[str | None] = {telling.country, *telling.parties}
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
