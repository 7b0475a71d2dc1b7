"""Stories and their pairs as arrays for the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

import numpy as np

from loaders.reading.network_input import MOST_MENTIONS, PROXIMITIES, Proximity, StoryInput, proximities

RELATIONS = ("same", "differ", "alike", "unlike", "unknown")
_RELATIONS = {relation: number for number, relation in enumerate(RELATIONS)}
GAP = 16
"""Words of none between two stories: more than the rounds of the network see on one side."""


class PairInput(NamedTuple):
    """Two people of a story, how their states stand to each other, and the log odds that weighed features give."""

    one: str
    other: str
    relation: str
    odds: float


@dataclass(frozen=True)
class Names:
    """The numbers of what is known of words, and of roles.

    0 is nothing known of a word, which weighs nothing; of roles it is none, or one that was too rare to be fitted on.
    """

    known: dict[str, int]
    roles: dict[str, int]


def batch(stories: Sequence[tuple[StoryInput, Sequence[PairInput]]], names: Names, vectors: Any) -> dict[str, Any]:
    """Several stories, each with its pairs, as the arrays that `network_shape.corrected` takes.

    N words, P people, Q pairs of all stories: `vectors` (N, D), `masked` (N,), `kinds` (N,) rows of `known`, each with
    the names of what is known of some words; `mentions` (P, M) words with `mentioned` 1 where there is one, `roles`
    (P,), `partners` (P, some) pairs of a person with `partnered`; of pairs `one` and `other` (Q,) people, `first` and
    `last` (Q, K) words with `near`, `distances`, `relations` (Q,) and `odds` (Q,).
    """
    rows = _Rows(names)
    for story, pairs in stories:
        rows.add(story, pairs)
    return rows.arrays(vectors)


class _Rows:
    """Stories one after the other."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.words: list[int] = []
        self.masked: list[float] = []
        self.kinds: list[int] = []
        self.rows: dict[tuple[str, ...], int] = {(): 0}
        self.mentions: list[list[int]] = []
        self.roles: list[int] = []
        self.partners: list[list[int]] = []
        self.pairs: list[tuple[int, int]] = []
        self.near: list[list[Proximity]] = []
        self.odds: list[float] = []
        self.relations: list[int] = []

    def add(self, story: StoryInput, pairs: Sequence[PairInput]) -> None:
        if self.words:
            self.words += [0] * GAP
            self.masked += [0.0] * GAP
            self.kinds += [0] * GAP
        start = len(self.words)
        self.words += story.words
        self.masked += [1.0] * len(story.words)
        for known in dict.fromkeys(story.known):
            self.rows.setdefault(known, len(self.rows))
        self.kinds += map(self.rows.__getitem__, story.known)
        people = {person: len(self.roles) + place for place, person in enumerate(story.mentions)}
        self.mentions += [[start + word for word in found] for found in story.mentions.values()]
        self.roles += [self.names.roles.get(story.roles[person], 0) for person in story.mentions]
        self.partners += [[] for _ in people]
        for pair in pairs:
            self._tie(pair, people[pair.one], people[pair.other])
            near = proximities(story, pair.one, pair.other)
            if start:
                near = [Proximity(start + first, start + last, distance) for first, last, distance in near]
            self.near.append(near)

    def _codes(self, known: tuple[str, ...]) -> list[int]:
        number = self.names.known
        return [number[name] for name in known if name in number]

    def _tie(self, pair: PairInput, one: int, other: int) -> None:
        self.partners[one].append(len(self.pairs))
        self.partners[other].append(len(self.pairs))
        self.pairs.append((one, other))
        self.odds.append(pair.odds)
        self.relations.append(_RELATIONS[pair.relation])

    def arrays(self, vectors: Any) -> dict[str, Any]:
        near, there = _padded(self.near, PROXIMITIES, 3)
        mentions, mentioned = _padded(self.mentions, MOST_MENTIONS)
        partners, partnered = _padded(self.partners, _longest(self.partners))
        rows = [self._codes(known) for known in self.rows]
        known, _ = _padded(rows, _longest(rows))
        pairs = np.array(self.pairs, np.int32).reshape(-1, 2)
        return {
            "vectors": vectors[np.array(self.words, np.int32)],
            "known": known,
            "kinds": np.array(self.kinds, np.int32),
            "masked": np.array(self.masked, np.float32),
            "mentions": mentions,
            "mentioned": mentioned,
            "roles": np.array(self.roles, np.int32),
            "partners": partners,
            "partnered": partnered,
            "one": pairs[:, 0],
            "other": pairs[:, 1],
            "first": near[..., 0],
            "last": near[..., 1],
            "distances": near[..., 2],
            "near": there,
            "relations": np.array(self.relations, np.int32),
            "odds": np.array(self.odds, np.float32),
        }


def _longest(rows: Sequence[Sequence[object]]) -> int:
    return max(1, *map(len, rows)) if rows else 1


def _padded(rows: Sequence[Sequence[Any]], width: int, *of: int) -> tuple[Any, Any]:
    """Rows of different length, of numbers or of so many numbers each, as one array, and where there is something."""
    there = np.arange(width) < np.array(list(map(len, rows)), np.intp)[:, None]
    nothing: list[Any] = [(0,) * of[0] if of else 0] * width
    flat: list[Any] = []
    for row in rows:
        flat += row
        flat += nothing[len(row) :]
    if of:
        flat = list(chain.from_iterable(flat))
    return np.array(flat, np.int32).reshape(len(rows), width, *of), there.astype(np.float32)
