"""Conflicts that the program finds in real reports, each looked through by hand: `conflicts.json` has the verdicts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from gold import SHARED

from graph.facts import Report
from graph.resolve import resolve
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

VERDICTS = json.loads((Path(__file__).parent / "conflicts.json").read_text(encoding="utf-8"))
FOLDERS = {"seeds": SHARED / "seeds", "history": SHARED / "data" / "history-at-state"}
REAL = 0.9
"""Least share of the conflicts found that are disagreements of the sources and not of a reading."""

pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the real reports are not beside this checkout (../shared)")


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_conflicts_found_were_judged_and_are_real(name: str) -> None:
    reports = (one for one in read(files_in([FOLDERS[name]])) if isinstance(one, Report))
    graph = resolve(map(facts_of, reports))
    stems = {report.id: report.stems[0] for report in graph.reports}
    of = {evidence.id: stems[evidence.report] for evidence in graph.evidence}
    found = [
        (one.rule.value, sorted({of[words] for claim in one.claims for words in claim.evidence}))
        for one in graph.conflicts
    ]
    real = [(row["rule"], row["reports"]) for row in VERDICTS if row["corpus"] == name and row["real"]]
    assert all(row in found for row in real), [row for row in real if row not in found]
    assert len(real) >= REAL * len(found), [row for row in found if row not in real]
