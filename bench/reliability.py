"""A picture of confidence against the share of facts that are right, as SVG; the same figures give the same bytes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

_SIDE, _MARGIN, _GAP = 190, 34, 18
_COLOURS = {"people": "#1b6ca8", "offices": "#2a8c5a", "meetings": "#b5482a", "agreements": "#7a4fa3"}

Bars = Sequence[tuple[float, float, int]]


def drawn(bars: Mapping[str, Bars]) -> str:
    """One square for each kind: confidence to the right, share of right facts upwards, a dot's area its facts."""
    width = _MARGIN + len(bars) * (_SIDE + _GAP)
    height = _SIDE + 2 * _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="11" fill="#333">',
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    most = max((many for rows in bars.values() for _, _, many in rows), default=1)
    for number, (kind, rows) in enumerate(bars.items()):
        parts += _square(_MARGIN + number * (_SIDE + _GAP), kind, rows, most)
    return "\n".join([*parts, "</svg>", ""])


def _square(left: int, kind: str, rows: Bars, most: int) -> Iterator[str]:
    top, bottom = _MARGIN, _MARGIN + _SIDE
    yield f'<rect x="{left}" y="{top}" width="{_SIDE}" height="{_SIDE}" fill="none" stroke="#999"/>'
    yield f'<path d="M{left} {bottom}L{left + _SIDE} {top}" stroke="#bbb" stroke-dasharray="4 3"/>'
    yield f'<text x="{left + _SIDE // 2}" y="{top - 10}" text-anchor="middle" font-size="13">{kind}</text>'
    for tick in (0, 0.5, 1):
        yield f'<text x="{left + tick * _SIDE:g}" y="{bottom + 15}" text-anchor="middle">{tick:g}</text>'
        yield f'<text x="{left - 4}" y="{bottom - tick * _SIDE + 4:g}" text-anchor="end">{tick:g}</text>'
    for confidence, right, many in rows:
        x, y = left + confidence * _SIDE, bottom - right * _SIDE
        radius = 2 + 9 * sqrt(many / most)
        yield (
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{_COLOURS[kind]}" fill-opacity="0.75">'
            f"<title>{many} facts at {confidence:.2f}, {right:.2f} right</title></circle>"
        )
