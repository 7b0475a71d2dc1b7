"""A graph that grows while decisions are in force is, at any time, that of its readings with these decisions."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made import PRESIDENT, Made
from test_decided import decided
from test_growing import sizes, sorted_rows, write

from graph.decisions import Decision, Decisions, Verdict
from graph.facts import Facts
from graph.growing.graph import Growing
from graph.growing.written import steps
from graph.model import Graph
from graph.readings import distinct
from graph.resolve import resolve
from graph.rows import rows_of

__all__ = ["sizes"]  # Every test here is run with the sizes of these, too.


@settings(max_examples=50, deadline=None)
@given(decided(), st.randoms())
def test_any_order_and_split_with_reports_withdrawn_and_read_anew(
    drawn: tuple[list[Facts], Decisions], chance: Random
) -> None:
    facts, decisions = drawn
    growing = Growing(decisions)
    left, held = list(facts), {one.report.id: one for one in distinct(())}
    chance.shuffle(left)
    stored = rows_of(Graph())
    while left:
        size = chance.randint(1, 3)
        load, left = left[:size], left[size:]
        held = {one.report.id: one for one in distinct([*held.values(), *load])}
        for step in steps(growing.add(load)):
            if step.kind != "Word":
                write(stored, step)
        assert growing.graph() == resolve(held.values(), decisions)
        assert sorted_rows(stored) == sorted_rows(rows_of(growing.graph()))
    for name in chance.sample(sorted(held), min(2, len(held))):
        growing.remove([name])
        again = held.pop(name)
        assert growing.graph() == resolve(held.values(), decisions)
        held[name] = replace(again, offices=again.offices[:1], version="2")
        growing.put([held[name]])
        assert growing.graph() == resolve(held.values(), decisions)


def test_claims_that_were_decided_to_hold() -> None:
    told = (("2024-01-10", "Ada Moss"), ("2024-02-10", "Bo Fern"), ("2024-03-10", "Ada Moss"))
    facts = [Made(day).person(name, (PRESIDENT, "KZ", "President")).facts() for day, name in told]
    (conflict,) = resolve(facts).conflicts
    holds = Decision(verdict=Verdict.HOLDS, one=conflict.id, other=conflict.claims[1].id, reason="the gazette")
    growing = Growing(Decisions(frozenset([holds])))
    growing.add(facts)
    (found,) = growing.graph().conflicts
    assert (found.holds, found.reason) == (conflict.claims[1].id, "the gazette")
