"""Whose counterpart, predecessor or deputy somebody is: the office of another from which one's own is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.reading.claims import SINGLE, STATELESS, Bearing, Claim
from loaders.reading.genders import FEMALE, likely_gender
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

REACH = 2
"""Sentences before a counterpart in which the one whose counterpart it is stands."""
_SAME = frozenset({"predecessor", "successor", "deputy", "deputie"})
"""Of the same state and body as the model."""
_SELDOM = frozenset(
    {
        Role.AMBASSADOR,
        Role.SPECIAL_ENVOY,
        Role.SPOKESPERSON,
        Role.ADVISER,
        Role.FIRST_SPOUSE,
        Role.LEGISLATOR,
        Role.PARTY_LEADER,
        Role.OTHER,
    }
)
"""Roles of those who are named beside the one whose counterpart it is."""
_BESIDES = frozenset({Role.DEPUTY_HEAD_OF_GOVERNMENT, Role.VICE_PRESIDENT})
"""Held beside an office with a portfolio, of which the counterpart is."""
_PLACED = re.compile(r" (?:of|from) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?")
_JOINING = frozenset(
    {",", ";", "mr", "mrs", "ms", "dr", "and", "&", "with", "plus", "as", "well", "together", "by", "(", ")"}
)
_POSSESSIVES = frozenset({"his", "her", "their", "its"})


def model_of(story: Story, claim: Claim, known: Sequence[Claim], around: Sequence[Bearing]) -> Claim | None:
    """The claim of whoever holds the office that another is told by, the person itself left out; None if nobody does.

    That is who stands right before ("X and his counterpart"), or else who is named first in the sentence or in those
    before it, by name or, at its beginning, by a title alone.
    """
    same = claim.title.head_text.rstrip("s") in _SAME
    held = _held(claim, known, same)
    if same:
        inside = [other for other in held.values() if other.sentence is claim.sentence]
        nearest = -1 if claim.title.head_text.startswith("deput") else 0
        if not inside and (subject := _subject_of(story, claim, around, held)) is not None:
            return subject
        return inside[nearest] if inside else next(reversed(held.values()), None)
    if _is_latters(story, claim):
        names = [name for name in around[0].names if name.last <= claim.title.first]
        return held.get(around[0].who[names[-1].first]) if names else None
    beside = _right_before(story, around[0], claim, held)
    if beside is not None:
        return beside
    taken = {
        other.role
        for other in known
        if other.person != claim.person and other.role in SINGLE and claim.state and other.state == claim.state
    }
    for bearing in around:
        names = [name for name in bearing.names if name.start < claim.name.start]
        people = dict.fromkeys(bearing.who[name.first] for name in names)
        fits = [held[person] for person in people if person in held]
        untold = _untold(bearing, claim, names) if bearing is around[0] else None
        if untold is not None:
            return untold
        if fits:
            found = _likeliest(_abroad(fits, claim), taken)
            return _guest_of(story, found, held) or found
    return _likeliest(_abroad(list(held.values())[::-1], claim), taken) if held else None


def _subject_of(story: Story, claim: Claim, around: Sequence[Bearing], held: dict[str, Claim]) -> Claim | None:
    """ "X heard from Y. [His deputy Z] spoke": who is named before it in the sentence, or first in that before."""
    owner = story.tokens[claim.title.first - 1].text.lower() if claim.title.first else ""
    if owner not in ("his", "her") or len(around) < 2:
        return None
    women = [one for one in held.values() if likely_gender(story.text[one.name.start : one.name.end]) == FEMALE]
    if owner == "her" and len(women) == 1:
        return women[0]
    here = [name for name in around[0].names if name.last <= claim.title.first]
    told = [around[0].who[name.first] for name in here if around[0].who[name.first] in held]
    before = around[1]
    if told or not before.names:
        return held[told[-1]] if told else None
    return held.get(before.who[before.names[0].first])


def _is_latters(story: Story, claim: Claim) -> bool:
    """ "X of Peru, the latter's Cuban colleague Y": whether the office is that of whoever is named last before."""
    first = claim.title.first
    return any(token.text.lower() in _LATTERS for token in story.tokens[max(0, first - 1) : first])


_LATTERS = frozenset({"latter's", "latter’s"})


def _guest_of(story: Story, host: Claim, held: dict[str, Claim]) -> Claim | None:
    """ "He was received by President X, and lunched with Y, his colleague": the minister from abroad."""
    first = min(host.title.first, host.name.whole)
    before = story.tokens[first - 1 - (story.tokens[first - 1].text == "the")].text.lower() if first > 1 else ""
    if host.role not in _RECEIVING or before not in ("by", "with", "to", "from", "on"):
        return None
    return next((one for one in held.values() if one.role in _VISITING and one.state != host.state), None)


_RECEIVING = frozenset({Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT, Role.CROWN_PRINCE})
_VISITING = frozenset(
    {
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.MINISTER,
        Role.DEPUTY_FOREIGN_MINISTER,
        Role.LEGISLATURE_SPEAKER,
    }
)


def _held(claim: Claim, known: Sequence[Claim], same: bool) -> dict[str, Claim]:
    """The office of each person named before, of which a counterpart is likeliest."""
    held: dict[str, Claim] = {}
    for other in known:
        if other.person == claim.person or other.name.start >= claim.name.start:
            continue
        if not same and other.role in STATELESS:
            continue
        before = held.get(other.person)
        vaguer = before is not None and (before.role in _SELDOM or (_is_beside(before) and _has_portfolio(other)))
        if before is None or same or vaguer:
            held.pop(other.person, None)
            held[other.person] = other
    return held


def _is_beside(claim: Claim) -> bool:
    """Whether an office says no portfolio: a deputy premier's, or plain "Minister X"."""
    return claim.role in _BESIDES or (
        claim.role is Role.MINISTER and claim.title.head_text == "minister" and not claim.title.chain
    )


