"""Whom travellers met, by the short records of travels that stand annotated in tests/corpus/records.

    python bench/records.py

Prints precision, recall and F1 of the people met by the traveller: of the records that the reading was made on, and of
those that were only scored.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from graph.facts import Report
from graph.keys import fold
from loaders.read import read
from loaders.reading.facts_of import facts_of

FOLDER = Path(__file__).parent.parent / "tests/corpus/records"


def studied(stem: str) -> bool:
    """Whether a record was looked at while the reading was made; the others were only scored."""
    return int(hashlib.sha256(stem.encode()).hexdigest()[-1], 16) % 2 == 1


def met_by(report: Report) -> list[str]:
    """The names of those whom the traveller of a record met."""
    facts = facts_of(report)
    traveller = facts.people[0].key
    names = {person.key: person.name for person in facts.people}
    sides = [side for meeting in facts.meetings for side in meeting.sides if traveller not in side]
    return [names[key] for key in dict.fromkeys(key for side in sides for key in side)]


def figures() -> Iterator[tuple[str, float, float, float, int]]:
    """Which records, precision, recall, F1, and how many people were met."""
    gold = json.loads((FOLDER / "met.json").read_text(encoding="utf-8"))
    counts = {True: Counter[str](), False: Counter[str]()}
    for report in read([FOLDER / "travels.xml"]):
        if isinstance(report, Report):
            right, found = Counter(map(fold, gold[report.stems[0]])), Counter(map(fold, met_by(report)))
            counts[studied(report.stems[0])].update(
                hit=(right & found).total(), gold=right.total(), found=found.total()
            )
    for name, count in (("studied", counts[True]), ("only scored", counts[False])):
        precision, recall = count["hit"] / max(count["found"], 1), count["hit"] / max(count["gold"], 1)
        yield name, precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), count["gold"]


def main() -> None:
    for name, precision, recall, f1, people in figures():
        print(f"{name:12} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  of {people} people")


if __name__ == "__main__":
    main()
