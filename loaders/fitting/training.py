"""All weights of the reading, fitted on annotated reports and written as a folder that the reading can use.

The same reports give the same bytes by the same weights in use: by these is read what features are of; confidence is
fitted last, on reports that were each read by weights of the other folds. A table that the reports are too few or too
uniform for is left out, and the reading then takes the one that comes with it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import prod
from pathlib import Path
from typing import Any

from graph.errors import InterstateError
from loaders.fitting.annotated import AnnotationError
from loaders.fitting.apart import Examples, Weights, examples_of, fitted, read_apart
from loaders.fitting.confidence import fit_all
from loaders.fitting.folds import FOLDS
from loaders.reading.sureness import Scale
from loaders.reading.weights import FEATURES, MANIFEST, TRAINED

LEAST = 20
"""Reports, below which nothing can be fitted that holds elsewhere."""


class TrainingError(InterstateError):
    """Reports that nothing can be fitted on."""


@dataclass(frozen=True)
class Trained:
    """What was fitted, by name, on how many reports, and what they were."""

    tables: dict[str, Any]
    reports: int
    source: str

    def size(self, name: str) -> int:
        """How much a table holds: weights of a network, features, words or kinds of the others."""
        table = self.tables[name]
        if name != "pair_network":
            return len(table)
        return sum(prod(kept["shape"]) for kept in table["weights"].values())


def trained(paths: Sequence[Path], tell: Callable[[str], None]) -> Trained:
    """Fit everything on the annotated reports of folders and files; `tell` hears of each step.

    Raises `TrainingError`.
    """
    tell("reading the reports")
    try:
        examples = examples_of(sorted(paths))
    except AnnotationError as error:
        raise TrainingError(str(error)) from None
    if len(examples.folds) < LEAST:
        raise TrainingError(f"{len(examples.folds)} annotated reports are too few: give {LEAST} or more")
    tell(f"fitting weights on {len(examples.folds)} reports")
    tables = dict(_tables(fitted(examples)))
    tell(f"reading each report by the weights of the others, in {FOLDS} folds, to fit confidence")
    scales, _ = fit_all(list(read_apart(examples)))
    tables["confidence"] = _of_scales(scales)
    return Trained({name: tables[name] for name in TRAINED if tables.get(name)}, len(examples.folds), _digest(examples))


def write(found: Trained, folder: Path) -> None:
    """Write a folder of weights, each table in a file of its own, with what tells of them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in TRAINED:
        file = folder / f"{name}.json"
        if name in found.tables:
            file.write_text(_json(found.tables[name]), encoding="utf-8")
        else:
            file.unlink(missing_ok=True)
    manifest = {
        "features": FEATURES,
        "reports": found.reports,
        "source": found.source,
        "tables": {name: found.size(name) for name in found.tables},
    }
    (folder / MANIFEST).write_text(_json(manifest), encoding="utf-8")


def _tables(weights: Weights) -> Iterator[tuple[str, Any]]:
    yield "home_weights", weights.home
    yield "home_again_weights", weights.again
    yield "title_states", weights.words.counts
    yield "bearer_weights", weights.bearers
    yield "antecedent_weights", weights.antecedents
    yield "presence_weights", weights.presence
    yield "pair_weights", weights.pairs
    yield "pair_network", weights.network.table() if weights.network.weights else {}
    yield "round_weights", weights.rounds
    yield "date_weights", weights.dates
    yield "standing_weights", weights.standing
    yield "party_weights", {name: round(weight, 3) for name, weight in weights.parties.items()}
    yield "party_number_weights", weights.party_numbers


def _of_scales(scales: Mapping[str, Scale]) -> dict[str, Any]:
    """Nothing where the reports have no fact of some kind: each kind needs a scale."""
    if not all(scale.scores for scale in scales.values()):
        return {}
    return {
        kind: {"weights": scale.weights, "scores": scale.scores, "shares": scale.shares}
        for kind, scale in scales.items()
    }


def _digest(examples: Examples) -> str:
    """Of the reports and what is said of them, whatever their order."""
    rows = sorted(json.dumps([one.gold, one.report.text], sort_keys=True) for one in examples.reports)
    return sha256("\n".join(rows).encode()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=0, sort_keys=True) + "\n"
