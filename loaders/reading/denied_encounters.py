"""Whether it is denied or refuted that an encounter took place."""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.encounter_surroundings import BEING, PREDICATE_REACH
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_REFUTED_REACH = 16  # items from "dismissed as false the report that" to the verb
_NOBODY = frozenset({"no", "nobody", "none"})
_TO_WITHOUT = 3  # words from an encounter back to "without"
_UNDONE = frozenset({"not", "nor", "never", "no", "neither", "hardly", "didn’t", "didn't"})
_PASSING = frozenset({"pass", "passed", "passes", "leave", "left", "go", "end", "ended", "close", "depart", "return"})
_NO_DENIAL = frozenset({"other", "less", "fewer", "but", "only", "sooner", "longer", "doubt"})
"""After "no" or "none": somebody was met for all that, "none other than X", "no fewer than five"."""
_OF_CLAUSE = frozenset({"hardly", "without", "no"})
"""What denies nothing past a comma: "Hardly sworn in, A saw B", "Without a day of rest, he received C"."""
_STOPS = frozenset({";", ".", ":", "but", "who", "which", "that"})
_NOT_YET = (("not", "had"), ("not", "have"), ("not", "has"))
_SINCE_REACH = 12  # items from an encounter to what it was the last one since
_YEAR = 4
_SPANS = word_sets("statuses")["spans"] | {"last"}
_OCCASIONS = frozenset({"summit", "conference", "assembly", "meeting", "talks", "session", "visit", "forum"})
NEVER = frozenset({"never", "not"})
"""Before what did not happen."""
_HAPPENING = frozenset({"happened", "happen", "occurred", "occur", "materialised", "materialise"})
_HAPPENING_BY = {
    **dict.fromkeys(("take", "took", "taken"), frozenset({"place"})),
    **dict.fromkeys(("come", "came"), frozenset({"about", "off"})),
}


def is_denied(
    items: tuple[Item, ...], first: int, last: int, near: tuple[str, ...], words: dict[str, frozenset[str]]
) -> bool:
    """Whether words around it deny the encounter of which items `first` up to but without `last` tell."""
    if near[1:2] and near[0] in NEVER:
        following = [item.word for item in items[last : last + _SINCE_REACH]]
        if _is_first_time(near, following) or _is_last_time(near, following):
            return False
    if not words["denied"].isdisjoint(near[:4]):
        denied = [number for number, word in enumerate(near[:4]) if word in words["denied"]]
        denied = [n for n in denied if (near[n] not in _OF_CLAUSE or "," not in near[:n]) and "since" not in near[:n]]
        if any(not _is_at_least(near, number) for number in denied):
            return True
    return ("that" in near and _is_refuted(items, first, last, near, words)) or _is_of_nobody(items, first, last)


def _is_first_time(near: tuple[str, ...], following: list[str]) -> bool:
    """Whether it is told of people who meet that they had not before: "the two had never met before"."""
    return near[:2] in (("never", "had"), ("not", "had")) and following[:1] in (["before"], ["until"], ["till"])


def _is_last_time(near: tuple[str, ...], following: list[str]) -> bool:
    """Whether it is told when people met last: "they had not seen each other since the summit of May"."""
    if near[:2] not in _NOT_YET:
        return False
    at = next((n for n, word in enumerate(following) if word in {"since", ",", ";", "."}), len(following))
    said = following[at:] if following[at : at + 1] == ["since"] else []
    dated = any(word.isdigit() and len(word) == _YEAR for word in said) or not _SPANS.isdisjoint(said)
    return dated or not _OCCASIONS.isdisjoint(said)


def is_denied_twice(near: tuple[str, ...]) -> bool:
    """Whether "without" undoes a denial: "nor did the day pass without talks with X"."""
    if "without" not in near[:_TO_WITHOUT]:
        return False
    before = near[near.index("without") + 1 :]
    return not (_UNDONE.isdisjoint(before) or _PASSING.isdisjoint(before))


def _is_of_nobody(items: tuple[Item, ...], first: int, last: int) -> bool:
    """Whether a verb has nobody for its object: "granted him no audience", "met nobody"."""
    for at in range(first + 1, min(last + 1, len(items))):
        if items[at].word == "no" if at < last else items[at].word in _NOBODY:
            return not any(following.word in _NO_DENIAL for following in items[at + 1 : at + 2])
    return False


def _is_at_least(near: tuple[str, ...], at: int) -> bool:
    """Whether "no" begins what affirms: "gave no fewer than five audiences"."""
    return at > 1 and near[at] == "no" and near[at - 1] in _NO_DENIAL and near[at - 2] == "than"


def _is_refuted(
    items: tuple[Item, ...], first: int, last: int, near: tuple[str, ...], words: dict[str, frozenset[str]]
) -> bool:
    """Whether it is refuted that people met: "denied reports that he met X", "the report that he met X is false"."""
    if "that" not in near:
        return False
    said = items[max(0, first - _REFUTED_REACH) : first]
    if any(item.word in words["refuted"] for item in said):
        return True
    if not any(item.word in words["hearsay"] for item in said):
        return False
    following = items[last : last + PREDICATE_REACH]
    return any(a.word in BEING and b.word in words["refuted"] | words["untrue"] for a, b in pairwise(following))


def never_happened(following: tuple[Item, ...]) -> bool:
    """Whether an encounter is denied past what is told of it: "the talks of A and B, on Monday, did not take place"."""
    for number, item in enumerate(following):
        if item.word in NEVER and following[number + 1 : number + 2]:
            return happens(following, number + 1)
        if item.word in _STOPS:
            return False
    return False


def happens(following: tuple[Item, ...], at: int) -> bool:
    """Whether words say that something comes to pass, not that it "comes to an end" or "takes up a question"."""
    said = [item.word for item in following[at : at + 2]]
    return any(word in _HAPPENING for word in said[:1]) or (len(said) > 1 and said[1] in _HAPPENING_BY.get(said[0], ()))
