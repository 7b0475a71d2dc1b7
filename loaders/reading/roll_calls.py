"""Roll calls: people listed each with a state under one title said before: "the presidents A of X, Y's B, C (Z)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.reading.beside import beside
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title

_REACH = 2
"""Sentences over which a plural title covers those listed after it."""

KINDS = frozenset(
    {
        "ambassador",
        "chancellor",
        "defence_minister",
        "deputy_foreign_minister",
        "foreign_minister",
        "head_of_government",
        "head_of_state",
        "leader",
        "minister",
        "president",
        "security_official",
        "speaker",
    }
)


COUNTERPARTS = frozenset({"counterpart"})


def call_roll(story: Story, bearings: Sequence[Bearing], places: Places, kinds: frozenset[str] = KINDS) -> None:
    """Give people of whom a sentence says the state and no office the plural title that was said before them."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    called: list[tuple[int, Title]] = []
    for number, bearing in enumerate(bearings):
        called = [(line, title) for line, title in called if number - line <= _REACH]
        called += [(number, title) for title in bearing.titles if title.plural and title.kind in kinds]
        if kinds is KINDS:
            _call_on(story, bearing, places, titled)
        if not called:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            before = [title for _, title in called if title.last <= name.first]
            state = beside(story, bearing.sentence, name, places)
            if before and state and person not in titled:
                title = before[-1]
                claim = Claim(person, title, bearing.sentence, name, role_of(title, state), state, "roll call")
                bearing.claims.append(claim)
                titled.add(person)
                called.append((number, title))  # the roll goes on


def _call_on(story: Story, bearing: Bearing, places: Places, titled: set[str]) -> None:
    """Give the title of one to those joined to him whose state owns them: "Ambassador of Peru X, Chile's Y and"."""
    claims = {claim.name.first: claim for claim in bearing.claims if claim.state and claim.title.kind in KINDS}
    for before, name in pairwise(bearing.names):
        model, person = claims.get(before.first), bearing.who[name.first]
        if model is None or person in titled or model.title.plural:
            continue
        joint = _JOINT.fullmatch(story.text, before.end, name.start)
        owner = places.within(joint.start("state"), joint.end("state")) if joint else ()
        if owner and owner[0].code != model.state:
            claim = replace(model, person=person, name=name, state=owner[0].code, ground="roll call")
            claim.title = replace(model.title, state=owner[0].code)
            bearing.claims.append(claim)
            claims[name.first] = claim
            titled.add(person)


_JOINT = re.compile(r",?(?: and)? (?P<state>[A-Z][\w -]{2,30})(?:['’]s|['’]) (?:(?:H\.?E\.?|Mrs?\.?|Ms\.?|Dr\.?) )*")
