"""How near a story names each state to the words that mean a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from loaders.reading.geography import Place
from loaders.reading.story import Sentence

_NEARBY = 30  # characters: states nearer than this count about alike


def nearness(
    spans: Iterable[tuple[int, int, Sentence | None]], places: Sequence[Place]
) -> tuple[dict[str, float], dict[str, float]]:
    """The nearness of each state over all spans (start, end, their sentence), and inside the same sentences alone."""
    near: dict[str, float] = {}
    beside: dict[str, float] = {}
    for start, end, sentence in spans:
        for place in places:
            share = 1 / (_NEARBY + min(abs(place.start - end), abs(start - place.end)))
            near[place.code] = near.get(place.code, 0.0) + share
            if sentence is not None and sentence.start <= place.start < sentence.end:
                beside[place.code] = beside.get(place.code, 0.0) + share
    return near, beside
