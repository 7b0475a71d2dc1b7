"""Tenures, while tellings of them come and go. One told often that is told once more is not made anew but extended."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph import tenures
from graph.facts import Facts
from graph.growing.ledger import Ledger
from graph.growing.namesakes import OFTEN
from graph.histories import Told
from graph.model import Evidence, Telling, Tenure
from graph.settled import exact

Person = Callable[[str, str], str]


class Tenures:
    """The tenures that reports tell of."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._told: dict[str, list[tuple[tenures.Held, Telling]]] = {}
        self._tellings: dict[tenures.Held, dict[str, Telling]] = defaultdict(dict)
        self._often: dict[tenures.Held, Told] = {}
        self._quoted: dict[tenures.Held, list[str]] = {}

    def history(self, tenure: Tenure) -> dict[str, Any]:
        """What a tenure was known to be from which day on; of one told often also the quotations, which are kept."""
        held = tenures.Held(tenure.person, tenure.office, tenure.status)
        found = self._history(held).history(tenure)
        if held in self._quoted:
            found["quotations"] = list(self._quoted[held])
        return found

    def update(self, readings: Mapping[str, Facts | None], person: Person) -> None:
        """Take up what these reports tell now; None for a report that is gone."""
        gone: dict[tenures.Held, dict[str, Telling]] = defaultdict(dict)
        new: dict[tenures.Held, dict[str, Telling]] = defaultdict(dict)
        for report, facts in readings.items():
            then = set(self._told.pop(report, ()))
            if facts and facts.offices:
                self._told[report] = list(tenures.told_in(facts, person))
            now = set(self._told.get(report, ()))
            for held, telling in then - now:
                gone[held][telling.id] = telling
            for held, telling in now - then:
                new[held][telling.id] = telling
        before: list[Tenure | Telling] = []
        after: list[Tenure | Telling] = []
        for held in gone.keys() | new.keys():
            left, came = gone.get(held, {}), new.get(held, {})
            before += left.values()
            after += came.values()
            was = self._ledger.held(Tenure).get(held.id)
            found = self._updated(held, was, left, came)
            before += [was] if was else []
            after += [found] if found else []
        self._ledger.replace(before, after)

    def _updated(
        self, held: tenures.Held, tenure: Tenure | None, left: Mapping[str, Telling], came: Mapping[str, Telling]
    ) -> Tenure | None:
        """The tenure after these tellings of it went and came; None where none is left."""
        told = self._tellings[held]
        if tenure and not left and held in self._often:
            history = self._often[held]
            history.add(came.values())
            told |= came
            after = extended(tenure, came.values(), history.stating)
            self._quote(held, tenure.evidence, after.evidence, came.values())
            return after
        for name in left:
            del told[name]
        told |= came
        self._often.pop(held, None)
        self._quoted.pop(held, None)
        if not told:
            del self._tellings[held]
            return None
        if len(told) >= OFTEN:
            self._often[held] = self._history(held)
        made = tenures.tenure_of(held, told.values())
        if held in self._often:
            words = self._ledger.held(Evidence)
            self._quoted[held] = [words[one].quotation for one in made.evidence]
        return made

    def _quote(
        self, held: tenures.Held, before: Sequence[str], after: Sequence[str], tellings: Iterable[Telling]
    ) -> None:
        """Put the quotations of evidence that came in their places: what a report says at a place stays the same."""
        words, quoted = self._ledger.held(Evidence), self._quoted[held]
        for name in sorted({one.evidence for one in tellings}):
            place = bisect_left(before, name)
            if place == len(before) or before[place] != name:
                quoted.insert(bisect_left(after, name), words[name].quotation)

    def _history(self, held: tenures.Held) -> Told:
        history = self._often.get(held)
        if history is None:
            history = Told()
            history.add(self._tellings[held].values())
        return history


def extended(tenure: Tenure, tellings: Iterable[Telling], stating: Iterable[Telling]) -> Tenure:
    """The tenure with some tellings more; `stating` are all of it that state when it began or ended."""
    evidence, titles = list(tenure.evidence), set(tenure.titles)
    first, last = tenure.first_seen, tenure.last_seen
    for one in tellings:
        place = bisect_left(evidence, one.evidence)
        if place == len(evidence) or evidence[place] != one.evidence:
            evidence.insert(place, one.evidence)
        if one.title is not None:
            titles.add(one.title)
        first, last = min(first, one.known), max(last, one.known)
    stated = list(stating)
    return replace(
        tenure,
        titles=tuple(sorted(titles)),
        first_seen=first,
        last_seen=last,
        evidence=tuple(evidence),
        since=exact(one.since for one in stated),
        until=exact(one.until for one in stated),
    )
