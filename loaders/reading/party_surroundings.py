"""How the states around a title are said: how near, by what words, after which preposition, in whose meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.reading.bond import Bond
from loaders.reading.document_naming import Naming
from loaders.reading.document_words import ARTICLES
from loaders.reading.story import Sentence

_STEPS = (12, 60, 160)  # characters between a title and a state
_WORD = re.compile(r"[^\W_]+(?:['’-]\w+)*")
_LED = 40  # characters before a state in which its preposition stands
_OFFICES = frozenset(
    ["republic", "kingdom", "state", "federal", "government", "president", "prime", "foreign", "minister", "of", "and"]
)
_SKIPPED = ARTICLES | _OFFICES
_AROUND = 600  # characters before and after a title that are looked at
_RANKS = 3


def surroundings_of(
    bond: Bond, sentence: Sentence, naming: Naming, end: int, codes: Sequence[str]
) -> dict[str, list[str]]:
    """What speaks for or against each state, by name; the title and whom it is between end at `end`."""
    mentions = _mentions(bond, sentence, naming, end)
    local = bond.sides_before(naming.start)
    said = _counts(bond, sentence, naming)
    ranked = sorted(said, key=lambda code: (-said[code], code))
    found = {}
    for code in codes:
        names = mentions.get(code, [])
        if local:
            names.append(f"local={code in local}")
        place = min(_RANKS, ranked.index(code)) if code in said else "none"
        names += [f"paragraph={place}", f"paragraph={place}of{min(_RANKS + 1, len(ranked))}"]
        found[code] = names
    return found


def _mentions(bond: Bond, sentence: Sentence, naming: Naming, end: int) -> dict[str, list[str]]:
    """Of the mention of each state nearest to the title in its sentence: side, manner, distance, preposition."""
    nearest: dict[str, tuple[int, str, str, int]] = {}
    low, high = max(sentence.start, naming.start - _AROUND), min(sentence.end, end + _AROUND)
    for start, code, manner in bond.mentions_in(low, high):
        side = "before" if start < naming.start else "inside" if start < end else "after"
        away = naming.start - start if side == "before" else start - end if side == "after" else 0
        if code not in nearest or away < nearest[code][0]:
            nearest[code] = (away, side, manner, start)
    return {
        code: [
            f"said {side} by {manner}",
            f"said {side} {sum(away >= step for step in _STEPS)}",
            f"{side} after {_led(bond.story.text, max(sentence.start, start - _LED), start)}",
        ]
        for code, (away, side, manner, start) in nearest.items()
    }


def _led(text: str, low: int, start: int) -> str:
    """The word before a state and its articles and offices: "with", "by", "in"."""
    words = [word.lower() for word in _WORD.findall(text, low, start)]
    while words and words[-1] in _SKIPPED:
        words.pop()
    return words[-1] if words else "nothing"


def _counts(bond: Bond, sentence: Sentence, naming: Naming) -> Counter[str]:
    """How often each state is spoken of in the paragraph around the title, up to the end of its sentence."""
    sentences = bond.story.sentences
    first = sentence.index
    low = naming.start - _AROUND
    while first and sentences[first - 1].paragraph == sentence.paragraph and sentences[first].start > low:
        first -= 1
    high = min(sentence.end, naming.end + _AROUND)
    return Counter(code for _, code, _ in bond.mentions_in(max(low, sentences[first].start), high))
