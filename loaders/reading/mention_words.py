"""What the words around a mention of somebody tell of whether he took part in an encounter, as named features."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.items import Item
from loaders.reading.scenes import context_of
from loaders.reading.triggers import Trigger

_NEAR = 4  # items on each side whose words are told with their side
_VERB_REACH = 13  # items to a verb
_SHORTEST = 4  # letters of a word that tells something of its sentence
_MOST_BEFORE = 4
_VERBS = ("ed", "held", "met", "said", "told", "spoke", "was", "were", "has", "had", "will", "would")
_QUOTES = {"“": 1, "”": -1}


def words_of(line: Line) -> frozenset[str]:
    """The features of everybody whom the line mentions: its words and of what they are."""
    words = {f"in:{item.word}" for item in line.items if _is_plain(item) and len(item.word) >= _SHORTEST}
    return frozenset({*words, *(f"context:{context}" for context in context_of(line)), line.sentence.kind.value})


def around_mentions(
    line: Line, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """The features of each mention in the line of somebody by himself, in order, with whom it mentions."""
    items = line.items
    named = [index for index, item in enumerate(items) if item.people and item.way is not Way.GROUP]
    told = {mention.index: mention for mention in mentions}
    quoted = tuple(accumulate(_QUOTES.get(item.word, 0) for item in items)) if named else ()
    starts = [trigger.first for trigger in triggers]
    for number, index in enumerate(named):
        features = {
            *_beside(items, index),
            *_by_trigger(triggers, starts, index),
            f"at:{min(number, _MOST_BEFORE)}",
            "quoted" if quoted[index] > 0 else "unquoted",
        }
        mention = told.get(index)
        features.add(f"led:{mention.preposition}:{mention.coordinated}" if mention else "unmentioned")
        yield items[index].people, features


def _beside(items: Sequence[Item], index: int) -> Iterator[str]:
    """The words on either side, and the nearest verb of each."""
    item = items[index]
    yield f"way:{item.way}"
    if item.owns:
        yield "owns"
    yield f"before:{_word(items, index - 1)}"
    yield f"after:{_word(items, index + 1)}"
    for near in items[max(0, index - _NEAR) : index]:
        if _is_plain(near):
            yield f"left:{near.word}"
    for near in items[index + 1 : index + 1 + _NEAR]:
        if _is_plain(near):
            yield f"right:{near.word}"
    yield f"verb:{_verb(items[index + 1 : index + 1 + _VERB_REACH])}"
    yield f"verb before:{_verb(items[max(0, index - _VERB_REACH) : index][::-1])}"


def _by_trigger(triggers: Sequence[Trigger], starts: Sequence[int], index: int) -> Iterator[str]:
    """The nearest trigger, of two as near the first, and on which side of it the mention stands."""
    at = bisect_left(starts, index)
    near = triggers[max(0, at - 1) : at + 1]
    if not near:
        yield "untriggered"
        return
    trigger = min(near, key=lambda trigger: abs(trigger.first - index))
    side = "left" if index < trigger.first else "right"
    yield f"trigger:{trigger.join}:{side}:{trigger.status}"
    yield f"trigger:{trigger.phrase}:{side}"


def _is_plain(item: Item) -> bool:
    return not item.people and not item.capital and item.word.isalpha()


def _word(items: Sequence[Item], index: int) -> str:
    if not 0 <= index < len(items):
        return ""
    return items[index].word or "NAME"


def _verb(items: Sequence[Item]) -> str:
    return next((i.word for i in items if not i.people and not i.capital and i.word.endswith(_VERBS)), "")
