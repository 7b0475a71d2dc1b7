from __future__ import annotations

from itertools import combinations
from math import dist

from hypothesis import given
from hypothesis import strategies as st

from api.explorer.views.layout import layout
from api.explorer.views.network import LONGEST, drawn
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Tie


def tie(one: str, other: str, meetings: int = 1) -> Tie:
    return Tie(people=(Named(id=one, name=one), Named(id=other, name=other)), meetings=meetings, first=None, last=None)


TIES = (tie("ann", "bo", 7), tie("ann", "cy", 2), tie("bo", "di"), tie("bo", "cy", 3))
NAMES = {one: one.title() for one in ("ann", "bo", "cy", "di")}


def test_who_is_opened_stands_within_the_ring_beside_whom_they_met_most() -> None:
    shown = drawn(NAMES, TIES, {"ann": "KZ", "cy": "MN"}, ("ann", "bo"))
    assert [(node.id, node.opened, node.angle is None) for node in shown.nodes] == [
        ("bo", True, True),
        ("ann", True, True),
        ("cy", False, False),
        ("di", False, False),
    ]
    assert [one.id for one in shown.opened] == ["ann", "bo"]
    assert {node.id: node.meetings for node in shown.nodes} == {"ann": 9, "bo": 11, "cy": 5, "di": 1}
    assert [(one.id, one.name) for one in shown.legend] == [("KZ", "Kazakhstan"), ("MN", "Mongolia")]


def test_a_line_leads_from_dot_to_dot_and_is_wider_for_more_meetings() -> None:
    shown = drawn(NAMES, TIES, {})
    places = {node.id: (node.x, node.y) for node in shown.nodes}
    for edge in shown.edges:
        one, other = edge.tie.people
        assert edge.ends == (*places[one.id], *places[other.id])
    assert [(edge.tie.meetings, edge.width) for edge in shown.edges] == [(1, 1), (2, 2), (3, 2), (7, 3)]


def test_a_long_name_is_cut_in_the_drawing_alone() -> None:
    name = "Mohammed bin Abdulrahman bin Jassim Al Thani"
    node = drawn(NAMES | {"ann": name}, TIES, {}).nodes[1]
    assert (node.name, len(node.label) <= LONGEST, node.label[-1]) == (name, True, "…")


def test_nobody_makes_an_empty_drawing() -> None:
    assert drawn({}, (), {}).nodes == ()


@given(st.lists(st.integers(0, 30), min_size=1, max_size=6))
def test_nobody_stands_on_another(sizes: list[int]) -> None:
    groups = [(f"o{number}", [f"m{number}-{one}" for one in range(size)]) for number, size in enumerate(sizes)]
    found = layout(groups)
    assert len(found.places) == len(sizes) + sum(sizes)
    for one, other in combinations(found.places.values(), 2):
        assert dist((one.x, one.y), (other.x, other.y)) > 10
    assert all(0 <= place.x <= found.size and 0 <= place.y <= found.size for place in found.places.values())
