"""The network over pairs sees words, roles, and mentions without their names; each story alone, whole or not at all."""

from __future__ import annotations

import numpy as np
import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.facts_of import facts_of
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.logistic import likely
from loaders.reading.network import Network, network_of
from loaders.reading.network_batch import Names, PairInput, batch
from loaders.reading.network_input import MOST_MENTIONS, MOST_WORDS, StoryInput, proximities, story_input
from loaders.reading.network_shape import corrected
from loaders.reading.references import cast_of
from loaders.reading.weights import fitted
from loaders.reading.word_vectors import word_vectors

RECEIVED = "President Asel Orozova of Kyrgyzstan received Foreign Minister Tomas Havel of Czechia in Bishkek on Monday."
CABLED = "President Asel Orozova of Kyrgyzstan sent a cable on Monday to Foreign Minister Tomas Havel of Czechia."


def seen(text: str) -> StoryInput:
    report = Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}")
    story = tell(report)
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    return story_input(lines, cast, links_in(lines, cast, allegiance), word_vectors().rows)


def pairs(story: StoryInput, odds: float = 0.0) -> list[PairInput]:
    one, other, *_ = story.mentions
    return [PairInput(one, other, "differ", odds)]


@pytest.fixture(scope="module")
def network() -> Network:
    return network_of(fitted("pair_network"))


def test_who_was_received_was_met_and_who_was_sent_a_cable_was_not() -> None:
    met, cabled = (
        facts_of(Report(id="r", stems=("r",), published="2020-05-06", text=text)) for text in (RECEIVED, CABLED)
    )
    assert [meeting.sides for meeting in met.meetings] == [(("asel-orozova",), ("tomas-havel",))]
    assert cabled.meetings == ()


def test_mentions_are_seen_without_their_names() -> None:
    other = seen(RECEIVED.replace("Asel Orozova", "Ratu Vakacegu").replace("Tomas Havel", "Milan Dvorak"))
    assert (other.words, other.known) == (seen(RECEIVED).words, seen(RECEIVED).known)


def test_what_weighed_features_say_counts(network: Network) -> None:
    story = seen(RECEIVED)
    low, high = (network.odds(story, pairs(story, odds))[0] for odds in (-3.0, 3.0))
    assert high > low + 1


def test_stories_side_by_side_are_read_as_each_alone(network: Network) -> None:
    told = [(story, pairs(story)) for story in (seen(RECEIVED), seen(CABLED), seen(RECEIVED))]
    together = corrected(np, network.weights, batch(told, network.names, word_vectors().vectors))
    assert together == pytest.approx([network.odds(*one)[0] for one in told], abs=1e-3)


def test_who_is_not_among_the_words_seen_is_left_as_he_was(network: Network) -> None:
    sentence = "The talks went on and on about roads, water and power until the evening of that day. "
    story = seen(f"{RECEIVED} {sentence * (MOST_WORDS // 12)} Ambassador Ilse Brandt sat in with the minister.")
    assert len(story.words) <= MOST_WORDS
    last = list(story.mentions)[-1]
    assert not story.mentions[last]
    assert network.odds(story, [PairInput(next(iter(story.mentions)), last, "differ", -1.5)]) == [-1.5]


def test_a_line_too_long_to_be_seen_leaves_what_else_is_known(network: Network) -> None:
    text = RECEIVED.replace(" on Monday", f" {'=' * (MOST_WORDS + 1000)} on Monday")
    story = seen(text)
    assert story.words == ()
    assert network.odds(story, pairs(story, -0.5)) == [-0.5]
    facts = facts_of(Report(id="r", stems=("r",), published="2020-05-06", text=text))
    assert [meeting.sides for meeting in facts.meetings] == [(("asel-orozova",), ("tomas-havel",))]


def test_many_mentions_are_seen_as_far_as_they_are_told_apart() -> None:
    story = seen(RECEIVED + " Orozova met Havel again." * 20)
    assert {len(found) for found in story.mentions.values()} == {MOST_MENTIONS}
    near = proximities(story, *story.mentions)
    assert [place.first < place.last for place in near] == [True] * len(near)


def test_a_network_without_weights_says_nothing() -> None:
    story = seen(RECEIVED)
    assert Network(Names({}, {}), {}).odds(story, pairs(story, 0.75)) == [0.75]


def test_odds_beyond_all_floats_are_as_good_as_sure() -> None:
    assert likely(-800.0) == pytest.approx(0.0, abs=1e-300)
    assert likely(800.0) == 1.0


def test_a_story_of_one_person_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> None:
        raise AssertionError("asked for without pairs")

    monkeypatch.setattr("loaders.reading.pairs.word_vectors", asked)
    monkeypatch.setattr("loaders.reading.pairs._network", asked)
    text = "President Asel Orozova of Kyrgyzstan met farmers in Naryn on Monday."
    facts = facts_of(Report(id="r", stems=("r",), published="2020-05-06", text=text))
    assert [person.key for person in facts.people] == ["asel-orozova"]


def test_a_table_keeps_the_network(network: Network) -> None:
    story = seen(CABLED)
    assert network_of(network.table()).odds(story, pairs(story)) == network.odds(story, pairs(story))
