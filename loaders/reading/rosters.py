"""Those listed one after the other with titles that leave their state unsaid: a roster, whose state is weighed together.

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
_LEAST = 1e-3  # chance of a state that was not weighed for one of them


def together(story: Story, weighed: Sequence[Weighed]) -> Iterator[Weighed]:
    """The same, those of one roster with the states that are likeliest for all of them."""
    for roster in _rosters(story, weighed):
        if len(roster) == 1:
            yield roster[0]
            continue
        chances = [dict(states) for _, states in roster]
        codes = sorted({code for chance in chances for code in chance})
        scores = {code: sum(log(max(chance.get(code, 0.0), _LEAST)) for chance in chances) for code in codes}
        best = max(scores.values())
        total = sum(exp(score - best) for score in scores.values())
        joint = sorted(((code, exp(score - best) / total) for code, score in scores.items()), key=lambda one: -one[1])
        for group, _ in roster:
            yield group, joint


def _rosters(story: Story, weighed: Sequence[Weighed]) -> Iterator[list[Weighed]]:
    """Those who are listed next to each other, in the order of the text."""
    rows = sorted(weighed, key=lambda one: _span(story, one[0][0]))
    roster: list[Weighed] = rows[:1]
    for one, other in pairwise(rows):
        left, right = one[0][0], other[0][0]
        if left.sentence is right.sentence and _BETWEEN.fullmatch(
            story.text, _span(story, left)[1], _span(story, right)[0]
        ):
            roster.append(other)
        else:
            yield roster
            roster = [other]
    if roster:
        yield roster


def _span(story: Story, claim: Claim) -> tuple[int, int]:
    title, name = claim.title, claim.name
    start = min(story.tokens[title.first].start, story.tokens[name.whole].start)
    return start, max(story.tokens[title.last - 1].end, name.end)
