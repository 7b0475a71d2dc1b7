"""Who took part in any encounter of a story: every person weighed by the words around all mentions of him.

A logistic model over named features, as of `pairs`, which takes from it how likely both are to have taken part; the
weights stand in `resources/presence_weights.json`, fitted on annotated reports by `loaders.fitting.presence`.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice, pairwise
from math import floor, log
from typing import NamedTuple

from loaders.reading.cast import Cast
from loaders.reading.clauses import Line, Mention
from loaders.reading.kept import kept
from loaders.reading.links import Links
from loaders.reading.logistic import likelihood, looked_up
from loaders.reading.mention_words import around_mentions, words_of
from loaders.reading.scenes import mentioned
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted
from ontology.terms import MeetingStatus

_STEPS = 1.5  # of log odds, to a unit
_LEAST, _MOST = -5, 4
_MOST_BESIDE = 6


_FIRST = "first"


class Signs(NamedTuple):
    """What speaks for somebody having taken part: all that is told of him, and what is told where he is named first."""

    told: Set[str]
    first: Set[str]

    @property
    def features(self) -> frozenset[str]:
        """All by name."""
        return frozenset(self.told).union([f"{_FIRST}|{feature}" for feature in self.first])


class Weights(NamedTuple):
    """The weights of features by name, and of those where somebody is named first, whose names are then without it."""

    named: Mapping[str, float]
    first: Mapping[str, float]


@dataclass(slots=True)
class _Seen:
    """What a story says of one person, line by line."""

    mentions: int = 0
    first: Set[str] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)


def presence_of(lines: tuple[Line, ...], cast: Cast, links: Links) -> dict[str, float]:
    """How likely each person of the cast took part in an encounter."""
    weights = _weights()
    return {
        person: likelihood(weights.named, signs.told, looked_up(weights.first, signs.first))
        for person, signs in signs_of(lines, cast, links).items()
    }


def shared_presence(one: float, other: float, relation: str, features: Set[str]) -> frozenset[str]:
    """What the likelihoods of two people to have taken part say of whether they met, as features of `pairs`."""
    low, high = _step(one), _step(other)
    if low > high:
        low, high = high, low
    tie = "direct" if "direct" in features else "nolink" if "nolink" in features else "loose"
    return _shared(low, high, tie, relation)


@lru_cache(maxsize=4096)
def _shared(low: int, high: int, tie: str, relation: str) -> frozenset[str]:
    return frozenset(
        {
            f"least:{low}",
            f"most:{high}",
            f"least:{low}|{relation}",
            f"both:{low}:{high}",
            f"least:{low}|{tie}",
            f"most:{high}|{tie}",
            f"least:{low}|{tie}|{relation}",
        }
    )


def signs_of(lines: tuple[Line, ...], cast: Cast, links: Links) -> dict[str, Signs]:
    """What speaks for each of the cast."""
    seen = {person.key: _Seen() for person in cast.people}
    held = [any(t.status is MeetingStatus.TOOK_PLACE for t in triggers) for triggers in links.triggers]
    for number, line in enumerate(lines):
        if line.told:
            _read(seen, number, line.single, links, held)
    _tie(seen, links)
    hub = links.centre
    roles: dict[str, set[str]] = {person: set() for person in seen}
    for office in cast.offices:
        roles[office.person].add(f"{office.role}:{office.status}")
    whole = {f"cast:{min(len(seen), 8)}", f"held:{min(sum(held), 5)}"}
    found = {}
    for person, told in seen.items():
        features = {*whole, *told.around, *told.links, *(f"role:{role}" for role in roles[person])}
        plain = [link for link in told.links if "|" not in link]
        features.update([f"role:{role}|{link}" for role in roles[person] for link in plain])
        features |= {
            f"mentions:{min(told.mentions, 5)}",
            f"listed:{min(len(told.listed), 5)}",
            f"beside:{min(len(told.beside), _MOST_BESIDE)}",
            "hub" if person == hub else f"of hub:{links.allegiance.relation(person, hub) if hub else ''}",
        }
        found[person] = Signs(features, told.first)
    return found


def _read(seen: dict[str, _Seen], number: int, line: Line, links: Links, held: list[bool]) -> None:
    if not line.named:
        return
    mentions = mentioned(line, links.triggers[number])
    before = number > 0 and held[number - 1]
    after = number + 1 < len(held) and held[number + 1]
    around = {f"held around:{before:d}{after:d}", f"line:{min(number, 10)}"}
    named: set[str] = set()
    words: frozenset[str] = frozenset()
    for people, features in around_mentions(line, links.triggers[number], mentions):
        words = words or words_of(line)
        for person in people:
            if person not in seen:
                continue
            told = seen[person]
            if not told.mentions:
                told.first = words.union(features)
            told.mentions += 1
            told.around.update(features)
            if person not in named:
                named.add(person)
                told.around.update(words, around)
    if len(mentions) > 1:
        _beside(seen, mentions)
        _list(seen, mentions)


def _beside(seen: dict[str, _Seen], mentions: tuple[Mention, ...]) -> None:
    """Take note of who is in one line, of no more than are told apart."""
    present = list(dict.fromkeys(mention.person for mention in mentions))
    for person in present:
        if person in seen and len(seen[person].beside) < _MOST_BESIDE:
            others = (other for other in present if other != person and other not in seen[person].beside)
            seen[person].beside.update(islice(others, _MOST_BESIDE))


def _list(seen: dict[str, _Seen], mentions: tuple[Mention, ...]) -> None:
    """Take note of who stands in one list."""
    for one, other in pairwise(mentions):
        if other.coordinated and one.person != other.person and {one.person, other.person} <= seen.keys():
            seen[one.person].listed.add(other.person)
            seen[other.person].listed.add(one.person)


def _tie(seen: dict[str, _Seen], links: Links) -> None:
    """Take note of the kinds of links that each person has to any other."""
    tied: dict[tuple[str, str, MeetingStatus, str], set[str]] = {}
    for one, other, _, _, status, features, relation in links.found:
        if (key := (one, other, status, relation)) in tied:
            tied[key].update(features)
        else:
            tied[key] = set(features)
    for (one, other, status, relation), said in tied.items():
        named = _named_ties(frozenset(map(_kind_of, said)), status, relation)
        for person in (one, other):
            if person in seen:
                seen[person].links |= named
    for told in seen.values():
        if not told.links:
            told.links.add("untied")


@lru_cache(maxsize=4096)
def _named_ties(kinds: frozenset[str], status: MeetingStatus, relation: str) -> frozenset[str]:
    """What links of these kinds tell of each of two people; kept, as many pairs are tied alike."""
    said = "" if status is MeetingStatus.TOOK_PLACE else f"{status} "
    return frozenset(f"tied:{said}{kind}{crossed}" for kind in kinds if kind for crossed in ("", f"|{relation}"))


_TIES = frozenset({"direct", "indirect", "spoken"})


@kept
def _kind_of(feature: str) -> str:
    """The kind of link that a feature of one is of, "" if it tells none."""
    kind, colon, _ = feature.partition(":")
    return kind if colon or kind in _TIES else ""


@lru_cache(maxsize=256)
def _step(likely: float) -> int:
    return max(_LEAST, min(_MOST, floor(_STEPS * log((likely + 0.001) / (1.001 - likely)))))


@cache
def _weights() -> Weights:
    return weights_of(made("presence_weights", numbers))


def weights_of(table: Mapping[str, float]) -> Weights:
    """The weights that a table has by name."""
    return Weights(table, parted(table, {_FIRST}).get(_FIRST, {}))
