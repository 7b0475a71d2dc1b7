"""Whether an encounter took place, is planned, invited to, cancelled or denied, by the words around it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile

from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_BEFORE_VERB = 6
_AROUND_NOUN = 9
_PREDICATE_REACH = 24  # items from a noun to its verb, over the names of those who meet
_VERB_BEFORE = 3  # words from a noun back to its verb: "grant an audience"
_REFUTED_REACH = 16  # items from "dismissed as false the report that" to the verb
_ARTICLES = frozenset({"the", "a", "an"})
_PHONED = frozenset({"on", "by", "via", "over"})  # first words of phrases that follow a verb: "on the phone with"
_NOBODY = frozenset({"no", "nobody", "none"})
_TO_WITHOUT = 3  # words from an encounter back to "without"
_UNDONE = frozenset({"not", "nor", "never", "no", "neither", "hardly", "didn’t", "didn't"})
_PASSING = frozenset({"pass", "passed", "passes", "leave", "left", "go", "end", "ended", "close", "depart", "return"})
_USING = frozenset({"used", "seized"})  # what is used for talking to somebody, one talks by
_BEING_THERE = {(verb, into) for verb in ("was", "were") for into in ("at", "in")} | {
    (verb, "to") for verb in ("travelled", "traveled", "went", "came", "drove", "walked")
}
_MOOD_REACH = 5  # items from "was in" over "a great" to "hurry"
_USED_REACH = 14  # items from "used the conference in Z" to the verb
_NO_DENIAL = frozenset({"other", "less", "fewer", "but", "only", "sooner", "longer", "doubt"})
"""After "no" or "none": somebody was met for all that, "none other than X", "no fewer than five"."""
_NEXT = frozenset({"next", "coming", "following"})  # before a day or week that is to come
_DENIED_REACH = 6  # words from "to" over "had the pleasure" to "not"
_TO_BE_HELD = frozenset({"hold", "holds", "have", "has"})
_PRESENT = frozenset({"has", "have", "is", "are", "stands", "stand"})
_HAS_REACH = 7  # words from "has" to "a first talk before him"
_INTO = frozenset({"in", "on"})
_PROGRAMME_REACH = 6  # words from "On" over "his programme for Monday" to "are"
_TOLD = frozenset({"said", "says", "told", "when", "after", '"', "”"})
_NO_PROGRAMME = frozenset({"book", "plan"})  # "in his book", "on the peace plan": what talks are about
_WHOSE = frozenset({"the", "his", "her", "its", "their", "our", "today's", "today’s"})
_THEM = frozenset({"him", "her", "them", "himself", "herself"})
_CONDITIONS = frozenset({"if", "whether", "unless"})
_BESIDE = frozenset(
    {("besides",), ("before",), ("from", "apart"), ("from", "aside"), ("to", "addition", "in"), ("as", "well", "as")}
)
_OF_PEOPLE = frozenset({"who", "whose", "whom"})  # what follows is told of one of them: "talks with X, who will go on"
_QUOTES = frozenset({'"', "“", "”", "‘", "’"})
STARTS = frozenset({".", ";", ":", ",", "-", "–", "—", "*", "•", "(", ")", '"', "“", "”"})
"""Before a word that begins a clause."""


def status_of(items: tuple[Item, ...], first: int, last: int, *, noun: bool) -> MeetingStatus:
    """Whether the encounter took place of which items `first` up to but without `last` tell, as a noun or as a verb."""
    words = word_sets("statuses")
    near = tuple(_before(items, first, _AROUND_NOUN if noun else _BEFORE_VERB))
    denied = [number for number, word in enumerate(near[:4]) if word in words["denied"]]
    refuted = any(not _is_at_least(near, number) for number in denied) or _is_refuted(items, first, last, near, words)
    if _is_denied_twice(near):
        return MeetingStatus.TOOK_PLACE
    if refuted or _is_of_nobody(items, first, last):
        return MeetingStatus.DENIED
    if any(a.word == "to" and b.word == "be" for a, b in pairwise(items[first:last])):
        return MeetingStatus.PLANNED  # "is to be the guest of"
    if items[first].word in _PHONED:
        near = near[1:]  # "was to have spoken on the telephone with"
    if not noun and near[:1] and near[0] in _ARTICLES:
        near = near[1:]  # "is to be the guest of"
    if _is_for_tomorrow(items[:first]):
        return MeetingStatus.PLANNED  # "For tomorrow she has been given an appointment with X"
    after = tuple(_after(items, last, _AROUND_NOUN))
    if noun:
        if _is_on_programme(items[:first], words):
            return MeetingStatus.PLANNED
        if items[first].word == "meeting" and _is_beside(near) and _is_ahead(items[:first], words):
            return MeetingStatus.PLANNED  # "will hold talks with A, besides meeting B"
        if any(_is_bare(word, words) for word in near[:_VERB_BEFORE]) and _is_ahead(items[:first], words):
            return MeetingStatus.PLANNED  # "They will look on as it is signed, and grant an audience"
        told = _of_predicate(items, last, words)
        return _of_noun(near, after, words) if told is None else told
    if _is_bare(items[first].word, words) and _is_ahead(items[:first], words):
        return MeetingStatus.PLANNED
    return _of_verb_at(items, first, near, after)


def _is_ahead(before: tuple[Item, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before an encounter are of what is to come."""
    return not words["ahead"].isdisjoint([item.word for item in before])


