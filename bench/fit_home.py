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
from annotated import annotated
from casts import bearings_in, gold_keys
from conditional import Choice, right_share
from fit_origins import of_gold

from loaders.reading.home import Home
from loaders.reading.office_states import ground_states, unsettled
from loaders.reading.origins import origins

_PENALTY = 6.0
_PARTS = 5  # of the reports; the origins of names are weighed without those of a report's part


def choices_in(path: Path) -> list[Choice]:
    """The claims of annotated reports whose state needs weighing and stands in the story."""
    found = []
    reports = list(annotated(path))
    names: list[set[tuple[str, str]]] = [set() for _ in range(_PARTS)]
    for number, known in enumerate(reports):
        names[number % _PARTS].update(of_gold(known.gold))
    unseen = [origins().without(sorted(part)) for part in names]
    for number, known in enumerate(reports):
        gold = known.gold
        story, places, people, bearings = bearings_in(known.report)
        keys = gold_keys(gold, people)
        claims = [claim for bearing in bearings for claim in bearing.claims]
        ground_states(story, claims, places)
        home = Home(
            story, places, claims, [title for bearing in bearings for title in bearing.free], unseen[number % _PARTS]
        )
        for group in unsettled(claims):
            held = [row for row in gold["holds_office"] if row["person"] == keys.get(group[0].person)]
            states = {row["state"] for row in held if row["role"] == group[0].role} or {row["state"] for row in held}
            if len(states) == 1 and (right := states.pop()) in home.codes:
                found.append(Choice(known.report.id, home.features(group), right))
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
