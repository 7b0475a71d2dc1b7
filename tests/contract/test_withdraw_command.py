"""Withdrawing on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from test_command_line import STORY, failure, output, run

OTHER = "The President of Samoa, Ana Lobo, met the Foreign Minister of Tonga, Sefa Vula, in Apia on Monday. They spoke."


def test_a_report_is_withdrawn_refused_and_brought_back(tmp_path: Path) -> None:
    store = ("--store", f"embedded:{tmp_path / 'store'}")
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("one", STORY), ("two", OTHER)):
        (reports / f"{name}.txt").write_text(text, "utf-8")
    loading = ("load", reports, "--date", "2025-03-07", *store)
    output(*loading)
    before = output("export", "--format", "nquads", *store)
    assert "no report is called 'three'" in failure("withdraw", "three", *store)
    assert "name the reports to withdraw" in failure("withdraw", *store)

    output("withdraw", "one", "--because", "another man", "--by", "ana", *store)
    after = output("export", "--format", "nquads", *store)
    assert "Tomas Reyes" in before
    assert "Tomas Reyes" not in after
    (row,) = map(json.loads, output("withdraw", "--list", "--json", *store).splitlines())
    assert (row["stems"], row["reason"], row["withdrawn_by"]) == (["one"], "another man", "ana")

    refused = run(*loading)
    assert refused.returncode == 1
    line = "interstate: one: was withdrawn (another man); give --again to load it all the same"
    assert line in refused.stderr.splitlines()
    assert output("export", "--format", "nquads", *store) == after
    output(*loading, "--again")
    assert output("export", "--format", "nquads", *store) == before
