from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api.explorer.views.months import HEIGHT, LEFT, WIDTH, By, chart
from graph.queries.answers.relations import Month


def month(date: str | None, meetings: int = 1, agreements: int = 0) -> Month:
    return Month(month=date, meetings=meetings, agreements=agreements)


def test_nothing_dated_makes_no_chart() -> None:
    assert chart(()) is None
    assert chart((month(None),)) is None


def test_a_short_time_is_drawn_by_month_and_a_long_one_by_year() -> None:
    short = chart((month("2024-01", 2), month("2024-10", 1, 3)))
    assert short is not None
    assert (short.by, [bar.date for bar in short.bars]) == (By.MONTH, ["2024-01", "2024-10"])
    long = chart((month("1994-01"), month("2024-10"), month("2024-11")))
    assert long is not None
    assert (long.by, [(bar.date, bar.meetings) for bar in long.bars]) == (By.YEAR, [("1994", 1), ("2024", 2)])


def test_what_no_month_has_is_told_apart_and_counted() -> None:
    found = chart((month("2024", 4), month("2024-10"), month(None, 2)), By.MONTH)
    assert found is not None
    assert [(one.month, one.meetings) for one in found.apart] == [("2024", 4), (None, 2)]
    assert (found.meetings, [bar.meetings for bar in found.bars]) == (7, [1])
    years = chart((month("2024", 4), month("2024-10"), month(None, 2)), By.YEAR)
    assert years is not None
    assert ([bar.meetings for bar in years.bars], [one.month for one in years.apart]) == ([5], [None])


_MONTHS = st.dictionaries(
    st.builds("{:04}-{:02}".format, st.integers(1900, 2030), st.integers(1, 12)),
    st.tuples(st.integers(0, 500), st.integers(0, 40)).filter(any),
    min_size=1,
    max_size=30,
)


@given(_MONTHS, st.sampled_from([None, *By]))
def test_bars_stand_in_the_drawing_apart_from_each_other(counted: dict[str, tuple[int, int]], by: By | None) -> None:
    found = chart(tuple(month(date, *both) for date, both in sorted(counted.items())), by)
    assert found is not None
    assert sum(bar.meetings + bar.agreements for bar in found.bars) == sum(map(sum, counted.values()))
    edge = LEFT
    for bar in found.bars:
        assert bar.x >= edge - 0.02
        edge = bar.x + bar.width
        assert bar.signed[0] >= 0
        assert abs(bar.signed[0] + bar.signed[1] - bar.met[0]) < 0.02
        assert bar.met[0] + bar.met[1] < HEIGHT
    assert edge <= WIDTH + 0.02
