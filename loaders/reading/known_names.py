"""Names that are known to be people's, whatever their words are: those of holders of offices, "Mizuho Fukushima".

A surname alone is known where it is that of one who leads a state at the time: "whatever Zelenskyy may decide".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.kept import kept
from loaders.reading.leaders import is_last_of_leader, is_leader, is_leaders_surname
from loaders.reading.lexicon import PARTICLES, is_capital, is_english, is_given, is_surname
from loaders.reading.name_surroundings import Evidence
from loaders.reading.officeholders import is_officeholder
from loaders.reading.story import Sentence, Token
from loaders.reading.titles import Title

_LONGEST = 5
_ABBREVIATED = 2  # tokens of a title that may be a name, "Sen." in "with Hun Sen."
_SHORTEST = 4  # letters of a surname that says by itself who is meant


def is_known(words: Sequence[str]) -> bool:
    """Whether words are the full name of a known person."""
    name = " ".join(words)
    return 1 < len(words) <= _LONGEST and (is_officeholder(name) or is_leader(name))


def is_of_leader(row: Evidence, published: str) -> bool:
    """Whether one word is the surname of somebody who leads a state in the year of publication, and nothing else."""
    if len(row.words) > 1 or row.first in row.places or row.before == "the":
        return False
    word = row.words[0]
    usual = (
        any(map(is_english, word.split("-")))
        or (is_given(word) and not (is_surname(word) or is_last_of_leader(word)))
        or len(word) < _SHORTEST
    )
    return not usual and published[:4].isdigit() and is_leaders_surname(word, int(published[:4]))


def known_stop(tokens: Sequence[Token], first: int, stop: int, sentence: Sentence, blocked: Mapping[int, Title]) -> int:
    """Where a known name ends that begins at `first` and goes on after `stop`; `stop` if none does."""
    if stop >= sentence.last or not _may_belong(tokens[stop].text):
        return stop
    end = stop
    while end < sentence.last and end - first < _LONGEST and _may_belong(tokens[end].text):
        if end in blocked and (end == first or blocked[end].head_last - blocked[end].first > _ABBREVIATED):
            break
        end += 1
    for last in range(end, max(stop, first + 1), -1):
        if is_known([token.text for token in tokens[first:last]]):
            return last
    return stop


@kept
def _may_belong(text: str) -> bool:
    return text[0].isalpha() and (is_capital(text) or text.lower() in PARTICLES)
