"""Fixed phrases looked up in a text by their first words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.phrases import Phrases

_WORDS = st.lists(st.sampled_from(["Tass", "Daily", "Star", "a", "_", ", ", " "]), max_size=8).map(" ".join)


def test_longest_phrase_at_a_place_is_found_and_none_inside_it() -> None:
    found = Phrases(["Daily Star", "Daily", "Star"]).found_in("The Daily Star, a Daily")
    assert list(found) == [(4, "Daily Star"), (18, "Daily")]


def test_phrase_inside_a_word_is_not_found() -> None:
    assert not list(Phrases(["Star"]).found_in("Start, Stars, Star_1, Oldstar, OldStar"))


def test_phrase_that_begins_with_no_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with no letter or digit"):
        Phrases(["«Le Monde»"])


@given(_WORDS)
def test_what_is_found_stands_there(text: str) -> None:
    for start, phrase in Phrases(["Daily Star", "Daily", "Tass"]).found_in(text):
        assert text[start : start + len(phrase)] == phrase
