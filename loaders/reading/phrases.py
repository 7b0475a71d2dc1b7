"""Many fixed phrases looked up in a text at once, by the word of each that the fewest others have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

_WORD = re.compile(r"\w+")


class Phrases:
    """Phrases that begin with a letter or digit, found as whole words, in time linear in the length of a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        told = {phrase: frozenset(_WORD.findall(phrase)) for phrase in phrases}
        shared = Counter(word for words in told.values() for word in words)
        self.by_word: dict[str, list[tuple[str, frozenset[str]]]] = {}
        firsts = set()
        for phrase, words in told.items():
            first = _WORD.match(phrase)
            if first is None:
                raise ValueError(f"begins with no letter or digit: {phrase!r}")
            firsts.add(first.group())
            rarest = min(words, key=lambda word: (shared[word], word))
            self.by_word.setdefault(rarest, []).append((phrase, words))
        self.firsts = frozenset(firsts)

    def found_in(self, text: str, said: frozenset[str] | None = None) -> Iterator[tuple[int, str]]:
        """Where each phrase begins, and the phrase: the longest at each place, none inside another.

        `said` are the words of the text, and of more, where they are known.
        """
        said = words_in(text) if said is None else said
        held = [
            phrase
            for word in self.by_word.keys() & said
            for phrase, words in self.by_word[word]
            if words <= said and phrase in text
        ]
        if not held:
            return
        found = sorted((start, -len(phrase), phrase) for phrase in held for start in _at(phrase, text))
        end = 0
        for start, _, phrase in found:
            if start >= end:
                yield start, phrase
                end = start + len(phrase)


@lru_cache(maxsize=4)
def words_in(text: str) -> frozenset[str]:
    """The words of a text, kept, as several lists of phrases are looked up in one."""
    return frozenset(_WORD.findall(text))


def _at(phrase: str, text: str) -> Iterator[int]:
    """Where a phrase begins each time that it stands in a text as whole words."""
    start = text.find(phrase)
    while start >= 0:
        stop = start + len(phrase)
        if not (_is_of_word(text[stop : stop + 1]) or (start and _is_of_word(text[start - 1]))):
            yield start
        start = text.find(phrase, start + 1)


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
