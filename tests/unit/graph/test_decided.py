"""What people decided is obeyed in every graph, and taking a decision back gives the graph before it."""

from __future__ import annotations

import io
from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import PREMIER, PRESIDENT, Made, who
from test_resolve import SETS

from graph.decision_file import parse, taken_out, text_of
from graph.decisions import ContradictionError, Decision, Decisions, Verdict
from graph.facts import Facts
from graph.formats import Format
from graph.model import Graph, Mention
from graph.rdf import write
from graph.resolve import resolve
from ontology.terms import Resolution, Role


def nquads(graph: Graph) -> bytes:
    out = io.BytesIO()
    write(graph, Format.NQUADS, out)
    return out.getvalue()


def same(one: str, other: str) -> Decision:
    return Decision(verdict=Verdict.SAME, one=one, other=other)


def different(one: str, other: str) -> Decision:
    return Decision(verdict=Verdict.DIFFERENT, one=one, other=other)


def mentions(graph: Graph) -> dict[str, str]:
    """The person of each mention."""
    return {mention.id: person.id for person in graph.people for mention in person.mentions}


def together(graph: Graph) -> set[frozenset[str]]:
    return {frozenset(mention.id for mention in person.mentions) for person in graph.people}


@st.composite
def decided(draw: st.DrawFn) -> tuple[list[Facts], Decisions]:
    """Readings, and decisions on them that do not contradict each other; one may be on a mention not loaded."""
    facts = draw(SETS)
    ids = [*sorted(mentions(resolve(facts))), "person-of-another-load"]
    made: list[Decision] = []
    for _ in range(draw(st.integers(0, 5)) if len(ids) > 1 else 0):
        one, other = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True))
        decision = Decision(verdict=draw(st.sampled_from([Verdict.SAME, Verdict.DIFFERENT])), one=one, other=other)
        try:
            Decisions(frozenset([*made, decision]))
        except ContradictionError:
            continue
        made.append(decision)
    return facts, Decisions(frozenset(made))


@settings(max_examples=80, deadline=None)
@given(decided())
def test_every_decision_is_obeyed(drawn: tuple[list[Facts], Decisions]) -> None:
    facts, decisions = drawn
    person = mentions(resolve(facts, decisions))
    for decision in decisions.made:
        one, other = person.get(decision.one), person.get(decision.other)
        if one and other:
            assert (one == other) == (decision.verdict is Verdict.SAME), decision


@settings(max_examples=40, deadline=None)
@given(decided(), st.randoms())
def test_neither_the_order_of_lines_nor_of_reports_makes_a_difference(
    drawn: tuple[list[Facts], Decisions], chance: Random
) -> None:
    facts, decisions = drawn
    before = nquads(resolve(facts, decisions))
    lines = [replace(one, one=one.other, other=one.one) if chance.random() < 0.5 else one for one in decisions.made]
    chance.shuffle(lines)
    chance.shuffle(facts)
    assert nquads(resolve(facts, parse(text_of(lines), "decisions.csv"))) == before


@settings(max_examples=40, deadline=None)
@given(decided(), st.randoms())
def test_taking_any_decision_back_gives_the_graph_before_it(
    drawn: tuple[list[Facts], Decisions], chance: Random
) -> None:
    facts, decisions = drawn
    for last in sorted(decisions.made)[:2]:
        before = Decisions(frozenset(one for one in decisions.made if one.pair != last.pair))
        graph = resolve(facts, before)
        lines = text_of(chance.sample(sorted(decisions.made), len(decisions.made)))
        resolve(facts, parse(lines, "decisions.csv"))
        left, gone = taken_out(lines, last.other, last.one)
        after = resolve(facts, parse(left, "decisions.csv"))
        assert gone
        assert after == graph
        assert nquads(after) == nquads(graph)


@settings(max_examples=40, deadline=None)
@given(SETS, st.data())
def test_any_merge_can_be_undone(facts: list[Facts], data: st.DataObject) -> None:
    graph = resolve(facts)
    merged = [(person.id, mention.id) for person in graph.people for mention in person.mentions[1:]]
    if merged:
        one, other = data.draw(st.sampled_from(merged))
        person = mentions(resolve(facts, Decisions(frozenset([different(one, other)]))))
        assert person[one] != person[other]


@settings(max_examples=40, deadline=None)
@given(SETS)
def test_a_decision_that_says_what_is_so_already_changes_nobody(facts: list[Facts]) -> None:
    graph = resolve(facts)
    agreed = [same(person.id, mention.id) for person in graph.people for mention in person.mentions[1:]]
    full = [person.id for person in graph.people if person.mentions[0].resolved_by is Resolution.NAME]
    agreed += [different(one, other) for one, other in pairwise(full)]
    assert together(resolve(facts, Decisions(frozenset(agreed)))) == together(graph)


def mention_of(graph: Graph, name: str, report: Facts) -> Mention:
    return next(m for p in graph.people for m in p.mentions if (m.name, m.report) == (name, report.report.id))


def readings(*made: Made) -> list[Facts]:
    return [one.facts() for one in made]


