"""Guests of one host who came one by one, one of them of the host's own state."""

from __future__ import annotations

import pytest
from encounters_read import pairs_met

from graph.facts import Report


@pytest.mark.parametrize(
    ("said", "met"),
    [
        (
            "President Paulo Moura of Angola granted audiences to the Chinese Ambassador, Wang Lei, and the chairman of"
            " Unitela, Rui Costa.",
            {("paulo-moura", "wang-lei"), ("paulo-moura", "rui-costa")},
        ),
        (
            "President Paulo Moura of Angola received the Chinese Ambassador, Wang Lei, with the Angolan Foreign"
            " Minister, Rui Costa.",
            {("paulo-moura", "wang-lei"), ("rui-costa", "wang-lei")},
        ),
    ],
)
def test_who_is_given_an_audience_of_his_own_is_no_companion_of_the_host(said: str, met: set[tuple[str, str]]) -> None:
    text = f" date 2023-05-12 LUANDA, 12 May. {said} They spoke of trade."
    pairs = pairs_met(Report(id="r", stems=("r",), published="2023-05-12", text=text))
    assert pairs == {frozenset(pair) for pair in met}
