"""Many fixed phrases looked up in a text at once, by the word that each begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


class Phrases:
    """Phrases that begin with a letter or digit, found as whole words, in time linear in the length of a text."""

    def __init__(self, phrases: Iterable[str]) -> None:
        by_word: dict[str, list[str]] = {}
        for phrase in phrases:
            first = _WORD.match(phrase)
            if first is None:
                raise ValueError(f"begins with no letter or digit: {phrase!r}")
            by_word.setdefault(first.group(), []).append(phrase)
        self.by_word = {word: sorted(of, key=lambda phrase: (-len(phrase), phrase)) for word, of in by_word.items()}

    def found_in(self, text: str) -> Iterator[tuple[int, str]]:
        """Where each phrase begins, and the phrase: the longest at each place, none inside another."""
        known = self.by_word.keys() & set(_WORD.findall(text))
        held = {word: of for word in known if (of := self._held(word, text))}
        if not held:
            return
        end = 0
        for word in _WORD.finditer(text):
            start = word.start()
            if start < end:
                continue
            for phrase in held.get(word.group(), ()):
                stop = start + len(phrase)
                if text.startswith(phrase, start) and not _is_of_word(text[stop : stop + 1]):
                    yield start, phrase
                    end = stop
                    break

    def _held(self, word: str, text: str) -> list[str]:
        """The phrases that begin with a word and stand anywhere in the text."""
        return [phrase for phrase in self.by_word[word] if phrase in text]


def _is_of_word(char: str) -> bool:
    return char.isalnum() or char == "_"
