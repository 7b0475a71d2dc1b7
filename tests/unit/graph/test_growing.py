"""A graph that grows is, at any time, the graph of the readings that it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made import PRESIDENT, Made
from test_resolve import DAYS, NAMES, OTHERS, readings

from graph.difference import Step
from graph.facts import Facts
from graph.growing.graph import Growing
from graph.growing.written import steps
from graph.model import Graph
from graph.readings import distinct
from graph.resolve import resolve
from graph.row_kinds import EdgeRow, NodeRow, Rows
from graph.rows import rows_of
from graph.statements import of_kind, of_label, statement
from ontology.terms import Label, Role

NODE_STATEMENTS = ("merge_nodes", "delete_nodes")
EDGE_STATEMENTS = ("create_edges", "change_edges", "delete_edges")
SETS = st.lists(st.one_of(readings(NAMES), readings(OTHERS), readings(NAMES | OTHERS)), max_size=12)


@pytest.fixture(scope="module", params=["usual", "small"], autouse=True)
def sizes(request: pytest.FixtureRequest) -> Iterator[None]:
    """As usual, and with few sightings and profiles taken for many, so that what is done for many is done."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "small":
            patch.setattr("graph.blocks.LARGE", 2)
            patch.setattr("graph.growing.blocks.LARGE", 2)
            for module in ("namesakes", "people", "tenures"):
                patch.setattr(f"graph.growing.{module}.OFTEN", 2)
        yield


@settings(max_examples=40, deadline=None)
@given(SETS, st.randoms())
def test_any_order_any_split_with_repetitions(facts: list[Facts], chance: Random) -> None:
    again = facts + [one for one in facts if chance.random() < 0.3]
    chance.shuffle(again)
    growing = Growing()
    held: list[Facts] = []
    while again:
        size = chance.randint(1, 4)
        load, again = again[:size], again[size:]
        growing.add(load)
        held += load
        assert growing.graph() == resolve(held)


@settings(max_examples=40, deadline=None)
@given(SETS, st.randoms())
def test_reports_that_are_withdrawn_or_read_anew(facts: list[Facts], chance: Random) -> None:
    growing = Growing()
    growing.add(facts)
    held = {one.report.id: one for one in distinct(facts)}
    for _ in range(5 if held else 0):
        name = chance.choice(sorted(held)) if held else ""
        if held and chance.random() < 0.5:
            growing.remove([name])
            del held[name]
        else:
            again = chance.choice(facts)
            name = again.report.id
            held[name] = replace(again, offices=(), meetings=again.meetings[:1], version=str(chance.randint(1, 3)))
            growing.put([held[name]])
        assert growing.graph() == resolve(held.values())


def test_what_changes_is_told_as_it_was_and_as_it_is() -> None:
    first = Made("2024-05-01").person("Ada Moss", (PRESIDENT, "FI", "President")).facts()
    second = Made("2024-05-03", words="Later.").person("Moss", (PRESIDENT, "FI", "President")).facts()
    growing = Growing()
    assert growing.add([first]).before == Graph()
    change = growing.add([second])
    (before,), (after,) = change.before.people, change.after.people
    assert (len(before.mentions), len(after.mentions)) == (1, 2)
    assert [one.last_seen for one in (*change.before.tenures, *change.after.tenures)] == ["2024-05-01", "2024-05-03"]
    assert not change.before.states + change.after.states + change.after.offices
    assert growing.add([first]).after == Graph()
    assert growing.remove([first.report.id, second.report.id]).before.people == (after,)
    assert growing.graph() == Graph()


def test_claims_are_of_what_reports_call_people_now() -> None:
    deputy = (Role.LEGISLATOR, "KZ", "Deputy")
    names = [*["Ada Moss"] * 20, *["Ada Lee Moss"] * 8]
    named = [Made(f"2023-05-{day:02}").person(name, deputy).facts() for day, name in enumerate(names, 1)]
    told = (("2024-01-10", "Ada Moss"), ("2024-02-10", "Bo Fern"), ("2024-03-10", "Ada Moss"))
    held = [Made(day).person(name, (PRESIDENT, "KZ", "President")).facts() for day, name in told]
    growing = Growing()
    growing.add([*named, *held])
    before = growing.graph()
    for place in (0, 2):  # The least of the two grounds gives the claim its identifier.
        held[place] = replace(held[place], people=(replace(held[place].people[0], name="Ada Lee Moss"),))
        growing.put([held[place]])
        assert growing.graph() == resolve([*named, *held])
    assert before.conflicts[0].id != growing.graph().conflicts[0].id
    ours, theirs = (
        next(p for p in graph.people if "Ada Moss" in (p.name, *p.aliases)) for graph in (before, growing.graph())
    )
    assert (ours.id, ours.name, ours.aliases) == (theirs.id, theirs.name, theirs.aliases)