def _has_portfolio(claim: Claim) -> bool:
    return claim.role in (Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER) or (
        claim.role is Role.MINISTER and not claim.title.bare
    )


def _right_before(story: Story, bearing: Bearing, claim: Claim, held: dict[str, Claim]) -> Claim | None:
    """ "President X of Y and his Z counterpart, W": whoever is named right before the word or its bearer."""
    first = min(claim.title.first, claim.name.whole)
    while first and story.tokens[first - 1].text.lower() in _POSSESSIVES | {"the"}:
        first -= 1
    name = max((name for name in bearing.names if name.last <= first), key=lambda name: name.last, default=None)
    if name is None or bearing.who[name.first] not in held:
        return None
    placed = _PLACED.match(story.text, name.end)
    between = [at for at in range(name.last, first) if placed is None or story.tokens[at].start >= placed.end()]
    inside = {at for title in bearing.titles if title.first >= name.last for at in range(title.first, title.last)}
    words = {story.tokens[at].text.lower() for at in between if at not in inside}
    return held[bearing.who[name.first]] if words and words <= _JOINING else None


def _untold(bearing: Bearing, claim: Claim, names: Sequence[Name]) -> Claim | None:
    """ "The Prime Minister walked over to X, her colleague": a title without a name that opens the sentence."""
    floor = names[0].whole if names else claim.name.whole
    for title in _free(bearing):
        if title.last > min(floor, claim.title.first):
            return None
        if title.kind == "minister" and title.bare:
            continue
        role = role_of(title, title.state)
        if role not in _SELDOM and role not in STATELESS:
            return Claim("", title, claim.sentence, claim.name, role, title.state)
    return None


def _free(bearing: Bearing) -> Iterator[Title]:
    for title in bearing.free:
        if title.kind != "counterpart" and not title.plural and title.status is TenureStatus.CURRENT:
            yield title


def _abroad(fits: Sequence[Claim], claim: Claim) -> Sequence[Claim]:
    """Those of another state than the counterpart, if there are any."""
    others = [other for other in fits if other.state != claim.state or not claim.state]
    return others or fits


def _likeliest(fits: Sequence[Claim], taken: set[Role]) -> Claim:
    """The first whose office is free in the counterpart's state and none of those named beside others."""
    free = [other for other in fits if other.role not in taken]
    return next((other for other in free if other.role not in _SELDOM), (free or fits)[0])
