"""Who is only named in what somebody says: "We value the work of President A," B said at the meeting."""

from __future__ import annotations

from loaders.reading.clauses import Line, Mention
from loaders.reading.triggers import Join, Trigger
from loaders.reading.wordsets import word_sets

_OPENING, _CLOSING, _STRAIGHT = frozenset("“«„"), frozenset("”»"), '"'
_MARKS = _OPENING | _CLOSING | {_STRAIGHT}
_BEFORE_CLOSING = frozenset({",", ".", "!", "?", "…"})


def outside_quotes(line: Line, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The mentions of a line that stand outside its quotation marks; all where it has none."""
    if not mentions or line.words.isdisjoint(_MARKS):
        return mentions
    inside = quoted_items(line)
    return tuple(mention for mention in mentions if mention.index not in inside)


def without_told(line: Line, mentions: tuple[Mention, ...], triggers: tuple[Trigger, ...]) -> tuple[Mention, ...]:
    """The mentions of a line but for those in what somebody "said at the meeting": in quotation marks, or after it."""
    outside = outside_quotes(line, mentions)
    said = next((t.first for t in triggers if t.join is Join.ATTENDANCE and _is_said(line, t)), None)
    return outside if said is None else tuple(mention for mention in outside if mention.index < said)


def _is_said(line: Line, trigger: Trigger) -> bool:
    """ "A said at the meeting", "said A at the talks"."""
    if not trigger.phrase.startswith(_AT_TALKS):
        return False
    before = line.items[max(0, trigger.first - 2) : trigger.first]
    if before and before[-1].people:
        before = before[:-1]
    return bool(before) and before[-1].word in word_sets("standins")["saying"]


_AT_TALKS = "at the talks"


def quoted_items(line: Line) -> frozenset[int]:
    """The items of a line within quotation marks, of which the first may only close and the last only open."""
    items = line.items
    marks = [n for n, item in enumerate(items) if item.word in _MARKS]
    found: set[int] = set()
    opened: int | None = None
    for number, at in enumerate(marks):
        word = items[at].word
        closes = word in _CLOSING or (word == _STRAIGHT and _closes(line, at, opened))
        if closes:
            start = opened if opened is not None else (0 if not number else at)
            found.update(range(start, at))
            opened = None
        elif opened is None:
            opened = at
    if opened is not None:
        found.update(range(opened, len(items)))
    return frozenset(found)


def _closes(line: Line, at: int, opened: int | None) -> bool:
    """Whether a straight mark closes a quotation, one that the line before opened too: "..., " he said."""
    if opened is not None:
        return True
    return at > 0 and line.items[at - 1].word in _BEFORE_CLOSING and at + 1 < len(line.items)
