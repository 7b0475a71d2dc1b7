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
    words = [f"in:{word}" for word in set(line.plain) if len(word) >= _SHORTEST]
    return frozenset([*words, *[f"context:{context}" for context in context_of(line)], line.sentence.kind.value])


def around_mentions(
    line: Line, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> Iterator[tuple[tuple[str, ...], set[str]]]:
    """The features of each mention in the line of somebody by himself, in order, with whom it mentions."""
    items = line.items
    named = [index for index, item in enumerate(items) if item.people and item.way is not Way.GROUP]
    if not named:
        return
    told = {mention.index: mention for mention in mentions}
    quoted = _quoted(line)
    starts = [trigger.first for trigger in triggers]
    verbs = [
        index for index, item in enumerate(items) if item.word.endswith(_VERBS) and not item.people and not item.capital
    ]
    for number, index in enumerate(named):
        mention = told.get(index)
        features = {
            *_beside(line, index),
            *_verbs_of(items, verbs, index),
            *_by_trigger(triggers, starts, index),
            f"at:{min(number, _MOST_BEFORE)}",
            "quoted" if quoted and quoted[index] > 0 else "unquoted",
            f"led:{mention.preposition}:{mention.coordinated}" if mention else "unmentioned",
        }
        yield items[index].people, features


def _quoted(line: Line) -> tuple[int, ...]:
    """How many quotations are open at each item of a line, empty where it has no marks of them."""
    if line.words.isdisjoint(_QUOTES):
        return ()
    return tuple(accumulate([_QUOTES.get(item.word, 0) for item in line.items]))


def _beside(line: Line, index: int) -> list[str]:
    """The words on either side."""
    items, plain = line.items, line.plain
    left = [f"left:{word}" for word in plain[max(0, index - _NEAR) : index] if word]
    right = [f"right:{word}" for word in plain[index + 1 : index + 1 + _NEAR] if word]
    own = [f"way:{items[index].way}", f"before:{_word(items, index - 1)}", f"after:{_word(items, index + 1)}"]
    return [*own, *left, *right, "owns"] if items[index].owns else [*own, *left, *right]


def _verbs_of(items: Sequence[Item], verbs: Sequence[int], index: int) -> tuple[str, str]:
    """The nearest verb on each side."""
    at = bisect_left(verbs, index)
    before = verbs[at - 1] if at else -1
    after = verbs[at] if at < len(verbs) else len(items)
    return (
        f"verb:{items[after].word if after - index <= _VERB_REACH and after < len(items) else ''}",
        f"verb before:{items[before].word if index - before <= _VERB_REACH and before >= 0 else ''}",
    )


def _by_trigger(triggers: Sequence[Trigger], starts: Sequence[int], index: int) -> tuple[str, ...]:
    """The nearest trigger, of two as near the first, and on which side of it the mention stands."""
    at = bisect_left(starts, index)
    near = triggers[max(0, at - 1) : at + 1]
    if not near:
        return ("untriggered",)
    trigger = min(near, key=lambda trigger: abs(trigger.first - index))
    side = "left" if index < trigger.first else "right"
    return f"trigger:{trigger.join}:{side}:{trigger.status}", f"trigger:{trigger.phrase}:{side}"


def _word(items: Sequence[Item], index: int) -> str:
    if not 0 <= index < len(items):
        return ""
    return items[index].word or "NAME"
