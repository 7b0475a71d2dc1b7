"""What of a graph an export is to have: facts by their kind, date, states, people and confidence."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from graph.dates import interval
from graph.linked.kinds import FactKind
from graph.model import Agreement, Meeting, Tenure
from graph.queries.asking import EVER, Period, Source
from graph.queries.people import one


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which tenures, meetings and agreements; each limit that is given must be met.

    Of the `period` is what can have been in it, a tenure where it was seen held in it; what is undated is of none. Of
    `states` (codes) is a tenure of their offices, a meeting of people who hold or held one, and an agreement that they
    or their organizations are party to. Of `people` (identifiers) are their tenures, and what they took part in, were
    expected at, or signed. With `min_confidence`, what some evidence of that confidence or above says.

    Raises `QuestionError` for a period that is none.
    """

    period: Period = EVER
    states: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    kinds: frozenset[FactKind] = frozenset(FactKind)
    min_confidence: float = 0.0
    _bounds: tuple[str | None, str | None] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        bounds = self.period.parameters()
        object.__setattr__(self, "_bounds", (bounds["since"], bounds["until"]))

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == EVERYTHING

    def __str__(self) -> str:
        """The limits in words; "" for none."""
        told = [f"{name} {date}" for name, date in (("since", self.period.since), ("until", self.period.until)) if date]
        told += [f"state {code}" for code in sorted(self.states)]
        told += [f"person {name}" for name in sorted(self.people)]
        told += [f"kind {kind}" for kind in sorted(self.kinds)] if len(self.kinds) < len(FactKind) else []
        told += [f"confidence {self.min_confidence:g}"] if self.min_confidence else []
        return ", ".join(told)

    def tenure(self, tenure: Tenure, states: Collection[str]) -> bool:
        """Whether a tenure is of it, but for its evidence; `states` are those of its office."""
        return (
            FactKind.TENURE in self.kinds
            and self._seen(tenure.since or tenure.first_seen, tenure.until or tenure.last_seen)
            and (not self.people or tenure.person in self.people)
            and self._of(states)
        )

    def meeting(self, meeting: Meeting, states: Collection[str]) -> bool:
        """Whether a meeting is of it, but for its evidence; `states` are those of its people."""
        people = (person for side in meeting.sides for person in side)
        return (
            FactKind.MEETING in self.kinds
            and self._dated(meeting.date)
            and (not self.people or not self.people.isdisjoint(people))
            and self._of(states)
        )

    def agreement(self, agreement: Agreement, states: Collection[str]) -> bool:
        """Whether an agreement is of it, but for its evidence; `states` are those of its parties."""
        return (
            FactKind.AGREEMENT in self.kinds
            and self._dated(agreement.date)
            and (not self.people or not self.people.isdisjoint(agreement.signatories))
            and self._of(states)
        )

    def _of(self, states: Collection[str]) -> bool:
        return not self.states or not self.states.isdisjoint(states)

    def _dated(self, date: str | None) -> bool:
        if date is None:
            return self._bounds == (None, None)
        return self._seen(date, date)

    def _seen(self, first: str, last: str) -> bool:
        since, until = self._bounds
        return (since is None or interval(last)[1] >= since) and (until is None or interval(first)[0] <= until)


EVERYTHING = Choice()
"""All that a graph has."""


def asked_for(
    source: Source,
    *,
    period: Period = EVER,
    states: Iterable[str] = (),
    people: Iterable[str] = (),
    kinds: Iterable[FactKind] = (),
    min_confidence: float = 0.0,
) -> Choice:
    """The choice of these limits, where states are codes in any case, people names or identifiers, no kinds all.

    Raises `QuestionError`, `UnknownPersonError` and `AmbiguousNameError`; `StoreError`.
    """
    return Choice(
        period=period,
        states=frozenset(code.upper() for code in states),
        people=frozenset(one(source, name) for name in people),
        kinds=frozenset(kinds) or frozenset(FactKind),
        min_confidence=min_confidence,
    )
