"""What the words around a mention of somebody tell of whether he took part in an encounter, as named features."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate

from loaders.reading.cast import Way
from loaders.reading.clauses import Line, Mention
from loaders.reading.items import Item
from loaders.reading.scenes import context_of
from loaders.reading.triggers import Join, Trigger
from ontology.terms import MeetingStatus

_NEAR = 4  # items on each side whose words are told with their side
_VERB_REACH = 13  # items to a verb
_SHORTEST = 4  # letters of a word that tells something of its sentence
_MOST_BEFORE = 4
_VERBS = ("ed", "held", "met", "said", "told", "spoke", "was", "were", "has", "had", "will", "would")
_QUOTES = {"“": 1, "”": -1}
_GROUP = Way.GROUP
_AT = [f"at:{number}" for number in range(_MOST_BEFORE + 1)]
_WAYS = {way: f"way:{way}" for way in (*Way, None)}


def words_of(line: Line) -> frozenset[str]:
    """The features of everybody whom the line mentions: its words and of what they are."""
    words = [f"in:{word}" for word in set(line.plain) if len(word) >= _SHORTEST]
    return frozenset([*words, *[f"context:{context}" for context in context_of(line)], line.sentence.kind.value])


def around_mentions(
    line: Line, triggers: Sequence[Trigger], mentions: Sequence[Mention]
) -> Iterator[tuple[tuple[str, ...], list[str]]]:
    """The features of each mention in the line of somebody by himself, in order, with whom it mentions."""
    items = line.items
    named = [index for index in line.marks if items[index].way is not _GROUP]
    if not named:
        return
    told = {mention.index: mention for mention in mentions}
    quoted = _quoted(line)
    starts = [trigger.first for trigger in triggers]
    verbs = [
        index
        for index, (word, _, _, people, _, _, capital, _) in enumerate(items)
        if not capital and not people and word.endswith(_VERBS)
    ]
    for number, index in enumerate(named):
        mention = told.get(index)
        features = [
            *_beside(line, index),
            *_verbs_of(items, verbs, index),
            *_by_trigger(triggers, starts, index),
            _AT[number] if number < _MOST_BEFORE else _AT[_MOST_BEFORE],
            "quoted" if quoted and quoted[index] > 0 else "unquoted",
            _led(mention.preposition, mention.coordinated) if mention else "unmentioned",
        ]
        yield items[index].people, features


@lru_cache(maxsize=256)
def _led(preposition: str, coordinated: bool) -> str:
    return f"led:{preposition}:{coordinated}"


def _quoted(line: Line) -> tuple[int, ...]:
    """How many quotations are open at each item of a line, empty where it has no marks of them."""
    if line.words.isdisjoint(_QUOTES):
        return ()
    return tuple(accumulate([_QUOTES.get(item.word, 0) for item in line.items]))


def _beside(line: Line, index: int) -> list[str]:
    """The words on either side."""
    items, plain = line.items, line.plain
    found = [f"left:{word}" for word in plain[max(0, index - _NEAR) : index] if word]
    found += [f"right:{word}" for word in plain[index + 1 : index + 1 + _NEAR] if word]
    found += (_WAYS[items[index].way], f"before:{_word(items, index - 1)}", f"after:{_word(items, index + 1)}")
    if items[index].owns:
        found.append("owns")
    return found


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
    if not triggers:
        return ("untriggered",)
    at = bisect_left(starts, index)
    if at and (at == len(starts) or index - starts[at - 1] <= starts[at] - index):
        at -= 1
    join, phrase, first, _, status = triggers[at]
    return _of_trigger(join, phrase, status, "left" if index < first else "right")


@lru_cache(maxsize=4096)
def _of_trigger(join: Join, phrase: str, status: MeetingStatus, side: str) -> tuple[str, str]:
    return f"trigger:{join}:{side}:{status}", f"trigger:{phrase}:{side}"


def _word(items: Sequence[Item], index: int) -> str:
    if not 0 <= index < len(items):
        return ""
    return items[index].word or "NAME"
