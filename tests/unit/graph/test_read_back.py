"""Readings and decisions are read back from an export exactly, whatever they say and in whichever format it is."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from facts_drawn import drawn_facts
from hypothesis import given, settings
from hypothesis import strategies as st
from made import PRESIDENT, Made
from read_facts import DECIDED, told

from graph.decisions import UNDECIDED, Decisions
from graph.facts import Facts
from graph.formats import Format
from graph.linked.dataset import NotAGraphError, dataset
from graph.linked.read_back import Back, ReadBack, base_of
from graph.linked.read_beside import decisions_in
from graph.rdf import write
from graph.readings import distinct
from graph.resolve import resolve
from ontology.namespaces import BASE, ONTOLOGY

FORMATS = [form for form in Format if form is not Format.RDFXML]


def exported(
    readings: tuple[Facts, ...], form: Format = Format.NQUADS, decisions: Decisions = UNDECIDED, base: str = BASE
) -> bytes:
    out = io.BytesIO()
    write(resolve(readings), form, out, base, readings=readings, decisions=decisions)
    return out.getvalue()


def read_back(
    content: bytes, form: Format = Format.NQUADS, base: str | None = None
) -> tuple[list[Back | None], Decisions]:
    with dataset(Path("a.nq"), form, io.BytesIO(content)) as data:
        own = base_of(data, base)
        return list(ReadBack(data, own).readings()), Decisions(frozenset(decisions_in(data, own)))


def whole(found: list[Back | None]) -> tuple[Facts, ...]:
    assert all(one is not None and one.whole for one in found)
    return tuple(one.facts for one in found if one)


@pytest.mark.parametrize("form", list(Format))
def test_every_kind_of_fact_comes_back_from_every_format(form: Format) -> None:
    found, decisions = read_back(exported(told(), form, DECIDED), form)
    assert whole(found) == told()
    assert decisions == DECIDED


@settings(max_examples=30, deadline=None)
@given(st.lists(drawn_facts(), min_size=1, max_size=3), st.sampled_from(FORMATS))
def test_whatever_is_read_comes_back(drawn: list[Facts], form: Format) -> None:
    readings = distinct(drawn)
    found, _ = read_back(exported(readings, form), form)
    assert whole(found) == readings


def test_meetings_of_one_pair_on_one_day_and_a_person_of_many_mentions_come_back() -> None:
    made = []
    for hour in range(30):
        report = Made("2021-05-04", stem=f"r{hour}", words=str(hour)).person("Ana Lobo", (PRESIDENT, "NR", "President"))
        report.person("Tomas Reyes", (PRESIDENT, "BZ", "President"))
        for place in ("Yaren", "Belmopan"):
            report.met("Ana Lobo", "Tomas Reyes", date="2021-05-04", place=place)
        made.append(report.facts())
    readings = distinct(made)
    graph = resolve(readings)
    assert len(graph.met) == 2
    assert len(graph.people[0].mentions) == 30
    found, _ = read_back(exported(readings))
    assert resolve(whole(found)) == graph


def test_a_base_of_its_own_is_found_in_the_file() -> None:
    own = "https://graph.example/"
    found, decisions = read_back(exported(told(), decisions=DECIDED, base=own))
    assert (whole(found), decisions) == (told(), DECIDED)
    read_back(exported(told(), base=own), base=own)
    with pytest.raises(NotAGraphError, match="does not stand below"):
        read_back(exported(told(), base=own), base="https://other.example/")


def test_what_is_left_out_of_a_file_is_not_taken_for_the_whole() -> None:
    content = exported(told())
    lines = [line for line in content.splitlines(keepends=True) if b"#office-0>" not in line]
    found, _ = read_back(b"".join(lines))
    assert [one.whole for one in found if one] == [False, False]
    assert sum(len(one.facts.offices) for one in found if one) == 1


def test_a_report_without_a_reading_is_told_apart() -> None:
    out = io.BytesIO()
    write(resolve(told()), Format.NQUADS, out, readings=told()[:1])
    found, _ = read_back(out.getvalue())
    assert [one is None for one in found] == [False, True]


def test_nothing_of_the_graph_itself_is_taken() -> None:
    kinds = ("Person", "Tenure", "Meeting", "Contact", "Agreement", "Telling", "Office")
    derived = [f"<{ONTOLOGY}{kind}>".encode() for kind in kinds]
    lines = [line for line in exported(told()).splitlines(keepends=True) if not any(kind in line for kind in derived)]
    found, _ = read_back(b"".join(lines))
    assert whole(found) == told()


INTEGER = b"http://www.w3.org/2001/XMLSchema#integer>"
FAULTS = {
    "an unknown role": (b"/role/head_of_state>", b"/role/chef>", "role is no role of this version"),
    "a day that is none": (b'"2021-05-04"^^', b'"2021-02-30"^^', "published: '2021-02-30' is not in the calendar"),
    "a month for a day": (b'"2021-05-04"^^', b'"2021-05"^^', "published is no day: '2021-05'"),
    "another text": (b"They spoke", b"They talked", "is not what is quoted of it"),
    "no text": (b"ontology#text>", b"ontology#words>", "has no text"),
    "no stem": (b"ontology#stem>", b"ontology#branch>", "has no stem"),
    "a confidence that is none": (b'"1"^^<http://www.w3.org/2001/XMLSchema#double>', b'"1.5"', "not between 0 and 1"),
    "a place that is no number": (
        b'"0"^^<http://www.w3.org/2001/XMLSchema#integer>',
        b'"x"',
        "is no whole number: 'x'",
    ),
    "a span that is none": (b'ontology#span> "', b'ontology#span> "at ', "a span is START-END"),
    "nobody in an office": (b"ontology#names>", b"ontology#calls>", "names 0 people"),
    "one key for two": (b'"Tomas Reyes"', b'"Ana Lobo"', "names another person by the key Ana Lobo"),
    "an identifier that is not its own": (b'"report-', b'"rapport-', "does not end with its identifier"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_is_wrong_is_said_in_one_line_with_the_file_and_the_resource(fault: str) -> None:
    before, after, said = FAULTS[fault]
    content = exported(told())
    assert before in content
    with pytest.raises(NotAGraphError) as raised:
        read_back(content.replace(before, after))
    line = str(raised.value)
    assert line.startswith(f"a.nq: {BASE}")
    assert said in line
    assert "\n" not in line


def test_a_file_that_is_no_rdf_is_named_with_its_line() -> None:
    with pytest.raises(NotAGraphError, match=r"\Aa\.nq:3: (?!Parser error)"):
        read_back(b"<a:a> <a:b> <a:c> .\n\n<a:a> <a:b> oops .\n")
    with pytest.raises(NotAGraphError, match="there is no report in it"):
        read_back(b"<a:a> <a:b> <a:c> .\n")
