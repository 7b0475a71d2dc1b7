"""Phrases by which nobody is met: power handed on, words to the press, states admitted, papers on consultations."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise, takewhile

from loaders.reading.encounter_surroundings import BEING
from loaders.reading.items import Item
from loaders.reading.wordsets import word_sets

_NEAR = 3  # items before and after
_SIGNING_REACH = 30  # items from "signed for his state" to "did so"
_TITLE_REACH = 6  # items from "memorandum" over "of understanding on" to "consultations"
_PAPER_REACH = 20  # items from "a letter" over whose it is and to whom to "delivered by"
_LED_REACH = 5  # items from "an investigation" to "headed by"
_COMPANY_REACH = 8  # items from "had been in Rome with" over "his old friend, the minister" to whom
_ENDS = frozenset({";", ".", ":", ",", "and", "who", "which", "where", "when", "that"})
_SIDE_ENDS = frozenset({";", ".", "that", "who", "which", "where"})
_ABOUT = frozenset({"on", "for", "of", "about"})
_OUT_OF_TITLE = word_sets("statuses")["held"] | {",", ";", ":", "before", "amid"}
"""After a title: "signed a plan of action during consultations"."""
_PRONOUNS = frozenset({"he", "she", "they"})


def is_nobody_met(items: tuple[Item, ...], phrase: str, first: int, last: int) -> bool:
    """Whether items `first` up to but without `last`, which are of a phrase, are said of what is no encounter."""
    test = _TESTS.get(phrase)
    if test is not None and test(items, first, last):
        return True
    if phrase.startswith(("had with ", "with ")) and _is_travelling(items, first, last):
        return True
    return phrase.startswith("was/were/been in") and phrase.endswith(" with") and _has_no_company(items, first, last)


def _handed_on(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Hands over to his deputy X": an office, where no thing is named."""
    said = [item.word for item in items[first + 1 : last]]
    return said == ["over", "to"]


def _brought(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "The changes brought by X": nothing that one hands over."""
    papers = word_sets("statuses")["sent_papers"]
    return not any(item.word in papers for item in items[max(0, first - _PAPER_REACH) : first])


def _admitted(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Admitted as a member", "he admitted that", "so he admitted,"."""
    following = items[last : last + _NEAR]
    if not following or following[0].word in word_sets("statuses")["admitted_as"]:
        return True
    said = {item.word for item in following}
    return following[0].word in {"to", "into"} and not word_sets("statuses")["joined_bodies"].isdisjoint(said)


def _joined(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Projects by which regions are being joined": not "was joined by"."""
    before = [item.word for item in items[max(0, first - 2) : first]]
    if BEING.isdisjoint(before) and "being" not in before:
        return False
    return not any(item.word in {"by", "in", "at", "there"} for item in items[last : last + _NEAR])


def _did_so(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "A signed for his state, while B did so for hers"."""
    before = {item.word for item in items[max(0, first - _SIGNING_REACH) : first]}
    return not before.isdisjoint(word_sets("statuses")["signings"])


def _led(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "The inquiry, which is headed by X": not a delegation."""
    before = {item.word for item in items[max(0, first - _LED_REACH) : first]}
    return not before.isdisjoint(word_sets("statuses")["led_things"])


def _in_title(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "A memorandum on political consultations": what a document is about."""
    before = [item.word for item in items[max(0, first - _TITLE_REACH) : first]]
    at = next((n for n in range(len(before) - 1, -1, -1) if before[n] in word_sets("statuses")["deeds"]), None)
    return at is not None and not _ABOUT.isdisjoint(before[at:]) and _OUT_OF_TITLE.isdisjoint(before[at:])


def _at_event(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "When he attended the summit of the bloc": an event with many others, not the meeting that is told of.

    Not where it is told with whom: "attended the opening of the forum with X".
    """
    after = list(takewhile(_is_of_object, items[last : last + _EVENT_REACH]))
    said = {item.word for item in after}
    return not said.isdisjoint(_EVENTS) and said.isdisjoint(word_sets("contexts")["occasion"] | {"with"})


def _is_of_object(item: Item) -> bool:
    return not item.people and item.word not in _ENDS


_EVENT_REACH = 9  # items from "attended" over "the opening of the Shanghai Cooperation Organisation" to "summit"
_EVENTS = frozenset({"summit", "summits", "forum", "conference", "congress", "expo", "exhibition", "games"})


def _in_time(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Three were received before the plenary": it only tells when."""
    said = [item.word for item in items[max(0, first - 2) : first]]
    return said in (["before", "the"], ["after", "the"])


def _spoken_up(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Spoke up for the reform"."""
    return [item.word for item in items[last : last + 1]] in (["for"], ["against"], ["on"])


def _gossip(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "The talk was of war", "the talk of the town"."""
    said = [item.word for item in takewhile(lambda item: item.word not in {";", "."}, items[last : last + 2 * _NEAR])]
    return said[:1] == ["of"] or any(a in BEING and b == "of" for a, b in pairwise(said))


def _to_the_press(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "With whom our reporter spoke", "spoke to the press"."""
    words = word_sets("statuses")["press"]
    before = takewhile(_is_of_clause, reversed(items[max(0, first - _NEAR) : first]))
    after = takewhile(lambda item: not item.people and item.word not in _ENDS, items[last : last + _NEAR])
    return any(item.word in words for item in (*before, *after))


def _is_of_clause(item: Item) -> bool:
    """Whether the subject of a verb may stand before an item: not of "told reporters he" before "spoke"."""
    return not item.people and item.word not in _PRONOUNS


def _is_travelling(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Had with him in the delegation", "with him on board were": who came along, not who sat in."""
    near = takewhile(lambda item: not item.people and item.word not in _ENDS, items[last : last + 2 * _NEAR])
    words = word_sets("statuses")["travelling"]
    return any(item.word in words for item in (*items[first:last], *near))


def _at_border(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Soldiers found on the Ugandan side, and that": nobody is named who sat there."""
    after = takewhile(lambda item: item.word not in _SIDE_ENDS, items[last : last + _COMPANY_REACH])
    before = items[max(0, first - _NEAR) : first]
    return not any(item.people for item in (*before, *after))


def _has_no_company(items: tuple[Item, ...], first: int, last: int) -> bool:
    """ "Had just been in Rome with a large delegation": nobody is named whom he was with."""
    near = takewhile(lambda item: item.word not in _ENDS, items[last : last + _COMPANY_REACH])
    return not any(item.people for item in near)


_TESTS: dict[str, Callable[[tuple[Item, ...], int, int], bool]] = {
    "handed/hands/handing * to": _handed_on,
    "handed over * to": _handed_on,
    "delivered/handed/conveyed/transmitted/brought/carried by": _brought,
    "admitted/admits/admitting": _admitted,
    "joined/joining": _joined,
    "did/does so": _did_so,
    "led/headed by": _led,
    **dict.fromkeys(("attended/attending/attends/attend", "took/take/taking/takes part"), _at_event),
    "participated/participating/participates": _at_event,
    "spoke up": _spoken_up,
    "plenary": _in_time,
    "on * side": _at_border,
    "the talk": _gossip,
    "spoke/spoken": _to_the_press,
    "spoke/speaks/talked to": _to_the_press,
    "speaks/speak/speaking to": _to_the_press,
    "spoke/speaks/speak/speaking/spoken with": _to_the_press,
    "talked/talking": _to_the_press,
    **dict.fromkeys(("consultations", "consultation", "dialogue"), _in_title),
}
