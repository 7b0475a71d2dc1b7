"""Names that are known to be people's, whatever their words are: those of holders of offices, "Mizuho Fukushima"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.kept import kept
from loaders.reading.lexicon import PARTICLES, is_capital
from loaders.reading.officeholders import is_officeholder
from loaders.reading.story import Sentence, Token
from loaders.reading.titles import Title

_LONGEST = 5


def is_known(words: Sequence[str]) -> bool:
    """Whether words are the full name of a known person."""
    return 1 < len(words) <= _LONGEST and is_officeholder(" ".join(words))


def known_stop(tokens: Sequence[Token], first: int, stop: int, sentence: Sentence, blocked: Mapping[int, Title]) -> int:
    """Where a known name ends that begins at `first` and goes on after `stop`; `stop` if none does."""
    end = stop
    while end < sentence.last and end not in blocked and _may_belong(tokens[end].text) and end - first < _LONGEST:
        end += 1
    for last in range(end, max(stop, first + 1), -1):
        if is_known([token.text for token in tokens[first:last]]):
            return last
    return stop


@kept
def _may_belong(text: str) -> bool:
    return text[0].isalpha() and (is_capital(text) or text.lower() in PARTICLES)
