"""Whose counterpart, deputy or wife somebody is, by the word right before: "X's deputy", "his wife"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.claims import SINGLE, Bearing, Claim
from loaders.reading.genders import FEMALE, MALE, likely_gender
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role

_OTHERS = {"his": FEMALE, "her": MALE}
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def told_by_pronoun(story: Story, claim: Claim, known: Sequence[Claim]) -> Sequence[Claim]:
    """The offices of those whom "his" or "her" before a title can mean; all if that leaves nobody."""
    before = [story.tokens[at].text.lower() for at in range(max(0, claim.title.first - 2), claim.title.first)]
    other = next((_OTHERS[word] for word in reversed(before) if word in _OTHERS), None)
    if other is None:
        return known
    return [one for one in known if likely_gender(story.text[one.name.start : one.name.end]) != other] or known


def unnamed_model(claim: Claim, around: Sequence[Bearing]) -> Claim | None:
    """The office of somebody whom the story does not name: "the head of state phoned his Romanian colleague, X"."""
    for bearing in around[:2]:
        free = [title for title in bearing.free if title.last <= claim.title.first or bearing is not around[0]]
        for title in reversed(free):
            role = role_of(title, title.state)
            if role in SINGLE | {Role.LEGISLATURE_SPEAKER, Role.MINISTER} and not title.plural:
                return Claim("", title, bearing.sentence, claim.name, role, title.state)
    return None


def owner_of(story: Story, claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """ "Armengol's predecessor": the office of the one whose name owns the title, None if none does."""
    title = claim.title
    owner = title.before.split()[:1] or [story.tokens[title.first - 1].text if title.first else ""]
    if not owner[0].endswith(_POSSESSIVES) or not owner[0][0].isupper():
        return None
    word = owner[0].rstrip("'’s") if owner[0].endswith(("s'", "s’")) else owner[0][:-2]
    found = [
        other
        for other in known
        if other.person != claim.person and story.text[other.name.start : other.name.end].split()[-1] == word
    ]
    return found[-1] if found else None


def named_partner(story: Story, bearing: Bearing, claim: Claim) -> str | None:
    """ "X and his wife, Y": whoever is named right before, None if nobody is."""
    before = [name for name in bearing.names if name.last < claim.title.first]
    if not before:
        return None
    between = [token.text.lower() for token in story.tokens[before[-1].last : claim.title.first]]
    return bearing.who[before[-1].first] if between in (["and", "his"], ["and", "her"]) else None


def titled_owner(story: Story, bearing: Bearing, claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """ "The Russian minister's deputy": the office of the one whose title owns this one, None if none does."""
    first = claim.title.first
    owner = next((title for title in bearing.titles if title.last == first and title is not claim.title), None)
    if owner is None or owner.plural or not story.tokens[first - 1].text.endswith(_POSSESSIVES):
        return None
    return _of_title(owner, claim, known)


def described_owner(story: Story, bearing: Bearing, claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """ "With the Iranian minister was [his] deputy": the office of the one whom a title before a pronoun means.

    None where somebody is named before it in the sentence.
    """
    first = claim.title.first
    if story.tokens[first - 1].text.lower() not in _OTHERS or any(name.last <= first for name in bearing.names):
        return None
    before = [title for title in bearing.free if title.last <= first and title.kind != "counterpart"]
    return _of_title(before[-1], claim, known) if before and not before[-1].plural else None


def _of_title(owner: Title, claim: Claim, known: Sequence[Claim]) -> Claim | None:
    role = role_of(owner, owner.state)
    if role is Role.OTHER:
        return None
    able = MINISTERS if role is Role.MINISTER else {role}
    alike = [one for one in known if one.role in able and one.person != claim.person]
    alike = [one for one in alike if owner.state in (None, one.state)]
    if alike:
        return alike[-1]
    return Claim("", owner, claim.sentence, claim.name, role, owner.state) if owner.state else None


MINISTERS = frozenset({Role.MINISTER, Role.FOREIGN_MINISTER, Role.DEFENCE_MINISTER})
