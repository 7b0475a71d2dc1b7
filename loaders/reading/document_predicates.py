"""Where what is told of a document begins after its title: a verb with its object, or a subject with its verb.

"A letter of intent on the port completed the list", "Under the memorandum on tourism Peru will train guides".
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.document_words import ARTICLES, DANGLING, JOINING, WORDS
from loaders.reading.geography import code_of
from loaders.reading.story import Token

_ADVERBS = frozenset(
    {"newly", "jointly", "well", "the", "a", "an", "recently", "not", "is", "are", "as", "being", "be"}
)
_ASKED = frozenset({"what", "how", "whether", "who"})
"""After a verb in the present, what it tells: "a protocol on kelp records what they agreed"."""
_OBJECTS = ARTICLES - {"both", "no", "any", "each", "every", "same", "few", "more", "many", "certain"}
_HELPING = frozenset({"will", "would", "shall", "should", "is", "are", "was", "were", "has", "had", "can", "may"})


def is_transitive(tokens: Sequence[Token], at: int, limit: int) -> bool:
    """Whether a past verb with an object stands here: "completed the list", not "goods produced in"."""
    word = tokens[at].text
    asks = at + 1 < limit and tokens[at + 1].text.lower() in _ASKED and word.endswith("s") and word.islower()
    if asks and tokens[at - 1].text.lower() not in DANGLING | JOINING:
        return True
    if not (word.endswith("ed") and word.islower()) or at + 1 >= limit or word.endswith("eed"):
        return False
    before = tokens[at - 1].text.lower()
    if before in DANGLING | JOINING | _ADVERBS or before.endswith("ly"):
        return False
    return tokens[at + 1].text.lower() in _OBJECTS


_LEADS = frozenset({"under", "through", "by", "thanks", "according", "with", "per"})
_MOST_OF_LEAD = 10


def _is_led(tokens: Sequence[Token], low: int) -> bool:
    """Whether what a title is on, which begins at `low`, is led by what makes a subject follow: "Under ..."."""
    before = [token.text.lower() for token in tokens[max(0, low - _MOST_OF_LEAD) : low]]
    return not _LEADS.isdisjoint(before)


def without_subject(tokens: Sequence[Token], low: int, last: int, limit: int) -> int:
    """Where a title ends that runs into the subject of what is told: "on tea Peru will", "(2018-2020) India will"."""
    if last >= limit or tokens[last].text.lower() not in _HELPING:
        return last
    for first in (last - 1, last - 2):
        if first <= low + 1 or code_of(" ".join(token.text for token in tokens[first:last])) is None:
            continue
        before = tokens[first - 1].text
        lower = before.lower()
        closes = before == ")" or before[-1].isdigit()
        word = before.isalpha() and (before.islower() or _is_led(tokens, low))
        if closes or (word and lower not in DANGLING | JOINING | WORDS["opening"] and not lower.endswith("ing")):
            return first
    return last
