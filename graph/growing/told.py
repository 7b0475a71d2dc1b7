"""Meetings and documents, while tellings of them come and go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from graph.facts import Facts
from graph.growing.clustered import Blocks, Clustered, Identified
from graph.growing.ledger import Ledger
from graph.model import Telling

Person = Callable[[str, str], str]
One = TypeVar("One", bound=Identified)


class Retold(Generic[One]):
    """Facts that several reports tell of: the tellings of each report, clustered, and the records they settle to.

    `told_in` gives the tellings of a report, `fit` says whether two can be of one fact and `strength` how strongly they
    belong together, `settled` gives the records of all tellings of one fact, the fact first.
    """

    def __init__(
        self,
        ledger: Ledger,
        blocks: Blocks[One],
        *,
        told_in: Callable[[Facts, Person], Iterator[One]],
        fit: Callable[[One, One], bool],
        strength: Callable[[One, One], float],
        settled: Callable[[Sequence[One]], Sequence[Any]],
    ) -> None:
        def together(one: One, other: One) -> float | None:
            return strength(one, other) if fit(one, other) else None

        def apart(ours: Sequence[One], theirs: Sequence[One]) -> bool:
            return any(not fit(one, other) for one in ours for other in theirs)

        self._ledger = ledger
        self._told_in = told_in
        self._settled = settled
        self._told: dict[str, dict[str, One]] = {}
        self._clustered: Clustered[One] = Clustered(blocks, together, apart)
        self._records: dict[str, Sequence[Any]] = {}

    def update(self, readings: Mapping[str, Facts | None], person: Person) -> None:
        """Take up what these reports tell now; None for a report that is gone."""
        gone: list[str] = []
        new: list[One] = []
        for report, facts in readings.items():
            before = self._told.pop(report, {})
            told = {one.id: one for one in self._told_in(facts, person)} if facts else {}
            if told:
                self._told[report] = told
            gone += before.keys() - told.keys()
            new += (one for one in told.values() if before.get(one.id) != one)
        regrouped = self._clustered.update(gone, new)
        before_all: list[Any] = []
        after_all: list[Any] = []
        for name in (*regrouped.gone, *(name for name in regrouped.new if name in self._records)):
            before_all += self._records.pop(name)
        for name, group in regrouped.new.items():
            records = self._records[name] = self._settled([self._clustered.items[one] for one in group])
            after_all += records
        self._ledger.replace(before_all, after_all)

    def told(self, fact: str) -> list[Telling]:
        """The tellings of a fact."""
        return [record for record in self.records(fact) if isinstance(record, Telling)]

    def records(self, fact: str) -> Sequence[Any]:
        """The records of a fact, none where there is none."""
        return self._records.get(fact, ())

    def records_of(self, report: str) -> Iterator[Any]:
        """The records of the facts that a report tells of, perhaps several times."""
        for name in self._told.get(report, ()):
            yield from self._records[self._clustered.partition.least(name)]
