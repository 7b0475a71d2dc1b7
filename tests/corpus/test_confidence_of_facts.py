"""Facts read surely are right: of those at 0.9 and above at least so many, and they are at least so many of all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from gold import SHARED

from graph.annotations import to_json
from graph.facts import Report
from loaders.evaluation import judge
from loaders.read import read
from loaders.reading.facts_of import facts_of

SURE = 0.9
FLOORS = {"train": (0.99, 0.74), "dev": (0.97, 0.648)}


def judged(folder: Path) -> Iterator[tuple[float, bool]]:
    """The confidence of every fact of a folder, of meetings once for each pair, and whether it is right."""
    for path in sorted(folder.glob("*.json")):
        (report,) = read([path.with_suffix(".txt")])
        assert isinstance(report, Report)
        found = to_json(facts_of(report))
        right = judge(json.loads(path.read_text(encoding="utf-8")), found)
        for kind, truth in (
            ("people", right.people),
            ("holds_office", right.offices),
            ("agreements", right.agreements),
        ):
            yield from ((row["confidence"], true) for row, true in zip(found[kind], truth, strict=True))
        for row, pairs in zip(found["meetings"], right.meetings, strict=True):
            yield from ((row["confidence"], true) for true in pairs)


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_what_is_sure_is_right_and_there_is_much_of_it(name: str) -> None:
    folder = SHARED / "corpus" / name
    if not folder.is_dir():
        pytest.skip(f"the annotated reports '{name}' are not beside this checkout")
    facts = list(judged(folder))
    sure = [right for confidence, right in facts if confidence >= SURE]
    assert sum(sure) / len(sure) >= FLOORS[name][0]
    assert len(sure) / len(facts) >= FLOORS[name][1]
