"""What a person sees."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from loaders.sources.source import Refusal
from terminal import Refused, downloading, table


def test_refusals_are_a_line_each_on_stderr_and_the_rest_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    refused = Refused()
    assert list(refused.reports([Refusal("a.txt", "empty"), Refusal("b.txt", "not in English", skipped=True)])) == []
    assert (refused.faults, refused.skipped) == (1, 1)
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == ["interstate: a.txt: empty", "interstate: b.txt: not in English"]


def test_a_table_is_tab_separated_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    table(("a", "b"), [("1", "two\nlines\tand tabs")])
    assert capsys.readouterr().out == "1\ttwo lines and tabs\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_what_is_downloaded_is_drawn_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, terminal: bool) -> None:
    drawn = StringIO()
    monkeypatch.setattr("terminal.stderr", Console(file=drawn, force_terminal=terminal, width=120))
    with downloading("fetching") as progress:
        progress(62_000_000, 155_000_000)
    assert ("62.0/155.0 MB" in drawn.getvalue()) == terminal
    assert bool(drawn.getvalue()) == terminal
