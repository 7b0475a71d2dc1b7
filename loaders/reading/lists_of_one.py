"""Whom a sentence lists one after the other are of one state: "with him came A, Minister of Trade, B, mayor of C"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log

from loaders.reading.claims import Claim
from loaders.reading.story import Story
from ontology.terms import Role

Likeliest = Sequence[tuple[str, float]]

_FEWEST = 3
_BETWEEN = re.compile(
    r"\W*(?:(?:and|as well as|plus|also|besides|further|the|his|her|its|their|Mr|Mrs|Ms|Miss|Dr|Prof|Hon|HE|H\.E|Eng"
    r"|Gen|Lt|Col|Sir|Dame|Madam)\b\W*){0,5}"
)
_LEAST = 1e-4  # chance of a state that is not among somebody's


def listed_together(story: Story, weighed: Sequence[tuple[Claim, Likeliest]]) -> Mapping[str, Likeliest]:
    """By person, the states of a list of three or more whose members are weighed apart and would be of several."""
    found: dict[str, Likeliest] = {}
    inside: defaultdict[int, list[tuple[int, int, Claim, Likeliest]]] = defaultdict(list)
    for claim, likeliest in weighed:
        if claim.role is not Role.AMBASSADOR and likeliest and not claim.title.plural:
            first, last = story.tokens[claim.title.first].start, story.tokens[claim.title.last - 1].end
            start, end = min(first, claim.name.start), max(last, claim.name.end)
            inside[claim.sentence.index].append((start, end, claim, likeliest))
    for rows in inside.values():
        if len(rows) >= _FEWEST:
            rows.sort(key=lambda row: row[:2])
            for run in _runs(story, rows):
                if len({likeliest[0][0] for *_, likeliest in run}) > 1:
                    agreed = _agreed([likeliest for *_, likeliest in run])
                    found |= {claim.person: agreed for _, _, claim, _ in run}
    return found


def _runs(
    story: Story, rows: Sequence[tuple[int, int, Claim, Likeliest]]
) -> list[list[tuple[int, int, Claim, Likeliest]]]:
    """The rows between which nothing but a comma, an "and" or a form of address stands."""
    runs = [[rows[0]]]
    for before, row in pairwise(rows):
        if _BETWEEN.fullmatch(story.text, before[1], row[0]):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [run for run in runs if len(run) >= _FEWEST]


def _agreed(chances: Sequence[Likeliest]) -> Likeliest:
    """The states by how likely all are of them, with the mean chance."""
    codes = dict.fromkeys(code for likeliest in chances for code, _ in likeliest)
    tables = [dict(likeliest) for likeliest in chances]
    scores = {code: sum(log(max(one.get(code, 0.0), _LEAST)) for one in tables) for code in codes}
    means = {code: sum(one.get(code, 0.0) for one in tables) / len(tables) for code in codes}
    return [(code, means[code]) for code in sorted(codes, key=lambda code: -scores[code])]
