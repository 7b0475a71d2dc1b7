"""Which pairs the words of a story set apart: denied, only praised, of one delegation, at others' talks."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import combinations

from loaders.reading.delegates import BESIDE
from loaders.reading.kept import kept
from loaders.reading.links import Link
from loaders.reading.one_place import in_one_place
from loaders.reading.pairs import ACCEPTED, Pair
from loaders.reading.roll_links import CUED
from loaders.reading.triggers import Join
from ontology.terms import MeetingStatus

_SURE_OF_ATTENDING = 0.6  # least likelihood of two who are only told to have attended together
_SURE_OF_OUTSIDER = (
    0.53  # of one who attended and one told of before who was in no encounter: 3 of 24 below 0.5 had met
)
_SURE_OF_COLLEAGUE = 0.9  # likelihood of the encounter at which somebody of one's own side sat in
_SURE_OF_SEATED = 0.8  # least likelihood of one who sat in and somebody not known to have been at that encounter
_FIRMLY = frozenset({"direct", "group", "side:cross", "side:third", "sideboth:cross", "listed", "turn", "completed"})
_TIED = frozenset({"direct", "group", "spoken"})  # features of links to those whom the grammar of a line ties
TRAVELLING = "delegation included/includes"
"""The phrase of who came along, which does not tell that he sat in."""
_ASIDE = frozenset({"praised/commended", TRAVELLING})  # what tells of nobody that he sat with the other
_OUT = frozenset({"attend:member:out", "attend:lead:out", "attend:there:out"})  # of somebody not in the last encounter
_NEXT = frozenset({"attend:member:1", "attend:lead:1", "attend:there:1"})  # who is named in the line before
_OF_THEIRS = "attendboth:at the talks/"  # of the meeting at which others were: "present at the talks of A with B were"
_PEERS = frozenset({"title:one", "title:other", "indirect:peers"})
_CALLS = frozenset({"phone", "phoned", "telephone", "telephoned", "rang", "called", "call", "line"})
_TWO = 2
_FEW = 2  # whom those of a group may have faced without having met each other
_MUTUAL = frozenset({Join.MUTUAL, Join.NOUN})
_UNDONE = frozenset({MeetingStatus.DENIED, MeetingStatus.CANCELLED})
_MEALS = frozenset({"dinner", "lunch", "luncheon", "breakfast", "banquet"})


def set_apart(pairs: tuple[Pair, ...]) -> frozenset[tuple[str, str]]:
    """The pairs that did not meet, however likely, for what the links of the story say of them."""
    faced, beside, rolled = _faced_there(pairs), _beside(pairs), _rolled(pairs)
    return in_one_place(pairs) | frozenset(
        (pair.one, pair.other)
        for pair in pairs
        if (beside and _is_one_of_group(pair, beside))
        or (rolled and frozenset((pair.one, pair.other)) in rolled and _only_sat_there(pair))
        or (
            pair.links
            and (
                _is_denied(pair)
                or _is_of_others(pair, faced)
                or _is_only_aside(pair)
                or _is_of_one_delegation(pair)
                or _are_at_table(pair)
                or _only_attended(pair, pairs)
            )
        )
    )


def _is_denied(pair: Pair) -> bool:
    """Whether the two are told not to have met or to have called it off, and only what stands around says they did."""
    tied = [link for link in pair.links if link.trigger is not None and not _TIED.isdisjoint(link.features)]
    if not tied or any(link.status not in _UNDONE for link in tied):
        return False
    return any(link.trigger.join in _MUTUAL for link in tied if link.trigger)


def _faced_there(pairs: tuple[Pair, ...]) -> set[tuple[str, int]]:
    """Who is told at which line to have sat in, where the side is known that he surely faced."""
    return {
        (person, link.line)
        for pair in pairs
        if pair.likelihood >= ACCEPTED
        for link in pair.links
        if "side:cross" in link.features
        for person in (pair.one, pair.other)
    }


def _is_of_others(pair: Pair, faced: set[tuple[str, int]]) -> bool:
    """Whether one only sat in where the other was not: "A met B. He recalled C. D attended the meeting"."""
    if pair.likelihood >= _SURE_OF_SEATED:
        return False
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    return bool(held) and all(
        not _OUT.isdisjoint(link.features)
        and "side:cross" not in link.features
        and _NEXT.isdisjoint(link.features)
        and ((pair.one, link.line) in faced or (pair.other, link.line) in faced)
        for link in held
    )


def _is_only_aside(pair: Pair) -> bool:
    """Whether one only praised the other, or came along with whom he met: "The delegation includes Minister B"."""
    if pair.likelihood >= _SURE_OF_SEATED:
        return False
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    return bool(held) and all(link.trigger is not None and link.trigger.phrase in _ASIDE for link in held)


def _is_one_of_group(pair: Pair, beside: set[frozenset[str]]) -> bool:
    """Whether two of one group faced a third, and nothing ties them to each other."""
    return frozenset((pair.one, pair.other)) in beside and _is_untied(pair)


def _beside(pairs: tuple[Pair, ...]) -> set[frozenset[str]]:
    """Every two who faced one or two others together: "A and B met C", "the ministers met with C", no round of many."""
    groups: dict[tuple[int, str], set[str]] = {}
    for pair in pairs:
        for link in pair.links:
            if link.status is MeetingStatus.TOOK_PLACE and "group:faced" in link.features:
                groups.setdefault((link.line, pair.one), set()).add(pair.other)
                groups.setdefault((link.line, pair.other), set()).add(pair.one)
    faced = Counter((line, two) for (line, _), group in groups.items() for two in combinations(sorted(group), 2))
    titled = _in_calls(pairs)
    titled |= {frozenset((pair.one, pair.other)) for pair in pairs if any(map(_is_of_peers, pair.links))}
    return titled | {frozenset(two) for (_, two), others in faced.items() if others <= _FEW}


def _rolled(pairs: tuple[Pair, ...]) -> set[frozenset[str]]:
    """Every two whom one line names among the guests of one host: "At the table were A and B"."""
    rolls: dict[tuple[int, str], set[str]] = {}
    for pair in pairs:
        for link in pair.links:
            if CUED in link.features:
                rolls.setdefault((link.line, pair.one), set()).add(pair.other)
                rolls.setdefault((link.line, pair.other), set()).add(pair.one)
    return {frozenset(two) for guests in rolls.values() for two in combinations(sorted(guests), 2)}


def _only_sat_there(pair: Pair) -> bool:
    return all(link.trigger is None or "attendboth" in link.features for link in pair.links)


def _in_calls(pairs: tuple[Pair, ...]) -> set[frozenset[str]]:
    """Every two, and no more, who were in one call with a third: "A and B phoned C"."""
    called: dict[tuple[int, str], set[str]] = {}
    for pair in pairs:
        for link in pair.links:
            if "direct" in link.features and link.trigger and not _CALLS.isdisjoint(_words(link.trigger.phrase)):
                called.setdefault((link.line, pair.one), set()).add(pair.other)
                called.setdefault((link.line, pair.other), set()).add(pair.one)
    return {frozenset(group) for group in called.values() if len(group) == _TWO}


@cache
def _words(phrase: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", phrase))


def _is_untied(pair: Pair) -> bool:
    """Whether no line ties two but by a word that may stand for both."""
    return all("grouped" in k.features or "indirect:peers" in k.features or _is_of_peers(k) for k in pair.links)


def _is_of_peers(link: Link) -> bool:
    """Whether a title stands for two in one place of a trigger that ties them to others."""
    return "indirect:peers" in link.features and _PEERS.issubset(link.features)


def _is_of_one_delegation(pair: Pair) -> bool:
    """Whether two came in one delegation, and no verb or noun of meeting ties them."""
    return BESIDE in [link.features for link in pair.links] and not any("direct" in k.features for k in pair.links)


def _are_at_table(pair: Pair) -> bool:
    """Whether two are only told to have been guests at one meal that somebody gave: "hosted A and B for lunch"."""
    held = [link for link in pair.links if link.trigger and link.status is MeetingStatus.TOOK_PLACE]
    meals = [k for k in held if k.trigger and _is_of_meal(k.trigger.phrase)]
    if not meals:
        return False
    guests = {k.line for k in held if k.trigger and k.trigger.join is Join.HOST and "indirect:peers" in k.features}
    return all(link.line in guests for link in held) and not any(
        "direct" in link.features for link in held if link not in meals
    )


@kept
def _is_of_meal(phrase: str) -> bool:
    return not _MEALS.isdisjoint(re.findall(r"\w+", phrase))


def _only_attended(pair: Pair, pairs: tuple[Pair, ...]) -> bool:
    """Whether two who by likelihood met, though not surely, only attended together or one after the other was named."""
    if pair.likelihood < ACCEPTED:
        return False
    if pair.likelihood < _SURE_OF_ATTENDING and _is_beside_only(pair):
        return True
    if pair.likelihood >= _SURE_OF_OUTSIDER or not _is_with_outsider(pair):
        return False
    return not (_has_colleague(pair.one, pair.other, pairs) or _has_colleague(pair.other, pair.one, pairs))


def _has_colleague(outsider: str, met: str, pairs: tuple[Pair, ...]) -> bool:
    """Whether somebody of an outsider's side surely met whom he is weighed with: "A met B. A's deputy attended"."""
    colleagues = {person for pair in pairs if pair.relation == "same" for person in _beside_in(pair, outsider)}
    surely = (pair for pair in pairs if pair.likelihood > _SURE_OF_COLLEAGUE)
    return any(person in colleagues for pair in surely for person in _beside_in(pair, met))


def _beside_in(pair: Pair, person: str) -> tuple[str, ...]:
    """The other of a pair, nobody where the person is not of it."""
    if pair.one == person:
        return (pair.other,)
    return (pair.one,) if pair.other == person else ()


def _is_beside_only(pair: Pair) -> bool:
    """Whether two are only told to have attended in one line, and no verb or noun ties them."""
    told = {feature for link in pair.links if link.status is MeetingStatus.TOOK_PLACE for feature in link.features}
    if "attendboth:lead-member" in told and any(feature.startswith(_OF_THEIRS) for feature in told):
        return False
    return "attendboth" in told and told.isdisjoint(_FIRMLY)


def _is_with_outsider(pair: Pair) -> bool:
    """Whether one only attended after the other was named, who stood on no side of what was attended."""
    told = {feature for link in pair.links if link.status is MeetingStatus.TOOK_PLACE for feature in link.features}
    outside = any(feature.startswith("attend:") and feature.endswith(":out") for feature in told)
    return outside and told.isdisjoint(_FIRMLY | _TIED)
