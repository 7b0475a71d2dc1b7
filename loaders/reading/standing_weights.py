"""How a document stands, weighed: the grammar's reading, the shape and words around the title, and the title itself.

Unusual ways of saying that something was signed outnumber those that a grammar can list; the weights are fitted on
annotated reports by `loaders.fitting.agreements`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.reading.document_naming import Naming
from loaders.reading.standing import Around, standing
from loaders.reading.story import Sentence, Story
from loaders.reading.weight_tables import rows
from loaders.reading.weights import made
from ontology.terms import AgreementStatus

CHOICES: tuple[AgreementStatus | None, ...] = (
    None,
    AgreementStatus.SIGNED,
    AgreementStatus.PLANNED,
    AgreementStatus.REFERENCED,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_REACH = 24  # letters of a shape that are looked at on each side
_NEAR = 12
_WORDS = 7  # words on each side that are looked at
_STEPS = (1, 3, 7)
_MOST = 4
_TOLD = 0.37
"""A document is told from half of the F1 that is reached on: then its being right is worth more than its being wrong
costs (Lipton, Elkan and Naryanaswamy 2014)."""


def weigh(features: Sequence[str]) -> tuple[AgreementStatus | None, float]:
    """The likeliest standing that it pays to tell and its probability; None for what is likely no document."""
    none = signed = planned = referenced = 0.0
    for row in filter(None, map(_weights().get, features)):
        none += row[0]
        signed += row[1]
        planned += row[2]
        referenced += row[3]
    scores = [none, signed, planned, referenced]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    best = max(range(1, len(CHOICES)), key=powers.__getitem__)
    if powers[0] > powers[best] and (powers[best] < _TOLD * total or "loose" in features):
        best = 0
    return CHOICES[best], powers[best] / total


def features_of(
    story: Story, sentence: Sentence, naming: Naming, shape: Around, listed: AgreementStatus | None
) -> list[str]:
    """What speaks for one standing or another, by name; `listed` is what the lead of a list said of its entries."""
    return list(
        dict.fromkeys(
            [
                "always",
                *_of_title(naming, sentence, shape, listed),
                *_of_shape(shape),
                *_of_words(story, sentence, naming),
            ]
        )
    )


def _of_title(naming: Naming, sentence: Sentence, shape: Around, listed: AgreementStatus | None) -> Iterator[str]:
    status, said = standing(naming, shape)
    words = naming.title.split()
    yield f"grammar={status}/{said}"
    yield f"list={listed}"
    yield f"grammar={status}/{said}&list={listed}"
    yield f"article={naming.article}"
    yield f"article={naming.article}&grammar={status}"
    yield f"type={naming.type}"
    yield f"kind={sentence.kind}"
    for name in ("bare", "plural", "vague", "elliptic", "loose"):
        if getattr(naming, name):
            yield name
            yield f"{name}&article={naming.article}"
    if naming.count:
        yield "count"
    if _YEAR.search(naming.title):
        yield "year"
    if "between" in words:
        yield "between"
    yield f"capitals={min(3, sum(word[0].isupper() for word in words))}"
    yield f"length={min(_MOST, len(words))}"
    yield from (f"passing={word}" for word in sorted(naming.passing))


def _of_shape(shape: Around) -> Iterator[str]:
    left, right = shape.left[-_REACH:][::-1], shape.right[:_REACH]
    for name, line, whole in (("l", left, shape.left), ("r", right, shape.right)):
        told = [(at, letter) for at, letter in enumerate(line) if letter != "."]
        for place, (at, letter) in enumerate(told[:3]):
            yield f"{name}{place}={letter}{sum(at >= step for step in _STEPS)}"
        for length in (2, 3):
            yield f"{name}:{''.join(letter for _, letter in told[:length])}"
        yield from (f"{name}near={letter}" for letter in sorted(set(line[:_NEAR]) - {"."}))
        yield from (f"{name}any={letter}" for letter in sorted(set(whole) - {"."}))


def _of_words(story: Story, sentence: Sentence, naming: Naming) -> Iterator[str]:
    tokens = story.tokens
    before = tokens[max(sentence.first, naming.first - _WORDS) : naming.first][::-1]
    after = tokens[naming.last : min(sentence.last, naming.last + _WORDS)]
    for side, line in (("before", before), ("after", after)):
        for place, token in enumerate(line):
            word = token.text.lower()
            yield f"{side}={word}"
            if place < 2:
                yield f"{side}{place}={word}"


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    """Fitted weights by feature, one for each of `CHOICES`."""
    return made("standing_weights", rows(len(CHOICES)))
