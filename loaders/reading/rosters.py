"""Those listed one after the other with titles that leave their state unsaid: a roster, weighed together.

"In it were A, the Majority Leader, B, the Minority Leader, and C, Clerk of the Assembly".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, log

from loaders.reading.claims import Claim
from loaders.reading.story import Story

Weighed = tuple[Sequence[Claim], Sequence[tuple[str, float]]]
"""The claims of one person with the states that they can be of, the likeliest first."""

_BETWEEN = re.compile(
    r"[\s,;]*(?:(?:and|&|as well as|also|along with|plus)[\s,]+)?"
    r"(?:(?:the|a|an|its|his|her|their|Mr|Mrs|Ms|Dr|Hon|Sen|H\.?E|Messrs|Prof|Sheikh|Engineer|Eng)\.?[\s,]+){0,4}"
)
_SURE = 0.8  # chance of a state of which one is sure alone, the others being sure of no other
_LEAST = 0.1  # chance at least of a state for each of a roster: one of them who is sure does not decide for all


def together(story: Story, weighed: Sequence[Weighed], claims: Sequence[Claim]) -> Iterator[Weighed]:
    """What was weighed, those of one roster with the states that are likeliest for all of them.

    `claims` are all of the story: who stands in a roster with a state of his own parts it from nobody.
    """
    mine = {group[0].person for group, _ in weighed}
    others: list[Weighed] = [([claim], ()) for claim in claims if claim.person not in mine]
    for whole in _rosters(story, [*weighed, *others]):
        roster = [one for one in whole if one[0][0].person in mine]
        states = _of_all(roster) if len(roster) > 1 else ()
        sure = {own[0][0] for _, own in roster if own and own[0][1] >= _SURE}
        for group, own in roster:
            yield group, (_surer(states, own) if states and sure == {states[0][0]} else states) or own


def _surer(states: Sequence[tuple[str, float]], own: Sequence[tuple[str, float]]) -> Sequence[tuple[str, float]]:
    """The states of a roster; another in it who is unsure makes nobody unsure who alone is sure of the same one."""
    code, chance = states[0]
    return [(code, max(chance, dict(own).get(code, 0.0))), *states[1:]]


def _of_all(roster: Sequence[Weighed]) -> list[tuple[str, float]]:
    """The states with their chances for all of a roster, the likeliest first."""
    chances = [dict(states) for _, states in roster]
    codes = sorted({code for chance in chances for code in chance})
    scores = {code: sum(log(max(chance.get(code, 0.0), _LEAST)) for chance in chances) for code in codes}
    best = max(scores.values(), default=0.0)
    total = sum(exp(score - best) for score in scores.values())
    return sorted(((code, exp(score - best) / total) for code, score in scores.items()), key=lambda one: -one[1])


def _rosters(story: Story, rows: Sequence[Weighed]) -> Iterator[list[Weighed]]:
    """Those who are listed next to each other, in the order of the text."""
    spans = sorted(((_span(story, row[0][0]), row) for row in rows), key=lambda one: one[0])
    roster = [row for _, row in spans[:1]]
    for (before, one), (after, other) in pairwise(spans):
        inside = one[0][0].sentence is other[0][0].sentence
        if not inside or _BETWEEN.fullmatch(story.text, before[1], after[0]) is None:
            yield roster
            roster = []
        roster.append(other)
    if roster:
        yield roster


def _span(story: Story, claim: Claim) -> tuple[int, int]:
    """Where a title with its name begins and ends."""
    title, name = claim.title, claim.name
    start = min(story.tokens[title.first].start, story.tokens[name.whole].start)
    return start, max(story.tokens[title.last - 1].end, name.end)
