"""Which pairs of people met: every pair of a story weighed by the links that tie it, then by the words of the story.

A logistic model over named features (`resources/pair_weights.json`), whose log odds a network over the words corrects
(`resources/pair_network.json`); both are fitted on annotated reports by `loaders.fitting.pairs`. What comes out is a
share of pairs that met, and so serves as confidence.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations, product, repeat
from typing import NamedTuple

from loaders.reading.cast import Cast
from loaders.reading.clauses import Line
from loaders.reading.links import Link, Links
from loaders.reading.logistic import likelihood, likely, log_odds
from loaders.reading.network import Network, network_of
from loaders.reading.network_batch import PairInput
from loaders.reading.network_input import story_input
from loaders.reading.partners import Partners
from loaders.reading.presence import presence_of, shared_presence
from loaders.reading.story import Kind
from loaders.reading.triggers import Join
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made
from loaders.reading.word_vectors import word_vectors
from ontology.terms import MeetingStatus, Role, TenureStatus

ACCEPTED = 0.47  # least likelihood of a pair that met
_FILLED = 0.35  # least likelihood of a pair that only completes a side
_LISTED = 0.2  # least likelihood of one in the entries of a list, where that of an entry beside is accepted
_NEAR = (-3, -2, -1, 1, 2, 3)  # lines from entry to entry
_SURE = 0.55
_EXPECTED = 0.6  # share of those not held that are right: of all in the annotated reports, read one by one
_MOST_PEOPLE = 80
_TIED = frozenset({"direct", "group", "spoken"})  # features of links to those whom the grammar of a line ties
_MUTUAL = frozenset({Join.MUTUAL, Join.NOUN})


class Pair(NamedTuple):
    """Two people, the likelihood that they met, and their links, the weightiest first."""

    one: str
    other: str
    likelihood: float
    links: tuple[Link, ...]
    relation: str


def weigh(lines: tuple[Line, ...], cast: Cast, links: Links) -> tuple[Pair, ...]:
    """Every pair of people in the story with its likelihood, in the order of the cast."""
    weights = _weights()
    of: dict[frozenset[str], list[Link]] = {}
    for link in links.found:
        of.setdefault(frozenset((link.one, link.other)), []).append(link)
    pairs = []
    present = presence_of(lines, cast, links)
    weighed = []
    for (one, other), told in features_of(lines, cast, links).items():
        relation = links.allegiance.relation(one, other)
        features = told | shared_presence(present[one], present[other], relation, told)
        weighed.append(PairInput(one, other, relation, log_odds(likelihood(weights, features))))
    if not weighed:
        return ()
    story = story_input(lines, cast, links, word_vectors().rows)
    for pair, odds in zip(weighed, _network().odds(story, weighed), strict=True):
        mine = sorted(
            of.get(frozenset((pair.one, pair.other)), ()),
            key=lambda link: ("direct" not in link.features, -strength(link), link.line),
        )
        pairs.append(Pair(pair.one, pair.other, likely(odds), tuple(mine), pair.relation))
    return tuple(pairs)


def settled(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs that met, made to agree with each other: those of one side drop out, a side's gaps are filled.

    Two people of one state who both met a third, each more likely than one another, stood on one side or came one after
    the other. Who is of the same state as somebody surely met is taken to have been met with him.
    """
    likelihood = {frozenset((pair.one, pair.other)): pair.likelihood for pair in pairs}
    kin = {frozenset((pair.one, pair.other)) for pair in pairs if pair.relation == "same"}
    partners: dict[str, list[str]] = {}
    for pair in pairs:
        if pair.likelihood >= ACCEPTED:
            partners.setdefault(pair.one, []).append(pair.other)
            partners.setdefault(pair.other, []).append(pair.one)
    listed = {
        (person, link.line)
        for pair in pairs
        if pair.likelihood >= ACCEPTED
        for link in pair.links
        if "listed" in link.features
        for person in (pair.one, pair.other)
    }
    kept = []
    for pair in pairs:
        if _is_denied(pair):
            continue
        if pair.likelihood >= ACCEPTED:
            if pair.relation != "same" or _shared(pair, partners, likelihood) <= pair.likelihood:
                kept.append(pair)
        elif _is_listed(pair, listed) or _completes(pair, partners, likelihood, kin):
            kept.append(pair._replace(likelihood=ACCEPTED))
    return tuple(kept)


def expected(pairs: tuple[Pair, ...]) -> tuple[tuple[Pair, Link], ...]:
    """Pairs that did not meet but are planned, invited, refused or cancelled to, each with the link that says so."""
    found = []
    for pair in pairs:
        held = any(link.status is MeetingStatus.TOOK_PLACE for link in pair.links)
        if pair.relation != "same" and not (held and pair.likelihood >= ACCEPTED):
            direct = (k for k in pair.links if k.status is not MeetingStatus.TOOK_PLACE and "direct" in k.features)
            link = next(direct, None)
            if link:
                found.append((pair._replace(likelihood=_EXPECTED), link))
    return tuple(found)


def _is_denied(pair: Pair) -> bool:
    """Whether it is said that the two did not meet, and nothing but what stands around them says that they did."""
    tied = [link for link in pair.links if link.trigger is not None and not _TIED.isdisjoint(link.features)]
    denied = any(link.status is MeetingStatus.DENIED and link.trigger.join in _MUTUAL for link in tied if link.trigger)
    return denied and all(link.status is MeetingStatus.DENIED for link in tied)


