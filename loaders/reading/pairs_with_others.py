"""Pairs that hold with others: in a list, the roll of a gathering, a company or a delegation of which others met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from loaders.reading.delegates import BESIDE
from loaders.reading.links import Link
from loaders.reading.pairs import ACCEPTED, Pair
from loaders.reading.roll_links import CUED
from ontology.terms import MeetingStatus

_LISTED = 0.2  # least likelihood of one in the entries of a list, where that of an entry beside is accepted
_LONG = 4  # entries of a list that holds as a whole
_WHOLE = 0.3  # their least mean likelihood
_IN_ROLL = 0.1  # least likelihood of two in the roll of one gathering
_MEAN, _LEAST = 0.5, 0.3  # mean and least likelihood of those of a company whom one met
_NEAR = (-3, -2, -1, 1, 2, 3)  # lines from entry to entry
_LEAST_BY_VERB = 0.15  # least likelihood of two of one state whom a verb ties
_BY_VERB = frozenset({"direct:host", "direct:guest", "direct:mutual"})
_LANDING = "side:airport"  # of who only fetched somebody with another
_OF_ONE_STATE = frozenset({"same", "alike"})
_OF_COMPANY = "side:cross:company"  # of who came with one to meet another


def held_with_others(pairs: tuple[Pair, ...], partners: Mapping[str, Sequence[str]]) -> frozenset[tuple[str, str]]:
    """The pairs that are taken to have met because others did who are told of together with them.

    `partners` are all whom each person is likely enough to have met.
    """
    accepted = [pair for pair in pairs if pair.likelihood >= ACCEPTED]
    listed, company = _told_by(accepted, "listed"), _told_by(accepted, _OF_COMPANY)
    rolls = {link.line for pair in accepted for link in pair.links if _is_of_roll(link)}
    whole = _in_whole_lists(pairs) | _in_companies(pairs) | _in_delegations(pairs, partners)
    return frozenset(whole) | {
        (pair.one, pair.other)
        for pair in pairs
        if (listed and _is_listed(pair, listed))
        or (company and _is_accompanied(pair, company))
        or (pair.links and (_is_of_company(pair) or _is_cued(pair)))
        or (rolls and _is_in_roll(pair, rolls))
    }


def _told_by(pairs: Sequence[Pair], feature: str) -> set[tuple[str, int]]:
    """Who of some pairs is told of at which line by links with a feature."""
    return {
        (person, link.line)
        for pair in pairs
        for link in pair.links
        if feature in link.features
        for person in (pair.one, pair.other)
    }


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


def _in_companies(pairs: tuple[Pair, ...]) -> set[tuple[str, str]]:
    """The pairs of somebody with all whom a line of attendance sets against him, if he likely met them as a whole."""
    faced: dict[tuple[str, int], dict[tuple[str, str], float]] = {}
    for pair in pairs:
        for link in pair.links if pair.relation == "differ" else ():
            if "side:cross" in link.features and link.status is MeetingStatus.TOOK_PLACE:
                for person in (link.one, link.other):
                    faced.setdefault((person, link.line), {})[pair.one, pair.other] = pair.likelihood
    return {
        pair
        for of in faced.values()
        if len(of) > 1 and sum(of.values()) >= _MEAN * len(of)
        for pair, likelihood in of.items()
        if likelihood > _LEAST
    }


def _in_delegations(pairs: tuple[Pair, ...], partners: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """The pairs of those of a delegation with whoever surely met its head: "received a delegation led by A"."""
    heads = {link.other: link.one for pair in pairs for link in pair.links if link.features == BESIDE}
    faced = {
        frozenset((member, met))
        for member, head in heads.items()
        for met in partners.get(head, ())
        if met != member and heads.get(met) != head
    }
    return {(p.one, p.other) for p in pairs if p.likelihood > _IN_ROLL and frozenset((p.one, p.other)) in faced}


def _is_of_roll(link: Link) -> bool:
    return "sideboth:cross" in link.features and "direct" in link.features


def _is_in_roll(pair: Pair, rolls: set[int]) -> bool:
    """Whether two are named in one line of the roll of a gathering in which others surely met."""
    return pair.likelihood > _IN_ROLL and any(link.line in rolls for link in pair.links if _is_of_roll(link))


def _is_accompanied(pair: Pair, company: set[tuple[str, int]]) -> bool:
    """Whether a verb ties two of whom one surely met the other's company: "X, accompanied by Y, received Z"."""
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    lines = {link.line for link in held if not _BY_VERB.isdisjoint(link.features)}
    near = pair.likelihood > _LEAST_BY_VERB and any(
        (one, n) in company for n in lines for one in (pair.one, pair.other)
    )
    return near and pair.relation == "same"


def _is_of_company(pair: Pair) -> bool:
    """Whether one came with whom another of their state met: "The Speaker called on X. He came with his deputy Y"."""
    if pair.likelihood <= _LEAST_BY_VERB or pair.relation not in _OF_ONE_STATE:
        return False
    held = (link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE)
    return any(_OF_COMPANY in link.features and _LANDING not in link.features for link in held)


def _is_cued(pair: Pair) -> bool:
    """Whether one is told to be among those who came: "Businessmen called on him on Monday. They were A and B"."""
    held = (link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE)
    return pair.likelihood > _LEAST_BY_VERB and any(CUED in link.features for link in held)
