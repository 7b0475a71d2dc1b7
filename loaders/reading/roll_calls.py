"""Roll calls: people listed each with a state under one title said before: "the presidents A of X, Y's B, C (Z)"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title

_REACH = 2
"""Sentences over which a plural title covers those listed after it."""

_KINDS = frozenset(
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


def call_roll(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give people of whom a sentence says the state and no office the plural title that was said before them."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    called: list[tuple[int, Title]] = []
    for number, bearing in enumerate(bearings):
        called = [(line, title) for line, title in called if number - line <= _REACH]
        called += [(number, title) for title in bearing.titles if title.plural and title.kind in _KINDS]
        if not called:
            continue
        for name in bearing.names:
            person = bearing.who[name.first]
            before = [title for _, title in called if title.last <= name.first]
            state = state_beside(story, bearing, name, places)
            if before and state and person not in titled:
                title = before[-1]
                claim = Claim(person, title, bearing.sentence, name, role_of(title, state), state, "roll call")
                bearing.claims.append(claim)
                titled.add(person)


def state_beside(story: Story, bearing: Bearing, name: Name, places: Places) -> str | None:
    """The state right beside a name: "A of X", "A, of X", "A (X)", "X's A"."""
    tokens = story.tokens
    end = bearing.sentence.last
    at = name.last
    while at < end and at < name.last + 3 and tokens[at].text.lower() in (",", "of", "from", "(", "the"):
        at += 1
    if at > name.last and at < end and (tokens[at - 1].text != "," or at - name.last > 1):
        near = places.within(tokens[at].start, tokens[min(at + 2, end - 1)].end)
        if near and near[0].start <= tokens[min(at + 2, end - 1)].start:
            return near[0].code
    first = max(bearing.sentence.first, name.whole - 4)
    near = places.within(tokens[first].start, tokens[name.whole].start)
    possessive = bool(near) and story.text[near[-1].end : near[-1].end + 2] in ("'s", "’s")
    return near[-1].code if possessive and near[-1].end + 3 >= tokens[name.whole].start else None
