"""The portfolio after a name: "the ministers A (External Relations) and B (Energy)", "Minister C, of Finance"."""

from __future__ import annotations

import re
from itertools import takewhile

from loaders.reading.lexicon import is_portfolio
from loaders.reading.names import Name
from loaders.reading.story import Story
from loaders.reading.titles import Title

_IN_BRACKETS = re.compile(r"\s?\(([A-Z][\w-]+(?:,? [\w-]+){0,12})\)")
_OF = re.compile(r",? (?:of|for) (?:the )?([A-Z][\w-]+(?:(?:, | and | & | )[A-Z][\w-]+){0,4})")
_EACH = re.compile(r"(?:,? (?:of|for) (?:the )?|\s?\()([a-z][a-z-]+(?:(?:, | and | )[a-z][a-z-]+){0,5})")
_KINDS = frozenset({"minister", "deputy_minister"})


def bracketed(story: Story, title: Title, name: Name) -> str | None:
    """What the bearer of a minister's title is minister of by the words after the name, None if they do not say."""
    if title.kind not in _KINDS or (title.chain and not title.plural):
        return None
    found = _IN_BRACKETS.match(story.text, name.end) or (
        _OF.match(story.text, name.end) if story.tokens[title.first].start < name.start else None
    )
    if found is None and title.plural:
        return _of_each(story, name)
    return found[1] if found and is_portfolio(found[1].split()[0].strip(",")) else None


def _of_each(story: Story, name: Name) -> str | None:
    """What one of several is in charge of, in lower case: "the ministers A for health and B for trade"."""
    found = _EACH.match(story.text, name.end)
    if found is None:
        return None
    words = found[1].split()
    said = [*takewhile(lambda word: word == "and" or is_portfolio(word.strip(",")), words)]
    while said[-1:] == ["and"]:
        said.pop()
    return " ".join(said).strip(",") or None
