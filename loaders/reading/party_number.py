"""How many states a document is between, weighed: none of those told for what many have joined, two for most.

`party_number_weights.json` has for each feature of title and sentence what speaks for each number of states; they are
fitted on annotated reports by `loaders.fitting.agreements`. Which states these are is weighed one by one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from loaders.reading.bodies import kind_of, last_body
from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.named_sentences import GENITIVES
from loaders.reading.party_cues import Cues
from loaders.reading.story import Sentence
from loaders.reading.weight_tables import rows
from loaders.reading.weights import made
from ontology.terms import AgreementStatus

MOST = 4
"""That many states, or more."""
UNWEIGHED = (0.0, -2.0, 1.0, 0.0, 0.0)
"""For and against no party, one, two ... where no weights say it: by cross-validation."""
_WORD = re.compile(r"[^\W_]+")
_REACH = 160  # characters beside a title that are looked at for states
_AROUND = 600  # and for those of the sentence
_NEAR = 60  # and for words
_WORDS = 5
_CAPITALS, _LENGTH, _STATES = 3, 4, 4
_BEFORE = 80  # characters before a title in which a body is looked for


def worths(features: Sequence[str]) -> Sequence[float]:
    """What speaks for no state, one, two ..., the logarithms of their likelihoods."""
    weights = _weights()
    rows = [weights[feature] for feature in features if feature in weights]
    if not rows:
        return UNWEIGHED
    return logarithms(list(map(sum, zip(*rows, strict=True))))


def logarithms(scores: Sequence[float]) -> list[float]:
    """Of the likelihoods of choices with these scores."""
    top = max(scores)
    total = top + math.log(sum(math.exp(score - top) for score in scores))
    return [score - total for score in scores]


def features_of(bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, cues: Cues) -> list[str]:
    """What speaks for one number or another, by name."""
    return list(
        dict.fromkeys(
            ["always", *cues.names, *_of_title(naming, status), *_of_states(bond, sentence, naming, cues),
             *_of_words(bond.story.text, sentence, naming, cues)]
        )
    )  # fmt: skip


def _of_title(naming: Naming, status: AgreementStatus) -> Iterator[str]:
    words = _WORD.findall(naming.title)
    capitals = min(_CAPITALS, sum(word[0].isupper() for word in words))
    yield f"status={status}"
    yield f"type={naming.type}"
    yield f"type={naming.type}&status={status}"
    yield f"article={naming.article}"
    yield f"plural={naming.plural}"
    yield f"capitals={capitals}"
    yield f"capitals={capitals}&status={status}"
    yield f"length={min(_LENGTH, len(words))}"
    yield from sorted({f"title={word.lower()}" for word in words})


def _of_states(bond: Bond, sentence: Sentence, naming: Naming, cues: Cues) -> Iterator[str]:
    inside = min(_STATES, len(bond.states_in(naming.start, cues.end)))
    near = bond.states_in(max(sentence.start, naming.start - _REACH), min(sentence.end, cues.end + _REACH))
    yield f"inside={inside}"
    yield f"near={min(_STATES, len(near))}"
    yield f"near={min(_STATES, len(near))}&inside={inside}"
    wide = bond.states_in(max(sentence.start, naming.start - _AROUND), min(sentence.end, cues.end + _AROUND))
    yield f"whole={min(_STATES + 1, len(wide))}"
    yield f"pair={len(bond.pair)}"
    yield f"pair near={sum(code in near for code in bond.pair)}"
    yield f"counts={min(_STATES + 1, len(bond.counts))}"
    yield f"sides={min(_STATES + 1, bond.main_sides)}"


def _of_words(text: str, sentence: Sentence, naming: Naming, cues: Cues) -> Iterator[str]:
    before = text[max(sentence.start, naming.start - _NEAR) : naming.start].lower()
    after = text[naming.end : min(sentence.end, naming.end + _NEAR)].lower()
    yield from (f"before={word}" for word in _WORD.findall(before)[-_WORDS:])
    yield from (f"after={word}" for word in _WORD.findall(after)[:_WORDS])
    ahead = text[max(sentence.start, naming.start - _BEFORE) : naming.start]
    for name, piece in (("title", text[naming.start : cues.end]), ("before", ahead)):
        if body := last_body(piece):
            yield f"body {name}={kind_of(body.group())}"
    yield f"own={ahead.rstrip().endswith(GENITIVES)}"


@cache
def _weights() -> Mapping[str, Sequence[float]]:
    """Fitted weights by feature, one for each number of states."""
    return made("party_number_weights", rows(MOST + 1))