def _is_for_tomorrow(before: tuple[Item, ...]) -> bool:
    """Whether what a line opens with is of the next day: not "Tomorrow is new, he said when ..."."""
    opens = "tomorrow" in [item.word for item in before[:2]]
    return opens and _TOLD.isdisjoint([item.word for item in before])


def _is_on_programme(before: tuple[Item, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words before a noun put it in a programme: "on his programme there are a visit and talks with X"."""
    said = [item.word for item in before]
    at = next(
        (n for n, word in enumerate(said[:_PROGRAMME_REACH]) if word in words["programmes"] - _NO_PROGRAMME), None
    )
    into = next((n for n in range(at or 0) if said[n] in _INTO), None)
    if at is None or into is None or not all(item.owns or item.word in _WHOSE for item in before[into + 1 : at]):
        return False
    rest = takewhile(lambda item: not item.people, before[at + 1 : at + _PROGRAMME_REACH])
    return any(item.word in _PRESENT for item in rest)


def _of_verb_at(items: tuple[Item, ...], first: int, near: tuple[str, ...], after: tuple[str, ...]) -> MeetingStatus:
    """What the words around a verb say: of a day to come, of what something was used for, of what one is to do."""
    words = word_sets("statuses")
    if items[first].word in words["bare"]:
        to_come = (*pairwise(after), *pairwise(near[::-1]))
        if "tomorrow" in after or any(a in _NEXT and b in words["spans"] for a, b in to_come):
            return MeetingStatus.PLANNED
    if "tomorrow" in near or any(a == "that" and b in words["planned"] for a, b in pairwise(near)):
        return MeetingStatus.PLANNED
    if near[:1] == ("to",) and (_is_used(items, first) or _is_there(items, first)):
        return MeetingStatus.TOOK_PLACE
    return _of_verb(near, words)


def _is_used(items: tuple[Item, ...], first: int) -> bool:
    """Whether something was used for an encounter: "used the summit in Z to talk to X", not "used to talk to"."""
    before = [item.word for item in items[max(0, first - _USED_REACH) : first - 1]]
    at = next((n for n in range(len(before) - 2, -1, -1) if before[n] in _USING), None)
    return at is not None and STARTS.isdisjoint(before[at:]) and "to" not in before[at:]


def _is_there(items: tuple[Item, ...], first: int) -> bool:
    """Whether somebody was where he was in order to meet: "was at the bank to see X", "went to Lima to meet Y"."""
    words = word_sets("statuses")
    before = [item.word for item in items[max(0, first - _USED_REACH) : first - 1]]
    at = next((n for n in range(len(before) - 2, -1, -1) if (before[n], before[n + 1]) in _BEING_THERE), None)
    if at is None or "to" in before[at + 2 :] or not words["moods"].isdisjoint(before[at + 2 : at + _MOOD_REACH]):
        return False
    return (STARTS | words["planned"] | words["landing"]).isdisjoint(before[at:])


def _is_denied_twice(near: tuple[str, ...]) -> bool:
    """Whether "without" undoes a denial: "nor did the day pass without talks with X"."""
    before = near[near.index("without") + 1 :] if "without" in near[:_TO_WITHOUT] else ()
    return not (_UNDONE.isdisjoint(before) or _PASSING.isdisjoint(before))


def _is_of_nobody(items: tuple[Item, ...], first: int, last: int) -> bool:
    """Whether a verb has nobody for its object: "granted him no audience", "met nobody"."""
    said = [*items[first + 1 : last + 2]]
    inside = last - first - 1  # of these are in the trigger
    for number, item in enumerate(said[: inside + 1]):
        if item.word == "no" if number < inside else item.word in _NOBODY:
            return not any(following.word in _NO_DENIAL for following in said[number + 1 : number + 2])
    return False


def _is_at_least(near: tuple[str, ...], at: int) -> bool:
    """Whether "no" begins what affirms: "gave no fewer than five audiences"."""
    return at > 1 and near[at] == "no" and near[at - 1] in _NO_DENIAL and near[at - 2] == "than"


def _is_refuted(
    items: tuple[Item, ...], first: int, last: int, near: tuple[str, ...], words: dict[str, frozenset[str]]
) -> bool:
    """Whether it is refuted that people met: "denied reports that he met X", "the report that he met X is false"."""
    said = items[max(0, first - _REFUTED_REACH) : first]
    if "that" not in near:
        return False
    if any(item.word in words["refuted"] for item in said):
        return True
    if not any(item.word in words["hearsay"] for item in said):
        return False
    following = items[last : last + _PREDICATE_REACH]
    return any(a.word in _BEING and b.word in words["refuted"] | words["untrue"] for a, b in pairwise(following))


def _is_bare(word: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a verb has no ending: "grant", after "will"."""
    return word in words["bare"] and not word.endswith("s")


def _is_beside(near: tuple[str, ...]) -> bool:
    """Whether words before a gerund, the nearest first, add it to what is told: "besides", "in addition to"."""
    return near[:1] in _BESIDE or near[:2] in _BESIDE or near[:3] in _BESIDE


def _of_verb(near: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    if not _CONDITIONS.isdisjoint(takewhile(lambda word: word != ",", near)):
        return MeetingStatus.PLANNED  # "if the two sides agree"
    for distance, word in enumerate(near[:4]):
        if word == "to":
            before = near[distance + 1] if distance + 1 < len(near) else ""
            if before in words["came_to"]:
                denied = not words["denied"].isdisjoint(near[distance + 2 : distance + _DENIED_REACH])
                return MeetingStatus.DENIED if denied else MeetingStatus.TOOK_PLACE
            return (
                MeetingStatus.INVITED
                if set(near[distance + 1 : distance + 5]) & words["invited"]
                else MeetingStatus.PLANNED
            )
        if word in words["modal"]:
            return MeetingStatus.PLANNED
        if word not in words["between"] and not word.endswith("ly"):
            break
    return MeetingStatus.TOOK_PLACE


def _of_predicate(items: tuple[Item, ...], last: int, words: dict[str, frozenset[str]]) -> MeetingStatus | None:
    """What the verb of a noun says of it beyond the names: "the meeting between A and B has been set for June"."""
    following = items[last : last + _PREDICATE_REACH]
    if _never_happened(following):
        return MeetingStatus.DENIED
    after = tuple(_after(items, last, _AROUND_NOUN))
    by_four = zip(after, after[1:], after[2:], after[3:], strict=False)
    if any(is_ in _STANDING and a == "on" and c in words["programmes"] for is_, a, _, c in by_four):
        return MeetingStatus.PLANNED  # "talks with A are on his programme"
    verb = _verb_of(following)
    if verb is None:
        return None
    said = {item.word for item in following[verb : verb + 3]}
    if following[verb].word in _NEVER:
        denied = any(_happens(following, number) for number in range(verb + 1, verb + 3))
        return MeetingStatus.DENIED if denied else None
    if following[verb].word not in _BEING:
        return None
    if said & words["cancelled"]:
        return MeetingStatus.CANCELLED
    if "held" in said and following[verb].word in _WAS:
        return MeetingStatus.TOOK_PLACE
    if following[verb + 1 : verb + 2] and _is_to_begin(tuple(item.word for item in following), verb + 1):
        return MeetingStatus.PLANNED
    return MeetingStatus.PLANNED if said & words["arranged"] else None


def _never_happened(following: tuple[Item, ...]) -> bool:
    """Whether an encounter is denied past what is told of it: "the talks of A and B, on Monday, did not take place"."""
    for number, item in enumerate(following):
        if item.word in _NEVER and following[number + 1 : number + 2]:
            return _happens(following, number + 1)
        if item.word in _STOPS:
            return False
    return False


def _happens(following: tuple[Item, ...], at: int) -> bool:
    """Whether words say that something comes to pass, not that it "comes to an end" or "takes up a question"."""
    said = [item.word for item in following[at : at + 2]]
    return any(word in _HAPPENING for word in said[:1]) or (len(said) > 1 and said[1] in _HAPPENING_BY.get(said[0], ()))


def _verb_of(following: tuple[Item, ...]) -> int | None:
    """Where the verb of a noun stands, over one aside between commas: "the talks with A, set for June, were off"."""
    for number, item in enumerate(following):
        if item.word in _BEING or item.word in _NEVER:
            return number
        if item.word == ",":
            close = next((n for n in range(number + 1, len(following)) if following[n].word in STARTS), None)
            after = [number + 1] if close is None or following[close].word != "," else [number + 1, close + 1]
            return next((n for n in after if n < len(following) and following[n].word in _BEING | _NEVER), None)
        if item.word in STARTS:
            return None
    return None


_STOPS = frozenset({";", ".", ":", "but", "who", "which", "that"})
_NEVER = frozenset({"never", "not"})
_HAPPENING = frozenset({"happened", "happen", "occurred", "occur", "materialised", "materialise"})
_HAPPENING_BY = {
    **dict.fromkeys(("take", "took", "taken"), frozenset({"place"})),
    **dict.fromkeys(("come", "came"), frozenset({"about", "off"})),
}
_LEFT = {("set", "off"), ("set", "out"), ("sets", "off"), ("sets", "out"), ("setting", "out"), ("setting", "off")} | {
    ("is", "bound"),
    ("are", "bound"),
    ("has", "left"),
    ("have", "left"),
    ("will", "leave"),
    ("is", "leaving"),
    ("are", "leaving"),
    ("is", "heading"),
    ("are", "heading"),
    ("is", "headed"),
    ("are", "headed"),
}
_AFTERWARDS = frozenset({"after", "following", "before", "at", "in", "during"})
"""Between "left for Rome" and talks: one did not leave for them."""
_OPENING = {("begin",), ("start",), ("open",), ("resume",)}
_WAS = frozenset({"was", "were"})
_STANDING = frozenset({"is", "are", "was", "were", "be", "been", "also", "stand", "stands", "stood"})
_BEING = frozenset({"been", "was", "were", "is", "are", "be"})


def _of_noun(near: tuple[str, ...], after: tuple[str, ...], words: dict[str, frozenset[str]]) -> MeetingStatus:
    # "The meeting of A and B in Z has been cancelled"
    passive = any(word in words["cancelled"] and before in _BEING for before, word in pairwise(after))
    if passive or words["cancelled"].intersection((*near[:6], *after[:6])):
        return MeetingStatus.CANCELLED
    if _is_in_programme(near, after, words) or _is_down_for(near):
        return MeetingStatus.PLANNED
    said = next((number for number, word in enumerate(near[:5]) if word in words["held"]), None)
    if said is not None and not words["fixed"].isdisjoint(near[:said]):
        return MeetingStatus.PLANNED  # "had fixed a meeting with X"
    if said is not None and near[said] in _TO_BE_HELD and _is_told_of_ahead(after, words):
        return MeetingStatus.PLANNED  # "they hold talks, which X will chair"
    if said is not None:
        return _of_verb(near[said + 1 :], words)
    if near[:1] and near[0] in words["coming"]:
        return MeetingStatus.PLANNED
    for number, word in enumerate(near):
        if word in words["modal"] or word in words["planned"] or word in words["foreseen"]:
            return MeetingStatus.PLANNED
        if word == "to" and 0 < number < len(near) - 1 and near[number - 1] in words["hold"]:
            return MeetingStatus.PLANNED
        if word in words["invited"]:
            return MeetingStatus.INVITED
    return MeetingStatus.PLANNED if _is_to_come(after, words) else MeetingStatus.TOOK_PLACE


def _is_told_of_ahead(after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether a clause says who or what will be there, not what comes of it: "which X will chair"."""
    clause = after[after.index("which") + 1 :] if "which" in after else ()
    return not words["ahead"].isdisjoint(clause) and (clause[0] not in words["ahead"] or clause[1:2] == ("be",))


def _is_down_for(near: tuple[str, ...]) -> bool:
    """Whether somebody is to have an encounter or has left for it: "are down for talks", "set off for talks with X"."""
    at = next((number for number, word in enumerate(near[:4]) if word == "for"), None)
    if at is None or not _AFTERWARDS.isdisjoint(near[:at]):
        return False
    before = near[at + 1 :]
    return before[:1] == ("down",) or any(pair in _LEFT for pair in pairwise(before[::-1]))


def _is_to_come(after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether words after a noun say that the encounter is to come: "talks planned for", "a meeting to be held"."""
    return any(
        word in words["modal"]
        or word in words["to_come"]
        or (word == "to" and (after[number + 1 : number + 2] == ("be",) or _is_to_begin(after, number)))
        for number, word in enumerate(after)
    )


def _is_in_programme(near: tuple[str, ...], after: tuple[str, ...], words: dict[str, frozenset[str]]) -> bool:
    """Whether somebody has an encounter before him: "has in his diary a talk", "has a first talk before him"."""
    if not _PRESENT.isdisjoint(near[:_HAS_REACH]) and any(a == "before" and b in _THEM for a, b in pairwise(after[:4])):
        return True
    said = near[::-1]
    return any(
        verb in _PRESENT and into in _INTO and not words["programmes"].isdisjoint(said[at + 2 : at + 4])
        for at, (verb, into) in enumerate(pairwise(said))
    )


def _is_to_begin(words: tuple[str, ...], at: int) -> bool:
    """Whether words say what an encounter is still to do: "is to take place", "are to begin"."""
    if at == 0 or words[at] != "to" or words[at - 1] not in _BEING:
        return False
    following = words[at + 1 : at + 3]
    return following == ("take", "place") or following[:1] in _OPENING


def _before(items: tuple[Item, ...], first: int, count: int) -> Iterator[str]:
    """Words before, the nearest first, up to the end of another clause; names of people are passed over."""
    for item in items[max(0, first - count) : first][::-1]:
        if item.word in {";", ":", "."}:
            return
        if item.word and not item.people and item.word not in _QUOTES and not _is_month(item):
            yield item.word


def _after(items: tuple[Item, ...], last: int, count: int) -> Iterator[str]:
    for item in items[last : last + count]:
        if item.word in {";", ":", "."} or item.word in _OF_PEOPLE:
            return
        if item.word and not _is_month(item):
            yield item.word


def _is_month(item: Item) -> bool:
    """Whether a word that looks like a modal is the name of a month: "on 15 May"."""
    return item.capital and item.word == "may"
