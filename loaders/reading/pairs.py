"""How likely every two people of a story met: weighed by the links that tie them, then by the words of the story.

A logistic model over named features (`resources/pair_weights.json`), whose log odds a network over the words corrects
(`resources/pair_network.json`); both are fitted on annotated reports by `loaders.fitting.pairs`. What comes out is a
share of pairs that met, and so serves as confidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from itertools import chain, combinations, product
from math import fsum
from typing import NamedTuple

from loaders.reading.cast import Cast
from loaders.reading.clauses import Line
from loaders.reading.kept import kept
from loaders.reading.links import Link, Links, by_relation
from loaders.reading.logistic import likelihood, likely, log_odds, looked_up
from loaders.reading.network import Network, network_of
from loaders.reading.network_batch import RELATIONS, PairInput
from loaders.reading.network_input import story_input
from loaders.reading.partners import Partners
from loaders.reading.presence import presence_of, shared_presence
from loaders.reading.story import Kind
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted
from loaders.reading.word_vectors import word_vectors
from ontology.terms import MeetingStatus, Role, TenureStatus

ACCEPTED = 0.5
"""Least likelihood of a pair that met."""
_MOST_PEOPLE = 80
_MOST_SETS = 16_384  # of features whose weights are kept together
_NONE = frozenset[str]()
_UNTIED = frozenset({"nolink"})
_SPOKESPERSON = {Role.SPOKESPERSON}


class Pair(NamedTuple):
    """Two people, the likelihood that they met, and their links, the weightiest first."""

    one: str
    other: str
    likelihood: float
    links: tuple[Link, ...]
    relation: str


class Told(NamedTuple):
    """What a story tells of two people: by links of encounters that took place (`tied`), by others, and otherwise.

    `standing` are sets that many pairs have alike, of which no two have a feature in common.
    """

    relation: str
    tied: Set[str]
    others: Set[str]
    standing: tuple[frozenset[str], ...]

    @property
    def features(self) -> frozenset[str]:
        """All by name."""
        return frozenset(self.others).union(self.tied, by_relation(self.relation, self.tied), *self.standing)


class Weights:
    """The weights of features by name, and of those of links by relation, whose names are then without it."""

    def __init__(self, named: Mapping[str, float], by_relation: Mapping[str, Mapping[str, float]]) -> None:
        self.named = named
        self.by_relation = by_relation
        self._of_all: dict[frozenset[str], float] = {}

    def of_all(self, features: frozenset[str], apart: Set[str]) -> float:
        """The weight of a set that many pairs have, without those that are told `apart`; kept, as it is asked again."""
        if not features.isdisjoint(apart):
            return fsum(looked_up(self.named, features - apart))
        weight = self._of_all.get(features)
        if weight is None:
            if len(self._of_all) >= _MOST_SETS:
                self._of_all.clear()
            weight = self._of_all[features] = fsum(looked_up(self.named, features))
        return weight


def weigh(lines: tuple[Line, ...], cast: Cast, links: Links) -> tuple[Pair, ...]:
    """Every pair of people in the story with its likelihood, in the order of the cast."""
    of: dict[tuple[str, str], list[Link]] = {}
    for link in links.found:
        of.setdefault(_both(link.one, link.other), []).append(link)
    present = presence_of(lines, cast, links)
    given = [
        PairInput(one, other, told.relation, log_odds(_likelihood(told, present[one], present[other])))
        for (one, other), told in told_of(lines, cast, links).items()
    ]
    if not given:
        return ()
    story = story_input(lines, cast, links, word_vectors().rows)
    pairs = []
    for pair, odds in zip(given, _network().odds(story, given), strict=True):
        mine = of.get(_both(pair.one, pair.other), [])
        if len(mine) > 1:
            mine.sort(key=lambda link: ("direct" not in link.features, -strength(link), link.line))
        pairs.append(Pair(pair.one, pair.other, likely(odds), tuple(mine), pair.relation))
    return tuple(pairs)


def _both(one: str, other: str) -> tuple[str, str]:
    """Two people in whatever order."""
    return (one, other) if one < other else (other, one)


def _likelihood(told: Told, one: float, other: float) -> float:
    """How likely two people met by weighed features, who are so likely to have taken part."""
    weights = _weights()
    apart = told.tied | told.others
    shared = shared_presence(one, other, told.relation, told.tied or told.others)
    tied = looked_up(weights.by_relation[told.relation], told.tied)
    alike = [weights.of_all(features, apart) for features in told.standing]
    return likelihood(weights.named, apart, tied, alike, (weights.of_all(shared, _NONE),))


def strength(link: Link) -> float:
    """How much the link alone says for an encounter."""
    return _strength(link.relation, link.features)


@lru_cache(maxsize=1024)
def _strength(relation: str, features: tuple[str, ...]) -> float:
    """Kept, as it is asked of the links of one story again and again."""
    weights = _weights()
    return sum(chain(looked_up(weights.named, features), looked_up(weights.by_relation[relation], features)))


def told_of(lines: tuple[Line, ...], cast: Cast, links: Links) -> dict[tuple[str, str], Told]:
    """What is told of every pair of people in the story but for what is likely of each."""
    held: dict[tuple[str, str], set[str]] = {}
    others: dict[tuple[str, str], set[str]] = {}
    for link in links.found:
        pair = _both(link.one, link.other)
        if link.status is MeetingStatus.TOOK_PLACE:
            held.setdefault(pair, set()).update(link.features)
        else:
            others.setdefault(pair, set()).update(_not_held(link))
    story = _Standing(lines, cast, links)
    people = [person.key for person in cast.people][:_MOST_PEOPLE]
    found = {}
    for one, other in combinations(people, 2):
        pair = _both(one, other)
        tied, told = held.get(pair, _NONE), others.get(pair, _NONE if pair in held else _UNTIED)
        relation = links.allegiance.relation(one, other)
        found[one, other] = Told(relation, tied, told - tied if tied else told, story.of(one, other, relation))
    return found


def _not_held(link: Link) -> Iterator[str]:
    """What a link tells whose encounter did not take place."""
    yield f"status:{link.status}"
    yield from (f"not|{feature}" for feature in link.features if ":" in feature)
    yield f"not:{link.trigger.join}" if link.trigger else "not"


class _Standing:
    """How people stand in the story as a whole."""

    def __init__(self, lines: tuple[Line, ...], cast: Cast, links: Links) -> None:
        self.count = len(cast.people)
        mentions: Counter[str] = Counter()
        first: dict[str, int] = {}
        headed: set[str] = set()
        for number, line in enumerate(lines):
            for person in line.single.people if line.told else ():
                mentions[person] += 1
                first.setdefault(person, number)
                if line.sentence.kind is Kind.HEADLINE:
                    headed.add(person)
        keys = [person.key for person in cast.people]
        ranked = sorted(keys, key=lambda key: (-mentions[key], first.get(key, len(lines))))
        self.places = {
            key: (rank, min(mentions[key], 4), min(first.get(key, 9) // 4, 4), key in headed)
            for rank, key in enumerate(ranked)
        }
        self.hub = links.centre
        roles: dict[str, set[Role]] = {key: set() for key in keys}
        for office in cast.offices:
            if office.status is not TenureStatus.FORMER:
                roles[office.person].add(office.role)
        self.roles = {key: frozenset(of) for key, of in roles.items()}
        self.partners = Partners(links.found)
        told = [trigger for triggers in links.triggers for trigger in triggers]
        done = sum(t.status is MeetingStatus.TOOK_PLACE for t in told)
        self.whole = frozenset({f"n{min(self.count, 6)}", f"told{min(done, 5)}", f"untold{min(len(told) - done, 4)}"})

    def of(self, one: str, other: str, relation: str) -> tuple[frozenset[str], ...]:
        rank, mentions, first, headed = self.places[one]
        theirs = self.places[other]
        rank = max(rank, theirs[0])
        standing = _standing(
            relation,
            self.hub == one or self.hub == other,
            min(6, rank),
            min(mentions, theirs[1]),
            max(first, theirs[2]),
            headed + theirs[3],
            self.count == 2,
            rank == 1,
        )
        roles = _of_roles(self.roles[one], self.roles[other])
        return standing, self.whole, _alone(self.partners.of(one, other)), roles


@lru_cache(maxsize=4096)
def _standing(
    relation: str, to_hub: bool, rank: int, mentions: int, first: int, headed: int, only: bool, top: bool
) -> frozenset[str]:
    """What two people's places in a story tell; kept, as many pairs stand alike."""
    hub = "hub" if to_hub else "nohub"
    features = {relation, hub, f"{relation}|{hub}", f"rank{rank}", f"mentions{mentions}", f"first{first}"}
    if only:
        features.add(f"onlytwo|{relation}")
    if top:
        features |= {"toptwo", f"toptwo|{relation}"}
    if headed:
        features.add("bothheaded" if headed > 1 else "oneheaded")
    return frozenset(features)


@kept
def _alone(feature: str) -> frozenset[str]:
    return frozenset({feature})


@lru_cache(maxsize=4096)
def _of_roles(mine: frozenset[Role], theirs: frozenset[Role]) -> frozenset[str]:
    features = set()
    if not mine or not theirs:
        features.add("norole")
    if _SPOKESPERSON in (mine, theirs):
        features.add("spokesperson")
    for role, another in product(mine, theirs):
        if role is another:
            features |= {"samerole", f"samerole:{role}"}
        else:
            features.add(f"roles:{min(role, another)}:{max(role, another)}")
    return frozenset(features)


@cache
def _network() -> Network:
    return made("pair_network", network_of)


@cache
def _weights() -> Weights:
    return weights_of(made("pair_weights", numbers))


def weights_of(table: Mapping[str, float]) -> Weights:
    """The weights that a table has by name."""
    parts = parted(table, RELATIONS)
    return Weights(table, {relation: parts.get(relation, {}) for relation in RELATIONS})
