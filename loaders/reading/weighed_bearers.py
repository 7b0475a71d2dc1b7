"""Titles that no rule gives to anybody: who bears them by weights.

"It was a long day for A: the Prime Minister saw", "B, and beside her, a vice-president of the bank, C". Logistic
weights over named features (`bearer_features`), fitted on annotated reports by `loaders.fitting.bearers`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby

from loaders.reading.bearer_features import Choice, choices
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.leaders import leaderships_of
from loaders.reading.logistic import likelihood
from loaders.reading.status_words import status_said
from loaders.reading.story import Story
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made
from ontology.terms import TenureStatus

LIKELY = 0.7
"""Likelihood that somebody bears a title, above which it is his: six of seven such were right in new reports."""


_JOINED = 0.4
"""Likelihood from which on he bears a title too that "and" joins to one of his."""


def told_by_weight(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give titles that are nobody's to those whom they most likely mean."""
    year = int(story.report.published[:4])
    weighed = [(choice, likelihood(_weights(), choice.features)) for choice in choices(story, bearings, places)]
    sure = {(choice.title.first, choice.person) for choice, chance in weighed if chance > LIKELY}
    likely = [
        (choice, chance)
        for choice, chance in weighed
        if (chance > LIKELY or (chance > _JOINED and _is_joined(story, choice, sure)))
        and not _leads(story, choice, year)
    ]
    for (_, plural), bearers in groupby(likely, key=lambda one: (one[0].title.first, one[0].title.plural)):
        ordered = sorted(bearers, key=lambda one: -one[1])
        for choice, chance in ordered if plural else ordered[:1]:
            choice.bearing.claims.append(_claim(story, choice, chance))


def _is_joined(story: Story, choice: Choice, sure: Collection[tuple[int, str]]) -> bool:
    """ "The Deputy Premier and Minister of Trade": whether the title that "and" joins to one is that person's."""
    title, titles = choice.title, choice.bearing.titles
    for other in titles:
        left, right = sorted((title, other), key=lambda one: one.first)
        joined = right.first == left.last + 1 and story.tokens[left.last].text == "and"
        apart = left.plural or right.plural or (left.state != right.state and None not in (left.state, right.state))
        if joined and not apart and (other.first, choice.person) in sure:
            return True
    return False


def _leads(story: Story, choice: Choice, year: int) -> bool:
    """Whether somebody would be "the former president" or "the future president" of a state that he leads."""
    if choice.title.status in (TenureStatus.CURRENT, TenureStatus.ACTING) or choice.title.state is None:
        return False
    name = story.text[choice.name.start : choice.name.end]
    return (choice.role, choice.title.state) in leaderships_of(name, year)


def _claim(story: Story, choice: Choice, chance: float) -> Claim:
    title, name, sentence = choice.title, choice.name, choice.bearing.sentence
    if title.status is TenureStatus.CURRENT and name in choice.bearing.names:
        title = replace(title, status=status_said(story, sentence, title, name) or title.status)
    return Claim(choice.person, title, sentence, name, choice.role, title.state, borne=chance)


@cache
def _weights() -> Mapping[str, float]:
    return made("bearer_weights", numbers)
