"""Weights of who took part: what decides is weighed, and nobody is told by weights that were fitted on his report."""

from __future__ import annotations

from loaders.fitting import presence
from loaders.fitting.presence import Person

REPORTS = 24


def report(number: int) -> tuple[str, tuple[Person, ...]]:
    """A guest, who was there, and an absentee, each with a feature that only this report has."""
    own = f"only:{number}"
    return f"r{number}", (
        Person("guest", frozenset({"received", own}), present=True),
        Person("absentee", frozenset({"late", own}), present=False),
    )


def test_what_decides_is_weighed() -> None:
    weights = presence.fit(person for number in range(REPORTS) for person in report(number)[1])
    assert weights["received"] > 0 > weights["late"]
    assert not [name for name in weights if name.startswith("only:")]


def test_a_report_given_twice_tells_nothing_of_itself() -> None:
    odd = ("r-odd", (Person("guest", frozenset({"received", "never seen"}), present=False),) * 8)
    usual = [report(number) for number in range(REPORTS)]
    alone = presence.apart([*usual, odd])["r-odd"]["guest"]
    assert presence.apart([*usual, odd, odd])["r-odd"]["guest"] == alone > 0.5


def test_who_took_part_is_on_a_side_of_a_meeting() -> None:
    assert presence.present_in([{"sides": [["a"], ["b", "c"]]}, {"sides": [["a"], ["d"]]}]) == {"a", "b", "c", "d"}
