"""How strongly two profiles belong together, and what speaks for it and against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graph.careers import LEADING
from graph.countries import lineage
from graph.names import Form, Likeness, likeness, slipped
from graph.profiles import ERA, YEAR, Profile, Span
from graph.seen import SOLE, Post

LIFE = 25 * YEAR
"""Two sightings with a longer gap are a person and a namesake, as Konstantinos Karamanlis of 1978 and of 2004."""

LONG = 10 * YEAR
"""Sightings under a shorter and a longer name with a longer gap need a post in common, or that both led.

In a ruling house many have the given name and the name of the house: Nasser al-Sabah of 2008 and of 2020.
"""

SHORT = 2 * YEAR
"""How far apart in one post sightings may be of which one has the first and another the second of somebody's names."""

TOLD_APART = 0.1
"""Share of the reports of one profile that must also name the other for the two to be taken for two people."""

MOST = 6.0
"""The score of two profiles of one name seen in one post within two years."""


class Link(NamedTuple):
    """What two profiles have in common. `gap` are days between them, `near` days between them in a shared post.

    `score` is between 0 and `MOST`; it counts only where the two fit, which `strength` says.
    """

    like: Likeness
    score: float = 0
    fits: bool = False
    gap: int = 0
    near: int | None = None
    posts: frozenset[Post] = frozenset()
    homes: frozenset[str] = frozenset()
    together: int = 0

    @property
    def strength(self) -> float:
        """How strongly the two belong together; 0 where nothing shows that they do."""
        return self.score if self.fits else 0


_APART = Link(Likeness.APART)

SHORTER = frozenset({Likeness.PART, Likeness.TAIL})
"""How one name may be like another that is longer."""


def link(one: Profile, other: Profile) -> Link:
    """What two profiles have in common."""
    like = likeness(one.form, other.form)
    if like is Likeness.APART and _slipped(one, other):
        like = Likeness.HALF
    if like is Likeness.APART:
        return _APART
    gap = max(one.first - other.last, other.first - one.last, 0)
    shared = one.posts.keys() & other.posts.keys()
    near = min(
        (max(one.posts[p][0] - other.posts[p][1], other.posts[p][0] - one.posts[p][1], 0) for p in shared), default=None
    )
    homes = one.homes & other.homes
    support = 1.0 * bool(homes) if near is None else 3.0 if near <= 2 * YEAR else 1.5
    return Link(
        like=like,
        score=support + like / 2,
        fits=gap <= LIFE and not told_apart(one, other) and _fits(like, one, other, shared, homes, gap),
        gap=gap,
        near=near,
        posts=frozenset(shared),
        homes=homes,
        together=len(one.reports & other.reports),
    )


def _fits(like: Likeness, one: Profile, other: Profile, shared: set[Post], homes: frozenset[str], gap: int) -> bool:
    """Whether what two profiles share is enough for how far their names are alike."""
    if like is Likeness.EQUAL:
        return True
    if like is Likeness.ALIKE:
        return bool(homes) or _differ_in_one(one.form, other.form)
    if like is Likeness.PART:
        if shared or one.form.thin or other.form.thin:
            return bool(shared)
        return bool(homes) and (gap <= LONG or (_leads(one) and _leads(other)))
    if like is Likeness.TAIL:
        return bool(homes) and gap <= ERA
    if like is Likeness.CLOSE:
        return bool(shared)
    return any(role in SOLE for role, _ in shared) and gap <= ERA


def _leads(profile: Profile) -> bool:
    return any(role in LEADING for role, _ in profile.posts)


def _differ_in_one(one: Form, other: Form) -> bool:
    return sum((Counter(one.words) - Counter(other.words)).values()) <= 1


def apart(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """Whether two people, each of several profiles, cannot be one."""
    unlikes = ((one, other) for one in ours for other in theirs if unlike(one, other))
    return any(not spanned(one, other, (*ours, *theirs)) for one, other in unlikes) or of_two_states(ours, theirs)


def spanned(one: Profile, other: Profile, among: Sequence[Profile]) -> bool:
    """Whether two profiles, unlike by their names, are one person all the same by a third among those with them.

    Each has some of the names that the third has together, and all of them one post at one time: Mohammed Zarif and
    Javad Zarif are Mohammad Javad Zarif, where all are foreign minister of Iran within months. Or the one is a slip of
    the third, and the other is that third in other letters.
    """
    if told_apart(one, other):
        return False
    return any(_joins(one, other, third) or _slips(one, other, third) or _slips(other, one, third) for third in among)


def _joins(one: Profile, other: Profile, third: Profile) -> bool:
    if one.form.thin or other.form.thin or len(third.form.words) <= max(len(one.form.words), len(other.form.words)):
        return False
    if likeness(one.form, third.form) not in SHORTER or likeness(other.form, third.form) not in SHORTER:
        return False
    sole = [post for post in one.posts.keys() & other.posts.keys() if post[0] in SOLE]
    return any(_near(one, third, post) and _near(other, third, post) and _near(one, other, post) for post in sole)


def _slips(one: Profile, other: Profile, third: Profile) -> bool:
    return _slipped(one, third) and slipped(one.form, other.form) and likeness(other.form, third.form) >= Likeness.CLOSE


def _near(one: Profile, other: Profile, post: Post) -> bool:
    """Whether two profiles have a post at one time."""
    ours, theirs = one.posts.get(post), other.posts.get(post)
    return bool(ours and theirs and max(ours[0] - theirs[1], theirs[0] - ours[1]) <= SHORT)


def unlike(one: Profile, other: Profile) -> bool:
    """Whether two profiles cannot be one person, whatever they are joined by."""
    if told_apart(one, other):
        return True
    return likeness(one.form, other.form) is Likeness.APART and not _slipped(one, other)


def _slipped(one: Profile, other: Profile) -> bool:
    """Whether a name is a slip of another: the one's days in a post that one at a time has are within the other's."""
    return slipped(one.form, other.form) and any(
        post[0] in SOLE and (_inside(span, other.posts.get(post)) or _inside(other.posts.get(post), span))
        for post, span in one.posts.items()
    )


def _inside(span: Span | None, other: Span | None) -> bool:
    return span is not None and other is not None and other[0] < span[0] and span[1] < other[1]


def told_apart(one: Profile, other: Profile) -> bool:
    """Whether reports name both, as they do with two people."""
    fewer, more = sorted((one.reports, other.reports), key=len)
    return len(fewer & more) > TOLD_APART * len(fewer)


def of_two_states(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """Whether two groups of profiles serve states that have nothing to do with each other."""
    left = {code for profile in ours for state in profile.states for code in lineage(state)}
    right = {state for profile in theirs for state in profile.states}
    return bool(left and right and not left & right)
