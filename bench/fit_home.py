"""Fit the weights by which an unsaid state of an office is chosen, on annotated reports.

    python bench/fit_home.py GOLD... [--folds N]

Conditional logistic regression on the named features of `loaders.reading.home`. The origins of names are weighed
without those of a fifth of the reports, so that people are as unknown as those of other reports. Writes
home_weights.json among the resources of the loaders, or with --folds only prints how often the state is right in
reports that the weights were not fitted on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import conditional
from conditional import Choice, right_share
from unsaid import told_in

_PENALTY = 6.0
_PARTS = 5  # of the reports; the origins of names are weighed without those of a report's part


def choices_in(path: Path) -> list[Choice]:
    """The claims of annotated reports whose state needs weighing and stands in the story."""
    found = []
    for report in told_in([path], _PARTS):
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=0)
    args = parser.parse_args()
    choices = [choice for path in args.gold for choice in choices_in(path)]
    if args.folds:
        reports = sorted({choice.report for choice in choices})
        part = {report: number % args.folds for number, report in enumerate(reports)}
        shares = []
        for fold in range(args.folds):
            weights = fit([choice for choice in choices if part[choice.report] != fold])
            held = [choice for choice in choices if part[choice.report] == fold]
            shares.append(right_share(weights, held) * len(held))
        print(f"{sum(shares) / len(choices):.3f} of {len(choices)} states right in reports not fitted on")
        return
    weights = fit(choices)
    target = Path(__file__).parent.parent / "loaders/resources/home_weights.json"
    target.write_text(json.dumps(weights, indent=1) + "\n", encoding="utf-8")
    print(f"{right_share(weights, choices):.3f} of {len(choices)} states right on the reports fitted on")


if __name__ == "__main__":
    main()
