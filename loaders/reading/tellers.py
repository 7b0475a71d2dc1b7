"""Tellers: those who only tell of an encounter, "… met on Monday, admits X", "X told reporters", "Spokesman X: …"."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.reading.clauses import Line, Mention, mentions_of
from loaders.reading.items import Item
from loaders.reading.mention_groups import Group, words_between
from loaders.reading.story import Kind
from loaders.reading.triggers import Trigger
from loaders.reading.wordsets import word_sets

_PRESS_REACH = 4  # items from "told" to the press
_MARKS = frozenset({",", "”", '"', "“", "–", "—"})
_STATEMENTS = frozenset({"statement", "declaration", "announcement", "readout", "communique", "communiqué"})
_STATEMENT_REACH = 4  # items from "statement" over "on the meeting" to ":"
_TELLING_REACH = 2  # items from somebody over "has" to "said"
_TELLING = word_sets("tellers")["telling"] - {"briefed", "assures", "assured", "let", "according", "replies", "replied"}
_PERFECT = frozenset({"has", "have", "had", "also", "later", "then"})  # "X has disclosed"
_DASHES = frozenset({"—", "–", "-"})
_GOING_ON = frozenset({"and", ","})  # before a verb that has a subject before it
_TITLE_REACH = 6  # items from "said" over a title to a name
_AUXILIARIES = frozenset({"would", "will", "had", "has", "was", "is", "could", "should"})
_DETERMINED_REACH = 4  # items from a comma over "his media" to a title
_LABELS = 2  # items of a line up to who speaks in it


def is_teller(items: tuple[Item, ...], mention: Mention) -> bool:
    """Whether somebody is mentioned only as who tells what the line says."""
    index, words = mention.index, word_sets("tellers")
    telling = words["telling"]
    after = items[index + 1].word if index + 1 < len(items) else ""
    if index <= _LABELS and after == ":":
        return mention.item.way is not None and bool(items[index + 2 :])
    first = _title_start(items, index)
    if first > 1:
        before = items[first - 1].word
        if before in telling and not _is_told_of(items, index):
            return items[first - 2].word in _MARKS or items[first - 2].word in words["so"]
        if before == "to" and items[first - 2].word == "according":
            return True
    at = index + 2 if after == "," else index + 1
    if at < len(items) and items[at].word in telling:
        said = items[at + 1 : at + 1 + _PRESS_REACH]
        if at == index + 1 and _is_past_comma(items, first) and _ends(said):
            return True
        return any(item.word in words["press"] for item in said)
    return False


def _is_past_comma(items: tuple[Item, ...], first: int) -> bool:
    """Whether but for what determines a title a comma stands before it: ", his media adviser X"."""
    for number in range(first - 1, max(0, first - 1 - _DETERMINED_REACH), -1):
        if items[number].word == ",":
            return True
        if items[number].people or not items[number].word.isalpha():
            return items[number].owns
    return False


def _ends(items: tuple[Item, ...]) -> bool:
    """Whether a sentence ends here: "A met B and C, X said"."""
    return not items or items[0].word in {".", "”", '"'}


def _title_start(items: tuple[Item, ...], index: int) -> int:
    """Where the capitalised words begin that stand before a name: "[Foreign Minister] X"."""
    first, least = index, max(0, index - _TITLE_REACH)
    while first > least and items[first - 1].capital and not items[first - 1].people:
        first -= 1
    return first


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


def without_tellers(items: tuple[Item, ...], mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions of a line that do not only tell what it says."""
    return tuple([mention for mention in mentions if not is_teller(items, mention)])


def tellers_of(items: tuple[Item, ...], mentions: Iterable[Mention]) -> frozenset[str]:
    """The people of a line one of whose mentions only tells what it says: "B had been away, he admitted"."""
    return frozenset(mention.person for mention in mentions if is_teller(items, mention))


def only_tells(line: Line, person: str) -> bool:
    """Whether a line mentions somebody only as who tells what it says."""
    own = [mention for mention in mentions_of(line.single) if mention.person == person]
    return bool(own) and all(is_teller(line.items, mention) for mention in own)


def tells(items: tuple[Item, ...], mention: Mention) -> bool:
    """Whether a verb of telling follows somebody."""
    after = items[mention.index + 1 : mention.index + 1 + _TELLING_REACH]
    return any(item.word in word_sets("tellers")["telling"] for item in after)


def tells_after(line: Line, trigger: Trigger, group: Group) -> bool:
    """Whether people after a trigger only tell of it: "A met B, X said", "A and B met — X"."""
    before = words_between(line, trigger.last, group.first)
    following = [item for item in line.items[group.last + 1 : group.last + 3] if item.word not in _PERFECT][:1]
    if following and following[0].word in _TELLING:
        own = {item.word for item in line.items[max(0, trigger.first - 2) : trigger.first]} & {"i", "we"}
        return "," in before and not own
    dash = any(item.word in _DASHES for item in line.items[max(trigger.last, group.first - 2) : group.first])
    return dash and line.sentence.kind is Kind.HEADLINE and not following


def told_from(items: tuple[Item, ...], start: int) -> int:
    """Where past `start` begins what is only said by somebody: "told B in their talks that", "and said X would"."""
    telling = word_sets("tellers")["telling"]
    if not telling.isdisjoint([item.word for item in items]):
        for at in range(start, len(items)):
            word = items[at].word
            if (word == "that" and any(item.word in telling for item in items[:at])) or (
                word in telling and items[at - 1].word in _GOING_ON and _is_clause(items, at + 1)
            ):
                return at
    return len(items)


def _is_clause(items: tuple[Item, ...], start: int) -> bool:
    """Whether somebody and his verb follow: "X would"."""
    person = next((at for at in range(start, min(start + _TITLE_REACH, len(items) - 1)) if items[at].people), None)
    return person is not None and items[person + 1].word in _AUXILIARIES
