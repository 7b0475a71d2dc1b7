"""Which weighed pairs of a story are taken to have met, made to agree with each other, and which only were to meet."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

from loaders.reading.delegates import BESIDE
from loaders.reading.links import Link
from loaders.reading.pairs import Pair, strength
from loaders.reading.throughout import with_companions
from loaders.reading.triggers import GREETED, Join
from ontology.terms import MeetingStatus

ACCEPTED = 0.47  # least likelihood of a pair that met
_FILLED = 0.35  # least likelihood of a pair that only completes a side
_LISTED = 0.2  # least likelihood of one in the entries of a list, where that of an entry beside is accepted
_LONG = 4  # entries of a list that holds as a whole
_WHOLE = 0.3  # their least mean likelihood
_IN_ROLL = 0.1  # least likelihood of two in the roll of one gathering
_MEAN, _LEAST = 0.5, 0.3  # mean and least likelihood of those of a company whom one met
_NEAR = (-3, -2, -1, 1, 2, 3)  # lines from entry to entry
_SURE = 0.55
_SURE_OF_HOSTED = 0.65  # least likelihood of host and guest of one state who both, likelier, met a third
_SURE_OF_MET = 0.7  # least likelihood of two of one state of whom it is said that the one met the other
_SURE_OF_ATTENDING = 0.6  # least likelihood of two who are only told to have attended together
_SURE_OF_OUTSIDER = 0.5  # of one who attended and one told of before who was in no encounter: 3 of 24 below had met
_FIRMLY = frozenset({"direct", "group", "side:cross", "side:third", "sideboth:cross", "listed", "turn", "completed"})
_BY_VERB = frozenset({"direct:host", "direct:guest", "direct:mutual"})
_OF_COMPANY = "side:cross:company"  # of who came with one to meet another
_SURE_OF_SEATED = 0.8  # least likelihood of one who sat in and somebody not known to have been at that encounter
_TRAVELLING = "delegation included/includes"  # who came along, and is not told to have sat in
_ASIDE = frozenset({"praised/commended", _TRAVELLING})  # what tells of nobody that he sat with the other
_BETWEEN = "noun:split:between"  # of two who stand on either side of "the summit between B and C"
_OUT = frozenset({"attend:member:out", "attend:lead:out", "attend:there:out"})  # of somebody not in the last encounter
_NEXT = frozenset({"attend:member:1", "attend:lead:1", "attend:there:1"})  # who is named in the line before
_OF_THEIRS = "attendboth:at the talks/"  # of the meeting at which others were: "present at the talks of A with B were"
_EXPECTED = 0.6  # share of those not held that are right: of all in the annotated reports, read one by one
_PEERS = frozenset({"title:one", "title:other", "indirect:peers"})
_FEW = 2  # whom those of a group may have faced without having met each other
_TIED = frozenset({"direct", "group", "spoken"})  # features of links to those whom the grammar of a line ties
_FIRM = frozenset({"direct", "group:1:1"})  # features of links whose words mean the two
_LEAST_PLAIN = 0.15  # least likelihood of two of one state whom a verb ties, with nobody whom both met
_PLAIN = {Join.MUTUAL: 1.0, Join.NOUN: 2.0}  # what their link says at least: 10 of 11 by a verb had met
_MUTUAL = frozenset({Join.MUTUAL, Join.NOUN})
_UNDONE = frozenset({MeetingStatus.DENIED, MeetingStatus.CANCELLED})
_MEALS = frozenset({"dinner", "lunch", "luncheon", "breakfast", "banquet"})


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
    company = {
        (person, link.line)
        for pair in pairs
        if pair.likelihood >= ACCEPTED
        for link in pair.links
        if _OF_COMPANY in link.features
        for person in (pair.one, pair.other)
    }
    rolls = {link.line for pair in pairs if pair.likelihood >= ACCEPTED for link in pair.links if _is_of_roll(link)}
    whole = _in_whole_lists(pairs) | _in_companies(pairs) | _in_delegations(pairs, partners)
    faced, beside = _faced_there(pairs), _beside(pairs)
    kept = []
    for pair in pairs:
        if _is_denied(pair) or _is_of_others(pair, faced) or _is_only_aside(pair) or _is_one_of_group(pair, beside):
            continue
        if _is_of_one_delegation(pair) or _are_at_table(pair):
            continue
        if pair.likelihood >= ACCEPTED:
            if pair.likelihood < _SURE_OF_ATTENDING and _is_beside_only(pair):
                continue
            if pair.likelihood < _SURE_OF_OUTSIDER and _is_with_outsider(pair):
                continue
            hosted = pair.likelihood >= _SURE_OF_HOSTED and _is_hosted(pair)
            hosted = hosted or (pair.likelihood >= _SURE_OF_MET and _is_told_by_verb(pair))
            if pair.relation != "same" or hosted or _shared(pair, partners, likelihood) <= pair.likelihood:
                kept.append(pair)
        elif (
            _is_told_plainly(pair, partners)
            or _is_listed(pair, listed)
            or _is_accompanied(pair, company)
            or (pair.one, pair.other) in whole
            or _is_in_roll(pair, rolls)
            or _completes(pair, partners, likelihood, kin)
        ):
            kept.append(pair._replace(likelihood=ACCEPTED))
    return tuple(with_companions(kept, pairs))


def expected(pairs: tuple[Pair, ...]) -> tuple[tuple[Pair, Link], ...]:
    """Pairs that are planned, invited, refused or cancelled to meet, each with the link that says so.

    Of those who met too, what is planned: `meetings` asks whether it is on a day to come.
    """
    found = []
    for pair in [pair for pair in pairs if pair.links and pair.relation != "same"]:
        held = any(link.status is MeetingStatus.TOOK_PLACE for link in pair.links)
        met = held and pair.likelihood >= ACCEPTED
        able = (link for link in pair.links if may_be_expected(link))
        link = next((link for link in able if not met or link.status is MeetingStatus.PLANNED), None)
        if link:
            found.append((pair._replace(likelihood=_EXPECTED), link))
    return tuple(found)


def may_be_expected(link: Link) -> bool:
    """Whether a line ties two people by an encounter that did not take place, or not yet."""
    return link.status is not MeetingStatus.TOOK_PLACE and not _FIRM.isdisjoint(link.features)


def _is_hosted(pair: Pair) -> bool:
    """Whether the grammar of a line has one of two receive or call on the other."""
    return any("direct:host" in link.features or "direct:guest" in link.features for link in pair.links)


def _is_told_by_verb(pair: Pair) -> bool:
    """Whether the grammar of a line has one of two meet the other, by name and alone."""
    return any(
        "direct:mutual" in link.features and "direct:said:name:name" in link.features
        for link in pair.links
        if link.status is MeetingStatus.TOOK_PLACE
    )


def _is_told_plainly(pair: Pair, partners: dict[str, list[str]]) -> bool:
    """Whether a verb or noun of meeting firmly ties two of one state who are not known to have faced a third."""
    if pair.relation != "same" or pair.likelihood <= _LEAST_PLAIN:
        return False
    if not set(partners.get(pair.one, ())).isdisjoint(partners.get(pair.other, ())):
        return False
    return any(
        link.trigger.join in _PLAIN and strength(link) >= _PLAIN[link.trigger.join]
        for link in pair.links
        if link.trigger and link.status is MeetingStatus.TOOK_PLACE and "direct" in link.features
    )


def _is_accompanied(pair: Pair, company: set[tuple[str, int]]) -> bool:
    """Whether a verb ties two of whom one surely met the other's company: "X, accompanied by Y, received Z"."""
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    lines = {link.line for link in held if not _BY_VERB.isdisjoint(link.features)}
    near = pair.likelihood > _LEAST_PLAIN and any((one, n) in company for n in lines for one in (pair.one, pair.other))
    return near and pair.relation == "same"


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


