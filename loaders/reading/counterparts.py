"""Counterparts and colleagues: "his Mongolian counterpart B" holds the office that A holds, in another state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.beside import beside
from loaders.reading.claims import STATELESS, Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.story import Story


def counterparts(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Turn each claim to be a counterpart into a claim to the office of the one last named before it."""
    earlier: list[Claim] = []
    for bearing in bearings:
        settled: list[Claim] = []
        for claim in bearing.claims:
            if claim.title.kind != "counterpart":
                settled.append(claim)
                continue
            model = _model(claim, [*earlier, *(c for c in bearing.claims if c.title.kind != "counterpart")])
            if model is not None:
                state = claim.state or _beside(story, claim, places)
                state, ground = (state, "counterpart") if state else _other(places, model.state)
                if state:
                    title = replace(claim.title, state=state)
                    settled.append(replace_claim(claim, title, model, state, ground))
        bearing.claims = settled
        earlier += settled


def replace_claim(claim: Claim, title: object, model: Claim, state: str, ground: str | None) -> Claim:
    """The counterpart's claim: the model's role in another state, under the words of the text."""
    titled = replace(claim.title, kind=model.title.kind if model.title.kind != "counterpart" else "other", state=state)
    return Claim(claim.person, titled, claim.sentence, claim.name, model.role, state, ground)


def _model(claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """Whose counterpart: the holder of an office of state last named before, not the person itself."""
    fits = [
        other
        for other in known
        if other.person != claim.person and other.role not in STATELESS and other.name.start < claim.name.start
    ]
    inside = [other for other in fits if other.sentence is claim.sentence]
    for group in (inside, fits):
        if group:
            return group[0] if group is inside else group[-1]
    return None


def _beside(story: Story, claim: Claim, places: Places) -> str | None:
    """ "His counterpart from Estonia, B"; "B, his counterpart of the Republic of X"."""
    near = beside(story, claim.sentence, claim.name, places)
    if near or claim.title.plural:
        return near
    start = story.tokens[claim.title.first].start
    after = places.within(start, max(claim.name.end, story.tokens[claim.title.last - 1].end) + 40)
    return next((place.code for place in after if story.sentence_at(place.start) is claim.sentence), None)


def _other(places: Places, state: str | None) -> tuple[str | None, str | None]:
    """The other state that the story is about."""
    counts: dict[str, int] = {}
    for place in places.found:
        if place.code != state:
            counts[place.code] = counts.get(place.code, 0) + 1
    if not counts:
        return None, None
    return max(sorted(counts), key=lambda code: counts[code]), "counterpart"
