"""A picture of the measures of a network, as PNG or SVG. Equal measures give equal bytes of SVG."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from graph.errors import InterstateError
from graph.network.measures import InMonth, Measures
from graph.network.writing import MissingExtraError

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

KINDS = ("png", "svg")
"""Endings of files that can be drawn."""
MOST = 15
"""Nodes drawn, those of the greatest degree."""

_MONTH = len("2024-10")
_DAYS = 27
_SIZE = (10, 5)
# Neither the day of today nor the version of the library, and the same names of parts each time.
_METADATA = {"png": {"Software": None}, "svg": {"Date": None, "Creator": None}}


def kind_of(path: Path) -> str:
    """The kind of picture that a file is to be, by its ending. Raises `InterstateError` for any other."""
    kind = path.suffix.removeprefix(".").lower()
    if kind not in KINDS:
        raise InterstateError(f"{path}: a plot is a .png or .svg file")
    return kind


def draw(measures: Measures, kind: str, out: BinaryIO) -> None:
    """Draw meetings by month, and who met most others. Raises `MissingExtraError`."""
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError:
        raise MissingExtraError("a plot") from None
    with matplotlib.rc_context(), warnings.catch_warnings():
        # A name in a script that the font has not: its letters are boxes.
        warnings.filterwarnings("ignore", "Glyph .* missing from font")
        matplotlib.rcdefaults()
        matplotlib.rc("svg", hashsalt="interstate", fonttype="path")
        matplotlib.rc("text", parse_math=False)
        figure = Figure(figsize=_SIZE, layout="constrained")
        by_month, by_degree = figure.subplots(1, 2)
        _draw_months(by_month, measures.months)
        _draw_degrees(by_degree, measures)
        figure.savefig(out, format=kind, metadata=_METADATA[kind])


def _draw_months(axes: Axes, months: Sequence[InMonth]) -> None:
    drawn = [one for one in months if one.month and len(one.month) == _MONTH]
    left = sum(one.meetings for one in months) - sum(one.meetings for one in drawn)
    days = [date.fromisoformat(f"{one.month}-01") for one in drawn]
    axes.bar(days, [one.meetings for one in drawn], width=_DAYS, align="edge")  # type: ignore[arg-type]
    axes.set_title("Meetings by month" + (f" ({left} of no known month)" if left else ""))
    axes.tick_params(axis="x", rotation=45)
    _whole(axes.yaxis)


def _draw_degrees(axes: Axes, measures: Measures) -> None:
    drawn = measures.nodes[:MOST][::-1]
    # By place, since two people can have one name.
    axes.barh(range(len(drawn)), [one.degree for one in drawn])
    axes.set_yticks(range(len(drawn)), [one.name for one in drawn])
    axes.set_title(f"How many others {measures.among} met")
    _whole(axes.xaxis)


def _whole(axis: Axis) -> None:
    from matplotlib.ticker import MaxNLocator

    axis.set_major_locator(MaxNLocator(integer=True))
