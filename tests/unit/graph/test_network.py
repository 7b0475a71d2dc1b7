"""Networks: who stood for which state at a meeting, what an edge is, and the files."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO
from typing import Any

import networkx
import pytest
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st
from pyarrow import parquet
from small import small_graph

from graph.dates import interval
from graph.holding import Sighting, holding_on, holdings
from graph.model import Graph, Met, Office, Telling
from graph.network.affiliations import Affiliation, Affiliations
from graph.network.building import network
from graph.network.choices import Among, Edges, Format
from graph.network.model import Asked, Basis, Contact, Network
from graph.network.ties import ties
from graph.network.writing import csv_text, graph_of, write_graph, write_tables
from graph.queries.asking import Period, QuestionError
from ontology.terms import Medium, Precision, Role, TenureStatus

DAYS = ["2010-01-01", "2019-06-01", "2020-05-04", "2021-05-03", "2021-05-04", "2021-05-05", "2030-01-01"]
DATES = [None, "2020", "2021", "2020-05", "2020-06", "2020-05-04", "2020-05-31", "2021-01-01"]


def contact(number: int, ends: tuple[str, str], date: str | None) -> Contact:
    return Contact(
        id=f"met-{number}",
        source=min(ends),
        target=max(ends),
        meeting=f"meeting-{number}",
        date=date,
        precision=None,
        medium=Medium.IN_PERSON,
        place=None,
        country=None,
        confidence=0.5,
        basis=None,
    )


@st.composite
def contacts(draw: st.DrawFn) -> list[Contact]:
    people = st.lists(st.sampled_from("abcd"), min_size=2, max_size=2, unique=True)
    drawn = draw(st.lists(st.tuples(people, st.sampled_from(DATES)), max_size=20))
    return [contact(number, (ends[0], ends[1]), date) for number, (ends, date) in enumerate(drawn)]


@given(contacts())
def test_ties_have_every_contact_once_whatever_their_order(found: list[Contact]) -> None:
    tied = ties(found)
    assert sum(tie.meetings for tie in tied) == len(found)
    assert {(tie.source, tie.target): tie.meetings for tie in tied} == {
        ends: sum((one.source, one.target) == ends for one in found) for ends in {(c.source, c.target) for c in found}
    }
    assert sum(tie.undated for tie in tied) == sum(one.date is None for one in found)
    dated = [one.date for one in found if one.date]
    assert min((tie.first for tie in tied if tie.first), default=None) == min(dated, default=None)
    assert ties(found[::-1]) == tied


def met(graph: Graph, date: str | None) -> Graph:
    """The graph with its meeting on another date, reported on 4 May 2021 as before."""
    changed = (replace(graph.met[0], date=date, precision=Precision.DAY if date else None),)
    return replace(graph, met=changed)


def told(graph: Graph, tenure: str, *says: Telling) -> Graph:
    """The graph with these tellings of a tenure in place of its own."""
    return replace(graph, tellings=(*(one for one in graph.tellings if one.about != tenure), *says))


def saying(status: TenureStatus, known: str = "2021-05-04", **more: Any) -> Telling:
    return Telling(
        id=f"t-{known}-{status}", about="tenure-1", evidence="evidence-1", known=known, status=status, **more
    )


@pytest.mark.parametrize(
    ("date", "says", "expected"),
    [
        ("2021-05-04", saying(TenureStatus.CURRENT), Affiliation(("NR",), Basis.KNOWN)),
        ("2021", saying(TenureStatus.CURRENT), Affiliation(("NR",), Basis.KNOWN)),
        ("2021-05-03", saying(TenureStatus.ACTING), Affiliation(("NR",), Basis.TOLD)),
        (None, saying(TenureStatus.CURRENT), Affiliation(("NR",), Basis.TOLD)),
        ("2021-05-03", saying(TenureStatus.FORMER), Affiliation()),
        ("2021-05-04", saying(TenureStatus.ELECT), Affiliation()),
        ("2021-05-05", saying(TenureStatus.ELECT), Affiliation(("NR",), Basis.LIKELY)),
        ("2019-02-01", saying(TenureStatus.FORMER, since="2018", until="2020"), Affiliation(("NR",), Basis.KNOWN)),
    ],
)
def test_somebody_stands_for_the_state_of_the_office_held_then(
    date: str | None, says: Telling, expected: Affiliation
) -> None:
    graph = told(met(small_graph(), date), "tenure-1", says)
    assert Affiliations(graph).at("person-1", graph.met[0]) == expected


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(DAYS), st.sampled_from(list(TenureStatus)), st.sampled_from([None, "2019", "2021-05"])
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from([*DAYS, "2020", "2021-05"]),
)
def test_what_was_held_is_what_the_question_about_a_post_answers(
    seen: list[tuple[str, TenureStatus, str | None]], date: str
) -> None:
    says = [replace(saying(status, day, since=since), id=f"t{n}") for n, (day, status, since) in enumerate(seen)]
    graph = told(met(small_graph(), date), "tenure-1", *says)
    sightings = [
        Sighting(person="person-1", status=status, known=day, evidence="evidence-1", since=since)
        for day, status, since in seen
    ]
    held = holding_on(holdings(sightings, sole=True), *interval(date))
    # Without the words of the meeting nothing is told by its own reports.
    found = Affiliations(graph).at("person-1", replace(graph.met[0], evidence=()))
    assert found.basis == (Basis(held[0].certainty.value) if held else None)


def test_somebody_in_office_in_two_states_stands_for_both() -> None:
    graph = small_graph()
    other = Office(id="office-3", role=Role.MINISTER, name="Minister of Fiji", state="FJ", organization=None)
    graph = replace(
        graph,
        offices=(*graph.offices, other),
        tenures=(*graph.tenures, replace(graph.tenures[0], id="tenure-3", office="office-3")),
        tellings=(*graph.tellings, replace(saying(TenureStatus.CURRENT), id="telling-9", about="tenure-3")),
    )
    assert Affiliations(graph).at("person-1", graph.met[0]).states == ("FJ", "NR")
    between = [(one.source, one.target) for one in network(graph, Among.STATES).contacts]
    assert between == [("BZ", "FJ"), ("BZ", "NR")]


def test_people_of_one_state_give_no_contact_of_states() -> None:
    graph = small_graph()
    same = replace(graph, offices=tuple(replace(office, state="NR") for office in graph.offices))
    assert network(same, Among.STATES) == Network(among=Among.STATES, nodes=(), contacts=())
    assert len(network(same, Among.PEOPLE).contacts) == 1


def test_unsure_evidence_gives_neither_contacts_nor_states() -> None:
    graph = small_graph()
    sure = tuple(replace(one, confidence=0.9 if one.id == "evidence-2" else 0.4) for one in graph.evidence)
    graph = replace(graph, evidence=sure)
    (found,) = network(graph, Among.PEOPLE, Asked(min_confidence=0.8)).contacts
    assert (found.source_states, found.basis) == ((), None)
    assert network(graph, Among.PEOPLE, Asked(min_confidence=0.95)).contacts == ()
    (node, _) = network(graph, Among.PEOPLE, Asked(min_confidence=0.8)).nodes
    assert (node.states, node.offices, node.state) == ((), (), None)


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        (Asked(), 1),
        (Asked(period=Period(since="2021-05", until="2021")), 1),
        (Asked(period=Period(until="2021-05-03")), 0),
        (Asked(state="BZ"), 1),
        (Asked(state="FR"), 0),
    ],
)
def test_a_network_has_the_meetings_asked_for(asked: Asked, count: int) -> None:
    for among in Among:
        found = network(small_graph(), among, asked)
        assert (len(found.contacts), len(found.nodes)) == (count, 2 * count)


def test_the_undated_are_in_no_period_and_nonsense_is_refused() -> None:
    graph = met(small_graph(), None)
    assert len(network(graph, Among.PEOPLE).contacts) == 1
    assert network(graph, Among.PEOPLE, Asked(period=Period(since="1900"))).contacts == ()
    with pytest.raises(QuestionError, match="is not YYYY"):
        network(graph, Among.PEOPLE, Asked(period=Period(since="yesterday")))


def several() -> Graph:
    """Three meetings of one pair, one of them in a year only and one undated."""
    graph = small_graph()
    first = graph.met[0]
    dates = (("2021-05-04", Precision.DAY), ("2021", Precision.YEAR), (None, None))
    return replace(
        graph,
        met=tuple(
            Met(
                id=f"met-{number}",
                people=first.people,
                meeting=f"meeting-{number}",
                date=date,
                precision=precision,
                medium=first.medium,
                evidence=first.evidence,
            )
            for number, (date, precision) in enumerate(dates, 1)
        ),
        meetings=tuple(replace(graph.meetings[0], id=f"meeting-{number}") for number in (1, 2, 3)),
    )


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_csv_has_an_edge_a_meeting_or_an_edge_a_pair() -> None:
    found = network(several(), Among.PEOPLE)
    nodes, edges = map(rows, csv_text(found, Edges.MEETINGS))
    assert [(row["label"], row["state"], row["offices"], row["meetings"]) for row in nodes] == [
        ("Ana Lobo", "NR", "President of Nauru", "3"),
        ("Tomás Reyes", "BZ", "Speaker", "3"),
    ]
    assert [(row["date"], row["earliest"], row["latest"]) for row in edges] == [
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-05-04", "2021-05-04", "2021-05-04"),
        ("", "", ""),
    ]
    (pair,) = rows(csv_text(found, Edges.PAIRS)[1])
    assert (pair["weight"], pair["first"], pair["last"], pair["undated"]) == ("3", "2021", "2021-05-04", "1")


def written(found: Network, edges: Edges, form: Format) -> bytes:
    stream = BytesIO()
    write_graph(found, edges, form, stream)
    return stream.getvalue()


@pytest.mark.parametrize("among", Among)
@pytest.mark.parametrize("edges", Edges)
def test_graphml_and_gexf_are_read_back_as_the_network(among: Among, edges: Edges) -> None:
    found = network(several(), among)
    expected = graph_of(found, edges)
    assert expected.number_of_edges() == (3 if edges is Edges.MEETINGS else 1)
    for form, read in ((Format.GRAPHML, networkx.read_graphml), (Format.GEXF, networkx.read_gexf)):
        again = read(BytesIO(written(found, edges, form)))
        assert again.number_of_edges() == expected.number_of_edges()
        assert {node: data["label"] for node, data in again.nodes(data=True)} == {
            node: data["label"] for node, data in expected.nodes(data=True)
        }
        assert sum(data["weight"] for *_, data in again.edges(data=True)) == 3


def test_the_keys_of_graphml_are_unique_as_its_schema_asks() -> None:
    root = ElementTree.fromstring(written(network(several(), Among.PEOPLE), Edges.PAIRS, Format.GRAPHML))
    keys = [key.get("id") for key in root.iterfind("{*}key")]
    assert len(keys) == len(set(keys)) > 8


def test_gexf_has_days_for_a_timeline_and_nothing_of_today() -> None:
    text = written(network(several(), Among.PEOPLE), Edges.PAIRS, Format.GEXF).decode()
    graph = ElementTree.fromstring(text).find("{*}graph")
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    spells = [(one.get("start"), one.get("end")) for one in graph.iterfind(".//{*}edge//{*}spell")]
    assert spells == [("2021-01-01", "2021-12-31"), ("2021-05-04", "2021-05-04")]
    life = {(one.get("start"), one.get("end")) for one in graph.iterfind(".//{*}node//{*}spell")}
    assert life == {("2021-01-01", "2021-12-31")}
    assert "lastmodified" not in text
    assert "NetworkX" not in text


def test_what_xml_cannot_hold_is_replaced() -> None:
    graph = small_graph()
    graph = replace(graph, people=tuple(replace(person, name=f"{person.name}\x01") for person in graph.people))
    for form in (Format.GRAPHML, Format.GEXF):
        assert "Ana Lobo\ufffd" in written(network(graph, Among.PEOPLE), Edges.PAIRS, form).decode()


def test_no_cell_of_csv_is_a_formula() -> None:
    graph = small_graph()
    graph = replace(graph, people=tuple(replace(person, name=f"=1+1 {person.name}") for person in graph.people))
    nodes = rows(csv_text(network(graph, Among.PEOPLE), Edges.PAIRS)[0])
    assert nodes
    assert all(row["label"].startswith("'=1+1 ") for row in nodes)


def test_parquet_has_the_rows_of_csv_with_types() -> None:
    found = network(several(), Among.PEOPLE)
    nodes, edges = BytesIO(), BytesIO()
    write_tables(found, Edges.MEETINGS, Format.PARQUET, nodes, edges)
    people, meetings = parquet.read_table(nodes).to_pylist(), parquet.read_table(edges).to_pylist()
    assert people[0]["offices"] == ["President of Nauru"]
    assert [row["date"] for row in meetings] == ["2021", "2021-05-04", None]
    assert meetings[0]["confidence"] == 0.9
    for table, text in ((people, csv_text(found, Edges.MEETINGS)[0]), (meetings, csv_text(found, Edges.MEETINGS)[1])):
        assert [[*row] for row in table] == [[*row] for row in rows(text)]
        assert [row["id"] for row in table] == [row["id"] for row in rows(text)]
