"""Bare titles of somebody whom the story names without one: "A spoke for an hour. The Prime Minister then left"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.reading.claims import Bearing, Claim
from loaders.reading.elsewhere import around, is_addressed
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Kind, Story
from loaders.reading.titles import Title
from ontology.terms import TenureStatus

_KINDS = frozenset(
    {
        "president",
        "head_of_state",
        "head_of_government",
        "foreign_minister",
        "defence_minister",
        "speaker",
        "vice_president",
    }
)
_NATION = re.compile(r"of the (?:Republic|State|Nation|Country)", re.IGNORECASE)
_GENITIVES = ("'s", "’s", "s'", "s’")
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4}


def told_bare(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give people of whom the story says no office the bare title that means nobody else."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    held = {claim.role for bearing in bearings for claim in bearing.claims}
    held |= {role_of(title) for bearing in bearings for title in bearing.free if title.state}
    named = Counter(bearing.who[name.first] for bearing in bearings for name in bearing.names)
    for number, bearing in enumerate(bearings):
        for title in bearing.free:
            role = role_of(title)
            if role in held or not _is_bare(story, title):
                continue
            wanted = _wanted(story, title) if title.plural else 1
            names = list(_untitled(story, bearings, number, title, titled, wanted))
            if len(names) != wanted or (
                wanted == 1 and named[names[0][0]] < 2 and not _just_named(bearings, number, names[0][1])
            ):
                continue
            for person, name in names:
                bearing.claims.append(Claim(person, title, bearing.sentence, name, role, None))
                titled.add(person)
            held.add(role)


def _just_named(bearings: Sequence[Bearing], number: int, name: Name) -> bool:
    """Whether a name stands before a title in its own sentence or in that before."""
    return any(name in bearing.names for bearing in bearings[max(0, number - 1) : number + 1])


def _is_bare(story: Story, title: Title) -> bool:
    """Whether a title is definite, of today, says neither state nor body, and owns nothing that follows."""
    if title.kind not in _KINDS or title.status is not TenureStatus.CURRENT or title.state:
        return False
    if not (title.bare or _NATION.fullmatch(title.chain)) or title.head_text.endswith(_GENITIVES):
        return False
    if story.tokens[title.last - 1].text.endswith(_GENITIVES):
        return False
    before = story.tokens[title.first - 1].text.lower() if title.first else ""
    return before == "the" or (title.plural and _wanted(story, title) > 0)


def _wanted(story: Story, title: Title) -> int:
    said = {token.text.lower() for token in story.tokens[max(0, title.first - 2) : title.head]}
    return next((count for word, count in _NUMBERS.items() if word in said), 0)


def _untitled(
    story: Story, bearings: Sequence[Bearing], number: int, title: Title, titled: set[str], wanted: int
) -> Iterator[tuple[str, Name]]:
    """The people without a title who are named nearest before, else after."""
    seen: set[str] = set()
    for at in around(number, len(bearings)):
        bearing = bearings[at]
        if bearing.sentence.kind is Kind.ITEM:
            continue
        here = at == number
        if here and is_addressed(story, title):
            seen.update(bearing.who[name.first] for name in bearing.names)
            continue
        names = [name for name in bearing.names if not here or name.last <= title.first]
        for name in reversed(names):
            person = bearing.who[name.first]
            if person not in titled and person not in seen:
                seen.add(person)
                yield person, name
                if len(seen) == wanted:
                    return
