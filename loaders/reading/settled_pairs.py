"""Which weighed pairs of a story are taken to have met, made to agree with each other, and which only were to meet."""

from __future__ import annotations

from loaders.reading.links import Link
from loaders.reading.pairs import ACCEPTED, Pair, strength
from loaders.reading.pairs_apart import TRAVELLING, set_apart
from loaders.reading.pairs_with_others import held_with_others
from loaders.reading.throughout import with_companions
from loaders.reading.triggers import Join
from ontology.terms import MeetingStatus

_SURE_OF_HOSTED = 0.65  # least likelihood of host and guest of one state who both, likelier, met a third
_SURE_OF_MET = 0.7  # least likelihood of two of one state of whom it is said that the one met the other
_EXPECTED = 0.6  # share of those not held that are right: of all in the annotated reports, read one by one
_FIRM = frozenset({"direct", "group:1:1"})  # features of links whose words mean the two
_LEAST_SEATED = 0.05  # likelihood of one who sat in and the other side's head, where all others of the two sides met
_LISTED = f"side:cross:{TRAVELLING}"  # of a link to whom the delegation faced
_LEAST_PLAIN = 0.15  # least likelihood of two of one state whom a verb ties, with nobody whom both met
_PLAIN = {Join.MUTUAL: 1.0, Join.NOUN: 2.0}  # what their link says at least: 10 of 11 by a verb had met


def settled(pairs: tuple[Pair, ...]) -> tuple[Pair, ...]:
    """The pairs that met, made to agree with each other: those of one side drop out.

    Two people of one state who both met a third, each more likely than one another, stood on one side or came one after
    the other.
    """
    likelihood = {frozenset((pair.one, pair.other)): pair.likelihood for pair in pairs}
    kin = {frozenset((pair.one, pair.other)) for pair in pairs if pair.relation == "same"}
    partners: dict[str, list[str]] = {}
    for pair in pairs:
        if pair.likelihood >= ACCEPTED:
            partners.setdefault(pair.one, []).append(pair.other)
            partners.setdefault(pair.other, []).append(pair.one)
    apart, whole = set_apart(pairs), held_with_others(pairs, partners)
    kept = []
    for pair in pairs:
        if (pair.one, pair.other) in apart:
            continue
        if pair.likelihood >= ACCEPTED:
            hosted = pair.likelihood >= _SURE_OF_HOSTED and _is_hosted(pair)
            hosted = hosted or (pair.likelihood >= _SURE_OF_MET and _is_told_by_verb(pair))
            if pair.relation != "same" or hosted or _shared(pair, partners, likelihood) <= pair.likelihood:
                kept.append(pair)
        elif (
            _is_told_plainly(pair, partners)
            or (pair.one, pair.other) in whole
            or _is_seated_with_all(pair, partners, kin)
            or _is_of_company(pair)
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


def _is_seated_with_all(pair: Pair, partners: dict[str, list[str]], kin: set[frozenset[str]]) -> bool:
    """Whether one sat in facing the other's side, where a colleague of either met the other and each other.

    "A received B. Present were C, of A's state, and D, of B's": A met D and C met D, so C met B too.
    """
    if pair.likelihood <= _LEAST_SEATED or pair.relation != "differ":
        return False
    if not any("side:cross" in k.features for k in pair.links if k.status is MeetingStatus.TOOK_PLACE):
        return False
    mine = [met for met in partners.get(pair.other, ()) if frozenset((pair.one, met)) in kin]
    theirs = [met for met in partners.get(pair.one, ()) if frozenset((pair.other, met)) in kin]
    return any(one in partners.get(other, ()) for one in mine for other in theirs)


def _is_of_company(pair: Pair) -> bool:
    """Whether a list of a delegation names one, and the other is whom it faced: "The delegation included A and B"."""
    held = [link for link in pair.links if link.status is MeetingStatus.TOOK_PLACE]
    listed = any(_LISTED in link.features for link in held)
    return listed and pair.relation != "same" and not any("direct" in link.features for link in held)


def _shared(pair: Pair, partners: dict[str, list[str]], likelihood: dict[frozenset[str], float]) -> float:
    """How likely it is that both met one and the same third person."""
    theirs = set(partners.get(pair.other, ()))
    thirds = [third for third in partners.get(pair.one, ()) if third in theirs]
    return max(
        (min(likelihood[frozenset((pair.one, k))], likelihood[frozenset((pair.other, k))]) for k in thirds), default=0.0
    )
