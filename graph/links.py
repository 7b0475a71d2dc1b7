"""How strongly two profiles belong together, and what speaks for it and against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graph.countries import lineage
from graph.names import Form, Likeness, likeness
from graph.profiles import ERA, YEAR, Profile
from graph.seen import SOLE, Post

LIFE = 25 * YEAR
"""Two sightings with a longer gap are a person and a namesake, as Konstantinos Karamanlis of 1978 and of 2004."""

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


def link(one: Profile, other: Profile) -> Link:
    """What two profiles have in common."""
    like = likeness(one.form, other.form)
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
        return bool(shared) if one.form.thin or other.form.thin else bool(homes)
    if like is Likeness.TAIL:
        return bool(homes) and gap <= ERA
    if like is Likeness.CLOSE:
        return bool(shared)
    return any(role in SOLE for role, _ in shared) and gap <= ERA


def _differ_in_one(one: Form, other: Form) -> bool:
    return sum((Counter(one.words) - Counter(other.words)).values()) <= 1


def apart(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """Whether two people, each of several profiles, cannot be one."""
    return any(unlike(one, other) for one in ours for other in theirs) or of_two_states(ours, theirs)


def unlike(one: Profile, other: Profile) -> bool:
    """Whether two profiles cannot be one person, whatever they are joined by."""
    return likeness(one.form, other.form) is Likeness.APART or told_apart(one, other)


def told_apart(one: Profile, other: Profile) -> bool:
    """Whether reports name both, as they do with two people."""
    fewer, more = sorted((one.reports, other.reports), key=len)
    return len(fewer & more) > TOLD_APART * len(fewer)


def of_two_states(ours: Sequence[Profile], theirs: Sequence[Profile]) -> bool:
    """Whether two groups of profiles serve states that have nothing to do with each other."""
    left = {code for profile in ours for state in profile.states for code in lineage(state)}
    right = {state for profile in theirs for state in profile.states}
    return bool(left and right and not left & right)
