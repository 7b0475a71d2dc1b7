"""Weights by which named documents are told as signed, planned, referenced or none, and their parties chosen.

`standing_weights.json`, `party_weights.json` and `party_number_weights.json`. Logistic regression with L2 on the named
features of `loaders.reading.standing_weights`, `party_weights` and `party_number`, by full-batch gradient descent with
a step of its own for each weight; no random numbers, so the same reports give the same weights. A naming is an example
of a standing where gold has a document of that title from its sentence, or none of a like title; of parties, where gold
has a document of its title.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from loaders.evaluation import title_likeness
from loaders.fitting.annotated import annotated
from loaders.reading import party_number
from loaders.reading.bond import Bond
from loaders.reading.clean import tell
from loaders.reading.document_reader import candidates_in
from loaders.reading.geography import places_in
from loaders.reading.meetings import find_meetings
from loaders.reading.party_cues import cues_of
from loaders.reading.party_weights import features_of
from loaders.reading.references import cast_of
from loaders.reading.standing_weights import CHOICES
from ontology.terms import AgreementStatus

_PENALTY = 6.0
_ROUNDS = 600
_STEP = 0.5
_LEAST = 4  # examples that a feature must be seen in
_SAME, _LIKE = 0.6, 0.4
_EVIDENCE = 12  # letters of gold's evidence that must stand in the sentence


@dataclass(frozen=True)
class Example:
    """One choice: its report, its features, and the place of what is right among the choices."""

    report: str
    features: Sequence[str]
    right: int


@dataclass(frozen=True)
class Shared:
    """A document's states: the features of each and of their number, and which are its parties."""

    report: str
    features: dict[str, list[str]]
    number: Sequence[str]
    right: frozenset[str]


def examples_in(path: Path) -> Iterator[Example | Shared]:
    """The namings of annotated reports whose standing or parties gold tells."""
    for report in annotated(path):
        gold, text, stem = report.gold, report.report.text, report.report.id
        story = tell(report.report)
        candidates = list(candidates_in(story))
        if not candidates:
            continue
        cast = cast_of(story)
        bond = Bond(story, cast, find_meetings(story, cast), places_in(story))
        for sentence, naming, features in candidates:
            row = _row(gold["agreements"], naming.title)
            right = _right(row, naming.title, " ".join(text[sentence.start : sentence.end].split()))
            summed = (
                right == 0 and naming.plural and len(gold["agreements"]) > 1
            )  # gold leaves out sums of what it lists
            if right is not None and not summed:
                yield Example(stem, features, right)
            if row and right:
                status = AgreementStatus(row["status"])
                cues = cues_of(bond, sentence, naming, status)
                states = frozenset(party["state"] for party in row["parties"] if party["state"])
                told = (bond, sentence, naming, status, cues)
                yield Shared(stem, features_of(*told), party_number.features_of(*told), states)


def _row(agreements: Sequence[dict[str, Any]], title: str) -> dict[str, Any] | None:
    return max(agreements, key=lambda row: title_likeness(row["title"], title), default=None)


def _right(row: dict[str, Any] | None, title: str, sentence: str) -> int | None:
    """The place of the true standing, None where gold does not tell."""
    likeness = title_likeness(row["title"], title) if row else 0.0
    if row is None or likeness < _LIKE:
        return 0
    evidence = " ".join(row["evidence"].split())
    some = max(len(evidence) // 2, _EVIDENCE)
    told = evidence[:some] in sentence or evidence[-some:] in sentence or sentence in evidence
    if likeness < _SAME or not told:
        return None
    return [str(choice) for choice in CHOICES].index(row["status"])


def apart(shared: Sequence[Shared]) -> list[Example]:
    """Each state of each document as a choice of two."""
    return [
        Example(row.report, names, int(code in row.right)) for row in shared for code, names in row.features.items()
    ]


def numbers(shared: Sequence[Shared]) -> list[Example]:
    """Of each document, how many states it is between, as a choice among none, one, two ..."""
    return [Example(row.report, row.number, min(len(row.right), party_number.MOST)) for row in shared]


def fit(examples: Sequence[Example], width: int) -> dict[str, list[float]]:
    """Weights by feature, one for each choice."""
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(name for name, count in counts.items() if count >= _LEAST)
    index = {name: place for place, name in enumerate(names)}
    columns = [[index[feature] for feature in example.features if feature in index] for example in examples]
    ends = np.cumsum([0, *map(len, columns)])
    flat = np.fromiter((column for row in columns for column in row), np.int32, int(ends[-1]))
    matrix = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(examples), len(names)))
    right = np.eye(width)[[example.right for example in examples]]
    weights, squares = np.zeros((len(names), width)), np.full((len(names), width), 1e-8)
    for _ in range(_ROUNDS if names else 0):
        scores = matrix @ weights
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
        slope = matrix.T @ (powers / powers.sum(axis=1, keepdims=True) - right) + _PENALTY * weights
        squares += slope * slope
        weights -= _STEP * slope / np.sqrt(squares)
    return {name: [round(float(weight), 3) for weight in weights[place]] for name, place in index.items()}
