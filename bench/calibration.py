"""How many facts of each confidence are right, in annotated reports that nothing was fitted on.

    python bench/calibration.py GOLD... [--plot FILE]

GOLD is a folder of annotated reports, or JSON Lines of them with their `text`. Every report is read by weights, and its
facts given a confidence, that were fitted on the other folds, as `interstate train` does it; nothing is written but the
picture of --plot.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from reliability import drawn

from loaders.fitting.apart import examples_of, read_apart
from loaders.fitting.confidence import Fact, fit_all
from loaders.reading.sureness import KINDS

SURE = 0.9


def table(told: dict[str, list[tuple[float, Fact]]]) -> Iterator[str]:
    """Of the facts at `SURE` and above, how many are right, and their share of all."""
    for name, kinds in (*((kind, (kind,)) for kind in KINDS), ("all", KINDS)):
        for source, real in (("real", True), ("written", False)):
            rows = [row for kind in kinds for row in told[kind] if row[1].real == real]
            total = sum(fact.total for _, fact in rows)
            sure = [fact for confidence, fact in rows if confidence >= SURE]
            many, right = sum(fact.total for fact in sure), sum(fact.right for fact in sure)
            if total:
                yield f"{name:12}{source:9}{right / max(many, 1):7.3f} right of {many / total:6.3f} of {total} facts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--plot", type=Path, help="where to draw the confidence against the share of right facts")
    options = parser.parse_args()
    _scales, told = fit_all(list(read_apart(examples_of(options.gold))))
    print("\n".join(table(told)))
    if options.plot:
        options.plot.write_text(drawn(bars(told)), encoding="utf-8")


def bars(told: dict[str, list[tuple[float, Fact]]]) -> dict[str, list[tuple[float, float, int]]]:
    """For each kind, of each tenth of confidence: the mean confidence, the share that is right, and how many facts."""
    found: dict[str, list[tuple[float, float, int]]] = {}
    for kind in KINDS:
        for tenth in range(10):
            rows = [row for row in told[kind] if min(int(row[0] * 10 + 1e-9), 9) == tenth]
            many = sum(fact.total for _, fact in rows)
            if many:
                mean = sum(confidence * fact.total for confidence, fact in rows) / many
                found.setdefault(kind, []).append((mean, sum(fact.right for _, fact in rows) / many, many))
    return found


if __name__ == "__main__":
    main()
