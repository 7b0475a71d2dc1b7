"""How many pairs are told as met by words of a plan, an invitation, a greeting or a letter: never more than so many."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from gold import SHARED

from graph.annotations import to_json
from graph.facts import Report
from loaders.evaluation import Judged, judge
from loaders.read import read
from loaders.reading.facts_of import facts_of

MOST = {"train": 0, "dev": 0}
_CUES = re.compile(
    r"\b(?:will|would|to meet|plans?|planned|scheduled|expected|due to|upcoming|intends?|invit\w*|cancel\w*|postpon\w*"
    r"|congratulat\w*|telegram\w*|cables?|letters?|messages?|greet\w*|wish\w*|condol\w*|sent)\b",
    re.IGNORECASE,
)


def trapped(folder: Path) -> Iterator[str]:
    """Evidence with such words of meetings that gold has not, once for each pair of people."""
    for path in sorted(folder.glob("*.json")):
        (report,) = read([path.with_suffix(".txt")])
        assert isinstance(report, Report)
        found = to_json(facts_of(report))
        judged: Judged = judge(json.loads(path.read_text(encoding="utf-8")), found)
        for meeting, met in zip(found["meetings"], judged.known, strict=True):
            if _CUES.search(meeting["evidence"]):
                yield from (meeting["evidence"] for known in met if not known)


@pytest.mark.parametrize("name", sorted(MOST))
def test_plans_and_letters_are_no_meetings(name: str) -> None:
    folder = SHARED / "corpus" / name
    if not folder.is_dir():
        pytest.skip(f"the annotated reports '{name}' are not beside this checkout")
    assert len(list(trapped(folder))) <= MOST[name]
