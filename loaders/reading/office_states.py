"""The state of an office that its title leaves unsaid.

It is taken from a ground, in this order: the chamber's own name, words beside the name, another title of the same
person, the delegation listed, the state that the rest of the story leaves. Never guessed without one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from loaders.reading.bodies import chamber_state
from loaders.reading.claims import SINGLE, STATELESS, Claim
from loaders.reading.geography import Manner, Places
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from ontology.terms import Role


def settle_states(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Give each claim that leaves its state unsaid the one that the story grounds."""
    for claim in claims:
        _from_own_words(story, claim, places)
    _one_each(claims, places)
    for _ in range(2):
        _from_same_person(claims)
    home = _Home(story, claims, places)
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS:
            claim.state, claim.ground = home.state_for(claim)
    _from_same_person(claims)
    for claim in claims:
        claim.role = role_of(claim.title, claim.state)


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
        union = (
            any(word in body for word in ("EU", "European"))
            and "Bank for" not in body
            and "Council of Europe" not in body
        )
        claim.state = "EU" if union else None
        return
    if claim.state is None:
        claim.state = chamber_state(body)
        claim.ground = "chamber" if claim.state else None
    if claim.state is None and claim.name.last < claim.sentence.last:
        # "President Tokayev of Kazakhstan", "Foreign Minister Wang Yi (China)"
        tokens = story.tokens
        at = claim.name.last
        if tokens[at].text.lower() in ("of", "from", "(") and at + 1 < claim.sentence.last:
            near = places.within(tokens[at].start, tokens[min(at + 4, claim.sentence.last - 1)].end)
            if near and near[0].start <= tokens[min(at + 2, claim.sentence.last - 1)].start:
                claim.state, claim.ground = near[0].code, "beside the name"
    if claim.state is None:
        before = claim.name.whole - 1
        near = places.within(story.tokens[max(claim.sentence.first, before - 3)].start, claim.name.start)
        if (
            near
            and before >= claim.sentence.first
            and near[-1].end in range(claim.name.start - 4, claim.name.start + 1)
        ):
            claim.state, claim.ground = near[-1].code, "beside the name"


def _from_same_person(claims: Sequence[Claim]) -> None:
    said: dict[str, Counter[str]] = {}
    for claim in claims:
        if claim.state and claim.role not in STATELESS and claim.ground in (None, "chamber", "beside the name"):
            said.setdefault(claim.person, Counter())[claim.state] += 1
    for claim in claims:
        if claim.state is None and claim.role not in STATELESS and claim.person in said:
            counts = said[claim.person]
            claim.state, claim.ground = max(sorted(counts), key=lambda code: counts[code]), "same person"


class _Home:
    """The states that a story can mean, for titles that leave theirs unsaid.

    A report names the state of foreigners and leaves its own unsaid; so a state that others' titles name counts less.
    """

    def __init__(self, story: Story, claims: Sequence[Claim], places: Places) -> None:
        self.story = story
        self.places = places
        self.claims = claims
        self.dateline = places.dateline.code if places.dateline else None
        self.weights: dict[str, float] = defaultdict(float)
        for place in places.found:
            self.weights[place.code] += WEIGHT_SAID if place.manner in (Manner.NAME, Manner.DEMONYM) else WEIGHT_SITE
        if self.dateline:
            self.weights[self.dateline] += WEIGHT_DATELINE
        for code in {claim.title.state for claim in claims if claim.title.state}:
            self.weights[code] -= WEIGHT_EXPLICIT

    def state_for(self, claim: Claim) -> tuple[str | None, str | None]:
        """The heaviest state whose post of that kind no other person of the story is said to hold."""
        delegation = self._delegation(claim)
        if delegation:
            return delegation, "delegation"
        taken: set[str | None] = {
            other.state
            for other in self.claims
            if other.role is claim.role and other.person != claim.person and other.state and claim.role in SINGLE
        }
        if claim.role in SINGLE or claim.role is Role.AMBASSADOR:
            taken |= {
                other.title.state
                for other in self.claims
                if other.sentence is claim.sentence and other.title.kind == "counterpart"
            }
        ranked = sorted(self.weights, key=lambda code: (-self._weight(code, claim), code))
        for code in ranked:
            if code != "EU" and code not in taken:
                return code, "dateline" if code == self.dateline else "story"
        return None, None

    def _weight(self, code: str, claim: Claim) -> float:
        near = self.places.within(claim.sentence.start, claim.name.start)
        lately = self.places.within(max(0, claim.sentence.start - LATELY), claim.sentence.start)
        said = any(place.code == code for place in near)
        return self.weights[code] + WEIGHT_SENTENCE * said + WEIGHT_LATELY * any(place.code == code for place in lately)

    def _delegation(self, claim: Claim) -> str | None:
        """The state of "the X delegation" or "from the X side" that the sentence lists before the title."""
        start = self.story.tokens[claim.title.first].start
        for place in reversed(self.places.within(claim.sentence.start, start)):
            following = self.story.text[place.end : place.end + 40].lower()
            if re.match(r"(?:['’]s)?\s+(?:\w+\s+)?(?:delegation|side|team|party)\b", following):
                return place.code
        return None


WEIGHT_SAID = 2.0
WEIGHT_SITE = 1.0
WEIGHT_DATELINE = 3.0
WEIGHT_EXPLICIT = 10.0
WEIGHT_SENTENCE = 10.0
WEIGHT_LATELY = 3.0
LATELY = 250
"""Chosen on the training reports: `python bench/state_grounds.py` prints how often each ground is right."""
