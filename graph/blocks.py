"""Which profiles are worth comparing: those that share words of their names, or one word and a post."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.names import skeleton
from graph.profiles import Profile

LARGE = 300
"""Blocks of more profiles than this are compared by shared homes only."""


def candidates(found: Sequence[Profile]) -> list[tuple[int, int]]:
    """Places of the pairs of profiles with two words of the name in common, or one and a post; in order."""
    blocks: dict[object, list[int]] = defaultdict(list)
    for place, profile in enumerate(found):
        for key in keys_of(profile):
            blocks[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) > LARGE:
            for part in _by_home(block, found):
                pairs.update(combinations(part, 2))
        elif len(block) > 1:
            pairs.update(combinations(block, 2))
    return sorted(pairs)


def keys_of(profile: Profile) -> frozenset[object]:
    """The blocks that a profile is in."""
    return frozenset(_keys(profile))


def homes_of(profile: Profile) -> tuple[object, ...]:
    """The parts of a large block that a profile is in."""
    return *sorted(profile.homes), tuple(sorted(profile.form.words))


def _keys(profile: Profile) -> Iterator[object]:
    form = profile.form
    sounds = sorted({skeleton(word) for word in form.words})
    if form.generation:
        sounds.append("#" + form.generation)
    yield from combinations(sounds, 2)
    if len(sounds) == 1:
        yield sounds[0], sounds[0]
    starts = {word[0] for word in (*form.words, *form.initials)}
    for post in profile.posts:
        for sound in sounds:
            for start in starts:
                yield post, sound, start


def _by_home(block: Sequence[int], found: Sequence[Profile]) -> Iterator[list[int]]:
    parts: dict[object, list[int]] = defaultdict(list)
    for place in block:
        for key in homes_of(found[place]):
            parts[key].append(place)
    yield from parts.values()
