"""Members of reigning houses whose state a report leaves unsaid: Sweden's "Crown Princess Victoria", "Queen Silvia"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from loaders.reading.claims import Claim
from loaders.reading.geography import Places
from loaders.reading.lexicon import bare
from loaders.reading.story import Story
from loaders.reading.tables import table
from ontology.terms import Role

_WAYS: Mapping[str, Sequence[str]] = {
    "queen": ("queens",),
    "first_spouse": ("queens", "consorts"),
    "crown_prince": ("kin",),
    "royal": ("kin", "consorts"),
}
"""In which parts of the table those of each kind of title are."""
_LONGEST = 4
"""Words of what a member of a house is called by."""


def settle_royals(story: Story, claims: Sequence[Claim], places: Places) -> None:
    """Give those who are called as members of houses of one state that the story tells of this state."""
    told = {place.code for place in places.found}
    for claim in claims:
        if claim.state is None and claim.title.kind in _WAYS:
            states = {state for way in _WAYS[claim.title.kind] for state in _houses(story, claim, way)} & told
            if len(states) == 1:
                claim.state, claim.ground = states.pop(), "known holder"


def royal_role(story: Story, claim: Claim) -> Role | None:
    """Whether a queen or prince is known to be married to who reigns: "Queen Mary", "Prince Henrik" of Denmark."""
    if claim.title.kind == "queen" and claim.state in _houses(story, claim, "queens"):
        return Role.FIRST_SPOUSE
    if claim.title.kind == "royal" and claim.state in _houses(story, claim, "consorts"):
        return Role.FIRST_SPOUSE
    return None


def _houses(story: Story, claim: Claim, way: str) -> frozenset[str]:
    """The states in whose houses somebody is called as one is, by as many words as fit."""
    words = [bare(word).removesuffix("'s") for word in _named(story, claim).replace("’", "'").split()[:_LONGEST]]
    known = _called(way)
    for length in range(len(words), 0, -1):
        if (states := known.get(" ".join(words[:length]))) is not None:
            return states
    return frozenset()


def _named(story: Story, claim: Claim) -> str:
    return story.text[claim.name.start : claim.name.end]


@cache
def _called(way: str) -> Mapping[str, frozenset[str]]:
    """The states by what members of houses are called."""
    found: dict[str, frozenset[str]] = {}
    for state, names in table("royals")[way].items():
        for name in names:
            called = " ".join(bare(word) for word in name.replace("’", "'").split())
            found[called] = found.get(called, frozenset()) | {state}
    return found
