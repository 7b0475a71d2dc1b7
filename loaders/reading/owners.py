"""Whose counterpart, deputy or wife somebody is, by the words right before: "X's deputy", "A and his colleague"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.claims import Bearing, Claim
from loaders.reading.genders import FEMALE, MALE, likely_gender
from loaders.reading.story import Story

_JOINED = re.compile(
    r"(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
    r"(?:,| and|, and|, with| with|(?:, who (?:is|was|were|are))?,? (?:accompanied by|together with))"
    r" (?:his|her|their)(?: own)? "
)
_AND = re.compile(r",? and ")
_OTHERS = {"his": FEMALE, "her": MALE}
_POSSESSIVES = ("'s", "’s", "s'", "s’")


def owner_of(story: Story, claim: Claim, known: Sequence[Claim], around: Sequence[Bearing]) -> Claim | None:
    """The office of the one whom the words right before a title say it by, None if they name nobody who has one."""
    return _possessing(story, claim, known) or _joined(story, claim, known, around[0])


def told_by_pronoun(story: Story, claim: Claim, known: Sequence[Claim]) -> Sequence[Claim]:
    """The offices of those whom "his" or "her" before a title can mean; all if that leaves nobody."""
    before = [story.tokens[at].text.lower() for at in range(max(0, claim.title.first - 2), claim.title.first)]
    other = next((_OTHERS[word] for word in reversed(before) if word in _OTHERS), None)
    if other is None:
        return known
    return [one for one in known if likely_gender(story.text[one.name.start : one.name.end]) != other] or known


def _possessing(story: Story, claim: Claim, known: Sequence[Claim]) -> Claim | None:
    """ "Armengol's predecessor": who bears the name that owns the title."""
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


def _joined(story: Story, claim: Claim, known: Sequence[Claim], bearing: Bearing) -> Claim | None:
    """ "A of X and his Moroccan colleague B": who is named right before."""
    title = claim.title
    first = min(title.first, claim.name.whole)
    before = [name for name in bearing.names if name.last <= first]
    pattern = _JOINED if first == title.first else _AND
    if not before or not pattern.fullmatch(story.text, before[-1].end, story.tokens[first].start):
        return None
    person = bearing.who[before[-1].first]
    found = [other for other in known if other.person == person and other.person != claim.person]
    return found[0] if found else None
