"""Whether an encounter took place, is planned, invited to, cancelled or denied, by the words around it."""

from __future__ import annotations

from itertools import pairwise

from loaders.reading.denied_encounters import is_denied, is_denied_twice
from loaders.reading.encounter_surroundings import BEING, words_after, words_before
from loaders.reading.encounters_to_come import is_for_tomorrow, is_unreal
from loaders.reading.items import Item
from loaders.reading.noun_status import status_of_noun
from loaders.reading.verb_status import status_of_verb
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_BEFORE_VERB = 6
_AROUND_NOUN = 9
_ARTICLES = frozenset({"the", "a", "an"})
_PHONED = frozenset({"on", "by", "via", "over"})  # first words of phrases that follow a verb: "on the phone with"


def status_of(items: tuple[Item, ...], first: int, last: int, *, noun: bool) -> MeetingStatus:
    """Whether the encounter took place of which items `first` up to but without `last` tell, as a noun or as a verb."""
    near = tuple(words_before(items, first, _AROUND_NOUN if noun else _BEFORE_VERB))
    if is_denied_twice(near):
        return MeetingStatus.TOOK_PLACE
    if is_denied(items, first, last, near, word_sets("statuses")):
        return MeetingStatus.DENIED
    to_be = last - first > 1 and any(a.word == "to" and b.word == "be" for a, b in pairwise(items[first:last]))
    if to_be and items[first].word != "the":  # "was the first to be received"
        return MeetingStatus.PLANNED  # "is to be the guest of"
    if items[first].word in BEING and last - first > 1 and items[first + 1].word == "to":
        return MeetingStatus.PLANNED  # "is to fly home as guest of"
    if near[:1] == ("next",) and near[1:2] in (("is",), ("are",)):
        return MeetingStatus.PLANNED  # "is next on his list"
    if items[first].word in _PHONED:
        near = near[1:]  # "was to have spoken on the telephone with"
    if not noun and near[:1] and near[0] in _ARTICLES and items[first - 1].word in _ARTICLES:
        near = near[1:]  # "is to be the guest of"
    before = items[:first]
    if is_unreal(before):
        return MeetingStatus.PLANNED
    if is_for_tomorrow(before):
        return MeetingStatus.PLANNED  # "For tomorrow she has been given an appointment with X"
    after = tuple(words_after(items, last, _AROUND_NOUN))
    return status_of_noun(items, first, last, near, after) if noun else status_of_verb(items, first, near, after)
