"""Meetings and agreements over time as a chart of bars, by month or by year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from api.explorer.words import day
from graph.queries.answers.relations import Month

WIDTH, HEIGHT = 720.0, 190.0
LEFT, TOP, FOOT = 34.0, 10.0, 22.0
LONG = 96
"""Months from the first to the last beyond which bars are of years."""
LABELS = 9
"""Most dates that are written below the bars."""
_MONTH, _YEAR = len("2024-10"), len("2024")


class By(StrEnum):
    """What a bar counts."""

    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """What there is of one month or year. `x` and `width` are in the drawing; heights from the ground up."""

    date: str
    name: str
    meetings: int
    agreements: int
    x: float
    width: float
    met: tuple[float, float]
    signed: tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A date or a number written at a place of the drawing."""

    at: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Bars that touch on no other, from the first month or year to the last. `apart` are those of no month, by name."""

    by: By
    bars: tuple[Bar, ...]
    dates: tuple[Mark, ...]
    numbers: tuple[Mark, ...]
    top: int
    rows: tuple[Month, ...]
    meetings: int
    agreements: int
    apart: tuple[Month, ...]

    def data(self) -> dict[str, object]:
        """What the script draws."""
        return {
            "by": self.by.value,
            "dates": [bar.date for bar in self.bars],
            "meetings": [bar.meetings for bar in self.bars],
            "agreements": [bar.agreements for bar in self.bars],
            "top": self.top,
            "numbers": _numbers(self.top),
        }


def chart(months: Sequence[Month], by: By | None = None) -> Chart | None:
    """The chart of months in order; None where nothing is dated. Without `by` a long time is drawn by year."""
    exact = [one for one in months if one.month and len(one.month) == _MONTH]
    if not any(one.month for one in months):
        return None
    if by is None:
        by = By.YEAR if not exact or _months(exact[0].month, exact[-1].month) > LONG else By.MONTH
    counted = _counted(months, by)
    if not counted:
        return chart(months, By.YEAR)
    span = _span(min(counted), max(counted), by)
    most = max(sum(both) for both in counted.values())
    top = _round(most)
    step = (WIDTH - LEFT) / len(span)
    bars = tuple(
        _bar(date, counted[date], LEFT + place * step, step, top) for place, date in enumerate(span) if date in counted
    )
    every = -(-len(span) // LABELS)
    return Chart(
        by=by,
        bars=bars,
        dates=tuple(
            Mark(at=round(LEFT + (place + 0.5) * step, 1), text=_short(date))
            for place, date in enumerate(span)
            if place % every == every // 2
        ),
        numbers=tuple(Mark(at=round(_height(number, top), 1), text=f"{number:,}") for number in _numbers(top)),
        top=top,
        rows=tuple(months),
        meetings=sum(one.meetings for one in months),
        agreements=sum(one.agreements for one in months),
        apart=tuple(one for one in months if one.month is None or (by is By.MONTH and len(one.month) == _YEAR)),
    )


def _counted(months: Iterable[Month], by: By) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    length = _MONTH if by is By.MONTH else _YEAR
    for one in months:
        if one.month and len(one.month) >= length:
            met, signed = found[one.month[:length]]
            found[one.month[:length]] = met + one.meetings, signed + one.agreements
    return dict(found)


def _span(first: str, last: str, by: By) -> list[str]:
    if by is By.YEAR:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    start = int(first[:4]) * 12 + int(first[5:]) - 1
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, start + _months(first, last))]


def _months(first: str | None, last: str | None) -> int:
    if not first or not last:
        return 0
    return (int(last[:4]) - int(first[:4])) * 12 + int(last[5:]) - int(first[5:]) + 1


def _bar(date: str, counts: tuple[int, int], x: float, step: float, top: int) -> Bar:
    met, signed = counts
    ground, middle, roof = HEIGHT - FOOT, _height(met, top), _height(met + signed, top)
    gap = min(1.5, step * 0.15)
    wide = min(step - gap, 36.0)
    return Bar(
        date=date,
        name=day(date),
        meetings=met,
        agreements=signed,
        x=round(x + (step - wide) / 2, 2),
        width=round(wide, 2),
        met=(round(middle, 2), round(ground - middle, 2)),
        signed=(round(roof, 2), round(middle - roof, 2)),
    )


def _height(number: float, top: int) -> float:
    return HEIGHT - FOOT - (HEIGHT - FOOT - TOP) * number / top


def _round(most: int) -> int:
    """The least of 1, 2, 4, 5, 10, 20, 40, 50 ... that is not less."""
    ten = 1
    while True:
        for step in (1, 2, 4, 5):
            if step * ten >= most:
                return step * ten
        ten *= 10


def _numbers(top: int) -> tuple[int, ...]:
    return (0, top) if top == 1 else (0, top // 2, top) if top % 2 == 0 else (0, top)


def _short(date: str) -> str:
    return date if len(date) == _YEAR else day(date).replace(day(date).split()[0], day(date)[:3])
