"""Fitting the network over pairs: it learns from the words between two people, the same each time."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from loaders.fitting.network import Example, fit
from loaders.reading.network import Network
from loaders.reading.network_batch import PairInput
from loaders.reading.network_input import NAMED, UNKNOWN, StoryInput
from loaders.reading.word_vectors import word_vectors

MET = ("received", "met", "hosted", "visited")
AFAR = ("congratulated", "thanked", "praised", "criticised")


def story(word: str, before: int) -> StoryInput:
    row = word_vectors().rows[word]
    words = (UNKNOWN, *(UNKNOWN,) * before, NAMED, row, NAMED)
    known = (("line:prose",), *((),) * before, ("way:name",), (), ("way:name",))
    at: dict[str, tuple[int, ...]] = {"a": (before + 1,), "b": (before + 3,)}
    return StoryInput(words, known, (0,) * len(words), at, {"a": "head_of_state", "b": "ambassador"})


def example(word: str, before: int) -> Example:
    return Example(story(word, before), (PairInput("a", "b", "differ", 0.0),), (word in MET,), 4.0)


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    return [example(word, before) for word, before in product((*MET[:3], *AFAR[:3]), range(32))]


@pytest.fixture(scope="module")
def network(examples: list[Example]) -> Network:
    return fit(examples)


def odds(network: Network, word: str) -> float:
    (found,) = network.odds(story(word, 5), [PairInput("a", "b", "differ", 0.0)])
    return found


def test_words_that_were_fitted_on_are_told_apart(network: Network) -> None:
    assert min(odds(network, word) for word in MET[:3]) > 0 > max(odds(network, word) for word in AFAR[:3])


def test_a_word_that_was_not_is_read_as_its_like(network: Network) -> None:
    assert odds(network, "visited") > odds(network, "criticised")


def test_without_examples_nothing_is_said() -> None:
    assert fit([]).weights == {}


def test_a_story_of_which_no_word_is_seen_is_no_example() -> None:
    unseen = StoryInput((), (), (), {"a": (), "b": ()}, {"a": "", "b": ""})
    assert fit([Example(unseen, (PairInput("a", "b", "differ", 0.0),), (True,))]).weights == {}


def test_the_same_examples_give_the_same_weights(examples: list[Example], network: Network) -> None:
    again = fit(examples)
    assert again.table() == network.table()
    assert all(np.isfinite(value).all() for value in network.weights.values())
