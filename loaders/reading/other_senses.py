"""Phrases of encounters in another sense: ideas that are welcomed, letters received, posts taken up, people watched."""

from __future__ import annotations

from itertools import takewhile

from loaders.reading.items import Item
from loaders.reading.not_met import is_nobody_met
from loaders.reading.other_acts import is_other_act
from loaders.reading.sentence_places import says_who
from loaders.reading.wordsets import word_sets

_HEARD = "heard/hears/hear"
_SPOKEN = "spoke/spoken"
_AT_TALKS = "at the talks/"
_LATER = "^ afterwards/thereafter/later"
_BEFORE_HOST = ("to _ ", "before _ ")
_LEFT = "left/leaves"
_LED = "took/takes/brought/brings/led/leads * to"
_WELCOMED = "welcomed/welcomes"
_KINDS = ("bilateral/bilaterals", "trilateral/trilaterals")
_PERSONAL = 2  # items after a phrase among which somebody stands
_REACH = 4  # items before and after
_GUEST_ENDS = frozenset({",", "at", "in", "on", "to", "who", "whose", "with"})  # after whom or what is welcomed
_DEED_REACH = 5  # items from "welcomed" over "the recent" and whose it is to "decision"
_PAPER_REACH = 7  # items from "received" to "a letter"
_SENT_REACH = 4  # items from "X's" over "latest personal" to "letter"
_CALLED_REACH = 12  # items from "convened" over "at his residence this morning" to who was
_CALLED_ENDS = frozenset({",", ";", ".", ":", "and", "to", "said"})
_SEEN = "saw/sees/seen/see"
_CALLED = "called/calls/calling _"
_CALLED_HIS = "called/calls/calling his"
_POSSESSIVES = frozenset({"his", "her", "their"})
_ON_DAY = ("today/yesterday", "/evening")  # last of phrases that say on which day somebody called
_NAMING = frozenset({"a", "an", "the", "one"})  # after that day, before what somebody is said to be
_BEEN_TO = ("has/had/have been to", "has/had/have also/")
_GONE_TO = ("came/comes/went/goes/drove/walked on/", "came/comes/went/goes/drove/walked today/")
_COMPANY_OF = "in the company of"
_OWNER_REACH = 9  # items from "the office of" over a title to a name
_OWNER_ENDS = frozenset({"which", "while", "where", "when", "that", "and", "with", ";", ":"})
_SEEN_REACH = 3  # items from "seeing" to whom
_GUESTS = "guest/guests/visitor/"
_SEEN_IN = frozenset({".", ",", "and", "at", "through", "while"})
_TAKEN_UP = "took/takes/take/taking up"
_TAKEN_REACH = 4  # items from "took up" over "his new" to "post"
_COME_UPON = ("encountered", "bumped into", "began/opened/started", "surrounded by")
_UPON_REACH = 6  # items from "encountered" over "stiff resistance" to "from"
_OF_PARTY = "was/were of the * "
_HOURS = "found/finds/spared"
_CLAUSE_ENDS = frozenset({";", ".", ":", "and", "who", "where", "before", "after"})
_BY_HAND_REACH = 9  # items from "a letter" over whose it is to "delivered by"


