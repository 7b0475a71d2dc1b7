"""Who is told in which post, when, and in words that can be trusted to say so."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from datetime import date
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from rapidfuzz import fuzz

from graph.conflicts.found import Said
from graph.keys import fold
from graph.model import Evidence, Office, Person, Telling, Tenure
from graph.seen import SOLE
from ontology.terms import Role, TenureStatus

YEAR = 366
"""Days after which what was told of a document, or of somebody who left a post, contradicts nothing."""

LONGEST = 548
"""Days, a year and a half, within which somebody in a post, another in it and the first again contradict each other.

In the records of the Office of the Historian nobody returned to a post sooner than after 20 months (Netanyahu in 2022).
"""

RETURN = 1096
"""Days, three years, within which somebody told in one post, another and the first again contradicts for some posts.

Of president, prime minister and foreign minister: in those records nobody changed to another of them and back sooner
than after four years (Putin, from 2008 to 2012).
"""

ALIKE = 80.0
"""Least likeness, of 100, of two words of names that can be spellings of one."""

_LEAST = 4  # letters of the shortest word of a name that tells people apart

_MANY = re.compile(
    r"\b(?:presidents|ministers|leaders?|rulers?|counterparts?|colleagues?|heads|chancellors|premiers|kings|monarchs"
    r"|first|vice|deputy|alternate|co|\d+(?:st|nd|rd|th)|secretary of state for(?! foreign| external)"
    r"|(?:con)?federation of)\b"
)
"""Titles of several people, vague ones, those counted from the first ("6th President", who may have been it), and those
of other posts in the words for one that one person has."""
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
    Role.CROWN_PRINCE: (("crown prince", r"crown prince(?:ss)?|heir apparent"),),
    Role.INTERNATIONAL_ORGANIZATION_HEAD: (("secretary general", r"secretary general|secretary-general"),),
}
"""By role: what a title makes a person, by a word in it. Titles without one ("leader") may mean another post."""


_LEADERS = (Role.HEAD_OF_STATE, Role.HEAD_OF_GOVERNMENT)
_TRAVELLED = frozenset({"country of the travel", "known holder"})
"""Grounds of the states of those whom a traveller is recorded to have gone to see."""


class Holding(NamedTuple):
    """One telling of one person in one post that one person at a time has; in the order of days and evidence.

    `evidence`, `id` (of the telling), `person`, `office` and `report` are identifiers. `kind` is what the title makes
    of the person, `in_words` whether the words themselves, or the fields of a record (then the whole of it is quoted),
    say it; `then` whether it tells of the day: in words, or of whom a traveller went to see. "President Carter" alone
    may honour one who was.
    """

    day: int
    evidence: str
    id: str
    person: str
    office: str
    role: Role
    state: str | None
    status: TenureStatus
    title: str
    kind: str
    report: str
    in_words: bool
    then: bool

    def said(self, value: str, name: str) -> Said:
        """It as ground of a claim. `name` is what the report calls the person."""
        return Said(value, f"{self.evidence} {fold(name)} {fold(self.title)}", self.evidence)


Series = list[Holding]
"""Holdings in their order."""


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


def holding_of(telling: Telling, tenure: Tenure, office: Office, evidence: Evidence) -> Holding | None:
    """What a telling of a tenure says; None where its title is vague or of several people."""
    kind = kind_of(office.role, telling.title or "")
    if kind is None:
        return None
    ground = evidence.ground
    in_words = ground is None or (ground == "given beside the text" and evidence.start == 0)
    told = in_words or ground in _TRAVELLED
    return Holding(
        day=date.fromisoformat(telling.known).toordinal(),
        evidence=telling.evidence,
        id=telling.id,
        person=tenure.person,
        office=tenure.office,
        role=office.role,
        state=office.state,
        status=tenure.status,
        title=telling.title or "",
        kind=kind,
        report=evidence.report,
        in_words=in_words,
        then=told and not (ground is None and _names_both(evidence.quotation)),
    )


def _names_both(quotation: str) -> bool:
    """Whether words name a head of state and a head of government, of which a reading may take the wrong one."""
    words = fold(quotation)
    kinds = {name for role in _LEADERS for name, word in _KINDS[role] if re.search(rf"\b(?:{word})\b", words)}
    return len(kinds) > 1


def put(series: Series, holding: Holding) -> None:
    """Put a holding into its place."""
    insort(series, holding)


def take(series: Series, holding: Holding) -> None:
    """Take a holding out, which must be there."""
    del series[bisect_left(series, holding)]


def after(series: Series, day: int) -> int:
    """The place of the first that is later than a day."""
    return bisect_left(series, (day + 1,))


Turn = tuple[Holding, Holding, Holding]
"""Somebody, another after them, and the first again."""


def around(ours: Series, theirs: Series, longest: int = LONGEST) -> Turn | None:
    """One of theirs with the last of ours before it and the first after it, the nearest together.

    None where they are more than `longest` days apart, or all of one day: that day can be the one on
    which the post changed hands. Takes as many steps as there are turns, not as there are holdings.
    """
    best: Turn | None = None
    place = after(theirs, ours[0].day)
    while place < len(theirs):
        other = theirs[place]
        later = bisect_left(ours, (other.day,))
        if later == len(ours):
            break
        last = ours[later]
        if last.day > other.day:
            first = ours[later - 1]
            apart = last.day - first.day
            if apart <= longest and (best is None or apart < days_of(best)):
                best = first, other, last
        place = after(theirs, last.day)
    return best


def in_gap(ours: Series, theirs: Series, day: int, longest: int = LONGEST) -> Turn | None:
    """The turn between that day, on which one of ours is, and the next such day, as `around` finds it; None if none."""
    later = after(ours, day)
    place = after(theirs, day)
    if later == len(ours) or place == len(theirs):
        return None
    first, other, last = ours[later - 1], theirs[place], ours[later]
    return (first, other, last) if other.day < last.day and last.day - first.day <= longest else None


def days_of(turn: Turn) -> int:
    """How many days a turn takes."""
    return turn[2].day - turn[0].day


def names_alike(one: Person, other: Person) -> bool:
    """Whether two people share a word of their names, or nearly: they may be one whom nobody has joined."""
    ours, theirs = _words(one), _words(other)
    return not ours or not theirs or any(fuzz.ratio(a, b) >= ALIKE for a, b in product(ours, theirs))


def _words(person: Person) -> set[str]:
    return {word for name in (person.name, *person.aliases) for word in fold(name).split() if len(word) >= _LEAST}
