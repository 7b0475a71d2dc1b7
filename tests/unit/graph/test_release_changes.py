"""What differs between two releases."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import small_graph

from graph.errors import InterstateError
from graph.model import Graph, Mention, Person, Tombstone
from graph.release.changes import Changes, changes
from graph.release.records import Kind, Record, read_records, records, write_records
from graph.release.telling import LISTED, told


def between(before: Graph, now: Graph) -> dict[Kind, Changes]:
    return {one.kind: one for one in changes(records(before), records(now))}


def person(*mentions: str, name: str = "Ana Lobo") -> Person:
    """A person of these mentions, known by the least of them."""
    return Person(
        id=min(mentions),
        name=name,
        aliases=(),
        mentions=tuple(
            Mention(id=one, report="report-1", key="k", name=name, aliases=(), spans=()) for one in sorted(mentions)
        ),
    )


def people(*found: Person) -> Graph:
    return Graph(people=tuple(sorted(found, key=lambda one: one.id)))


@st.composite
def partitions(draw: st.DrawFn) -> Graph:
    """Some mentions of eight, each with one of three people."""
    of = draw(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 2)))
    groups: dict[int, list[str]] = {}
    for mention, group in of.items():
        groups.setdefault(group, []).append(mention)
    return people(*(person(*group) for group in groups.values()))


def test_a_report_that_was_withdrawn_is_told_apart_from_one_that_is_gone() -> None:
    before = small_graph()
    report = before.reports[0]
    stone = Tombstone(id=report.id, stems=report.stems, published=report.published, reason="retracted")
    now = replace(before, reports=before.reports[1:])
    (gone, *_), (with_reason, *_) = (changes(records(before), records(now), stones) for stones in ((), (stone,)))
    assert ([one.id for one in gone.removed], gone.withdrawn) == ([report.id], ())
    assert with_reason.removed == ()
    assert [(one.source.id, one.reason) for one in with_reason.withdrawn] == [(report.id, "retracted")]
    page = told([with_reason], "1", "2")
    assert "## Report: withdrawn" in page
    assert f"(`{report.id}`): retracted" in page


@settings(max_examples=40)
@given(partitions())
def test_nothing_differs_from_itself(graph: Graph) -> None:
    for one in between(graph, graph).values():
        assert not (one.added or one.removed or one.merged or one.split or one.renamed or one.changed)


@settings(max_examples=40)
@given(partitions(), partitions())
def test_what_one_way_is_added_and_merged_is_removed_and_split_the_other(one: Graph, other: Graph) -> None:
    there, back = between(one, other)[Kind.PERSON], between(other, one)[Kind.PERSON]
    assert {(x.id, x.label) for x in there.added} == {(x.id, x.label) for x in back.removed}
    assert {(x.into.id, tuple(y.id for y in x.sources)) for x in there.merged} == {
        (x.source.id, tuple(y.id for y in x.into)) for x in back.split
    }
    assert there.before == back.now == len(one.people)


def test_people_are_merged_and_split_by_their_mentions() -> None:
    apart, together = people(person("a", "c"), person("b")), people(person("a", "b", "c"))
    (merged,) = between(apart, together)[Kind.PERSON].merged
    assert (merged.into.id, [one.id for one in merged.sources]) == ("a", ["a", "b"])
    (split,) = between(together, apart)[Kind.PERSON].split
    assert (split.source.id, [one.id for one in split.into]) == ("a", ["a", "b"])


def test_a_person_with_a_new_least_mention_is_the_same_under_another_identifier() -> None:
    found = between(people(person("b", "c")), people(person("a", "b", "c", name="Ana M. Lobo")))[Kind.PERSON]
    assert [(one.before, one.now.id) for one in found.renamed] == [("b", "a")]
    assert [(f.name, f.before, f.now) for one in found.changed for f in one.fields] == [
        ("name", "Ana Lobo", "Ana M. Lobo")
    ]
    assert not (found.added or found.removed or found.merged or found.split)


def renamed_person(graph: Graph) -> Graph:
    """The graph after a report that gave its second person a lesser identifier, and all that is made of it others."""
    lesser = "person-0"
    mention = replace(graph.people[1].mentions[0], id=lesser)
    sides = ((lesser,), ("person-1",))
    return replace(
        graph,
        people=(replace(graph.people[1], id=lesser, mentions=(mention, *graph.people[1].mentions)), graph.people[0]),
        tenures=(graph.tenures[0], replace(graph.tenures[1], id="tenure-9", person=lesser, last_seen="2022-01-01")),
        meetings=tuple(replace(one, sides=sides) for one in graph.meetings),
        met=(replace(graph.met[0], id="met-9", people=(lesser, "person-1")),),
    )


def test_what_refers_to_somebody_under_another_identifier_stays_the_same() -> None:
    graph = small_graph()
    found = between(graph, renamed_person(graph))
    assert [(one.before, one.now.id) for one in found[Kind.CONTACT].renamed] == [("met-1", "met-9")]
    assert [(one.before, one.now.id) for one in found[Kind.TENURE].renamed] == [("tenure-2", "tenure-9")]
    assert found[Kind.MEETING].changed == found[Kind.CONTACT].changed == ()
    (tenure,) = found[Kind.TENURE].changed
    assert [(f.name, f.before, f.now) for f in tenure.fields] == [("last_seen", "2021-05-04", "2022-01-01")]
    assert not any(one.added or one.removed for one in found.values())


def test_values_that_changed_are_told_with_both() -> None:
    graph = small_graph()
    meeting = replace(graph.meetings[0], date="2021-05", place=None, evidence=("evidence-2", "evidence-3"))
    found = between(graph, replace(graph, meetings=(meeting, graph.meetings[1]), agreements=()))
    (changed,) = found[Kind.MEETING].changed
    assert {f.name: (f.before, f.now) for f in changed.fields} == {
        "date": ("2021-05-04", "2021-05"),
        "place": ("Belmopan", None),
        "evidence": ([], ["evidence-3"]),
    }
    assert [one.label for one in found[Kind.AGREEMENT].removed] == ["pact on tuna"]
    page = told([*found.values()], "1.0", "1.1")
    assert page.startswith("# Changes from 1.0 to 1.1\n")
    assert "| Agreement | 1 | 0 | 0 | 1 | 0 | 0 | 0 | 0 |" in page
    assert 'date "2021-05-04" -> "2021-05"; evidence +1 -0; place "Belmopan" -> null' in page


def test_a_long_list_is_cut_on_the_page() -> None:
    many = people(*(person(f"m{number:03}") for number in range(LISTED + 7)))
    page = told([*between(Graph(), many).values()], "1", "2")
    assert page.count("- Ana Lobo") == LISTED
    assert "- and 7 more in `changes.json`" in page


def test_records_are_read_back_as_they_are_written() -> None:
    stream = BytesIO()
    write_records(small_graph(), stream)
    again = list(read_records(stream.getvalue().splitlines(), "graph.jsonl"))
    assert again == list(records(small_graph()))
    assert {one.kind for one in again} == set(Kind)
    assert all(isinstance(one, Record) and one.label for one in again)


@pytest.mark.parametrize("line", [b"{", b"[]", b'{"kind": "Nothing"}', b"3"])
def test_what_is_no_record_is_told_with_its_line(line: bytes) -> None:
    with pytest.raises(InterstateError, match=r"^old/graph\.jsonl:1: no record"):
        list(read_records([line], "old/graph.jsonl"))