def _is_listed(pair: Pair, listed: set[tuple[str, int]]) -> bool:
    """Whether an entry of a list is of somebody whom the one received who surely received that of an entry beside."""
    lines = {link.line for link in pair.links if "listed" in link.features} if pair.likelihood > _LISTED else ()
    return any((person, line + step) in listed for person in (pair.one, pair.other) for line in lines for step in _NEAR)


def _shared(pair: Pair, partners: dict[str, list[str]], likelihood: dict[frozenset[str], float]) -> float:
    """How likely it is that both met one and the same third person."""
    theirs = set(partners.get(pair.other, ()))
    thirds = [third for third in partners.get(pair.one, ()) if third in theirs]
    return max(
        (min(likelihood[frozenset((pair.one, k))], likelihood[frozenset((pair.other, k))]) for k in thirds), default=0.0
    )


def _completes(
    pair: Pair,
    partners: dict[str, list[str]],
    likelihood: dict[frozenset[str], float],
    kin: set[frozenset[str]],
) -> bool:
    """Whether a pair that is not unlikely fills a gap in a side: one of them surely met somebody of the other's."""
    if pair.likelihood <= _FILLED or pair.relation != "differ":
        return False
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        for met in partners.get(other, ()):
            between = frozenset((one, met))
            surely = likelihood[frozenset((met, other))] > _SURE
            if met != one and between in kin and likelihood[between] < ACCEPTED and surely:
                return True
    return False


def strength(link: Link) -> float:
    """How much the link alone says for an encounter."""
    return sum(map(_weights().get, link.features, repeat(0.0)))


def features_of(lines: tuple[Line, ...], cast: Cast, links: Links) -> dict[tuple[str, str], frozenset[str]]:
    """The features of every pair of people in the story but for what is likely of each."""
    found: dict[frozenset[str], set[str]] = {}
    for link in links.found:
        features = found.setdefault(frozenset((link.one, link.other)), set())
        if link.status is MeetingStatus.TOOK_PLACE:
            features.update(link.features)
        else:
            features.add(f"status:{link.status}")
            features.update([f"not|{feature}" for feature in link.features if "|" not in feature and ":" in feature])
            features.add(f"not:{link.trigger.join}" if link.trigger else "not")
    story = _Standing(lines, cast, links)
    people = [person.key for person in cast.people][:_MOST_PEOPLE]
    return {
        (one, other): frozenset().union(found.get(frozenset((one, other)), ("nolink",)), story.of(one, other))
        for one, other in combinations(people, 2)
    }


class _Standing:
    """How people stand in the story as a whole."""

    def __init__(self, lines: tuple[Line, ...], cast: Cast, links: Links) -> None:
        self.links = links
        self.count = len(cast.people)
        self.mentions: Counter[str] = Counter()
        self.first: dict[str, int] = {}
        self.headed: set[str] = set()
        for number, line in enumerate(lines):
            for person in line.single.people if line.told else ():
                self.mentions[person] += 1
                self.first.setdefault(person, number)
                if line.sentence.kind is Kind.HEADLINE:
                    self.headed.add(person)
        keys = [person.key for person in cast.people]
        ranked = sorted(keys, key=lambda key: (-self.mentions[key], self.first.get(key, len(lines))))
        self.rank = {key: number for number, key in enumerate(ranked)}
        self.hub = links.centre
        self.roles: dict[str, set[Role]] = {key: set() for key in keys}
        for office in cast.offices:
            if office.status is not TenureStatus.FORMER:
                self.roles[office.person].add(office.role)
        self.partners = Partners(links.found)
        told = [trigger for triggers in links.triggers for trigger in triggers]
        done = sum(t.status is MeetingStatus.TOOK_PLACE for t in told)
        self.whole = frozenset({f"n{min(self.count, 6)}", f"told{min(done, 5)}", f"untold{min(len(told) - done, 4)}"})

    def of(self, one: str, other: str) -> set[str]:
        relation = self.links.allegiance.relation(one, other)
        features = {relation, *self.whole}
        hub = "hub" if self.hub in (one, other) else "nohub"
        features |= {hub, f"{relation}|{hub}"}
        if self.count == 2:
            features.add(f"onlytwo|{relation}")
        ranks = {self.rank[one], self.rank[other]}
        if ranks == {0, 1}:
            features |= {"toptwo", f"toptwo|{relation}"}
        features.add(f"rank{min(max(ranks), 6)}")
        features.add(f"mentions{min(self.mentions[one], self.mentions[other], 4)}")
        heads = (one in self.headed) + (other in self.headed)
        if heads:
            features.add("bothheaded" if heads == 2 else "oneheaded")
        if {Role.SPOKESPERSON} in (self.roles[one], self.roles[other]):
            features.add("spokesperson")
        alike = self.roles[one] & self.roles[other]
        if alike:
            features |= {"samerole", *(f"samerole:{role}" for role in alike)}
        for role, another in product(self.roles[one], self.roles[other]):
            if role is not another:
                features.add("roles:" + ":".join(sorted((role, another))))
        if not self.roles[one] or not self.roles[other]:
            features.add("norole")
        features.add(f"first{min(max(self.first.get(one, 9), self.first.get(other, 9)) // 4, 4)}")
        features.add(self.partners.of(one, other))
        return features


@cache
def _network() -> Network:
    return made("pair_network", network_of)


@cache
def _weights() -> dict[str, float]:
    return made("pair_weights", numbers)
