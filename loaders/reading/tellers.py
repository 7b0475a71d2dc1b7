"""Tellers: those who only tell of an encounter, "… met on Monday, admits X", "X told reporters", "Spokesman X: …"."""

from __future__ import annotations

from loaders.reading.clauses import Line, Mention, mentions_of
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_PRESS_REACH = 4  # items from "told" to the press
_MARKS = frozenset({",", "”", '"', "“", "–", "—"})
_STATEMENTS = frozenset({"statement", "declaration", "announcement", "readout", "communique", "communiqué"})
_STATEMENT_REACH = 4  # items from "statement" over "on the meeting" to ":"
_LABELS = 2  # items of a line up to who speaks in it


def is_teller(items: tuple[Item, ...], mention: Mention) -> bool:
    """Whether somebody is mentioned only as who tells what the line says."""
    index, words = mention.index, word_sets("tellers")
    after = items[index + 1].word if index + 1 < len(items) else ""
    if index <= _LABELS and after == ":":
        return mention.item.way is not None and bool(items[index + 2 :])
    before = items[index - 1].word if index else ""
    if before in words["telling"] and index > 1 and not _is_told_of(items, index):
        return items[index - 2].word in _MARKS or items[index - 2].word in words["so"]
    if before == "to" and index > 1 and items[index - 2].word == "according":
        return True
    at = index + 2 if after == "," else index + 1
    if at < len(items) and items[at].word in words["telling"]:
        said = items[at + 1 : at + 1 + _PRESS_REACH]
        return any(item.word in words["press"] for item in said)
    return False


def _is_told_of(items: tuple[Item, ...], index: int) -> bool:
    """Whether a clause goes on of who tells: "said X, who spoke with Y on Monday"."""
    after = [item.word for item in items[index + 1 : index + 3]]
    return after[:1] == ["who"] or after == [",", "who"]


def issues_statement(items: tuple[Item, ...], mention: Mention, first: int) -> bool:
    """Whether who is mentioned issued the statement in which item `first` is: "X issued this statement: Y met Z"."""
    for at in range(mention.index + 1, first):
        if items[at].word == ":":
            return not _STATEMENTS.isdisjoint([item.word for item in items[max(0, at - _STATEMENT_REACH) : at]])
    return False


def only_tells(line: Line, person: str) -> bool:
    """Whether a line mentions somebody only as who tells what it says."""
    told = [is_teller(line.items, mention) for mention in mentions_of(line.single) if mention.person == person]
    return bool(told) and all(told)
