"""Fit the weights by which pairs of people are held to have met, on annotated reports.

    python bench/fit_pairs.py GOLD_DIR... [--folds N]

Logistic regression with L2 on the named features of `loaders.reading.pairs`, by full-batch gradient descent with
per-weight steps; no random numbers, so the same reports give the same weights. Writes pair_weights.json among the
resources of the loaders, or with --folds only prints precision, recall and F1 of pairs in reports that the weights
were not fitted on.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, product
from math import exp, sqrt
from pathlib import Path

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.cast import Cast
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.pairs import ACCEPTED, features_of
from loaders.reading.references import cast_of

WEIGHTS = Path(__file__).parent.parent / "loaders" / "resources" / "pair_weights.json"
LEAST_SEEN = 15  # pairs that have a feature, for it to be weighed
PENALTY = 10.0
STEPS = 300
RATE = 0.3
SMALLEST = 0.02


@dataclass(frozen=True)
class Row:
    features: frozenset[str]
    met: bool


@dataclass(frozen=True)
class Example:
    """One report: its pairs, and how many pairs its annotation holds."""

    rows: tuple[Row, ...]
    gold: int


def example(path: Path) -> Example:
    gold = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    story = tell(Report(id=path.stem, stems=(path.stem,), published=gold["published"], text=text))
    cast = cast_of(story)
    lines = lines_of(story, cast)
    links = links_in(lines, cast, allegiance_of(story, cast, places_in(story)))
    key = same_people(gold["people"], cast)
    met = {
        frozenset(pair)
        for meeting in gold["meetings"]
        for left, right in combinations(meeting["sides"], 2)
        for pair in product(left, right)
    }
    rows = tuple(
        Row(features, frozenset((key.get(one, one), key.get(other, other))) in met)
        for (one, other), features in features_of(lines, cast, links).items()
    )
    return Example(rows, len(met))


def same_people(gold: list[dict[str, object]], cast: Cast) -> dict[str, str]:
    """Keys of the cast to keys of the annotation: people with a name in common, the fullest first."""
    names = {str(p["key"]): {str(p["name"]), *map(str, p["aliases"])} for p in gold}  # type: ignore[call-overload]
    found: dict[str, str] = {}
    scored = []
    for person in cast.people:
        mine = {person.name, *person.aliases}
        for key, theirs in names.items():
            common = mine & theirs
            inside = set(person.name.lower().split()) <= set(" ".join(theirs).lower().split())
            if common or inside:
                scored.append((-max((len(name) for name in common), default=0), person.key, key))
    for _, mine_key, key in sorted(scored):
        if mine_key not in found and key not in found.values():
            found[mine_key] = key
    return found


def fit(examples: Iterable[Example]) -> dict[str, float]:
    rows = [row for e in examples for row in e.rows]
    seen = Counter(feature for row in rows for feature in row.features)
    names = ["", *sorted(feature for feature, count in seen.items() if count >= LEAST_SEEN)]
    index = {name: number for number, name in enumerate(names)}
    data = [([0, *sorted(index[f] for f in row.features if f in index)], float(row.met)) for row in rows]
    weights, squares = [0.0] * len(names), [1e-8] * len(names)
    for _ in range(STEPS):
        slopes = [PENALTY * weight for weight in weights]
        slopes[0] = 0.0
        for features, met in data:
            error = 1 / (1 + exp(-max(-30.0, min(30.0, sum(weights[f] for f in features))))) - met
            for f in features:
                slopes[f] += error
        for f, slope in enumerate(slopes):
            squares[f] += slope * slope
            weights[f] -= RATE * slope / sqrt(squares[f])
    return {name: round(weight, 3) for name, weight in zip(names, weights, strict=True) if abs(weight) >= SMALLEST}


def likelihood(weights: dict[str, float], row: Row) -> float:
    return 1 / (1 + exp(-weights[""] - sum(weights.get(feature, 0.0) for feature in row.features)))


def held_out(examples: list[Example], folds: int) -> str:
    hit = predicted = gold = 0
    for fold in range(folds):
        weights = fit(e for number, e in enumerate(examples) if number % folds != fold)
        for e in examples[fold::folds]:
            chosen = [row for row in e.rows if likelihood(weights, row) >= ACCEPTED]
            hit, predicted, gold = hit + sum(row.met for row in chosen), predicted + len(chosen), gold + e.gold
    precision, recall = hit / max(predicted, 1), hit / max(gold, 1)
    return f"P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / (precision + recall):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=0)
    options = parser.parse_args()
    examples = [example(path) for gold in options.gold for path in sorted(gold.glob("*.json"))]
    if options.folds:
        print(held_out(examples, options.folds))
        return
    weights = fit(examples)
    WEIGHTS.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(weights)} weights from {sum(len(e.rows) for e in examples)} pairs of {len(examples)} reports")


if __name__ == "__main__":
    main()
