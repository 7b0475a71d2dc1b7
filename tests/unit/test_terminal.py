"""What a person sees."""

from __future__ import annotations

import pytest

from loaders.sources.source import Refusal
from terminal import Refused, table


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