def test_same_overrides_what_keeps_two_apart() -> None:
    facts = readings(
        Made("1990-05-01").person("Juan Soto", (PRESIDENT, "UY", "President")),
        Made("2020-05-01").person("Hans Weber", (PREMIER, "DE", "Chancellor")),
    )
    graph = resolve(facts)
    both = Decisions(frozenset([same(*(person.id for person in graph.people))]))
    assert who(resolve(facts, both)) == [["Hans Weber", "Juan Soto"]]


def test_those_who_are_the_same_keep_all_who_were_with_either() -> None:
    facts = readings(
        Made("2020-05-01").person("Muammar Gaddafi", (PRESIDENT, "LY", "Leader")),
        Made("2020-06-01").person("Moammar Gadhafi", (PRESIDENT, "LY", "Leader")),
        Made("2020-05-02").person("Abu Minyar", (PRESIDENT, "LY", "Leader")),
        Made("2020-06-02").person("Abou Minyar", (PRESIDENT, "LY", "Leader")),
    )
    graph = resolve(facts)
    assert len(graph.people) == 2
    one, other = mention_of(graph, "Muammar Gaddafi", facts[0]), mention_of(graph, "Abou Minyar", facts[3])
    assert len(resolve(facts, Decisions(frozenset([same(one.id, other.id)]))).people) == 1


def test_different_splits_those_of_one_name_and_post_by_time() -> None:
    facts = readings(
        *(
            Made(f"{year}-05-01").person("Ada Moss", (Role.MINISTER, "FI", "Minister of Energy"))
            for year in (2001, 2002, 2005, 2006)
        )
    )
    graph = resolve(facts)
    assert len(graph.people) == 1
    first, *_, last = (mention_of(graph, "Ada Moss", one) for one in facts)
    split = resolve(facts, Decisions(frozenset([different(first.id, last.id)])))
    reports = sorted(sorted(m.report for m in person.mentions) for person in split.people)
    assert reports == sorted(sorted(one.report.id for one in pair) for pair in (facts[:2], facts[2:]))


def test_a_surname_can_be_given_to_somebody_and_taken_from_somebody() -> None:
    facts = readings(
        Made("2000-05-01").person("Ada Moss", (PRESIDENT, "FI", "President")),
        Made("2001-05-01").person("Bea Moss", (PREMIER, "FI", "Prime Minister")),
        Made("2000-06-01").person("Moss", (PRESIDENT, "FI", "President")),
    )
    graph = resolve(facts)
    assert who(graph) == [["Ada Moss", "Moss"], ["Bea Moss"]]
    short = mention_of(graph, "Moss", facts[2])
    ada, bea = mention_of(graph, "Ada Moss", facts[0]), mention_of(graph, "Bea Moss", facts[1])
    assert (short.resolved_by, short.candidates) == (Resolution.POST, 1)
    given = resolve(facts, Decisions(frozenset([same(short.id, bea.id)])))
    assert who(given) == [["Ada Moss"], ["Bea Moss", "Moss"]]
    assert mention_of(given, "Moss", facts[2]).resolved_by is Resolution.DECISION
    taken = resolve(facts, Decisions(frozenset([different(ada.id, short.id)])))
    assert who(taken) == [["Ada Moss"], ["Bea Moss"], ["Moss"]]
    assert mention_of(taken, "Moss", facts[2]).resolved_by is Resolution.ALONE


def test_of_two_surnames_that_are_different_people_one_goes_where_it_fits() -> None:
    facts = readings(
        Made("2000-05-01").person("Ada Moss", (PRESIDENT, "FI", "President")),
        Made("2000-06-01").person("Moss", (PRESIDENT, "FI", "President")),
        Made("2003-06-01").person("Moss", (PRESIDENT, "FI", "President")),
    )
    graph = resolve(facts)
    near, far = (mention_of(graph, "Moss", one) for one in facts[1:])
    split = mentions(resolve(facts, Decisions(frozenset([different(near.id, far.id)]))))
    assert split[near.id] == split[mention_of(graph, "Ada Moss", facts[0]).id] != split[far.id]


def test_same_and_different_through_one_profile_do_not_meet() -> None:
    facts = readings(
        *(Made(f"2001-05-0{day}").person("Ada Moss", (PRESIDENT, "FI", "President")) for day in (1, 2)),
        *(Made(f"2001-06-0{day}").person("Bo Lind", (PRESIDENT, "FI", "President")) for day in (1, 2)),
    )
    a, c = (mention_of(resolve(facts), "Ada Moss", one).id for one in facts[:2])
    b, d = (mention_of(resolve(facts), "Bo Lind", one).id for one in facts[2:])
    person = mentions(resolve(facts, Decisions(frozenset([same(a, b), different(c, d)]))))
    assert person[a] == person[b]
    assert person[c] != person[d]


def test_decisions_that_cannot_all_hold_are_refused_with_the_fewest_that_do_not() -> None:
    with pytest.raises(ContradictionError) as refused:
        Decisions(frozenset([same("a", "b"), same("b", "c"), same("a", "x"), same("x", "c"), same("c", "d"),
                             different("a", "d")]))  # fmt: skip
    assert len(refused.value.decisions) == 4
    assert refused.value.decisions[-1] == different("a", "d")
