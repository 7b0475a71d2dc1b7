"""One reading of two: what rules read of a report and what a model read of it.

- People are those of either. Whom both name in the same place is one person, as the rules name them.
- A fact of both is kept once: in the rules' version where they are sure of it, else in the model's; with the higher
  confidence of the two.
- A fact of the rules alone is kept where they are sure of it: the model has read the report and did not find it.
- A fact of the model alone is kept: it is grounded.

Sure is what has at least the confidence `sure`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, product
from typing import TypeVar

from graph.dates import overlap
from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson
from graph.keys import fold

Fact = TypeVar("Fact", HeldOffice, Encounter, Document)


def merged(rules: Facts, model: Facts, sure: float, extractor: str, version: str) -> Facts:
    """The facts of both readings of one report."""
    people, keys = _people(rules.people, model.people)
    model = _renamed(model, keys)
    return Facts(
        report=rules.report,
        extractor=extractor,
        version=version,
        people=people,
        offices=_facts(rules.offices, model.offices, _office_likeness, sure),
        meetings=_facts(rules.meetings, model.meetings, _meeting_likeness, sure),
        agreements=_facts(rules.agreements, model.agreements, _document_likeness, sure),
    )


def _people(
    ours: Sequence[NamedPerson], theirs: Sequence[NamedPerson]
) -> tuple[tuple[NamedPerson, ...], dict[str, str]]:
    """The people of both, and the key of each of theirs among them."""
    owner = {at: person.key for person in ours for start, end in person.mentions for at in range(start, end)}
    taken = {person.key for person in ours}
    keys: dict[str, str] = {}
    added: list[NamedPerson] = []
    for person in theirs:
        shared = Counter(owner[at] for start, end in person.mentions for at in range(start, end) if at in owner)
        if shared:
            keys[person.key] = shared.most_common(1)[0][0]
            continue
        key, number = person.key, 2
        while key in taken:
            key, number = f"{person.key}-{number}", number + 1
        taken.add(key)
        keys[person.key] = key
        added.append(replace(person, key=key))
    people = sorted((*ours, *added), key=lambda person: person.mentions[:1])
    return tuple(people), keys


def _renamed(facts: Facts, keys: dict[str, str]) -> Facts:
    meetings = (
        replace(meeting, sides=tuple(tuple(dict.fromkeys(keys[one] for one in side)) for side in meeting.sides))
        for meeting in facts.meetings
    )
    return replace(
        facts,
        offices=tuple(replace(office, person=keys[office.person]) for office in facts.offices),
        # Two people of the model's can be one of the rules', who did not meet themselves.
        meetings=tuple(meeting for meeting in meetings if _apart(meeting)),
        agreements=tuple(
            replace(document, signatories=tuple(dict.fromkeys(keys[one] for one in document.signatories)))
            for document in facts.agreements
        ),
    )


def _apart(meeting: Encounter) -> bool:
    present = [person for side in meeting.sides for person in side]
    return len(present) == len(set(present))


def _facts(
    ours: Sequence[Fact], theirs: Sequence[Fact], likeness: Callable[[Fact, Fact], int], sure: float
) -> tuple[Fact, ...]:
    partners = _partners(ours, theirs, likeness)
    kept: list[Fact] = [fact for at, fact in enumerate(theirs) if at not in partners.values()]
    for at, fact in enumerate(ours):
        certain = fact.evidence.confidence >= sure
        if at in partners:
            other = theirs[partners[at]]
            confidence = max(fact.evidence.confidence, other.evidence.confidence)
            best = fact if certain else other
            kept.append(replace(best, evidence=replace(best.evidence, confidence=confidence)))
        elif certain:
            kept.append(fact)
    return tuple(sorted(kept, key=lambda fact: fact.evidence.start))


def _partners(ours: Sequence[Fact], theirs: Sequence[Fact], likeness: Callable[[Fact, Fact], int]) -> dict[int, int]:
    """Which of theirs says what each of ours says: one to one, the most alike first, then in the order of both."""
    pairs = [(likeness(a, b), i, j) for (i, a), (j, b) in product(enumerate(ours), enumerate(theirs))]
    partners: dict[int, int] = {}
    for _, i, j in sorted((pair for pair in pairs if pair[0]), key=lambda pair: (-pair[0], *pair[1:])):
        if i not in partners and j not in partners.values():
            partners[i] = j
    return partners


def _office_likeness(one: HeldOffice, other: HeldOffice) -> int:
    """The same person and class of office, of one state as far as both know it; more so with one status."""
    known = one.state is None or other.state is None or one.state == other.state
    if one.person != other.person or one.role != other.role or not known:
        return 0
    return 1 + (one.state == other.state) + (one.status == other.status)


def _meeting_likeness(one: Encounter, other: Encounter) -> int:
    """Two who faced each other in both, on one day; of different status only if that day is said."""
    if _faced(one).isdisjoint(_faced(other)) or not overlap(one.date, other.date):
        return 0
    dated = one.date is not None and one.date == other.date
    return (one.status == other.status) + dated


def _faced(meeting: Encounter) -> set[frozenset[str]]:
    return {frozenset(pair) for side, another in combinations(meeting.sides, 2) for pair in product(side, another)}


def _document_likeness(one: Document, other: Document) -> int:
    """Documents of one type whose dates fit: with one title, one title within the other, or the same states."""
    if one.type != other.type or not overlap(one.date, other.date):
        return 0
    titles = sorted((fold(one.title), fold(other.title)), key=len)
    if titles[0] == titles[1]:
        return 3
    if f" {titles[0]} " in f" {titles[1]} ":
        return 2
    return int(_states(one) == _states(other) != set())


def _states(document: Document) -> set[str]:
    return {party.state for party in document.parties if party.state}
