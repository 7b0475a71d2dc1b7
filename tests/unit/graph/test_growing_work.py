"""What one report more costs does not grow with how much is known of those whom it names."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from types import FrameType
from typing import Any

import pytest
from made import PREMIER, PRESIDENT, Made

from graph.decisions import Decision, Decisions, Verdict
from graph.facts import Facts
from graph.growing.graph import Growing
from graph.growing.written import steps
from graph.resolve import resolve

MORE = 1.25
"""How many times the work for a report may be that of one when a sixth was known."""


def press(size: int) -> list[Facts]:
    """Reports of one day after another: of two people in their posts, and of a guest of each day whom they met."""
    names = [("Ada Moss", "Bo Lind"), ("Moss", "Bo Lind"), ("Ada Moss", "Lind"), ("A. Moss", "Lind Bo")]
    told = []
    for number in range(size):
        day = (date(2005, 1, 1) + timedelta(days=number)).isoformat()
        one, other = names[number % len(names)]
        guest = "".join("bdfgklmnrt"[int(digit)] + "a" for digit in f"{number:04}").capitalize()
        made = Made(day, stem=f"r{number}").person(one, (PRESIDENT, "FI", "President"))
        made.person(other, (PREMIER, "KZ", "Prime Minister")).person(f"{guest} Zu")
        told.append(made.met([one, other], [f"{guest} Zu"], date=day).facts())
    return told


def work(size: int, decisions: Decisions) -> int:
    """Instructions of Python for four reports more, which name people in all ways, in the middle of so many."""
    facts = press(size)
    last, once = facts[size // 2 : size // 2 + 4], facts[size // 4 : size // 4 + 4]
    growing = Growing(decisions)
    growing.add(one for one in facts if one not in last and one not in once)
    growing.add(once)
    return instructions(lambda: [[*steps(growing.add([one]))] for one in last])


def instructions(run: Callable[[], object]) -> int:
    """How many instructions of the interpreter a run takes."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        run()
    finally:
        sys.settrace(before)
    return count


def agreed() -> Decisions:
    """That three of whom the first reports name in full are one, and not who else they name."""
    names = {mention.name: person.mentions for person in resolve(press(9)).people for mention in person.mentions}
    (one, other, third, *_), (somebody, *_) = names["Ada Moss"], names["Bo Lind"]
    same = [Decision(verdict=Verdict.SAME, one=one.id, other=id_) for id_ in (other.id, third.id)]
    return Decisions(frozenset([*same, Decision(verdict=Verdict.DIFFERENT, one=one.id, other=somebody.id)]))


@pytest.mark.parametrize("decisions", [Decisions(), agreed()], ids=["undecided", "decided"])
def test_work_for_a_report_more(decisions: Decisions) -> None:
    few, many = work(80, decisions), work(480, decisions)
    assert many < MORE * few, (few, many)
