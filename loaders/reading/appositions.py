"""Documents told twice in one breath: "a second paper, an agreement on customs", "an accord, known as the pact"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.reading.document_naming import Article, Naming
from loaders.reading.document_words import ARTICLES, WORDS
from loaders.reading.story import Sentence, Story, Token

_BETWEEN = 3  # tokens from one name of a document to the other
_REACH = 4  # tokens before a title among which "known as" stands


def without_second_names(story: Story, sentence: Sentence, found: Sequence[Naming]) -> list[Naming]:
    """The documents of a sentence, each once where the grammar itself says that two names are of one."""
    dropped = set(_twice(story.tokens, sentence, found))
    return [naming for at, naming in enumerate(found) if at not in dropped] if dropped else list(found)


def _twice(tokens: Sequence[Token], sentence: Sentence, found: Sequence[Naming]) -> Iterator[int]:
    """The places of those that are another's name."""
    for at, naming in enumerate(found):
        following = found[at + 1] if at + 1 < len(found) else None
        if following and _is_hollow(tokens, naming) and _apposed(tokens, naming, following):
            if not naming.plural or at + 2 == len(found):
                yield at
        elif at and _follows(tokens, sentence, naming):
            yield at


def _is_hollow(tokens: Sequence[Token], naming: Naming) -> bool:
    return naming.last > naming.first and tokens[naming.last - 1].text.lower() in WORDS["hollow"]


def _apposed(tokens: Sequence[Token], naming: Naming, following: Naming) -> bool:
    """Whether only a comma or colon and an article stand between two names."""
    between = [token.text.lower() for token in tokens[naming.last : following.first]]
    return 0 < len(between) <= _BETWEEN and between[0] in {",", ":"} and set(between[1:]) <= ARTICLES


def _follows(tokens: Sequence[Token], sentence: Sentence, naming: Naming) -> bool:
    """Whether it is told of what was named before: ", known as the pact", ", a document of three pages"."""
    low = max(sentence.first, naming.first - _REACH)
    before = [token.text.lower() for token in tokens[low : naming.first]]
    if any(pair == ("known", "as") for pair in pairwise(before)):
        return True
    hollow = tokens[naming.first].text.lower() in WORDS["hollow"] and naming.article is Article.INDEFINITE
    return hollow and not naming.plural and len(before) > 1 and before[-2] == ","
