"""By what medium words tell that people spoke: by phone, by video, or, where none says so, in person."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.calls import tells_of_made_call
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets
from ontology.terms import Medium

_LINE = 3  # words from "on" over "a secure" to "line"


def medium_of(items: Sequence[Item], words: frozenset[str], *, paid: bool) -> Medium:
    """The medium that items tell of, whose words are given; `paid` if the calls of the story are paid ones."""
    sets = word_sets("media")
    if words.isdisjoint(sets["any"]) and words.isdisjoint(sets["calling"]):
        return Medium.IN_PERSON
    said = [item.word for item in items]
    if any(word in sets["video"] and _is_video(items, said, at, sets) for at, word in enumerate(said)):
        return Medium.VIDEO
    if any(word in sets["phone"] and _is_phone(said, at, sets) for at, word in enumerate(said)):
        return Medium.PHONE
    if any(word == "line" and _is_line(said, at, sets) for at, word in enumerate(said)):
        return Medium.PHONE
    visited = paid or not words.isdisjoint(sets["paid"])
    calls = not visited and any(word in sets["call"] and _is_call(said, at, sets) for at, word in enumerate(said))
    return Medium.PHONE if calls or (not paid and tells_of_made_call(items)) else Medium.IN_PERSON


def _is_video(items: Sequence[Item], said: Sequence[str], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Whether people talked so: "met online", "an online meeting", not "online training"."""
    if said[at] not in sets["video_of_things"] or at + 1 == len(said):
        return True
    following = items[at + 1]
    return bool(following.people) or following.word in sets["after_video"] or not following.word.isalpha()


def _is_phone(said: Sequence[str], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Whether somebody phoned: not "rang the bell", nor "telephone companies"."""
    following = said[at + 1] if at + 1 < len(said) else ""
    if said[at] == "rang":
        return following not in sets["after_rang"] and sets["bells"].isdisjoint(said[at + 1 : at + 4])
    return following not in sets["of_phones"]


def _is_line(said: Sequence[str], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Whether a line is that of a phone: "on the line", "over a secure line", not "a metro line"."""
    if said[at + 1 : at + 2] == ["of"]:
        return False
    before = said[max(0, at - _LINE) : at]
    if before[-1:] == ["the"]:
        return before[-2:-1] in (["over"], ["down"])  # on which somebody is, `tells_of_made_call` tells
    return not sets["lines"].isdisjoint(before[-1:])


def _is_call(said: Sequence[str], at: int, sets: dict[str, frozenset[str]]) -> bool:
    """Whether a call is one by phone, not a wish or a name: "calls for", "call it"."""
    return sets["after_call"].isdisjoint(said[at + 1 : at + 2])
