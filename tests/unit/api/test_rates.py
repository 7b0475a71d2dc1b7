from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api import rates
from api.rates import Rate, Rates


@dataclass
class Clock:
    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def test_so_many_may_be_taken_at_once_and_then_one_at_a_time() -> None:
    clock, rate = Clock(), Rate(3, 60)
    buckets = Rates(clock)
    taken = [buckets.take("a", rate) for _ in range(4)]
    assert [one.allowed for one in taken] == [True, True, True, False]
    assert [one.remaining for one in taken] == [2, 1, 0, 0]
    assert [one.reset for one in taken] == [20, 40, 60, 60]
    assert taken[3].wait == 20
    assert buckets.take("b", rate).remaining == 2, "each has a bucket of their own"
    clock.now += 19.9
    assert not buckets.take("a", rate).allowed
    clock.now += 0.1
    assert buckets.take("a", rate).allowed
    assert not buckets.take("a", rate).allowed
    clock.now += 1e6
    assert buckets.take("a", rate).remaining == 2


@given(st.lists(st.floats(0, 30), max_size=60), st.integers(1, 9), st.sampled_from([1, 60]))
def test_never_more_than_the_rate_allows_and_who_waits_as_told_is_let_in(
    gaps: list[float], quota: int, seconds: int
) -> None:
    clock, rate = Clock(), Rate(quota, seconds)
    buckets = Rates(clock)
    allowed: list[float] = []
    for gap in gaps:
        clock.now += gap
        standing = buckets.take("a", rate)
        if standing.allowed:
            allowed.append(clock.now)
        else:
            assert standing.remaining == 0
            assert standing.wait >= 1
            clock.now += standing.wait
            assert buckets.take("a", rate).allowed
            allowed.append(clock.now)
    for start in allowed:
        # A full bucket, and what flows into it meanwhile.
        assert sum(start <= one < start + seconds - 1e-6 for one in allowed) <= 2 * quota


def test_what_is_held_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "MOST", 10)
    clock = Clock()
    buckets = Rates(clock)
    for number in range(100):
        buckets.take(f"address {number}", Rate(5, 60))
    assert len(buckets._full) <= 10


@pytest.mark.parametrize(
    ("text", "rate"),
    [("600/minute", Rate(600, 60)), (" 5/SECOND ", Rate(5, 1)), ("off", None), ("1/day", Rate(1, 86400))],
)
def test_a_rate_as_it_is_written(text: str, rate: Rate | None) -> None:
    assert Rate.parse(text) == rate


@pytest.mark.parametrize("text", ["", "0/minute", "-1/minute", "600", "600/fortnight", "1e3/minute", "9" * 20 + "/day"])
def test_what_is_no_rate(text: str) -> None:
    with pytest.raises(ValueError, match="is no rate: write 600/minute"):
        Rate.parse(text)
