"""Who stands near a verb past a relative clause: "A, who met B, received C", "X, whose aide saw Y, rang Z"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.clauses import Mention
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_RELATIVE = frozenset({"who", "whose", "whom"})
_LONGEST = 40  # items of a relative clause
_BACK = 6  # items from a verb over "has on Monday also" to the comma
_ADVERBS = word_sets("statuses")["second"] | {"instead", "meanwhile", "recently", "last", "this", "week"}
_STOPS = frozenset({";", "that", "said", "says", ":"})


def past_clause(items: tuple[Item, ...], verb: int, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those inside a relative clause that ends at a verb."""
    comma = _comma_before(items, verb)
    opening = _opening(items, comma, mentions) if comma > 0 else -1
    return [m for m in mentions if not opening < m.index < comma] if opening >= 0 else list(mentions)


def _opening(items: tuple[Item, ...], comma: int, mentions: Sequence[Mention]) -> int:
    """The last item of whom a relative clause up to a comma tells, where he is the subject of what follows."""
    for mention in reversed(mentions):
        if mention.index >= comma:
            continue
        following = items[mention.index + 1 : comma]
        if len(following) > _LONGEST or any(item.word in _STOPS for item in following):
            return -1
        if len(following) > 1 and following[0].word == "," and following[1].word in _RELATIVE:
            return mention.index if not mention.preposition and not mention.item.owns else -1
    return -1


def _comma_before(items: tuple[Item, ...], verb: int) -> int:
    """The comma that ends what stands before a verb, with nothing but adverbs between; -1 if there is none."""
    if items[verb].word.endswith("ing"):
        return -1  # "received B, who heads the bank, discussing trade"
    for at in range(verb - 1, max(0, verb - _BACK), -1):
        if items[at].word == ",":
            return at
        if items[at].people or items[at].word not in _ADVERBS:
            return -1
    return -1
