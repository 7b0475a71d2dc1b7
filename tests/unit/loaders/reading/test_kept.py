"""What a function tells of words is kept, as long as these are not too many."""

from __future__ import annotations

import pytest

from loaders.reading import kept as keeping
from loaders.reading.kept import kept


def test_a_word_is_asked_about_once() -> None:
    asked = []

    @kept
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    assert [length(word) for word in ("envoy", "talks", "envoy")] == [5, 5, 5]
    assert asked == ["envoy", "talks"]


def test_no_more_words_are_kept_than_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_MOST", 2)
    asked = []

    @kept
    def upper(word: str) -> str:
        asked.append(word)
        return word.upper()

    assert [upper(word) for word in "abcca"] == ["A", "B", "C", "C", "A"]
    assert asked == ["a", "b", "c", "a"]
