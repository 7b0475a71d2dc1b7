"""Measures of a network, and the picture of them."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InterstateError
from graph.network.choices import Among
from graph.network.drawing import draw, kind_of
from graph.network.measures import PIVOTS, measures
from graph.network.model import Contact, Network, Node
from ontology.terms import Medium


def network(met: list[tuple[str, str, str, str | None]]) -> Network:
    """The network of meetings, each between two people (of one letter) on a date."""
    contacts = [
        Contact(
            id=f"met-{number}",
            source=min(one, other),
            target=max(one, other),
            meeting=meeting,
            date=date,
            precision=None,
            medium=Medium.IN_PERSON,
            place=None,
            country=None,
            confidence=1.0,
            basis=None,
        )
        for number, (meeting, one, other, date) in enumerate(met)
    ]
    people = sorted({end for _, one, other, _ in met for end in (one, other)})
    nodes = (
        Node(
            id=person,
            name=person.upper(),
            state=None,
            meetings=len({c.meeting for c in contacts if person in (c.source, c.target)}),
            first=None,
            last=None,
            life=None,
        )
        for person in people
    )
    return Network(among=Among.PEOPLE, nodes=tuple(nodes), contacts=tuple(contacts))


CHAIN = network(
    [
        ("m1", "a", "b", "2024-10-29"),
        ("m1", "a", "c", "2024-10-29"),
        ("m2", "a", "b", "2024-10"),
        ("m3", "b", "d", "2024"),
        ("m4", "d", "e", None),
    ]
)


def test_each_meeting_is_in_one_month_and_a_year_alone_is_in_none_of_its_months() -> None:
    found = measures(CHAIN)
    assert [(one.month, one.meetings, one.contacts) for one in found.months] == [
        ("2024", 1, 1),
        ("2024-10", 2, 3),
        (None, 1, 1),
    ]
    assert (found.meetings, found.contacts) == (4, 5)
    pairs = {(one.source, one.target, one.month): one.meetings for one in found.months_of_pairs}
    assert pairs["a", "b", "2024-10"] == 2
    assert sum(pairs.values()) == 5


def test_degree_counts_others_and_betweenness_the_ways_between_them() -> None:
    found = {one.id: one for one in measures(CHAIN).nodes}
    # c - a - b - d - e: of the six pairs of others, three go through a and d, four through b.
    assert {key: (one.degree, one.meetings, one.betweenness) for key, one in found.items()} == {
        "a": (2, 2, 0.5),
        "b": (2, 3, round(4 / 6, 6)),
        "c": (1, 1, 0.0),
        "d": (2, 2, 0.5),
        "e": (1, 1, 0.0),
    }
    assert [one.id for one in measures(CHAIN).nodes] == ["b", "a", "d", "c", "e"]
    assert measures(CHAIN).pivots is None


def test_a_large_network_is_counted_from_some_of_its_nodes_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.network.measures.EXACT", 4)
    monkeypatch.setattr("graph.network.measures.PIVOTS", 3)
    assert measures(CHAIN) == measures(CHAIN)
    assert measures(CHAIN).pivots == 3 != PIVOTS


@given(
    st.lists(
        st.tuples(
            st.sampled_from("mnop"),
            st.sampled_from("ab"),
            st.sampled_from("cde"),
            st.sampled_from([None, "2020", "2020-01", "2020-01-02", "2021-12"]),
        ),
        max_size=12,
        unique_by=lambda one: one[:3],
    )
)
def test_sums_agree_whatever_they_are_over(met: list[tuple[str, str, str, str | None]]) -> None:
    dates = {meeting: date for meeting, *_, date in met}
    found = measures(network([(meeting, one, other, dates[meeting]) for meeting, one, other, _ in met]))
    assert sum(one.meetings for one in found.months) == found.meetings
    assert sum(one.contacts for one in found.months) == found.contacts == len(met)
    assert sum(tie.meetings for tie in found.pairs) == sum(one.meetings for one in found.months_of_pairs) == len(met)
    assert sum(one.degree for one in found.nodes) == 2 * len(found.pairs)
    assert sum(one.contacts for one in found.nodes) == 2 * len(met)


def drawn(kind: str) -> bytes:
    stream = BytesIO()
    draw(measures(CHAIN), kind, stream)
    return stream.getvalue()


def test_a_picture_has_the_same_bytes_each_time_and_nothing_of_today() -> None:
    svg = drawn("svg")
    assert svg == drawn("svg")
    assert b"<dc:date>" not in svg
    assert drawn("png").startswith(b"\x89PNG")


@pytest.mark.parametrize("found", [network([]), network([("m", "a", "山", "1800")])])
def test_little_and_strange_is_drawn_too(found: Network) -> None:
    stream = BytesIO()
    draw(measures(found), "svg", stream)
    assert stream.getvalue().endswith(b"</svg>\n")


def test_what_cannot_be_drawn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kind_of(Path("a/plot.SVG")) == "svg"
    for name in ("plot.pdf", "plot"):
        with pytest.raises(InterstateError, match=rf"^{name}: a plot is a \.png or \.svg file"):
            kind_of(Path(name))
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InterstateError, match=r"pip install 'interstate\[network\]'"):
        drawn("svg")
