"""Decisions by people on what resolving cannot know: that two are the same, or different.

A decision names two identifiers. For people these are identifiers of mentions (a person's is that of its least
mention), which derive from content: a decision holds in every later load, also where its mentions come later. Its
place among the others makes no difference.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from graph.clusters import Union
from graph.errors import InterstateError
from ontology.terms import Verdict as Verdict


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Decision:
    """One verdict on two identifiers. `names` are for the reader; `line` to `last` is where in its file it stands."""

    verdict: Verdict
    one: str
    other: str
    reason: str = ""
    by: str = ""
    names: str = ""
    line: int = field(default=0, compare=False)
    last: int = field(default=0, compare=False)

    @property
    def pair(self) -> tuple[str, str]:
        """The two identifiers in their order: who is named first makes no difference to same and different."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


class ContradictionError(InterstateError):
    """Decisions that cannot all hold, which are its `decisions`: what is different, and what makes it the same."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self.decisions = tuple(decisions)
        told = ", ".join(f"{one.verdict} {one.one} {one.other}" for one in self.decisions)
        super().__init__(f"these decisions contradict each other: {told}; take one of them back")


@dataclass(frozen=True)
class Decisions:
    """All decisions in force. Raises `ContradictionError` where they cannot all hold."""

    made: frozenset[Decision] = frozenset()

    def __post_init__(self) -> None:
        for decision in self.of(Verdict.DIFFERENT):
            if self.group(decision.one) == self.group(decision.other):
                raise ContradictionError([*self._chain(decision), decision])

    def of(self, verdict: Verdict) -> tuple[Decision, ...]:
        """The decisions with this verdict, in order."""
        return tuple(sorted(decision for decision in self.made if decision.verdict is verdict))

    @cached_property
    def holding(self) -> Mapping[str, Decision]:
        """The decisions that a claim holds, by what they name first; of several the first in order."""
        return {decision.one: decision for decision in reversed(self.of(Verdict.HOLDS))}

    def group(self, identifier: str) -> str | None:
        """The least identifier of all that were decided to be the same as this one; None if nothing was decided."""
        return self._groups.get(identifier)

    def groups_of(self, identifiers: Iterable[str]) -> frozenset[str]:
        """The groups that these are in."""
        return frozenset(map(self._groups.__getitem__, self._groups.keys() & set(identifiers)))

    def apart(self, group: str) -> frozenset[str]:
        """The groups that this one was decided to be different from."""
        return self._apart.get(group, frozenset())

    def groups(self) -> Mapping[str, frozenset[str]]:
        """The identifiers of each group, by its least one."""
        found: dict[str, set[str]] = defaultdict(set)
        for identifier, group in self._groups.items():
            found[group].add(identifier)
        return {group: frozenset(identifiers) for group, identifiers in sorted(found.items())}

    @cached_property
    def _groups(self) -> Mapping[str, str]:
        same: Union[str] = Union()
        named: set[str] = set()
        for decision in self.of(Verdict.SAME):
            same.join(*decision.pair)
            named.update(decision.pair)
        for decision in self.of(Verdict.DIFFERENT):
            named.update(decision.pair)
        least: dict[str, str] = {}
        for identifier in sorted(named):
            least.setdefault(same.root(identifier), identifier)
        return {identifier: least[same.root(identifier)] for identifier in named}

    @cached_property
    def _apart(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for decision in self.of(Verdict.DIFFERENT):
            one, other = self._groups[decision.one], self._groups[decision.other]
            found[one].add(other)
            found[other].add(one)
        return {group: frozenset(others) for group, others in found.items()}

    def _chain(self, different: Decision) -> Iterator[Decision]:
        """The fewest decisions by which the two of this one are the same."""
        beside: dict[str, list[Decision]] = defaultdict(list)
        for decision in self.of(Verdict.SAME):
            beside[decision.one].append(decision)
            beside[decision.other].append(decision)
        came: dict[str, Decision | None] = {different.one: None}
        ahead = deque([different.one])
        while different.other not in came:
            here = ahead.popleft()
            for decision in beside[here]:
                there = decision.other if decision.one == here else decision.one
                if there not in came:
                    came[there] = decision
                    ahead.append(there)
        here = different.other
        while (step := came[here]) is not None:
            yield step
            here = step.other if step.one == here else step.one


UNDECIDED = Decisions()
"""Nothing was decided."""
