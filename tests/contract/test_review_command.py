"""Reviewing and deciding on the command line."""

from __future__ import annotations

import json
from pathlib import Path

from commands import SAMPLES, failure, output

from graph.store import Store


def test_a_doubtful_merge_is_listed_undone_and_restored(tmp_path: Path) -> None:
    store, decisions = f"embedded:{tmp_path / 'store'}", tmp_path / "decisions.csv"
    output("load", SAMPLES, "--store", store)
    with Store.open(store):
        _reviewed(store, decisions)


def _reviewed(store: str, decisions: Path) -> None:
    before = output("export", "--format", "nquads", "--store", store)
    listed = [json.loads(line) for line in output("review", "--json", "--store", store).splitlines()]
    assert [row["doubt"] for row in listed] == sorted((row["doubt"] for row in listed), reverse=True)
    merge = next(row for row in listed if row["kind"] == "merge")
    assert any("foreign minister of India" in reason for reason in merge["reasons"])

    two = merge["one"]["id"], merge["others"][0]["id"]
    on = ("--decisions", decisions, "--store", store)
    output("review", "different", *two, "--because", "two, surely", "--by", "ana", *on)
    assert decisions.read_text("utf-8").splitlines()[1].startswith(f'different,{two[0]},{two[1]},"two, surely",ana,')
    apart = output("export", "--format", "nquads", "--store", store)
    assert apart != before
    assert "contradict each other" in failure("review", "same", *two, *on)
    assert len(decisions.read_text("utf-8").splitlines()) == 2

    output("load", SAMPLES, "--store", store)
    assert output("export", "--format", "nquads", "--store", store) == apart
    output("review", "undo", *reversed(two), *on)
    assert output("export", "--format", "nquads", "--store", store) == before
    assert "no decision on" in failure("review", "undo", *two, *on)
