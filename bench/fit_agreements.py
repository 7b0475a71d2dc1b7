"""Fit the weights by which named documents are told as signed, planned, referenced or none, and their parties chosen.

    python bench/fit_agreements.py GOLD... [--folds N]

GOLD is a folder of annotated reports, or JSON Lines of them with their `text`.

Logistic regression with L2 on the named features of `loaders.reading.standing_weights` and of
`loaders.reading.party_weights`, by full-batch gradient descent with a step of its own for each weight; no random
numbers, so the same reports give the same weights. A naming is an example of a standing where gold has a document of
that title from its sentence, or none of a like title; of parties, where gold has a document of its title. Writes
standing_weights.json and party_weights.json among the resources of the loaders, or with --folds only prints how often
both are right in reports that the weights were not fitted on.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotated import annotated

from loaders.evaluation import title_likeness
from loaders.reading.agreements import candidates_in
from loaders.reading.bond import Bond
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.meetings import find_meetings
from loaders.reading.party_cues import cues_of
from loaders.reading.party_weights import features_of, preferred
from loaders.reading.references import cast_of
from loaders.reading.standing_weights import CHOICES
from ontology.terms import AgreementStatus

_PENALTY = 8.0
_ROUNDS = 200
_STEP = 0.5
_LEAST = 4  # examples that a feature must be seen in
_SAME, _LIKE = 0.6, 0.4
_EVIDENCE = 12  # letters of gold's evidence that must stand in the sentence
_RESOURCES = Path(__file__).parents[1] / "loaders" / "resources"


@dataclass(frozen=True)
class Example:
    """One choice: its report, its features, and the place of what is right among the choices."""

    report: str
    features: Sequence[str]
    right: int


@dataclass(frozen=True)
class Shared:
    """A document's states: the features of each, and which are its parties."""

    report: str
    features: dict[str, list[str]]
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
                yield Shared(stem, features_of(bond, sentence, naming, status, cues), states)


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


def fit(examples: Sequence[Example], width: int) -> dict[str, list[float]]:
    """Weights by feature, one for each choice."""
    counts = Counter(feature for example in examples for feature in example.features)
    names = sorted(name for name, count in counts.items() if count >= _LEAST)
    index = {name: place for place, name in enumerate(names)}
    rows = [([index[f] for f in example.features if f in index], example.right) for example in examples]
    weights = [[0.0] * width for _ in names]
    squares = [[1e-8] * width for _ in names]
    for _ in range(_ROUNDS):
        gradient = [[_PENALTY * weight for weight in row] for row in weights]
        for features, right in rows:
            errors = _errors(weights, features, right)
            for feature in features:
                row = gradient[feature]
                for choice in range(width):
                    row[choice] += errors[choice]
        for row, steps, slope in zip(weights, squares, gradient, strict=True):
            for choice in range(width):
                steps[choice] += slope[choice] ** 2
                row[choice] -= _STEP * slope[choice] / math.sqrt(steps[choice])
    return {name: [round(weight, 3) for weight in weights[place]] for name, place in index.items()}


def _errors(weights: Sequence[Sequence[float]], features: Sequence[int], right: int) -> list[float]:
    scores = [sum(weights[feature][choice] for feature in features) for choice in range(len(weights[0]))]
    top = max(scores)
    powers = [math.exp(score - top) for score in scores]
    total = sum(powers)
    return [power / total - (choice == right) for choice, power in enumerate(powers)]


def scores_of(weights: dict[str, list[float]], features: Sequence[str], width: int) -> list[float]:
    """The score of each choice."""
    rows = [weights[feature] for feature in features if feature in weights]
    return [sum(row[choice] for row in rows) for choice in range(width)]


def measured(examples: Sequence[Example], shared: Sequence[Shared], folds: int) -> tuple[float, float]:
    """F1 of documents told, and the share of exact parties, in reports that the weights were not fitted on."""
    reports = sorted({example.report for example in examples})
    fold = {report: place % folds for place, report in enumerate(reports)}
    counts: dict[str, int] = defaultdict(int)
    for number in range(folds):
        weights = fit([example for example in examples if fold[example.report] != number], len(CHOICES))
        for example in (example for example in examples if fold[example.report] == number):
            scores = scores_of(weights, example.features, len(CHOICES))
            choice = scores.index(max(scores))
            counts["right"] += choice == example.right and choice > 0
            counts["told"] += (choice > 0) + (example.right > 0)
        pairs = fit(apart([row for row in shared if fold[row.report] != number]), 2)
        for row in (row for row in shared if fold[row.report] == number):
            rated = {code: _margin(scores_of(pairs, names, 2)) for code, names in row.features.items()}
            counts["exact"] += frozenset(preferred(rated)) == row.right
    return 2 * counts["right"] / counts["told"], counts["exact"] / len(shared)


def _margin(scores: Sequence[float]) -> float:
    return scores[1] - scores[0]


def _write(name: str, rows: dict[str, Any]) -> None:
    lines = (f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(row)}" for key, row in rows.items())
    (_RESOURCES / name).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=0, help="only measure, by so many folds")
    arguments = parser.parse_args()
    rows = [row for path in arguments.gold for row in examples_in(path)]
    examples = [row for row in rows if isinstance(row, Example)]
    shared = [row for row in rows if isinstance(row, Shared)]
    print(f"{len(examples)} namings, {len(shared)} documents")
    if arguments.folds:
        standing, parties = measured(examples, shared, arguments.folds)
        print(f"standing F1 {standing:.3f}, parties exact {parties:.3f}")
        return
    _write("standing_weights.json", fit(examples, len(CHOICES)))
    pairs = fit(apart(shared), 2)
    _write("party_weights.json", {name: round(row[1] - row[0], 3) for name, row in pairs.items()})


if __name__ == "__main__":
    main()
