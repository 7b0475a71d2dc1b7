"""Who is told in which post, when, and in words that can be trusted to say so."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import product

from rapidfuzz import fuzz

from graph.conflicts.found import Said
from graph.keys import fold
from graph.model import Evidence, Office, Person
from graph.seen import SOLE
from ontology.terms import Role, TenureStatus

YEAR = 366
"""Days within which a person who is in a post, was not and is again contradicts what is known of posts."""

ALIKE = 80.0
"""Least likeness, of 100, of two words of names that can be spellings of one."""

_LEAST = 4  # letters of the shortest word of a name that tells people apart

_MANY = re.compile(
    r"\b(?:presidents|ministers|leaders?|rulers?|counterparts?|colleagues?|heads|chancellors|premiers|kings|monarchs"
    r"|first|vice|deputy|alternate|co)\b"
)
"""Titles of several people, vague ones, and those of other posts in the words for one that one person has."""
_KINDS = {
    Role.HEAD_OF_STATE: (
        ("monarch", r"king|queen|emperor|empress|sultan|emir|amir|duke|duchess|prince|pope|shah"),
        ("president", r"president"),
    ),
    Role.HEAD_OF_GOVERNMENT: (("prime minister", r"prime minister|premier|chancellor|taoiseach|head of government"),),
    Role.FOREIGN_MINISTER: (("foreign minister", r"foreign|external|secretary of state"),),
    Role.DEFENCE_MINISTER: (("defence minister", r"defen[cs]e"),),
    Role.CENTRAL_BANK_GOVERNOR: (("governor", r"governor|president|chair\w*"),),
    Role.LEGISLATURE_SPEAKER: (("speaker", r"speaker|president|chair\w*|marshal"),),
    Role.CROWN_PRINCE: (("crown prince", r"crown prince"),),
    Role.INTERNATIONAL_ORGANIZATION_HEAD: (("secretary general", r"secretary general|secretary-general"),),
}
"""By role: what a title makes a person, by a word in it. Titles without one ("leader") may mean another post."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One telling of one person in one post that one person at a time has. `kind` is what the title makes of them."""

    person: Person
    office: Office
    status: TenureStatus
    day: int
    title: str
    kind: str
    evidence: Evidence

    @property
    def report(self) -> str:
        """The report that tells it."""
        return self.evidence.report

    def said(self, value: str) -> Said:
        """It as ground of a claim."""
        names = sorted(m.name for m in self.person.mentions if m.report == self.report)
        return Said(value, f"{self.evidence.id} {fold(names[0]) if names else ''} {fold(self.title)}", self.evidence.id)


def is_sole(office: Office) -> bool:
    """Whether one person at a time has this post. The speaker of a chamber that is not known may be of either."""
    if office.role in SOLE or office.role is Role.CROWN_PRINCE:
        return office.state is not None
    return office.role in _KINDS and office.organization is not None


@lru_cache(maxsize=1 << 14)
def kind_of(role: Role, title: str) -> str | None:
    """What a title makes of a person in a role; None where it is vague or of several people."""
    words = fold(title)
    if _MANY.search(words):
        return None
    return next((kind for kind, word in _KINDS.get(role, ()) if re.search(rf"\b(?:{word})\b", words)), None)


def in_words(evidence: Evidence) -> bool:
    """Whether the words themselves, or the fields of a record (then the whole of it is quoted), say it."""
    return evidence.ground is None or (evidence.ground == "given beside the text" and evidence.start == 0)


def day_of(known: str) -> int:
    """The ordinal of an ISO day."""
    return date.fromisoformat(known).toordinal()


def around(
    ours: Sequence[Holding], theirs: Sequence[Holding], longest: int = YEAR
) -> tuple[Holding, Holding, Holding] | None:
    """One of theirs with the last of ours before it and the first after it, the nearest together; both in order of day.

    None where they are more than `longest` days apart, or all of one day: that day can be the one on
    which the post changed hands.
    """
    days, others = [one.day for one in ours], [one.day for one in theirs]
    best: tuple[int, tuple[Holding, Holding, Holding]] | None = None
    for other in theirs[bisect_left(others, days[0]) : bisect_right(others, days[-1])]:
        before, after = bisect_right(days, other.day) - 1, bisect_left(days, other.day)
        if before < 0 or after == len(days):
            continue
        first, last = ours[before], ours[after]
        if first.day == last.day:
            continue
        apart = last.day - first.day
        if apart <= longest and (best is None or apart < best[0]):
            best = apart, (first, other, last)
    return best[1] if best else None


def names_alike(one: Person, other: Person) -> bool:
    """Whether two people share a word of their names, or nearly: they may be one whom nobody has joined."""
    ours, theirs = _words(one), _words(other)
    return not ours or not theirs or any(fuzz.ratio(a, b) >= ALIKE for a, b in product(ours, theirs))


def _words(person: Person) -> set[str]:
    return {word for name in (person.name, *person.aliases) for word in fold(name).split() if len(word) >= _LEAST}