def is_of_other_sense(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether items `first` up to but without `last`, which are of a phrase, tell of no encounter here."""
    if is_other_act(items, phrase, first, last) or is_nobody_met(items, phrase, first, last):
        return True
    if _is_to_the_dead(items, phrase) or _has_no_guest(items, phrase, last):
        return True
    return _is_of_things(items, phrase, first, last) or _is_said_otherwise(items, phrase, first, last)


def _is_said_otherwise(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether the words or people in and around a phrase are not such as an encounter has."""
    if phrase == _LED:
        led = items[last + 1 : last + _PERSONAL] if items[last : last + 1] and _is_article(items[last]) else ()
        return not (_has_people(items[first:last]) and _is_whole(led or items[last : last + 1]))
    if phrase.startswith(_LEFT):
        return any(item.owns for item in items[last : last + _PERSONAL])
    if phrase == "occupied":
        return items[last : last + 1] == () or items[last].word == "by" or not _is_whole(items[last : last + _PERSONAL])
    if phrase.startswith(_BEFORE_HOST):
        return not (items[first + 1].people or items[first + 1].word == "whom")
    words = word_sets("statuses")
    near = [item.word for item in items[last : last + _REACH]]
    if phrase.startswith(_HEARD):
        return any(item.word in words["speeches"] for item in items[max(0, first - _REACH) : first])
    if phrase == _SPOKEN:
        return near[:2] == ["on", "behalf"] or (near[:1] == ["at"] and not words["addressed"].isdisjoint(near))
    if phrase.startswith(_AT_TALKS):  # "At the talks with A, B said": the talks themselves, nobody's presence at them
        return near[:1] == ["with"] and (not first or items[first - 1].word in word_sets("standins")["saying"])
    if phrase.startswith(_LATER):
        return near[:1] in (["this"], ["next"], ["in"]) and items[first].word == "later"
    if phrase.startswith(_WELCOMED):
        return near[:1] == ["that"] or _is_deed(items, last)
    return phrase.startswith(_KINDS) and _is_adjective(items[last : last + 1])


def _is_deed(items: tuple[Item, ...], last: int) -> bool:
    """Whether it is what others did or said that is welcomed: "welcomed X's decision", "the statement of X"."""
    words = word_sets("statuses")["welcomed"]
    near = tuple(takewhile(lambda item: item.word not in _GUEST_ENDS, items[last : last + _DEED_REACH]))
    first = next((number for number, item in enumerate(near) if item.people), len(near))
    owned = first < len(near) and near[first].owns
    return any(item.word in words for item in (near[first + 1 :] if owned else near[:first]))


def _is_article(item: Item) -> bool:
    return item.word in {"the", "his", "her", "its"} and not item.people


def _is_whole(items: tuple[Item, ...]) -> bool:
    """Whether it is people who are spoken of, not what is theirs: "occupied X", not "occupied X's palace"."""
    return _has_people(items) and not any(item.owns for item in items)


def _has_people(items: tuple[Item, ...]) -> bool:
    return any(item.people for item in items)


def _is_adjective(following: tuple[Item, ...]) -> bool:
    """Whether "bilateral" only tells of what kind another thing is: "relations", not "with", "between", "here"."""
    after = word_sets("statuses")["after_bilateral"]
    return any(item.word.isalpha() and not item.people and item.word not in after for item in following)


def _is_to_the_dead(items: tuple[Item, ...], phrase: str) -> bool:
    """Whether homage is paid to somebody dead: "paid homage to X at his mausoleum"."""
    words = word_sets("statuses")["dead"]
    return (phrase.startswith("pay/") or phrase.endswith(" respects")) and any(item.word in words for item in items)


def _is_of_others(items: tuple[Item, ...], last: int, *, of: bool) -> bool:
    """Whether what follows is a thing, and a person only its source or aim: "encountered resistance from X"."""
    near = takewhile(lambda item: not item.people and item.word not in _CLAUSE_ENDS, items[last : last + _UPON_REACH])
    others = word_sets("statuses")["to_others"]
    return any(item.word in others or (of and item.word == "of") for item in near)


def _is_of_things(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether nobody is met by what is done: "took up his post", "sees room for more", "had a word of praise for X"."""
    words = word_sets("statuses")
    near = [item.word for item in items[last : last + _TAKEN_REACH]]
    if phrase.endswith("a word"):
        return near[:1] == ["of"]
    if phrase.startswith(_SEEN) or phrase.endswith(" seeing"):
        if _is_seen_from_afar(items, last):
            return True
        return not words["seen"].isdisjoint(near[:1]) and word_sets("rolls")["ranks"].isdisjoint(near)
    if phrase.startswith(_OF_PARTY) and phrase.endswith("company"):
        return not any(item.owns or item.word.endswith(("'s", "’s", "s'", "s’")) for item in items[first:last])
    if phrase.startswith(_COME_UPON):
        return _is_of_others(items, last, of=phrase == "surrounded by")
    if phrase.startswith((_CALLED, _CALLED_HIS)):
        if phrase.endswith(_ON_DAY) and not _NAMING.isdisjoint(near[:1]):
            return True  # "called X today a friend of the land"
        of = items[first + 1].word in _POSSESSIVES
        return not _has_people(items[first + 2 : last]) if of else not items[first + 1].people
    if phrase.startswith((*_BEEN_TO, *_GONE_TO)) or phrase.endswith(_COMPANY_OF):
        return not _is_somebodys(items, phrase, first, last)
    if phrase.startswith(_GUESTS):
        return _has_people(items[first:last]) or not says_who(items, last - 1)
    if phrase.startswith(_HOURS):
        return any(item.word == "little" or item.people for item in items[first:last])
    return phrase.startswith(_TAKEN_UP) and not words["taken_up"].isdisjoint(near)


def _is_somebodys(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether it is somebody's house or company: "came to the office of X", not "has been to the post office"."""
    if phrase.startswith(_BEEN_TO):
        if any(item.people or item.word in _POSSESSIVES for item in items[first:last]):
            return True
        if [item.word for item in items[last : last + 1]] != ["of"]:
            return False
    near = list(takewhile(lambda item: item.word not in _OWNER_ENDS, items[last : last + _OWNER_REACH]))
    if near and not _is_article(near[0]) and near[0].word not in _POSSESSIVES:
        near = list(takewhile(lambda item: item.word != ",", near))  # "in the company of wolves, X said"
    return _has_people(tuple(near))


def _is_seen_from_afar(items: tuple[Item, ...], last: int) -> bool:
    """Whether somebody is only thought of or watched: "sees X as a rival", "saw X win the vote"."""
    words = word_sets("statuses")
    at = next((number for number, item in enumerate(items[last : last + _SEEN_REACH], last) if item.people), None)
    while at is not None and at < len(items) and items[at].people:
        at += 1
    said = [item.word for item in items[at : at + 3]] if at else []
    if said[:1] == ["as"]:
        return not words["seen_as"].isdisjoint(said[1:2]) and words["seen_in_turn"].isdisjoint(said[2:])
    if said[:1] == ["in"]:
        return not said[1:] or said[1] in _SEEN_IN  # "saw them in at the door", not "saw them in Rome"
    return not words["seen_doing"].isdisjoint(said[:1])


def _has_no_guest(items: tuple[Item, ...], phrase: str, last: int) -> bool:
    """Whether a host has no guest: it is a letter that he received, or a parliament that he convened."""
    if not phrase.startswith("convened"):
        return _is_paper(items, phrase, last)
    near = takewhile(lambda item: item.word not in _CALLED_ENDS, items[last : last + _CALLED_REACH])
    return not any(item.people for item in near)


def _is_paper(items: tuple[Item, ...], phrase: str, last: int) -> bool:
    """Whether what was received is a letter or an honour, not handed over by its sender: "received a cable from X"."""
    if not phrase.startswith("received"):
        return False
    words = word_sets("statuses")
    near = items[last : last + _PAPER_REACH]
    if not word_sets("contexts")["credentials"].isdisjoint(item.word for item in near):
        return False  # "received the letters of credence of Ambassador X"
    for number, item in enumerate(near):
        if item.people and item.owns:
            return any(after.word in words["sent_papers"] for after in near[number + 1 : number + _SENT_REACH])
        if item.people or item.word in {",", ";", ".", ":", "and", "with"} or (item.word == "for" and not number):
            return False
        if item.word in words["papers"]:
            return words["by_hand"].isdisjoint(i.word for i in items[last + number : last + number + _BY_HAND_REACH])
    return False
