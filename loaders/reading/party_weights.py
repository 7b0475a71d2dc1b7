"""Which of the states that a story speaks of a document is between, weighed one by one.

What is weighed is where a state is said - in the title, before it, after it, in the sentence before -, by whose name or
office, and what it is to the story; the weights are fitted on annotated reports by `loaders.fitting.agreements`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import repeat

from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.party_cues import Cues
from loaders.reading.party_surroundings import surroundings_of
from loaders.reading.story import Sentence
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made
from ontology.terms import AgreementStatus

_MOST = 14  # states that are weighed
_REACH = 400  # characters before and after a title that are looked at
_RANKS = 3
_SHARES = (0.08, 0.2, 0.4)
_LARGEST = 7


def chosen(features: Mapping[str, Sequence[str]], numbers: Sequence[float]) -> list[str]:
    """The states that are the likeliest parties, in their order; `numbers` is what speaks for none, one, two ..."""
    weights = _weights()
    scores = {code: sum(map(weights.get, names, repeat(0.0))) for code, names in features.items()}
    return preferred(scores, numbers)


def preferred(scores: Mapping[str, float], numbers: Sequence[float]) -> list[str]:
    """The likeliest set of states by their scores, and by what speaks for so many."""
    ranked = sorted(scores, key=lambda code: (-scores[code], code))[:_LARGEST]
    best, size, total = numbers[0], 0, 0.0
    for number, code in enumerate(ranked, 1):
        total += scores[code]
        worth = total + numbers[min(number, len(numbers) - 1)]
        if worth > best:
            best, size = worth, number
    kept = set(ranked[:size])
    return [code for code in scores if code in kept]


def features_of(
    bond: Bond, sentence: Sentence, naming: Naming, status: AgreementStatus, cues: Cues
) -> dict[str, list[str]]:
    """What speaks for or against each state, by name."""
    low, high = max(sentence.start, naming.start - _REACH), min(sentence.end, cues.end + _REACH)
    before, after = bond.states_in(low, naming.start)[::-1], bond.states_in(cues.end, high)
    inside = bond.states_in(naming.start, cues.end)
    floor = bond.story.sentences[max(0, sentence.index - 1)].start
    previous = (
        bond.states_in(max(floor, sentence.start - _REACH), sentence.start)[::-1] if floor < sentence.start else []
    )
    near = list(dict.fromkeys([*inside, *cues.between, *before, *after, *previous]))
    codes = list(dict.fromkeys([*near, *bond.foremost(_MOST)]))[:_MOST]
    shared = [*_of_document(naming, status, cues), f"near={min(3, len({*inside, *before, *after}))}"]
    around = surroundings_of(bond, sentence, naming, cues.end, codes)
    found = {}
    for code in codes:
        where = _where(code, inside, cues.between, before, after, previous)
        roles = list(_roles(bond, code))
        found[code] = [
            *around[code],
            *[f"{name}&{where}" for name in shared],
            *_of_state(bond, code, cues),
            *_places(code, inside, before, after, previous),
            *[f"{name}&{role}" for name in shared for role in roles],
            *shared,
            "always",
        ]
    return found


def _of_document(naming: Naming, status: AgreementStatus, cues: Cues) -> Iterator[str]:
    yield f"status={status}"
    yield f"type={naming.type}"
    yield from cues.names


def _where(code: str, *lists: Sequence[str]) -> str:
    """Where a state is said, the nearest such place alone."""
    names = ("inside", "between", "before", "after", "previous")
    return next((name for name, codes in zip(names, lists, strict=True) if code in codes), "far")


def _places(
    code: str, inside: Sequence[str], before: Sequence[str], after: Sequence[str], previous: Sequence[str]
) -> Iterator[str]:
    for name, codes in (("inside", inside), ("before", before), ("after", after), ("previous", previous)):
        if code in codes:
            rank = codes.index(code)
            yield f"{name}{min(rank, _RANKS)}of{min(len(codes), _RANKS)}"


def _of_state(bond: Bond, code: str, cues: Cues) -> Iterator[str]:
    if code in cues.between:
        yield f"between_of{min(len(cues.between), _RANKS)}"
    if code in cues.ruled:
        yield "ruled"
        yield f"ruled_of{min(len(cues.ruled), _RANKS + 1)}"
    elif cues.ruled:
        yield "unruled"
    share = bond.share(code)
    yield f"share={sum(share >= step for step in _SHARES)}"
    rank = bond.rank(code)
    yield f"rank={min(rank, _RANKS)}"
    yield from _roles(bond, code)


def _roles(bond: Bond, code: str) -> Iterator[str]:
    if code in bond.pair:
        yield f"pair_of{min(len(bond.pair), _RANKS)}"
    if code in bond.met:
        yield "met"
    if code == bond.home:
        yield "home"
    if code not in bond.counts:
        yield "unsaid"


@cache
def _weights() -> Mapping[str, float]:
    """Fitted weights by feature."""
    return made("party_weights", numbers)
