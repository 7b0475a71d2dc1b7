"""Where "and" begins something else that is told, and does not go on with what a document is on."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_words import OBJECTS, WORDS
from loaders.reading.numerals import number_of
from loaders.reading.story import Token


def is_clause(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "and" begins something else that is told: "and agreed to ...", "and on Monday ..."."""
    if at + 1 >= limit:
        return True
    following = tokens[at + 1].text.lower()
    after = tokens[at + 2].text.lower() if at + 2 < limit else "."
    if following in _GOVERNING and (after in {"one", "another"} or _is_next(tokens, at + 2, limit)):
        return True  # the next of a list: "and of one on ...", "and on a third about ..."
    if following in {"another", "one", "two", "three", "a", "an"} and (
        after in WORDS["opening"] or number_of(following) or after in {"second", "third", "further"}
    ):
        return True
    if following == "the" and after in _OTHERS and at + _PAST < limit and tokens[at + _PAST].text.lower() in _OPENING:
        return True
    if following in _GOVERNING and after in _TALKS:
        return True
    if following == "the" and after in _DEEDS and at + 4 < limit and tokens[at + 4].text in _OF_BEFORE:
        return True
    if tokens[at - 1].text == "," and (following in _ACTS or (following == "to" and _is_act(tokens, at + 2, limit))):
        return True
    return following in WORDS["closing"] or (following.endswith("ed") and after in OBJECTS)


def _is_next(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether "a third" stands here, with what it is on: "on a third concerning ports"."""
    return (
        at + 2 < limit
        and tokens[at].text.lower() == "a"
        and tokens[at + 1].text.lower() in _ORDINALS
        and tokens[at + 2].text.lower() in WORDS["opening"]
    )


_ORDINALS = frozenset({"second", "third", "fourth", "fifth", "further", "last"})
_PAST = 3
_OTHERS = frozenset({"other", "second", "third", "fourth", "last", "latter"})
_OPENING = WORDS["opening"] | frozenset({",", "one"})
"""After "and the other", which is the next of a list: "and the other between the ports"."""
_DEEDS = frozenset({"implementation", "preparation", "preparations", "signing", "ratification", "results", "outcome"})
_OF_BEFORE = frozenset({"the", "agreements", "what", "previous", "earlier", "existing", "decisions", "their", "that"})
"""After "and the implementation of": what was talked about besides, and not what a document is on."""
_TALKS = frozenset({"negotiations", "talks", "progress", "preparations", "efforts", "plans"})
"""After "and of" or "and on": what is talked about besides a document."""
_GOVERNING = frozenset({"of", "on", "for", "about", "to", "under"})


def _is_act(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a bare verb with an object stands here: "and to find out what ...", "and to look into it"."""
    return at + 1 < limit and tokens[at].text.islower() and tokens[at + 1].text.lower() in _AFTER_ACT


_ACTS = frozenset(
    ["weigh", "let", "see", "look", "invite", "ask", "meet", "discuss", "consider", "examine", "report", "find"]
)
"""Bare verbs that a comma and "and" join to an earlier verb, not to what a document is on."""
_AFTER_ACT = frozenset(
    ["out", "up", "into", "if", "whether", "what", "how", "the", "a", "an", "each", "one", "again", "it", "them",
     "together", "on", "at", "their", "its", "his", "her", "more", "all"]
)  # fmt: skip
