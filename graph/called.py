"""What people are called by, and where and when: what a name alone is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.names import skeleton
from graph.profiles import Profile, Span
from graph.seen import SOLE, Post, Seen
from ontology.terms import Role

Key = tuple[Post, str]
"""An office and the sounds of a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What somebody is called by, in which very offices and when, for which states, and the reports that say so.

    `families` are the words at the end of their full names.

    When they were told to have left an office counts only where nothing tells of them in it.
    """

    words: frozenset[str]
    families: frozenset[str]
    spans: Mapping[Post, Span]
    states: frozenset[str]
    reports: frozenset[str]

    @classmethod
    def of(cls, person: Sequence[Profile]) -> Called:
        """Of the profiles of one person."""
        held = _spans(profile.held for profile in person)
        left = _spans(profile.left for profile in person)
        spans = {**left, **held} if left else held
        if len(person) == 1:
            (one,) = person
            return cls(
                words=one.words,
                families=frozenset({one.form.words[-1]}),
                spans=spans,
                states=one.states,
                reports=one.reports,
            )
        return cls(
            words=frozenset().union(*(profile.words for profile in person)),
            families=frozenset(profile.form.words[-1] for profile in person),
            spans=spans,
            states=frozenset().union(*(profile.states for profile in person)),
            reports=frozenset().union(*(profile.reports for profile in person)),
        )

    @property
    def span(self) -> Span:
        """The first and last day in any office; of nobody's time where there is none."""
        firsts, lasts = zip(*self.spans.values(), strict=True) if self.spans else ((0,), (0,))
        return min(firsts), max(lasts)

    @property
    def reigns(self) -> Sequence[Span]:
        """The first and last day as head of each state."""
        return [span for (role, _), span in sorted(self.spans.items()) if role is Role.HEAD_OF_STATE]

    @property
    def leads(self) -> bool:
        """Whether they had a post that one person at a time has."""
        return any(role in SOLE for role, _ in self.spans)

    @property
    def sounds(self) -> frozenset[str]:
        """The sounds of the words called by."""
        return frozenset(map(skeleton, self.words))

    @property
    def keys(self) -> Iterator[Key]:
        """Offices held, each with the sounds of the words called by."""
        for sound in self.sounds:
            for post in self.spans:
                yield post, sound


def _spans(all_spans: Iterable[Mapping[Post, Span]]) -> Mapping[Post, Span]:
    """The first and last day of each post over all."""
    found: dict[Post, Span] = {}
    for spans in all_spans:
        for post, (start, end) in spans.items():
            first, last = found.get(post, (start, end))
            found[post] = min(first, start), max(last, end)
    return found


def keys_of(seen: Seen) -> Iterator[Key]:
    """Offices in which a name alone is seen, each with its sound."""
    sound = skeleton(seen.form.words[0])
    for post in seen.held:
        yield post, sound


def distance(day: int, span: Span) -> int:
    """How many days a day is away from those of a span."""
    return max(span[0] - day, day - span[1], 0)