def test_what_is_known_of_copies_is_kept() -> None:
    facts = Made("2024-05-01", stem="b").person("Ada Moss").facts()
    other = replace(facts, report=replace(facts.report, stems=("a",), url="https://news.example/1"))
    growing = Growing()
    growing.add([facts])
    growing.add([other])
    assert growing.graph() == resolve([facts, other])


@settings(max_examples=40, deadline=None)
@given(SETS, st.randoms())
def test_what_is_written_for_changes_is_what_is_stored_of_the_graph(facts: list[Facts], chance: Random) -> None:
    growing = Growing()
    stored = rows_of(Graph())
    words: dict[str, set[str]] = {}
    for number in range(6 if facts else 0):
        facts = [replace(one, report=replace(one.report, published=chance.choice(DAYS))) for one in facts]
        some = chance.sample(facts, chance.randint(1, len(facts)))
        names = [one.report.id for one in some]
        change = (
            growing.remove(names) if number % 3 == 2 else growing.put({one.report.id: one for one in some}.values())
        )
        for step in steps(change):
            if step.kind == "Word":
                write_words(words, step, stored.nodes[Label.PERSON])
            else:
                write(stored, step)
        assert sorted_rows(stored) == sorted_rows(rows_of(growing.graph()))
        assert words == spelled(stored.nodes[Label.PERSON])
        assert not list(steps(growing.add(())))


def spelled(people: list[NodeRow]) -> dict[str, set[str]]:
    """The words of people, and whose each is."""
    found: dict[str, set[str]] = {}
    for row in people:
        for word in " ".join(row.properties["folded"]).split():
            found.setdefault(word, set()).add(row.id)
    return found


def write_words(words: dict[str, set[str]], step: Step, people: list[NodeRow]) -> None:
    """What the statement of a step does to words, as the people are stored before they are written."""
    if step.statement == statement("add_words"):
        for row in step.rows:
            words.setdefault(row["word"], set()).update(row["people"])
        return
    kept = {row["id"]: row["words"] for row in step.rows}
    for word, gone in spelled([row for row in people if row.id in kept]).items():
        gone = {person for person in gone if word not in kept[person]}
        if step.statement == statement("drop_words") and word in words:
            words[word] -= gone
        elif step.statement == statement("forget_words") and words[word] <= gone:
            del words[word]


def write(stored: Rows, step: Step) -> None:
    """What the statement of a step does, which must find what it changes or deletes and not what it creates."""
    nodes = {of_label(name, label): (name, held) for label, held in stored.nodes.items() for name in NODE_STATEMENTS}
    edges = {of_kind(name, kind): (name, held) for kind, held in stored.edges.items() for name in EDGE_STATEMENTS}
    if step.statement in nodes:
        name, of_nodes = nodes[step.statement]
        ids = {row["id"] for row in step.rows}
        if name == "delete_nodes":
            assert ids <= {row.id for row in of_nodes}
        of_nodes[:] = [row for row in of_nodes if row.id not in ids]
        if name == "merge_nodes":
            of_nodes += [NodeRow(row["id"], row["properties"]["digest"], row["properties"]) for row in step.rows]
    else:
        name, of_edges = edges[step.statement]
        ends = {(row["id"], row["source"], row["target"]) for row in step.rows}
        known = {(row.id, row.source, row.target) for row in of_edges}
        assert ends.isdisjoint(known) if name == "create_edges" else ends <= known
        of_edges[:] = [row for row in of_edges if (row.id, row.source, row.target) not in ends]
        if name != "delete_edges":
            of_edges += [
                EdgeRow(row["id"], row["properties"]["digest"], row["source"], row["target"], row["properties"])
                for row in step.rows
            ]


def sorted_rows(rows: Rows) -> list[list[NodeRow] | list[EdgeRow]]:
    nodes = [sorted(found, key=lambda row: row.id) for found in rows.nodes.values()]
    return [*nodes, *(sorted(found, key=lambda row: row.id) for found in rows.edges.values())]
