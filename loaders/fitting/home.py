"""Weights by which an unsaid state of an office is chosen: `home_weights.json`.

Conditional logistic regression on the named features of `loaders.reading.home`. The origins of names are weighed
without those of a fifth of the reports, so that people are as unknown as those of other reports.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from loaders.fitting import conditional
from loaders.fitting.conditional import Choice
from loaders.fitting.unsaid import told_in

_PENALTY = 6.0
_PARTS = 5  # of the reports; the origins of names are weighed without those of a report's part


def choices_in(paths: Sequence[Path]) -> list[Choice]:
    """The claims of annotated reports whose state needs weighing and stands in the story."""
    found = []
    for report in told_in(paths, _PARTS):
        home = report.home()
        for group, right in zip(report.groups, report.right, strict=True):
            if right in home.codes:
                found.append(Choice(report.name, home.features(group), str(right)))
                for claim in group:
                    claim.state, claim.ground = right, "story"
                home.settle(group[0])
    return found


def fit(choices: Sequence[Choice]) -> dict[str, float]:
    """Weights that make the right states likely."""
    return conditional.fit(choices, _PENALTY)
