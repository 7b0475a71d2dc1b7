"""Which pairs of people met: every pair of a story weighed by the links that tie it, then by the words of the story.

A logistic model over named features (`resources/pair_weights.json`), whose log odds a network over the words corrects
(`resources/pair_network.json`); both are fitted on annotated reports by `loaders.fitting.pairs`. What comes out is a
share of pairs that met, and so serves as confidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from functools import cache, lru_cache
from itertools import chain, combinations, product
from typing import NamedTuple

from loaders.reading.cast import Cast
from loaders.reading.clauses import Line
from loaders.reading.links import Link, Links, by_relation
from loaders.reading.logistic import likelihood, likely, log_odds, looked_up
from loaders.reading.network import Network, network_of
from loaders.reading.network_batch import RELATIONS, PairInput
from loaders.reading.network_input import story_input
from loaders.reading.partners import Partners
from loaders.reading.presence import presence_of, shared_presence
from loaders.reading.story import Kind
from loaders.reading.triggers import Join
from loaders.reading.weight_tables import numbers
from loaders.reading.weights import made, parted
from loaders.reading.word_vectors import word_vectors
from ontology.terms import MeetingStatus, Role, TenureStatus

ACCEPTED = 0.47  # least likelihood of a pair that met
_FILLED = 0.35  # least likelihood of a pair that only completes a side
_LISTED = 0.2  # least likelihood of one in the entries of a list, where that of an entry beside is accepted
_LONG = 4  # entries of a list that holds as a whole
_WHOLE = 0.3  # their least mean likelihood
_IN_ROLL = 0.1  # least likelihood of two in the roll of one gathering
_NEAR = (-3, -2, -1, 1, 2, 3)  # lines from entry to entry
_SURE = 0.55
_SURE_OF_GUESTS = 0.65  # least likelihood of two of different states who both, likelier, met a third
_SURE_OF_ATTENDING = 0.6  # least likelihood of two who are only told to have attended together
_FIRMLY = frozenset({"direct", "group", "side:cross", "side:third", "sideboth:cross", "listed", "turn", "completed"})
_OF_THEIRS = "attendboth:at the talks/"  # of the meeting at which others were: "present at the talks of A with B were"
_EXPECTED = 0.6  # share of those not held that are right: of all in the annotated reports, read one by one
_MOST_PEOPLE = 80
_NONE = frozenset[str]()
_UNTIED = frozenset({"nolink"})
_SPOKESPERSON = {Role.SPOKESPERSON}
_TIED = frozenset({"direct", "group", "spoken"})  # features of links to those whom the grammar of a line ties
_MUTUAL = frozenset({Join.MUTUAL, Join.NOUN})


class Pair(NamedTuple):
    """Two people, the likelihood that they met, and their links, the weightiest first."""

    one: str
    other: str
    likelihood: float
    links: tuple[Link, ...]
    relation: str


class Told(NamedTuple):
    """What a story tells of two people: by links of encounters that took place (`tied`), and otherwise."""

    relation: str
    tied: Set[str]
    others: Set[str]

    @property
    def features(self) -> frozenset[str]:
        """All by name."""
        return frozenset(self.others).union(self.tied, by_relation(self.relation, self.tied))


class Weights(NamedTuple):
    """The weights of features by name, and of those of links by relation, whose names are then without it."""

    named: Mapping[str, float]
    by_relation: Mapping[str, Mapping[str, float]]


def weigh(lines: tuple[Line, ...], cast: Cast, links: Links) -> tuple[Pair, ...]:
    """Every pair of people in the story with its likelihood, in the order of the cast."""
    of: dict[frozenset[str], list[Link]] = {}
    for link in links.found:
        of.setdefault(frozenset((link.one, link.other)), []).append(link)
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
        mine = of.get(frozenset((pair.one, pair.other)), [])
        if len(mine) > 1:
            mine.sort(key=lambda link: ("direct" not in link.features, -strength(link), link.line))
        pairs.append(Pair(pair.one, pair.other, likely(odds), tuple(mine), pair.relation))
    return tuple(pairs)


def _likelihood(told: Told, one: float, other: float) -> float:
    """How likely two people met by weighed features, who are so likely to have taken part."""
    weights = _weights()
    shared = shared_presence(one, other, told.relation, told.tied or told.others)
    tied = looked_up(weights.by_relation[told.relation], told.tied)
    return likelihood(weights.named, chain(told.tied, told.others, shared), tied)


def settled(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs that met, made to agree with each other: those of one side drop out, a side's gaps are filled.

    Two people of one state who both met a third, each more likely than one another, stood on one side or came one after
    the other, and so did two of different states who are not likely to have met. Who is of the same state as somebody
    surely met is taken to have been met with him.
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
    rolls = {link.line for pair in pairs if pair.likelihood >= ACCEPTED for link in pair.links if _is_of_roll(link)}
    whole = _in_whole_lists(pairs)
    kept = []
    for pair in pairs:
        if _is_denied(pair):
            continue
        if pair.likelihood >= ACCEPTED:
            if pair.likelihood < _SURE_OF_ATTENDING and _is_beside_only(pair):
                continue
            surely = pair.relation != "same" and (pair.likelihood >= _SURE_OF_GUESTS or _is_of_gathering(pair))
            if surely or _shared(pair, partners, likelihood) <= pair.likelihood:
                kept.append(pair)
        elif (
            _is_listed(pair, listed)
            or (pair.one, pair.other) in whole
            or _is_in_roll(pair, rolls)
            or _completes(pair, partners, likelihood, kin)
        ):
            kept.append(pair._replace(likelihood=ACCEPTED))
    return tuple(kept)


def expected(pairs: tuple[Pair, ...]) -> tuple[tuple[Pair, Link], ...]:
    """Pairs that did not meet but are planned, invited, refused or cancelled to, each with the link that says so."""
    found = []
    for pair in [pair for pair in pairs if pair.links and pair.relation != "same"]:
        held = any(link.status is MeetingStatus.TOOK_PLACE for link in pair.links)
        if not (held and pair.likelihood >= ACCEPTED):
            direct = (k for k in pair.links if k.status is not MeetingStatus.TOOK_PLACE and "direct" in k.features)
            link = next(direct, None)
            if link:
                found.append((pair._replace(likelihood=_EXPECTED), link))
    return tuple(found)


def _is_of_gathering(pair: Pair) -> bool:
    """Whether two are named in the roll of a gathering."""
    return any(_is_of_roll(link) for link in pair.links)


def _is_of_roll(link: Link) -> bool:
    return "sideboth:cross" in link.features and "direct" in link.features


def _is_beside_only(pair: Pair) -> bool:
    """Whether two are only told to have attended in one line, and no verb or noun ties them."""
    told = {feature for link in pair.links if link.status is MeetingStatus.TOOK_PLACE for feature in link.features}
    if "attendboth:lead-member" in told and any(feature.startswith(_OF_THEIRS) for feature in told):
        return False
    return "attendboth" in told and told.isdisjoint(_FIRMLY)


def _is_in_roll(pair: Pair, rolls: set[int]) -> bool:
    """Whether two are named in one line of the roll of a gathering in which others surely met."""
    return pair.likelihood > _IN_ROLL and any(link.line in rolls for link in pair.links if _is_of_roll(link))


def _is_denied(pair: Pair) -> bool:
    """Whether it is said that the two did not meet, and nothing but what stands around them says that they did."""
    tied = [link for link in pair.links if link.trigger is not None and not _TIED.isdisjoint(link.features)]
    if not tied or any(link.status is not MeetingStatus.DENIED for link in tied):
        return False
    return any(link.trigger.join in _MUTUAL for link in tied if link.trigger)


def _is_listed(pair: Pair, listed: set[tuple[str, int]]) -> bool:
    """Whether an entry of a list is of somebody whom the one received who surely received that of an entry beside."""
    lines = {link.line for link in pair.links if "listed" in link.features} if pair.likelihood > _LISTED else ()
    return bool(lines) and any(
        (person, line + step) in listed for person in (pair.one, pair.other) for line in lines for step in _NEAR
    )


def _in_whole_lists(pairs: tuple[Pair, ...]) -> set[tuple[str, str]]:
    """The pairs of lists that hold as a whole: their one head is likely enough to have met those of all entries."""
    entries: dict[str, dict[tuple[str, str], float]] = {}
    for pair in pairs:
        lines = [k for k in pair.links if "listed" in k.features and "split:near:group" not in k.features]
        for person in (pair.one, pair.other) if lines else ():
            entries.setdefault(person, {})[pair.one, pair.other] = pair.likelihood
    return {
        pair
        for of in entries.values()
        if len(of) >= _LONG and sum(of.values()) >= _WHOLE * len(of)
        for pair, likelihood in of.items()
        if likelihood > _IN_ROLL
    }


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
    return _strength(link.relation, link.features)


@lru_cache(maxsize=1024)
def _strength(relation: str, features: tuple[str, ...]) -> float:
    """Kept, as it is asked of the links of one story again and again."""
    weights = _weights()
    return sum(chain(looked_up(weights.named, features), looked_up(weights.by_relation[relation], features)))


def told_of(lines: tuple[Line, ...], cast: Cast, links: Links) -> dict[tuple[str, str], Told]:
    """What is told of every pair of people in the story but for what is likely of each."""
    held: dict[frozenset[str], set[str]] = {}
    others: dict[frozenset[str], set[str]] = {}
    for link in links.found:
        pair = frozenset((link.one, link.other))
        if link.status is MeetingStatus.TOOK_PLACE:
            held.setdefault(pair, set()).update(link.features)
        else:
            others.setdefault(pair, set()).update(_not_held(link))
    story = _Standing(lines, cast, links)
    people = [person.key for person in cast.people][:_MOST_PEOPLE]
    found = {}
    for one, other in combinations(people, 2):
        pair = frozenset((one, other))
        tied, told = held.get(pair, _NONE), others.get(pair, _NONE if pair in held else _UNTIED)
        relation = links.allegiance.relation(one, other)
        found[one, other] = Told(relation, tied, story.of(one, other, relation).union(told).difference(tied))
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
        roles: dict[str, set[Role]] = {key: set() for key in keys}
        for office in cast.offices:
            if office.status is not TenureStatus.FORMER:
                roles[office.person].add(office.role)
        self.roles = {key: frozenset(of) for key, of in roles.items()}
        self.partners = Partners(links.found)
        told = [trigger for triggers in links.triggers for trigger in triggers]
        done = sum(t.status is MeetingStatus.TOOK_PLACE for t in told)
        self.whole = frozenset({f"n{min(self.count, 6)}", f"told{min(done, 5)}", f"untold{min(len(told) - done, 4)}"})

    def of(self, one: str, other: str, relation: str) -> frozenset[str]:
        low, high = sorted((self.rank[one], self.rank[other]))
        standing = _standing(
            relation,
            self.hub in (one, other),
            min(high, 6),
            min(self.mentions[one], self.mentions[other], 4),
            min(max(self.first.get(one, 9), self.first.get(other, 9)) // 4, 4),
            (one in self.headed) + (other in self.headed),
            only=self.count == 2,
            top=(low, high) == (0, 1),
        )
        roles = _of_roles(self.roles[one], self.roles[other])
        return standing.union(self.whole, (self.partners.of(one, other),), roles)


@lru_cache(maxsize=4096)
def _standing(
    relation: str, to_hub: bool, rank: int, mentions: int, first: int, headed: int, *, only: bool, top: bool
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
