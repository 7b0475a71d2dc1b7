"""What a pronoun is said to be: "X spoke next. She is Speaker of the Senate and once was governor"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.roles import role_of
from loaders.reading.story import Kind, Story
from loaders.reading.titles import Title
from loaders.reading.wordsets import word_sets
from ontology.terms import TenureStatus

_WORDS = word_sets("bearing")
_COPULA = _WORDS["copula"]
_IS, _WAS = frozenset({"is", "has"}), frozenset({"was", "had"})
_PRONOUNS = frozenset({"he", "she"})
_LONGEST_PREDICATE = 8


def told_of_pronouns(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give the one whom a sentence names first the titles that the next sentence says of him or her."""
    for number, bearing in enumerate(bearings):
        if not number or bearing.sentence.kind is Kind.ITEM:
            continue
        before = bearings[number - 1]
        if not before.names or bearing.sentence.paragraph != before.sentence.paragraph:
            continue
        name = before.names[0]
        for free in list(bearing.free):
            if free.plural or free.kind == "counterpart":
                continue
            status = _said_of(story, bearing, free)
            if status is not None:
                title = replace(free, status=status)
                said = Claim(before.who[name.first], title, bearing.sentence, name, role_of(title), title.state)
                bearing.claims.append(said)
                bearing.free.remove(free)


def _said_of(story: Story, bearing: Bearing, title: Title) -> TenureStatus | None:
    """The status under which a title is the predicate of the pronoun that opens its sentence, None if it is not."""
    at = title.first
    path: list[str] = []
    while at > bearing.sentence.first and len(path) < _LONGEST_PREDICATE:
        at -= 1
        word = story.tokens[at].text.lower()
        if word in _PRONOUNS:
            break
        if word not in _COPULA:
            return None
        path.append(word)
    else:
        return None
    said = set(path)
    if at > bearing.sentence.first or not said & (_IS | _WAS):
        return None
    return TenureStatus.FORMER if said & _WAS and title.status is TenureStatus.CURRENT else title.status
