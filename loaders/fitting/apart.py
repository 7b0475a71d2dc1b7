"""Reading reports by weights that they were not fitted on: what every figure of confidence rests on.

The annotated reports are dealt into folds in the order of their identifiers; for each fold all weights are fitted on
the others, names of its people leave the counts of origins, and its reports are read. Whom words mean is told of each
report by the other folds also where pairs and dates are fitted on it, as the reading tells it of reports not annotated.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from graph.facts import Facts
from loaders.fitting import agreements as fit_agreements
from loaders.fitting import antecedents as fit_antecedents
from loaders.fitting import bearers as fit_bearers
from loaders.fitting import dates as fit_dates
from loaders.fitting import home as fit_home
from loaders.fitting import pairs as fit_pairs
from loaders.fitting import rounds as fit_rounds
from loaders.fitting import second_look as fit_second_look
from loaders.fitting.annotated import Annotated, annotated, names_of_states
from loaders.fitting.conditional import Choice
from loaders.fitting.folds import FOLDS, dealt
from loaders.fitting.unsaid import Told, told_in
from loaders.reading import (
    antecedents,
    dating,
    facts_of,
    home,
    origins,
    pairs,
    party_number,
    party_weights,
    presence,
    rounds,
    second_look,
    standing_weights,
    weighed_bearers,
)
from loaders.reading.network import Network
from loaders.reading.standing_weights import CHOICES
from loaders.reading.title_words import TitleWords


@dataclass(frozen=True)
class Read:
    """An annotated report as read by weights that know nothing of it; `real` if it stands in a folder of its own.

    Its facts have the confidence of their finders, before it is calibrated: that is what confidence is fitted on.
    """

    report: Annotated
    real: bool
    fold: int
    facts: Facts


@dataclass(frozen=True)
class Examples:
    """What all weights are fitted on, report by report."""

    reports: tuple[Annotated, ...]
    real: frozenset[str]
    folds: dict[str, int]
    bearers: dict[str, tuple[fit_bearers.Row, ...]]
    antecedents: dict[str, tuple[fit_antecedents.Choice, ...]]
    pairs: dict[str, fit_pairs.Example]
    rounds: dict[str, tuple[fit_rounds.Row, ...]]
    dates: dict[str, tuple[fit_dates.Choice, ...]]
    states: tuple[Choice, ...]
    told: tuple[Told, ...]
    again: tuple[Choice, ...]
    namings: tuple[fit_agreements.Example | fit_agreements.Shared, ...]


@dataclass(frozen=True)
class Weights:
    """All weights that are fitted on annotated reports."""

    bearers: dict[str, float]
    antecedents: dict[str, float]
    presence: dict[str, float]
    pairs: dict[str, float]
    network: Network
    rounds: dict[str, float]
    dates: dict[str, float]
    home: dict[str, float]
    again: dict[str, float]
    words: TitleWords
    standing: dict[str, list[float]]
    parties: dict[str, float]
    party_numbers: dict[str, list[float]]


def examples_of(paths: Sequence[Path], folds: int = FOLDS) -> Examples:
    """The examples of annotated reports in folders and files."""
    by_path = {path: tuple(annotated(path)) for path in paths}
    reports = tuple(report for found in by_path.values() for report in found)
    fold_of = dealt((report.report.id for report in reports), folds)
    states = fit_home.choices_in(paths)
    told = told_in(paths, FOLDS)
    borne = {report.report.id: tuple(fit_bearers.rows(report)) for report in reports}
    meant = {report.report.id: tuple(fit_antecedents.choices(report)) for report in reports}
    tied: dict[str, fit_pairs.Example] = {}
    gathered: dict[str, tuple[fit_rounds.Row, ...]] = {}
    dates: dict[str, tuple[fit_dates.Choice, ...]] = {}
    for fold in range(folds):
        others = [name for name, of in fold_of.items() if of != fold]
        bearers = fit_bearers.fit(row for name in others for row in borne[name])
        with bearing(bearers), meaning(fit_antecedents.fit(row for name in others for row in meant[name])):
            for report in reports:
                if fold_of[report.report.id] == fold:
                    tied[report.report.id] = fit_pairs.example(report)
                    gathered[report.report.id] = tuple(fit_rounds.rows(report))
                    dates[report.report.id] = tuple(fit_dates.choices(report))
    return Examples(
        reports=reports,
        real=frozenset(r.report.id for path, found in by_path.items() if path.is_dir() for r in found),
        folds=fold_of,
        bearers=borne,
        antecedents=meant,
        pairs=tied,
        rounds=gathered,
        dates=dates,
        states=tuple(states),
        told=tuple(told),
        again=tuple(fit_second_look.choices_of(told, states)),
        namings=tuple(row for path in paths for row in fit_agreements.examples_in(path)),
    )


@contextmanager
def bearing(weights: dict[str, float]) -> Iterator[None]:
    """Gives titles to whom these weights tell, those that come with the reading where there are none."""
    with _putting([(weighed_bearers, "_weights", lambda: weights)] if weights else []):
        yield


@contextmanager
def meaning(weights: dict[str, float]) -> Iterator[None]:
    """Takes words to mean whom these weights tell, those that come with the reading where there are none."""
    by_kind = antecedents.by_kind(weights)
    with _putting([(antecedents, "_weights", lambda: by_kind)] if weights else []):
        yield


def fitted(examples: Examples, without: int | None = None) -> Weights:
    """All weights, fitted on the reports of the other folds."""

    def kept(name: str) -> bool:
        return examples.folds[name] != without

    namings = [row for row in examples.namings if kept(row.report)]
    told = [row for row in namings if isinstance(row, fit_agreements.Example)]
    shared = [row for row in namings if isinstance(row, fit_agreements.Shared)]
    parties = fit_agreements.fit(fit_agreements.apart(shared), 2)
    met = fit_pairs.fit(example for name, example in examples.pairs.items() if kept(name))
    meant = [row for name, rows in examples.antecedents.items() if kept(name) for row in rows]
    return Weights(
        bearers=fit_bearers.fit(row for name, rows in examples.bearers.items() if kept(name) for row in rows),
        antecedents=fit_antecedents.fit(meant),
        presence=met.presence,
        pairs=met.pairs,
        network=met.network,
        rounds=fit_rounds.fit(row for name, rows in examples.rounds.items() if kept(name) for row in rows),
        dates=fit_dates.Fit([row for name, rows in examples.dates.items() if kept(name) for row in rows]).named(),
        home=fit_home.fit([choice for choice in examples.states if kept(choice.report)]),
        again=fit_second_look.fit([choice for choice in examples.again if kept(choice.report)]),
        words=TitleWords(fit_second_look.counted([report for report in examples.told if kept(report.name)])),
        standing=fit_agreements.fit(told, len(CHOICES)),
        parties={name: row[1] - row[0] for name, row in parties.items()},
        party_numbers=fit_agreements.fit(fit_agreements.numbers(shared), party_number.MOST + 1),
    )


@contextmanager
def weighing(weights: Weights, names: Sequence[tuple[str, str]]) -> Iterator[None]:
    """Reads by these weights, uncalibrated, and by counts of origins without these names of states."""
    counts = origins.origins().without(names)
    dates = dating.by_where(weights.dates)
    present, met = presence.weights_of(weights.presence), pairs.weights_of(weights.pairs)
    meant = antecedents.by_kind(weights.antecedents)
    weighed = lru_cache(maxsize=4096)(lambda name, codes: counts.weigh(name, codes))
    put: list[tuple[Any, str, Any]] = [
        (weighed_bearers, "_weights", lambda: weights.bearers),
        (antecedents, "_weights", lambda: meant),
        (presence, "_weights", lambda: present),
        (pairs, "_weights", lambda: met),
        (pairs, "_network", lambda: weights.network),
        *([(rounds, "_weights", lambda: weights.rounds)] if weights.rounds else []),
        (dating, "_weights", lambda: dates),
        (home, "_weights", lambda: weights.home),
        (second_look, "_weights", lambda: weights.again),
        (second_look, "title_words", lambda: weights.words),
        (standing_weights, "_weights", lambda: weights.standing),
        (party_weights, "_weights", lambda: weights.parties),
        (party_number, "_weights", lambda: weights.party_numbers),
        (facts_of, "calibrated", lambda facts: facts),
        *(
            (module, name, value)
            for name, value in (("origins", lambda: counts), ("weighed", weighed))
            for module in list(sys.modules.values())
            if getattr(module, "__name__", "").startswith("loaders.reading") and hasattr(module, name)
            if callable(getattr(module, name))
        ),
    ]
    with _putting(put):
        yield


@contextmanager
def _putting(put: Sequence[tuple[Any, str, Any]]) -> Iterator[None]:
    """Has modules take other values for their names, and nothing remembered of those that were there."""
    before = [(module, name, getattr(module, name)) for module, name, _ in put]
    for module, name, value in put:
        setattr(module, name, value)
    _forget_sums()
    try:
        yield
    finally:
        for module, name, value in before:
            setattr(module, name, value)
        _forget_sums()


def _forget_sums() -> None:
    """Drop what the reading remembers of the weights that were in use."""
    for name, module in list(sys.modules.items()):
        if name.startswith("loaders.reading."):
            for function in vars(module).values():
                if getattr(function, "__module__", None) == name and hasattr(function, "cache_clear"):
                    function.cache_clear()


def read_apart(examples: Examples) -> Iterator[Read]:
    """Every report read by weights that were not fitted on it, fold by fold."""
    for fold in sorted(set(examples.folds.values())):
        mine = [report for report in examples.reports if examples.folds[report.report.id] == fold]
        names = sorted({name for report in mine for name in names_of_states(report.gold)})
        with weighing(fitted(examples, fold), names):
            for report in mine:
                yield Read(report, report.report.id in examples.real, fold, facts_of.facts_of(report.report))
