"""What the words around a mention of somebody tell of whether he took part in an encounter, as named features."""

from __future__ import annotations

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


def words_of(line: Line, triggers: Sequence[Trigger], mentions: Sequence[Mention]) -> dict[str, list[set[str]]]:
    """For everybody whom the line mentions by himself, the features of each mention in order."""
    items = line.items
    named = [index for index, item in enumerate(items) if item.people and item.way is not Way.GROUP]
    if not named:
        return {}
    shared = {f"in:{item.word}" for item in items if _is_plain(item) and len(item.word) >= _SHORTEST}
    shared |= {f"context:{context}" for context in context_of(line)}
    shared.add(line.sentence.kind.value)
    told = {mention.index: mention for mention in mentions}
    quoted = tuple(accumulate(_QUOTES.get(item.word, 0) for item in items))
    found: dict[str, list[set[str]]] = {}
    for number, index in enumerate(named):
        features = {
            *shared,
            *_beside(items, index),
            *_by_trigger(triggers, index),
            f"at:{min(number, _MOST_BEFORE)}",
            "quoted" if quoted[index] > 0 else "unquoted",
        }
        mention = told.get(index)
        features.add(f"led:{mention.preposition}:{mention.coordinated}" if mention else "unmentioned")
        for person in items[index].people:
            found.setdefault(person, []).append(features)
    return found


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


def _by_trigger(triggers: Sequence[Trigger], index: int) -> Iterator[str]:
    """The nearest trigger, and on which side of it the mention stands."""
    trigger = min(triggers, key=lambda trigger: abs(trigger.first - index), default=None)
    if trigger is None:
        yield "untriggered"
        return
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
