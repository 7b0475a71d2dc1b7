"""Who was there all along: "she took part in all of the audiences", "both meetings were attended by A"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.reading.clauses import Line
from loaders.reading.links import Link
from loaders.reading.pairs import Pair
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

THROUGHOUT = ("throughout",)
"""The features of a link from somebody to who was beside him in all his encounters."""
_ALL = re.compile(
    r"(?<!\bnot )(?<!\balmost )(?<!\bnearly )\b"
    r"(?:(?:(?:all|each|both|every one)(?: of)?(?: (?:the|these|those|his|her|their))?|every)"
    r"(?: [\w-]+){0,2}? (?:meetings?|audiences?|encounters?|calls|conversations?|receptions"
    r"|bilaterals|appointments|hearings)|(?:all|both|each)(?: of)?(?: (?:the|these|his|her|their))? talks)\b"
    r"(?! (?:but (?:one|two|the|for)|except|save)\b)"
)
_SURE = 0.65  # least likelihood of an encounter of all of which somebody took part: told, not only likely
_UNITED = frozenset({"same", "alike", "unknown"})


def is_throughout(line: Line) -> bool:
    """Whether a line tells who attended all the encounters of a story."""
    if word_sets("contexts")["all"].isdisjoint(line.words):
        return False
    return _ALL.search(" ".join([item.word for item in line.items])) is not None


def with_companions(kept: Sequence[Pair], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs that met, and with them those of who was beside one of the two all along."""
    yield from kept
    companions: dict[str, dict[str, Link]] = {}
    for pair in pairs:
        for link in pair.links:
            if link.features == THROUGHOUT and link.status is MeetingStatus.TOOK_PLACE and pair.relation in _UNITED:
                companions.setdefault(link.one, {})[link.other] = link
    if not companions:
        return
    by_people = {frozenset((pair.one, pair.other)): pair for pair in pairs}
    known = {frozenset((pair.one, pair.other)) for pair in kept}
    for pair in (pair for pair in kept if pair.likelihood > _SURE):
        for lead, other in ((pair.one, pair.other), (pair.other, pair.one)):
            for member, link in companions.get(lead, {}).items():
                beside = by_people.get(frozenset((member, other)))
                if beside is None or frozenset((member, other)) in known or beside.relation == "same":
                    continue
                known.add(frozenset((member, other)))
                # the links stay those of the two who are told to have met: by them the encounter is dated
                yield Pair(beside.one, beside.other, pair.likelihood, (*pair.links, link), beside.relation)


def is_companion(pair: Pair) -> bool:
    """Whether two are taken to have met only since one of them was there all along."""
    link = pair.links[-1] if pair.links else None
    # the two whom such a link ties were beside each other: what is told of their own encounters is told of them
    return link is not None and link.features == THROUGHOUT and {link.one, link.other} != {pair.one, pair.other}
