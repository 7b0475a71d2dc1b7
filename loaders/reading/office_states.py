"""The state of an office that its title leaves unsaid.

It is taken from a ground, in this order: the chamber's own name, words beside the name, whose "its" or "the country's"
means, another title of the same person, the delegation listed, the state that the rest of the story leaves (`home`).
Never guessed without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from loaders.reading.bodies import chamber_state
from loaders.reading.claims import SINGLE, STATELESS, Claim
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.home import Home
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Sentence, Story
from ontology.terms import Role

_SURE = frozenset({None, "chamber", "beside the name"})


def settle_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Give each claim that leaves its state unsaid the one that the story grounds."""
    ground_states(story, claims, places)
    home = Home(story, places, claims)
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS:
            _weigh(home, claim, claims)
            _from_same_person(claims, only=claim.person)
    for claim in claims:
        claim.role = role_of(claim.title, claim.state)


def ground_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Settle the states that need no weighing."""
    for claim in claims:
        _from_own_words(story, claim, places)
    _one_each(claims, places)
    for _ in range(2):
        _from_same_person(claims)
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS:
            claim.state = _delegation(story, claim, places)
            claim.ground = "delegation" if claim.state else None


def _weigh(home: Home, claim: Claim, claims: Sequence[Claim]) -> None:
    """Take the likeliest state whose post, if one person holds it, nobody else of the story is said to hold."""
    taken: set[str | None] = {
        other.state
        for other in claims
        if other.role is claim.role
        and other.person != claim.person
        and claim.role in SINGLE
        and other.state
        and other.title.status is claim.title.status
    }
    if claim.role in SINGLE or claim.role is Role.AMBASSADOR:
        taken |= {
            other.title.state
            for other in claims
            if other.sentence is claim.sentence and other.title.kind == "counterpart"
        }
    for code, chance in home.weigh(claim):
        if code not in taken:
            claim.state, claim.chance = code, chance
            dateline = home.places.dateline
            claim.ground = "dateline" if dateline and code == dateline.code else "story"
            return


def _one_each(claims: Sequence[Claim], places: Places) -> None:
    """ "Headed by deputies A and B", in a report on two states: one of each, the host's first."""
    states = [code for code, _ in Counter(place.code for place in places.found).most_common()]
    if len(states) < 2:
        return
    pairs: dict[int, list[Claim]] = {}
    for claim in claims:
        if claim.title.plural and claim.state is None and claim.role is Role.LEGISLATOR:
            pairs.setdefault(id(claim.title), []).append(claim)
    for pair in pairs.values():
        if len(pair) == 2:
            home = places.dateline.code if places.dateline else states[0]
            other = next(code for code in states if code != home)
            for claim, code in zip(pair, (home, other), strict=True):
                claim.state, claim.ground = code, "one of each"


def _from_own_words(story: Story, claim: Claim, places: Places) -> None:
    title = claim.title
    body = story.text[story.tokens[title.first].start : story.tokens[title.last - 1].end]
    if claim.role in STATELESS:
        union = re.search(r"\bEU\b|\bEuropean (?!Bank|Court of Human)", body) and "Council of Europe" not in body
        claim.state = "EU" if union else None
        return
    if claim.state is None:
        claim.state = chamber_state(body)
        claim.ground = "chamber" if claim.state else None
    if claim.state is None:
        claim.state = beside(story, claim.sentence, claim.name, places)
        claim.ground = "beside the name" if claim.state else None


_AFTER = re.compile(
    r"\s?(?:,\s)?(?:of|from|for|representing|\()\s?(?:the\s)?(?:[A-Z][\w-]+\s)?(?:[A-Z][a-z]+\s(?:of\s(?:the\s)?)?){0,3}\Z"
)
_BEFORE = re.compile(r"(?:['’]s?)?\s(?:own\s|[A-Z][\w.]*\.?\s){0,4}\Z")
_FOR = re.compile(r"\b(?:for|from)\s(?:the\s)?(?:[A-Z][a-z]+\s(?:of\s(?:the\s)?)?){0,3}\Z", re.IGNORECASE)


def beside(story: Story, sentence: Sentence, name: Name, places: Places) -> str | None:
    """The state right beside a name: "A of X", "B (Y)", "Z's C", "the Uruguayan D", "for W, E"."""
    text = story.text
    after = places.within(name.end, min(sentence.end, name.end + 60))
    if after and _AFTER.fullmatch(text, name.end, after[0].start):
        return after[0].code
    start = story.tokens[name.whole].start
    before: Sequence[Place] = places.within(max(sentence.start, start - 60), start)
    if not before:
        return None
    place = before[-1]
    gap = text[place.end : start]
    if (
        place.manner in (Manner.NAME, Manner.DEMONYM)
        and _BEFORE.fullmatch(gap)
        and (gap.startswith(("'", "’")) or place.manner is Manner.DEMONYM)
    ):
        return place.code
    if gap.strip() in (",", ":", "") and _FOR.search(text, max(sentence.start, place.start - 40), place.start):
        return place.code
    return None


def _from_same_person(claims: Sequence[Claim], only: str | None = None) -> None:
    said: dict[str, Counter[str]] = {}
    for claim in claims:
        sure = claim.ground in _SURE or only is not None
        if claim.state and claim.role not in STATELESS and sure and only in (None, claim.person):
            said.setdefault(claim.person, Counter())[claim.state] += 1
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS and claim.person in said:
            counts = said[claim.person]
            claim.state, claim.ground = max(sorted(counts), key=lambda code: counts[code]), "same person"


def _delegation(story: Story, claim: Claim, places: Places) -> str | None:
    """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
    start = story.tokens[claim.title.first].start
    for place in reversed(places.within(claim.sentence.start, start)):
        if _DELEGATION.match(story.text, place.end, place.end + 40):
            return place.code
    return None


_DELEGATION = re.compile(r"(?:['’]s)?\s+(?:\w+\s+)?(?:delegation|side|team|party)\b", re.IGNORECASE)