def _is_of_roll(link: Link) -> bool:
    return "sideboth:cross" in link.features and "direct" in link.features


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


def _is_in_roll(pair: Pair, rolls: set[int]) -> bool:
    """Whether two are named in one line of the roll of a gathering in which others surely met."""
    return pair.likelihood > _IN_ROLL and any(link.line in rolls for link in pair.links if _is_of_roll(link))


def _is_denied(pair: Pair) -> bool:
    """Whether the two are told not to have met or to have called it off, and only what stands around says they did."""
    tied = [link for link in pair.links if link.trigger is not None and not _TIED.isdisjoint(link.features)]
    if not tied or any(link.status not in _UNDONE for link in tied):
        return False
    return any(link.trigger.join in _MUTUAL for link in tied if link.trigger)


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
    titled = {frozenset((pair.one, pair.other)) for pair in pairs if any(map(_is_of_peers, pair.links))}
    return titled | {frozenset(two) for (_, two), others in faced.items() if others <= _FEW}


def _is_untied(pair: Pair) -> bool:
    """Whether no line ties two but by a word that may stand for both."""
    return all("grouped" in link.features or _is_of_peers(link) for link in pair.links)


def _is_of_peers(link: Link) -> bool:
    """Whether a title stands for two in one place of a trigger that ties them to others."""
    return _PEERS.issubset(link.features)


