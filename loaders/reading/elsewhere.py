"""Titles said of somebody whom another sentence names: "X landed at noon. The Thai foreign minister was met by Y"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.claims import SINGLE, Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.origins import weighed
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_REACH = 2
"""Sentences before and after a title in which its bearer is looked for."""
_SUITS = -1.0  # how much worse than for the likeliest state a name may suit
ROLES = SINGLE | {
    Role.LEGISLATURE_SPEAKER,
    Role.AMBASSADOR,
    Role.DEPUTY_HEAD_OF_GOVERNMENT,
    Role.DEPUTY_FOREIGN_MINISTER,
    Role.MINISTER,
    Role.DEPUTY_SPEAKER,
    Role.CENTRAL_BANK_GOVERNOR,
    Role.SECURITY_OFFICIAL,
    Role.FIRST_SPOUSE,
}
"""Offices of which a story tells one holder at a time."""


def told_elsewhere(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give people of whom no sentence says an office the one that a title near them leaves without bearer."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    titled = {claim.person for claim in claims}
    held = {(claim.role, claim.state) for claim in claims}
    codes = tuple(sorted({place.code for place in places.found}))
    for number, bearing in enumerate(bearings):
        for title in bearing.free:
            if title.kind == "counterpart" or title.status is not TenureStatus.CURRENT:
                continue
            if faces(story, bearing, title):
                continue
            for state in _states(story, title, places):
                role = role_of(title, state)
                name = None
                if role in ROLES and (role, state) not in held:
                    name = _bearer(story, bearings, number, state, titled | faced_by(story, bearing, title), codes)
                if name is not None:
                    person = bearing.who[name.first]
                    bearing.claims.append(Claim(person, title, bearing.sentence, name, role, state, "elsewhere"))
                    titled.add(person)
                    held.add((role, state))


def around(number: int, count: int) -> Sequence[int]:
    """The sentences, of `count`, in which the bearer of a title is looked for: its own, those before, the next."""
    return [*range(number, max(-1, number - _REACH - 1), -1), *range(number + 1, min(count, number + _REACH))]


def is_addressed(story: Story, title: Title) -> bool:
    """Whether a title is another's than the subject's before it: "X reported to the President"."""
    before = [token.text.lower() for token in story.tokens[max(0, title.first - 2) : title.first]]
    return before in (["to", "the"], ["with", "the"], ["by", "the"], ["before", "the"])


def faced_by(story: Story, bearing: Bearing, title: Title) -> set[str]:
    """Those before a title who face its bearer: "X was received by the Kenyan President"."""
    if not is_addressed(story, title):
        return set()
    return {bearing.who[name.first] for name in bearing.names if name.last <= title.first}


def faces(story: Story, bearing: Bearing, title: Title) -> bool:
    """Whether its bearer does something to somebody named before: "The Kenyan President received him"."""
    after = story.tokens[title.last : min(bearing.sentence.last, title.last + _OBJECT)]
    return any(token.text in _OBJECTS for token in after)


_OBJECT = 4  # tokens after a title in which a pronoun is its verb's object
_OBJECTS = frozenset({"him", "her"})


def _states(story: Story, title: Title, places: Places) -> Sequence[str]:
    """The states that a title's own words name: one, or several for "the Latvian and Belarusian foreign ministers"."""
    if not title.plural:
        return [title.state] if title.state else []
    start, end = story.tokens[title.first].start, story.tokens[title.last - 1].end
    return list(dict.fromkeys(place.code for place in places.within(start, end)))


def _bearer(
    story: Story,
    bearings: Sequence[Bearing],
    number: int,
    state: str,
    titled: set[str],
    codes: tuple[str, ...],
) -> Name | None:
    """The untitled name nearest to a title that suits its state; names before it go first."""
    for at in around(number, len(bearings)):
        names: list[Name] = [name for name in bearings[at].names if bearings[at].who[name.first] not in titled]
        if at <= number:
            names.reverse()
        for name in names:
            suits = weighed(story.text[name.start : name.end], codes).get(state, _SUITS - 1)
            if suits >= _SUITS:
                return name
    return None
