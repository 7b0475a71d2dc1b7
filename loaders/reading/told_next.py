"""Titles whose bearer the next sentence names: "He was received by the Speaker. Ana Silva wished him success".

Who is told of for the first time at the beginning of a sentence, by name alone and without an office anywhere, is the
one whose office the sentence before told.
"""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.claims import Bearing, Claim
from loaders.reading.elsewhere import ROLES
from loaders.reading.lexicon import HONORIFICS
from loaders.reading.named_sentences import GENITIVES
from loaders.reading.names import Name
from loaders.reading.owners import MINISTERS
from loaders.reading.roles import role_of
from loaders.reading.story import Kind, Story
from loaders.reading.titles import Title
from ontology.terms import Role, TenureStatus

_OPENS = frozenset({"the", "its", "their", "our", "new", "'s", "’s"})
_BEFORE_NAME = HONORIFICS | {"there", "here", ",", ".", "later", "afterwards", "then"}
_LONGEST_OPENING = 3


def told_next(story: Story, bearings: Sequence[Bearing]) -> None:
    """Give people whom a story first names after a title of nobody's that title."""
    claims = [claim for bearing in bearings for claim in bearing.claims]
    titled = {claim.person for claim in claims}
    seen: set[str] = set()
    for at, bearing in enumerate(bearings[:-1]):
        seen.update(bearing.who[name.first] for name in bearing.names)
        name = _opening(story, bearings[at + 1]) if bearing.free else None
        if name is None or (person := bearings[at + 1].who[name.first]) in titled | seen:
            continue
        title = _meant(story, bearing, claims)
        if title is not None:
            claim = Claim(person, title, bearing.sentence, name, role_of(title, title.state), title.state)
            bearing.claims.append(claim)
            bearing.free.remove(title)
            claims.append(claim)
            titled.add(person)


def _opening(story: Story, bearing: Bearing) -> Name | None:
    """The full name that opens a sentence as its subject, None if none does."""
    name = bearing.names[0] if bearing.names and bearing.sentence.kind is not Kind.ITEM else None
    if name is None or name.whole - bearing.sentence.first > _LONGEST_OPENING:
        return None
    if name.last - name.first < _FULL and name.whole == name.first:
        return None  # "Lord X", not a surname alone
    before = {token.text.lower() for token in story.tokens[bearing.sentence.first : name.whole]}
    following = story.tokens[name.last].text if name.last < bearing.sentence.last else ""
    return name if before <= _BEFORE_NAME and following.islower() and following not in ("and", "of", "or") else None


_FULL = 2


def _meant(story: Story, bearing: Bearing, claims: Sequence[Claim]) -> Title | None:
    """The title of a sentence that tells of one person: who did something to another, or whom it tells of alone."""
    able = [title for title in bearing.free if _is_one(story, bearing, title) and not _is_held(title, claims)]
    if not able:
        return None
    did = [title for title in able if _before(story, title) == "by"]
    opens = [title for title in able if _opens(story, bearing, title)]
    if did or opens:
        return (did or opens)[-1]
    alone = len(able) == 1 and len(bearing.titles) == 1 and _before(story, able[0]) not in _TOLD_OF
    return able[0] if alone else None


_TOLD_OF = frozenset({"of", "as", "about", "against"})
"""Before a title of which one only speaks: "left the post of Foreign Minister", "spoke about the Speaker"."""


def _is_one(story: Story, bearing: Bearing, title: Title) -> bool:
    """Whether a title tells of one person who has it now: "the Speaker", "Malta's Foreign Minister"."""
    if title.plural or title.kind == "counterpart" or title.status is not TenureStatus.CURRENT:
        return False
    if story.tokens[title.last - 1].text.endswith(GENITIVES) or role_of(title, title.state) not in ROLES:
        return False
    before = story.tokens[title.first - 1].text.lower() if title.first else ""
    return before in _OPENS or title.state is not None or title.first == bearing.sentence.first


def _before(story: Story, title: Title) -> str:
    """The word before a title and its article."""
    at = title.first - 1
    at -= story.tokens[at].text.lower() in _OPENS
    return story.tokens[at].text.lower() if at >= 0 else ""


def _opens(story: Story, bearing: Bearing, title: Title) -> bool:
    """Whether a title opens its sentence, or what follows its dateline."""
    at = title.first - (story.tokens[title.first - 1].text.lower() in _OPENS if title.first else 0)
    return at <= bearing.sentence.first or story.tokens[at - 1].text in ("-", "–", "—", ")")


def _is_held(title: Title, claims: Sequence[Claim]) -> bool:
    """Whether somebody is told to have the office already."""
    role = role_of(title, title.state)
    alike = MINISTERS if role is Role.MINISTER and title.bare else {role}
    same = [claim for claim in claims if claim.role in alike and title.state in (None, claim.state)]
    if role is Role.MINISTER and not title.bare:
        return any(claim.title.chain == title.chain and claim.title.head_text == title.head_text for claim in same)
    return bool(same)
