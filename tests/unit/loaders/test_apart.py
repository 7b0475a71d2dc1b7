"""What confidence is fitted on is what it is then given to: facts as their finders leave them."""

from __future__ import annotations

from pathlib import Path

from graph.facts import Report
from loaders.fitting.apart import Weights, weighing
from loaders.read import read
from loaders.reading.facts_of import facts_of
from loaders.reading.network import network_of
from loaders.reading.sureness import calibrated
from loaders.reading.title_words import title_words
from loaders.reading.weights import fitted

SAMPLE = Path(__file__).parents[3] / "samples" / "mn-kz-state-visit-2024-10-30.txt"


def usual() -> Weights:
    return Weights(
        bearers=fitted("bearer_weights"),
        antecedents=fitted("antecedent_weights"),
        presence=fitted("presence_weights"),
        pairs=fitted("pair_weights"),
        network=network_of(fitted("pair_network")),
        rounds=fitted("round_weights"),
        dates=fitted("date_weights"),
        home=fitted("home_weights"),
        again=fitted("home_again_weights"),
        words=title_words(),
        standing=fitted("standing_weights"),
        parties=fitted("party_weights"),
        party_numbers=fitted("party_number_weights"),
    )


def test_reports_are_read_apart_without_the_confidence_of_the_package() -> None:
    (report,) = read([SAMPLE])
    assert isinstance(report, Report)
    with weighing(usual(), ()):
        found = facts_of(report)
    assert found != facts_of(report)
    assert calibrated(found) == facts_of(report)
