"""Annotated reports before the unsaid states of their offices are weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from loaders.fitting.annotated import annotated, names_of_states
from loaders.fitting.casts import bearings_in, gold_keys
from loaders.fitting.folds import dealt
from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.home import Home
from loaders.reading.office_states import ground_states, unsettled
from loaders.reading.origins import Origins, origins
from loaders.reading.story import Story


@dataclass
class Told:
    """A report before its unsaid states are weighed, and the right state of each group of claims, if it is one."""

    name: str
    fold: int
    story: Story
    places: Places
    bearings: list[Bearing]
    groups: list[list[Claim]]
    right: list[str | None]
    origins: Origins
    looked: list[str | None] = field(default_factory=list)

    def claims(self) -> list[Claim]:
        """What is claimed in any sentence."""
        return [claim for bearing in self.bearings for claim in bearing.claims]

    def home(self) -> Home:
        """What weighs the states of the story."""
        free = [title for bearing in self.bearings for title in bearing.free]
        return Home(self.story, self.places, self.claims(), free, self.origins)

    def forget(self) -> None:
        """Make the states unsaid again."""
        for group in self.groups:
            for claim in group:
                claim.state = claim.ground = None


def told_in(paths: Sequence[Path], folds: int) -> list[Told]:
    """The reports of folders and files; names of a fold are left out of the counts of origins for its reports."""
    reports = [known for path in paths for known in annotated(path)]
    fold_of = dealt((known.report.id for known in reports), folds)
    names: list[set[tuple[str, str]]] = [set() for _ in range(folds)]
    for known in reports:
        names[fold_of[known.report.id]].update(names_of_states(known.gold))
    unseen = [origins().without(sorted(part)) for part in names]
    found = []
    for known in reports:
        story, places, people, bearings = bearings_in(known.report)
        ground_states(story, [claim for bearing in bearings for claim in bearing.claims], places)
        groups = unsettled([claim for bearing in bearings for claim in bearing.claims])
        keys = gold_keys(known.gold, people)
        right = [_right(known.gold["holds_office"], keys.get(group[0].person), group) for group in groups]
        fold = fold_of[known.report.id]
        found.append(Told(known.report.id, fold, story, places, bearings, groups, right, unseen[fold]))
    return found


def _right(held: list[dict[str, Any]], person: str | None, group: Sequence[Claim]) -> str | None:
    mine = [row for row in held if row["person"] == person]
    states = {row["state"] for row in mine if row["role"] == group[0].role} or {row["state"] for row in mine}
    return states.pop() if len(states) == 1 else None
