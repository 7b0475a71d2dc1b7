"""Withdrawing on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from commands import STORY
from typer.testing import CliRunner, Result

import terminal
from graph.errors import InterstateError
from interstate import app

OTHER = "The President of Samoa, Ana Lobo, met the Foreign Minister of Tonga, Sefa Vula, in Apia on Monday. They spoke."


def test_a_report_is_withdrawn_refused_and_brought_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # What only keeps Java off a terminal, which there is none of here.
    monkeypatch.setattr(terminal, "silence_engine", lambda: None)
    monkeypatch.setenv("INTERSTATE_STORE", f"embedded:{tmp_path / 'store'}")
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("one", STORY), ("two", OTHER)):
        (reports / f"{name}.txt").write_text(text, "utf-8")

    def run(*words: str | Path, code: int = 0) -> Result:
        done = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
        assert done.exit_code == code, done.output
        return done

    def exported() -> str:
        run("export", "--format", "nquads", "--out", tmp_path / "graph.nq")
        return (tmp_path / "graph.nq").read_text("utf-8")

    loading = ("load", reports, "--date", "2025-03-07")
    run(*loading)
    before = exported()
    for words, told in (("three", "no report is called 'three'"), ("", "name the reports to withdraw")):
        with pytest.raises(InterstateError, match=told):
            run("withdraw", *filter(None, [words]))

    run("withdraw", "one", "--because", "another man", "--by", "ana")
    after = exported()
    assert "Tomas Reyes" in before
    assert "Tomas Reyes" not in after
    (row,) = map(json.loads, run("withdraw", "--list", "--json").stdout.splitlines())
    assert (row["stems"], row["reason"], row["withdrawn_by"]) == (["one"], "another man", "ana")

    refused = run(*loading, code=1)
    line = "interstate: one: was withdrawn (another man); give --again to load it all the same"
    assert line in refused.stderr.splitlines()
    assert exported() == after
    run("withdraw", "--undo", "one")
    run(*loading)
    assert exported() == before
    run("withdraw", "two")
    run(*loading, "--again")
    assert exported() == before
