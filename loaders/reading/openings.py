"""Words of a story that may open a title, a name or the noun of a document: each word is looked up once for all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from loaders.reading import document_heads, title_heads
from loaders.reading.head_rows import plain
from loaders.reading.kept import kept
from loaders.reading.lexicon import is_calling, is_capital, is_no_name
from loaders.reading.story import Sentence, Story

_TITLE, _NAME, _DOCUMENT, _LED = 1, 2, 4, 8  # the last of what opens a title only before words of its head


class Openings(NamedTuple):
    """The numbers of the tokens that may open each, in order."""

    titles: tuple[int, ...]
    names: tuple[int, ...]
    documents: tuple[int, ...]


@lru_cache(maxsize=2)
def openings_in(story: Story) -> Openings:
    """What the words of a story may open: most open nothing, and are passed over at once."""
    words = story.words
    marked = [(at, opens) for at, opens in enumerate(map(_opens, words)) if opens]
    behind = (*words[1:], "")
    titles = [
        at
        for at, opens in marked
        if opens & _TITLE and (not opens & _LED or plain(behind[at])[0] in title_heads.seconds_of(words[at]))
    ]
    names = [at for at, opens in marked if opens & _NAME]
    return Openings(tuple(titles), tuple(names), tuple([at for at, opens in marked if opens & _DOCUMENT]))


def within(places: Sequence[int], sentence: Sentence) -> Sequence[int]:
    """Those of a sentence."""
    return places[bisect_left(places, sentence.first) : bisect_left(places, sentence.last)]


@kept
def _opens(word: str) -> int:
    title = _TITLE if title_heads.may_open(word) else 0
    led = _LED if title and title_heads.is_never_alone(word) else 0
    named = word[0].isalpha() and is_capital(word) and not (is_no_name(word) or is_calling(word))
    name = _NAME if named else 0
    return title | led | name | (_DOCUMENT if document_heads.may_open(word) else 0)
