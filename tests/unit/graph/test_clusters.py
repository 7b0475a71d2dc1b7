from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.clusters import Union, chains, clusters

EDGES = st.lists(
    st.tuples(st.floats(0.1, 5), st.integers(0, 9), st.integers(0, 9)).filter(lambda edge: edge[1] != edge[2]),
    max_size=20,
    unique_by=lambda edge: edge[1:],
)


def test_the_stronger_edge_decides_where_two_exclude_each_other() -> None:
    def apart(ours: object, theirs: object) -> bool:
        return {0, 2} <= {*ours, *theirs}  # type: ignore[misc]

    assert clusters(3, [(1.0, 0, 1), (2.0, 1, 2)], apart) == [(0,), (1, 2)]
    assert clusters(3, [(2.0, 0, 1), (1.0, 1, 2)], apart) == [(0, 1), (2,)]


@given(EDGES, st.randoms())
def test_the_order_of_edges_makes_no_difference(edges: list[tuple[float, int, int]], chance: object) -> None:
    def apart(ours: object, theirs: object) -> bool:
        return {3, 7} <= {*ours, *theirs}  # type: ignore[misc]

    shuffled = list(edges)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert clusters(10, edges, apart) == clusters(10, shuffled, apart)


@given(EDGES)
def test_without_exclusions_clusters_are_the_connected_components(edges: list[tuple[float, int, int]]) -> None:
    union: Union[int] = Union()
    for _, one, other in edges:
        union.join(one, other)
    found = clusters(10, edges, lambda ours, theirs: False)
    assert sorted(item for items in found for item in items) == list(range(10))
    assert all(len({union.root(item) for item in items}) == 1 for items in found)
    assert len({union.root(item) for item in range(10)}) == len(found)


def test_chains_break_at_long_gaps() -> None:
    assert chains([30, 1, 5, 31, 90], 10) == [(1, 2), (0, 3), (4,)]
