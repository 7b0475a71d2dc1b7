"""What stands before a mention and leads to its name, and whether a mention begins a clause of its own."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.cast import Way
from loaders.reading.fronted import follows_fronted
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

PREPOSITIONS = frozenset(
    (
        "with",
        "by",
        "of",
        "to",
        "on",
        "upon",
        "for",
        "from",
        "between",
        "among",
        "as",
        "in",
        "at",
        "than",
        "under",
        "before",
    )
)
TITLES = 9
"""Items of titles before a name."""
_SUBJECTS = frozenset({"he", "she", "they"})
_OBJECTS = frozenset({"him", "her", "them"})
_JOINERS = frozenset({",", ";", "and", "&", "plus", "then", "also", "both", "as", "well", ":", "(", ")", "—", "–", "-"})
_ADVERBIAL = frozenset({"in", "at", "on", "as", "before", "under"})  # what leads to a day more than to a name
_PARTS = frozenset({"number", "several", "some", "many", "few", "couple", "series", "host", "range", "two", "three"})
_DETERMINING = frozenset({"a", "an", "the", "large", "whole", "wide"})
_OWN = frozenset({"his", "her", "its", "their"})
_FACING = frozenset({"with", "by"})
_DESCRIPTION = 6  # items of "his long-time political rival"
_CLAUSE = frozenset({";", ":", ".", "who", "whom", "which", "that", "when", "where", "while", "after", "before"})
_NO_VERB = PREPOSITIONS | {"also", "beside", "alongside", "present"}  # first words of "in attendance", "also present"
_ADVERBS = 2  # words between a subject and its verb
_BODY = 12  # items of "Vice Chairman of the National Assembly (NA) of"
_OF_BODY = frozenset({"the", "of", "(", ")", "and", "for"})


def lead_of(items: Sequence[Item], index: int, last: int) -> int:
    """The item before a mention and what leads to its name: "by the new Secretary General X" gives that of "by".

    `last` is the item of the mention before, -1 if there is none; -1 is given at the start of a line.
    """
    at = _before(items, index, last)
    if at > 0 and items[at].word == ",":
        return _before_description(items, at, last)
    if at > 0 and items[at].word == "of" and items[at - 1].word in _PARTS:
        return _before_parts(items, at - 1, last)
    if at > 0 and items[at].word == "of":
        if items[index].word in _SUBJECTS or (at - 1 == last and items[index - 1].capital):
            return index - 1  # "with X of Tuvalu he spoke"
        return _of_title(items, at, last) if at < index - 1 else at
    return at


def _before(items: Sequence[Item], index: int, last: int) -> int:
    led = False
    for at in range(index - 1, max(last, index - TITLES), -1):
        word = items[at].word
        if items[at].people and items[at].owns:
            continue
        if word in PREPOSITIONS:
            return at if word not in _ADVERBIAL or not led else index - 1
        if word in _JOINERS or not (items[at].capital or word in word_sets("listing")["leading"]):
            return at
        led = True
    return index - 1 if index else -1


def _before_description(items: Sequence[Item], comma: int, last: int) -> int:
    """The item before what describes whose name follows a comma: "talks in Rome with his rival, the minister X"."""
    for at in range(comma - 1, max(last, comma - _DESCRIPTION), -1):
        word = items[at].word
        if items[at].people and not items[at].owns:
            break
        if word in _OWN:
            return at - 1 if at < comma - 1 and items[at - 1].word in _FACING and at - 1 > last else comma
        if items[at].capital or not word.isalpha() or word in PREPOSITIONS:
            break
    return comma


def _before_parts(items: Sequence[Item], at: int, last: int) -> int:
    """The item before "a number" or "several of": "talks with a number of ministers, among them A"."""
    while at > last + 1 and items[at].word in _PARTS | _DETERMINING:
        at -= 1
    return at


def _of_title(items: Sequence[Item], of: int, last: int) -> int:
    """Of "whom Vice Chairman of the Assembly (NA) of Vietnam X" what leads to the whole title."""
    titled = False
    for at in range(of - 1, max(last, of - 1 - _BODY), -1):
        word = items[at].word
        if items[at].people or not (items[at].capital or word in _OF_BODY):
            return at if titled else of
        titled = titled or (items[at].capital and word in word_sets("listing")["heading"])
    return of


def is_in_title(items: Sequence[Item], last: int, index: int) -> bool:
    """Whether a name is part of the title of the one before it: "A, special envoy of X"."""
    if last < 0 or last != index - 1 or items[last].owns:
        return False
    return items[last].way is Way.NAME and items[index].way in {Way.NAME, Way.TITLE}


def begins_clause(items: Sequence[Item], last: int, index: int, preposition: str, verbs: tuple[int, ...]) -> bool:
    """Whether a mention after another is the subject of a new clause: "A received B, and C spoke".

    The first of the two then has a verb before it (`verbs` are items) or, with a bare comma between them, a
    `preposition`, or it is a pronoun that is no subject: "receives him, and X is to call".
    """
    parted = {item.word for item in items[last + 1 : index]}
    if items[last].word in _OBJECTS and parted.isdisjoint({"and", *PREPOSITIONS}):
        return True
    if follows_fronted(items, last, index, verbs):
        return True
    bare = "and" not in parted and items[index - 1].word != "and"
    if bare and items[index].word in _SUBJECTS:
        return True
    if not _has_verb(items, index, verbs):
        return False
    if bare and parted == {","} and preposition:
        return True
    if items[last].word in _OBJECTS:
        return True
    for verb in reversed(verbs):
        if verb < last:
            between = items[verb:last]
            if any(item.word in _CLAUSE for item in between):
                return False
            return any(item.people for item in items[:verb])
    return False


def _has_verb(items: Sequence[Item], index: int, verbs: tuple[int, ...]) -> bool:
    """Whether the verb of a mention follows it at once: "X spoke", "X is to call"."""
    finite = word_sets("contexts")["finite"] | word_sets("contexts")["reports"]
    for at, item in enumerate(items[index + 1 : index + 2 + _ADVERBS], index + 1):
        if (at in verbs and item.word not in _NO_VERB and not item.word.endswith("ing")) or item.word in finite:
            return True
        if item.word == "," or item.word not in word_sets("statuses")["second"]:
            return _is_past(items, at)
    return False


def _is_past(items: Sequence[Item], at: int) -> bool:
    """Whether a verb in no table stands here by its ending: "; former President X resigned in 2022"."""
    word, following = items[at].word, items[at + 1].word if at + 1 < len(items) else ""
    return word.endswith("ed") and len(word) > _SHORT and not items[at].capital and following not in ("by", ",")


_SHORT = 4  # "need", "led"
