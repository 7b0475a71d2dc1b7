"""Titles that stand for somebody named elsewhere: "the Kazakh leader", "the Head of State", "both presidents"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from loaders.reading.cast import Reference, Way
from loaders.reading.claims import Bearing, Claim
from loaders.reading.story import Sentence, Story
from loaders.reading.titles import Title
from ontology.terms import TenureStatus

_ALIKE = {
    "leader": ("president", "head_of_state", "head_of_government", "chancellor"),
    "head_of_state": ("president",),
    "president": ("head_of_state",),
    "chair": ("speaker",),
    "speaker": ("chair", "president"),
    "minister": ("foreign_minister", "defence_minister", "deputy_head_of_government", "secretary_of_state"),
    "foreign_minister": ("secretary_of_state",),
    "ambassador": ("special_envoy",),
}
_CHIEF = frozenset({"head_of_state"})
_TOLD_APART = frozenset({TenureStatus.FORMER, TenureStatus.ELECT})
"""What an office is said to be of those who rather hold it: "the former Speaker", "the President-elect"."""
_CALLED_OTHERWISE = frozenset({"head_of_government"})  # a premier is a prime minister
_CROWNED = frozenset({"king", "queen", "emperor", "empress", "sultan", "emir", "amir", "pope"}) | {
    "grand duke",
    "grand duchess",
    "sovereign prince",
}
_SECRETARY = "secretary"
FACTOR = 1.5
_TWO = 2
_WHERE = frozenset({"at", "in"})
_NEAR = 100
"""Titles given before and after a description among which its bearer is looked for."""


def described_references(story: Story, bearings: Sequence[Bearing]) -> list[Reference]:
    """A reference for each free title whose bearer can be told."""
    named = Counter(bearing.who[name.first] for bearing in bearings for name in bearing.names)
    holders = _Holders([claim for bearing in bearings for claim in bearing.claims], named)
    found = []
    for bearing in bearings:
        for title in bearing.free:
            start, end = story.tokens[title.first].start, story.tokens[_last(story, title) - 1].end
            people, rivals = holders.of(title, start, bearing.sentence)
            if people:
                found.append(Reference(start, end, start, end, people, Way.TITLE, rivals))
        found += [_named_next(story, claim) for claim in bearing.claims if _is_named_next(bearing, claim)]
    return found


def _is_named_next(bearing: Bearing, claim: Claim) -> bool:
    """ "He was received by the Speaker. Ana Silva said": whether whose title it is, is named in another sentence."""
    return claim.name.start >= bearing.sentence.end and not claim.title.plural and claim.title not in bearing.free


def _named_next(story: Story, claim: Claim) -> Reference:
    start, end = story.tokens[claim.title.first].start, story.tokens[_last(story, claim.title) - 1].end
    return Reference(start, end, start, end, (claim.person,), Way.TITLE, ())


def _last(story: Story, title: Title) -> int:
    """Where a title that stands for somebody ends: before where he is, "the Premier [at the talks]"."""
    return next((at for at in range(title.head_last, title.last) if story.tokens[at].text in _WHERE), title.last)


class _Holders:
    """Who of a story holds offices, by the place where it says so."""

    def __init__(self, claims: Sequence[Claim], named: Counter[str]) -> None:
        self.claims = sorted(claims, key=lambda claim: claim.name.start)
        self.starts = [claim.name.start for claim in self.claims]
        self.told = Counter(claim.person for claim in claims)
        self.named = named

    def of(self, title: Title, start: int, sentence: Sentence) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who is meant by a title, the one last named for a singular; and all who can be.

        Those named later are meant only before anybody is, in the same sentence none of a state that it tells: "the
        minister met the Minister of Peru, A".
        """
        kinds = (title.kind, *_ALIKE.get(title.kind, ()))
        at = bisect_left(self.starts, start)
        fits = [
            claim
            for claim in self.claims[max(0, at - _NEAR) : at + _NEAR]
            if (claim.title.kind in kinds or _is_part(title, claim.title))
            and not _is_crowned_otherwise(title, claim.title)
            and (title.state is None or claim.state is None or title.state == claim.state)
        ]
        if not fits:
            return (), ()
        # "The Speaker" is a deputy speaker only where nobody is the speaker.
        fits = [claim for claim in fits if claim.title.kind in kinds] or fits
        before = [claim for claim in fits if claim.name.start < start]
        if title.plural:
            told = _people(before)
            several = told if len(told) > 1 else _people(fits)
            people = several if before or at < _TWO else ()  # several told of are not only those told later
            return (people if len(people) > 1 or title.state is None else ()), ()  # "the envoys of Japan and of China"
        if not before and self.starts[0] < start:
            return (), ()  # only a heading tells of those who are named after it
        if not before and title.state:  # of which state somebody is who is named later is told by then
            fits = [claim for claim in fits if claim.state == title.state]
        elif not before:
            fits = [claim for claim in fits if claim.sentence is not sentence or claim.title.state is None]
        if not fits:
            return (), ()
        before = before or fits
        if title.kind in _CHIEF and not title.state:  # "the Head of State" is the one at home
            before = [claim for claim in before if claim.title.state is None] or before
        exact = [claim for claim in before if title.state and claim.state == title.state]
        if before[0].name.start < start:
            before, exact = _called_alike(title, before), _called_alike(title, exact)
        before, exact = _of_status(title, before), _of_status(title, exact)
        if exact:
            return (min(exact, key=lambda claim: abs(claim.name.start - start)).person,), _people(exact)
        return (self._meant(title, before, start),), _people(before)

    def _meant(self, title: Title, fits: Sequence[Claim], start: int) -> str:
        """A title with no state means the one last named, unless the report is clearly about another."""
        last = min(fits, key=lambda claim: abs(claim.name.start - start)).person
        most = max(fits, key=lambda claim: (self.named[claim.person], -claim.name.start)).person
        chief = not title.state and title.kind in _CHIEF and self.named[most] > self.named[last]
        hub = self.named[most] == max(self.named.values()) and self.named[most] > FACTOR * self.named[last]
        return most if chief or hub else last


def _is_crowned_otherwise(title: Title, other: Title) -> bool:
    """Whether two titles are of monarchs of different ranks: a king is no grand duke."""
    return title.head_text in _CROWNED and other.head_text in _CROWNED - {title.head_text}


def _called_alike(title: Title, claims: list[Claim]) -> list[Claim]:
    """Those of some claims whose office is called by the same word, all if there are none: a king is no president."""
    if title.kind in _CALLED_OTHERWISE:
        return claims
    called = title.head_text
    return [c for c in claims if c.title.head_text.startswith(called) or called.startswith(c.title.head_text)] or claims


def _of_status(title: Title, claims: list[Claim]) -> list[Claim]:
    """Those of some claims who are former or elect as a title says, or neither, all if there are none."""
    if title.status not in _TOLD_APART:
        return [claim for claim in claims if claim.title.status is not TenureStatus.FORMER] or claims
    return [claim for claim in claims if claim.title.status is title.status] or claims


def _is_part(title: Title, whole: Title) -> bool:
    """Whether a title is the end of another, or what it begins with: of "UN special envoy", "Secretary of Defense"."""
    said, of = whole.head_text, title.head_text
    return said.endswith(f" {of}") or (of == _SECRETARY and said.startswith(f"{of} of "))


def _people(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.person for claim in claims))
