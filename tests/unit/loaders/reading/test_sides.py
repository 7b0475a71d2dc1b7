from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from loaders.reading.sides import sides_of

ORDER = {name: number for number, name in enumerate("abcdefgh")}


def apart(one: str, other: str) -> bool:
    return False


def joined(one: str, other: str) -> bool:
    return True


def test_a_pair_is_two_sides() -> None:
    assert sides_of([("b", "a")], ORDER, apart) == ((("a",), ("b",)),)


def test_visitors_received_together_are_one_side() -> None:
    assert sides_of([("a", "b"), ("a", "c")], ORDER, joined) == ((("a",), ("b", "c")),)


def test_visitors_received_apart_are_two_encounters() -> None:
    assert sides_of([("a", "b"), ("a", "c")], ORDER, apart) == ((("a",), ("b",)), (("a",), ("c",)))


def test_three_who_all_met_are_three_sides() -> None:
    assert sides_of([("a", "b"), ("b", "c"), ("a", "c")], ORDER, apart) == ((("a",), ("b",), ("c",)),)


def test_two_delegations() -> None:
    pairs = [("a", "c"), ("a", "d"), ("b", "c"), ("b", "d")]
    assert sides_of(pairs, ORDER, joined) == ((("a", "b"), ("c", "d")),)


@given(st.sets(st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda p: p[0] < p[1])))
def test_the_sides_hold_exactly_the_pairs_given(pairs: set[tuple[str, str]]) -> None:
    for together in (apart, joined):
        across = {
            frozenset((one, other))
            for sides in sides_of(sorted(pairs), ORDER, together)
            for number, left in enumerate(sides)
            for right in sides[number + 1 :]
            for one in left
            for other in right
        }
        assert across == {frozenset(pair) for pair in pairs}
