"""A conflict as a rule finds it, and its identifiers.

What grounds a claim has a key that derives from one report alone. A claim's identifier is the least of those of its
keys, and every one of them means it, so that a decision on a conflict holds when more reports say the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import NamedTuple

from graph.keys import identifier
from graph.model import Claim, Conflict
from ontology.terms import ConflictRule


class Said(NamedTuple):
    """One report's ground for a claim: what is claimed, a key of that report's own, and the evidence."""

    value: str
    key: str
    evidence: str


class Found(NamedTuple):
    """A conflict with the keys of its claims, in the order of the claims."""

    conflict: Conflict
    keys: tuple[tuple[str, ...], ...]

    def names(self) -> Iterator[str]:
        """Every identifier that means this conflict."""
        ids = [[_claim(self.conflict.rule, key) for key in keys] for keys in self.keys]
        yield from (_conflict(self.conflict.rule, claims) for claims in product(*ids))

    def claim(self, name: str) -> str | None:
        """The identifier of the claim that this identifier means; None if it means none."""
        for claim, keys in zip(self.conflict.claims, self.keys, strict=True):
            if name in {_claim(self.conflict.rule, key) for key in keys}:
                return claim.id
        return None


def found(rule: ConflictRule, about: Iterable[str], states: Iterable[str | None], said: Iterable[Said]) -> Found:
    """The conflict of all that is said, one claim for each value."""
    by_value: dict[str, list[Said]] = defaultdict(list)
    for one in said:
        by_value[one.value].append(one)
    claims = sorted((_claims(rule, value, grounds) for value, grounds in by_value.items()), key=lambda row: row[0].id)
    conflict = Conflict(
        id=_conflict(rule, (claim.id for claim, _ in claims)),
        rule=rule,
        about=tuple(sorted(set(about))),
        states=tuple(sorted({state for state in states if state})),
        claims=tuple(claim for claim, _ in claims),
    )
    return Found(conflict, tuple(keys for _, keys in claims))


def distinct(all_found: Iterable[Found]) -> Mapping[str, Found]:
    """One conflict for each identifier, in their order."""
    return dict(sorted({one.conflict.id: one for one in all_found}.items()))


def _claims(rule: ConflictRule, value: str, grounds: Iterable[Said]) -> tuple[Claim, tuple[str, ...]]:
    keys = tuple(sorted({one.key for one in grounds}))
    evidence = tuple(sorted({one.evidence for one in grounds}))
    return Claim(id=min(_claim(rule, key) for key in keys), value=value, evidence=evidence), keys


def _claim(rule: ConflictRule, key: str) -> str:
    return identifier("claim", rule, key)


def _conflict(rule: ConflictRule, claims: Iterable[str]) -> str:
    return identifier("conflict", rule, *sorted(claims))