def _is_of_one_delegation(pair: Pair) -> bool:
    """Whether two came in one delegation, and no verb or noun of meeting ties them."""
    return any(link.features == BESIDE for link in pair.links) and not any("direct" in k.features for k in pair.links)


def _are_at_table(pair: Pair) -> bool:
    """Whether two are only told to have been guests at one meal that somebody gave: "hosted A and B for lunch"."""
    held = [link for link in pair.links if link.trigger and link.status is MeetingStatus.TOOK_PLACE]
    guests = {k.line for k in held if k.trigger and k.trigger.join is Join.HOST and "indirect:peers" in k.features}
    meals = [k for k in held if k.trigger and _MEALS.intersection(re.findall(r"\w+", k.trigger.phrase))]
    return (
        bool(meals)
        and all(link.line in guests for link in held)
        and not any("direct" in link.features for link in held if link not in meals)
    )


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


def _in_delegations(pairs: tuple[Pair, ...], partners: dict[str, list[str]]) -> set[tuple[str, str]]:
    """The pairs of those of a delegation with whoever surely met its head: "received a delegation led by A"."""
    heads = {link.other: link.one for pair in pairs for link in pair.links if link.features == BESIDE}
    faced = {
        frozenset((member, met))
        for member, head in heads.items()
        for met in partners.get(head, ())
        if met != member and heads.get(met) != head
    }
    return {(p.one, p.other) for p in pairs if p.likelihood > _IN_ROLL and frozenset((p.one, p.other)) in faced}


def _shared(pair: Pair, partners: dict[str, list[str]], likelihood: dict[frozenset[str], float]) -> float:
    """How likely it is that both met one and the same third person."""
    theirs = set(partners.get(pair.other, ()))
    thirds = [third for third in partners.get(pair.one, ()) if third in theirs]
    return max(
        (min(likelihood[frozenset((pair.one, k))], likelihood[frozenset((pair.other, k))]) for k in thirds), default=0.0
    )


def _is_greeted_only(pair: Pair) -> bool:
    """Whether one only greeted the other where he landed: "was met at the airport by X and held talks with Y"."""
    greeted = any(link.trigger is not None and link.trigger.phrase == GREETED for link in pair.links)
    return greeted and not any("direct" in link.features for link in pair.links)


def _is_apart(pair: Pair) -> bool:
    """Whether of two only the one is in a line, which tells whom he met: "A met B. C met D": A did not meet D."""
    told = {feature for link in pair.links for feature in link.features}
    return told.isdisjoint(_TIED_OTHERWISE) and not told.isdisjoint(_APART)


_TIED_OTHERWISE = frozenset({"direct", "side", "attend"})
_APART = frozenset({"indirect", "fill:2"})


def _is_of_others_talks(pair: Pair) -> bool:
    """Whether one only told of the other's encounter with a third: "A explained the summit between B and C"."""
    return any(_BETWEEN in link.features and "direct" not in link.features for link in pair.links)


def _tells_of_travelling(pair: Pair) -> bool:
    return any(link.trigger is not None and link.trigger.phrase == _TRAVELLING for link in pair.links)


def _completes(
    pair: Pair,
    partners: dict[str, list[str]],
    likelihood: dict[frozenset[str], float],
    kin: set[frozenset[str]],
) -> bool:
    """Whether a pair that is not unlikely fills a gap in a side: one of them surely met somebody of the other's."""
    if pair.likelihood <= _FILLED or pair.relation != "differ" or _is_greeted_only(pair):
        return False
    if _is_apart(pair) or _is_of_others_talks(pair) or _tells_of_travelling(pair):
        return False
    for one, other in ((pair.one, pair.other), (pair.other, pair.one)):
        for met in partners.get(other, ()):
            between = frozenset((one, met))
            surely = likelihood[frozenset((met, other))] > _SURE
            if met != one and between in kin and likelihood[between] < ACCEPTED and surely:
                return True
    return False
