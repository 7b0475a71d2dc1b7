"""Whether an encounter is only wished for, offered, considered or avoided by whoever is told of.

"Interest in receiving X", "open to talks", "insisted on a direct meeting of A with B", "it is expected that they hold
talks", "will travel to Rome, where she meets X".
"""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.items import Item

_PREPOSITIONS = frozenset({"in", "of", "on", "for", "to", "about", "against", "from"})
_REACH = 6  # words back over "a first direct" to what is wished
_ADVERBS = frozenset({"also", "still", "now", "again", "even", "only", "too", "very", "not"})
_JOINING = frozenset({"and", "as", "or", "but"})
_ENDS = frozenset(
    {",", "(", ")", "and", "that", "but", "while", "when", "where", "as", "by", "with", "at", "after"}
) | frozenset({"upon", "over", "through", "amid"})
_PRESENT = frozenset({"hold", "holds", "have", "has", "conduct", "conducts", "begin", "start", "resume"})
_HAVING = frozenset({"has", "have"})
_DONE = frozenset({"met", "received", "hosted", "spoken", "talked", "seen", "already", "just"})
_SUBJECT_REACH = 5  # words from a verb back over its subject to "that"
_GOES = frozenset({"leaves", "flies", "travels", "departs", "sets"})
_WHERE = frozenset({"where", "there"})
_WHERE_REACH = 8  # items from "where" over who and when to the verb
_AHEAD_REACH = 16  # items from "where" back to "will travel"
_CLAUSE_ENDS = frozenset({";", ".", ":"})


def is_wished_for(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before a noun or gerund, the nearest first, only wish for it, weigh it or keep away from it."""
    for at, word in enumerate(near[:_REACH]):
        if word in _PREPOSITIONS:
            before = next((one for one in near[at + 1 :] if one not in _ADVERBS and not one.endswith("ly")), "")
            if before in _JOINING:  # "insisted on a ceasefire as well as on talks"
                return not words[f"wished_{word}"].isdisjoint(near[at + 1 :])
            return before in words[f"wished_{word}"]
        if word in words["wished"]:
            return True
        if word in _ENDS or word in words["held"]:
            return False
    return False


def is_expected_that(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before, the nearest first, say what is expected: "it is hoped that both sides hold talks"."""
    if _PRESENT.isdisjoint(near[:_REACH]):
        return False
    verb = next((number for number, word in enumerate(near[:_REACH]) if word in _PRESENT), None)
    if verb is None or (verb and near[verb - 1] in words["held"]):
        return False  # "it is important that both sides have held talks"
    clause = near[verb + 1 : verb + 1 + _SUBJECT_REACH + 1]
    return any(one == "that" and other in words["expected_that"] for one, other in pairwise(clause))


def is_where_one_goes(before: tuple[Item, ...], verb: str, following: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a verb of the present tells what is done where somebody will be: "will fly to Rome, where he meets".

    What is `following` it tells the present, "has talks", from what was done, "has held talks".
    """
    if verb not in words["bare"] and verb not in _PRESENT:
        return False
    if verb in _HAVING and (following in words["held"] or following in _DONE):
        return False
    said = [item.word for item in before]
    at = next((n for n in range(len(said) - 1, max(-1, len(said) - _WHERE_REACH), -1) if said[n] in _WHERE), None)
    if at is None or not _CLAUSE_ENDS.isdisjoint(said[at:]):
        return False
    led = said[max(0, at - _AHEAD_REACH) : at]
    start = max((n + 1 for n, word in enumerate(led) if word in _CLAUSE_ENDS), default=0)
    return not (words["ahead"] | _GOES).isdisjoint(led[start:])
