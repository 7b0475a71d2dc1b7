"""Offices, organizations and states, while the words for them and what refers to them come and go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from typing import Any, Generic, TypeVar

from graph.countries import name_of
from graph.growing.ledger import Ledger
from graph.model import Agreement, Meeting, Office, Organization, State, Telling

Key = TypeVar("Key", bound=Hashable)


class Wordings(Generic[Key]):
    """How often each wording of a thing was seen."""

    def __init__(self) -> None:
        self._seen: dict[Key, Counter[str]] = {}

    def update(
        self, gone: Iterable[tuple[Key, str]], new: Iterable[tuple[Key, str]]
    ) -> dict[Key, tuple[Counter[str], Counter[str]]]:
        """Take wordings away and others in; for each thing that they are of, how often each was and is seen."""
        changed: dict[Key, tuple[Counter[str], Counter[str]]] = {}
        for step, wordings in ((-1, gone), (1, new)):
            for key, wording in wordings:
                seen = self._seen.setdefault(key, Counter())
                if key not in changed:
                    changed[key] = seen.copy(), seen
                seen[wording] += step
                if not seen[wording]:
                    del seen[wording]
        for key, (_, seen) in changed.items():
            if not seen:
                del self._seen[key]
        return changed


class States:
    """The states that other records refer to."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._referred: Counter[str] = Counter()

    def update(self) -> None:
        """Take up what changed since the last look at the ledger."""
        before = self._referred.copy()
        for old, new in self._ledger.changed():
            self._referred.subtract(_codes(old))
            self._referred.update(_codes(new))
        changed = [code for code in self._referred if bool(self._referred[code]) != bool(before[code])]
        states = {code: State(id=code, name=name_of(code)) for code in changed}
        self._ledger.replace(
            [states[code] for code in changed if before[code]], [states[code] for code in changed if not before[code]]
        )
        self._referred = +self._referred


def _codes(record: Any) -> Iterator[str]:
    """The states that a record refers to."""
    if isinstance(record, Office | Organization):
        code = record.state
    elif isinstance(record, Meeting | Telling):
        code = record.country
    else:
        code = None
    if code:
        yield code
    if isinstance(record, Agreement):
        yield from (party for party in record.parties if not party.startswith("organization-"))
