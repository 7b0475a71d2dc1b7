"""Boxes joined by labelled arrows, as SVG: where nothing is said of places, they are found so that little crosses.

The same boxes and arrows give the same picture: places are bettered by swaps in a fixed order, and each label stands at
the first spot along its arrow where it covers no box and no other label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import combinations
from math import ceil, hypot, sqrt

Point = tuple[float, float]
Rect = tuple[float, float, float, float]

_WIDE, _HIGH = 132, 36
_LETTER = 6.3  # width of a letter of a label, at most on average
_LINE = 13  # height of a line of a label
_SPOTS = [0.5 + step * sign / 40 for step in range(17) for sign in (1, -1)]
_ASIDE = (0, 16, -16, 32, -32, 48, -48)  # how far a label may stand from its arrow
_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Arrow:
    """From one box to another, with what it is called."""

    one: str
    other: str
    label: str


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it is placed: its words, its middle, and what it covers."""

    words: str
    middle: Point
    rect: Rect


@dataclass(frozen=True, slots=True)
class Diagram:
    """Where everything stands."""

    boxes: Mapping[str, Rect]
    arrows: Sequence[tuple[Arrow, Point, Point]]
    labels: Sequence[Label]
    loops: Sequence[Point]
    width: float
    height: float


def laid_out(names: Sequence[str], arrows: Sequence[Arrow], across: float, down: float) -> Diagram:
    """Places for the boxes of these names, in a grid whose steps are `across` and `down`."""
    cells = _placed(names, arrows)
    boxes = {name: (20 + x * across, 30 + y * down, _WIDE, _HIGH) for name, (x, y) in cells.items()}
    drawn = [(arrow, *_ends(boxes[arrow.one], boxes[arrow.other])) for arrow in arrows if arrow.one != arrow.other]
    labels: list[Label] = []
    loops: list[Point] = []
    for arrow, start, end in sorted(drawn, key=_shortest):
        labels.append(_label(arrow.label, start, end, boxes, labels))
    for arrow in arrows:
        if arrow.one == arrow.other:
            x, y, _, _ = boxes[arrow.one]
            labels.append(_label(arrow.label, (x + 10, y - 26), (x + _WIDE, y - 26), boxes, labels))
            loops.append((x + _WIDE - 44, y))
    width = max(x for x, _ in cells.values()) * across + _WIDE + 40
    height = max(y for _, y in cells.values()) * down + _HIGH + 50
    return Diagram(boxes, drawn, labels, loops, width, height)


def overlaps(diagram: Diagram) -> Iterator[tuple[str, str]]:
    """Labels that cover another label or a box."""
    for one, other in combinations(diagram.labels, 2):
        if _meet(one.rect, other.rect):
            yield one.words, other.words
    for label in diagram.labels:
        for name, box in diagram.boxes.items():
            if _meet(label.rect, box):
                yield label.words, name


def svg(diagram: Diagram, title: str, link: str = "#") -> str:
    """The picture; each box leads to `link` and its name."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {diagram.width:.0f} {diagram.height:.0f}" role="img" '
        f'aria-label="{escape(title)}" font-family="sans-serif" font-size="11"><title>{escape(title)}</title>',
        '<defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto">'
        '<path d="M0,0 L8,4 L0,8 z" fill="#667"/></marker></defs>',
        f'<rect width="{diagram.width:.0f}" height="{diagram.height:.0f}" fill="#fff"/>',
    ]
    for _, (x1, y1), (x2, y2) in diagram.arrows:
        line = f'x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}"'
        parts.append(f'<line {line} stroke="#889" marker-end="url(#tip)"/>')
    for x, y in diagram.loops:
        way = f"M{x:.0f},{y:.0f} C{x:.0f},{y - 26:.0f} {x + 30:.0f},{y - 26:.0f} {x + 30:.0f},{y:.0f}"
        parts.append(f'<path d="{way}" fill="none" stroke="#889" marker-end="url(#tip)"/>')
    for name, (x, y, wide, high) in sorted(diagram.boxes.items()):
        box = f'<rect x="{x:.0f}" y="{y:.0f}" width="{wide}" height="{high}" rx="6" fill="#eef3fb" stroke="#36c"/>'
        words = f'x="{x + wide / 2:.0f}" y="{y + 23:.0f}" text-anchor="middle" font-weight="bold" fill="#123"'
        parts.append(f'<a href="{escape(link)}{name}">{box}<text {words}>{escape(name)}</text></a>')
    for label in diagram.labels:
        x, y, wide, high = label.rect
        back = f'<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high}" fill="#fff" fill-opacity="0.85"/>'
        words = f'x="{label.middle[0]:.1f}" y="{label.middle[1] + 4:.1f}" text-anchor="middle" fill="#333"'
        parts.append(f"{back}<text {words}>{escape(label.words)}</text>")
    return "".join(parts) + "</svg>"


def _shortest(drawn: tuple[Arrow, Point, Point]) -> tuple[float, str, str]:
    """Short arrows have the least room for a label."""
    arrow, start, end = drawn
    return hypot(start[0] - end[0], start[1] - end[1]), arrow.one, arrow.other


def _placed(names: Sequence[str], arrows: Sequence[Arrow]) -> dict[str, tuple[int, int]]:
    """A cell for each name: those with most arrows first, then swaps as long as one betters the whole."""
    degree = {name: sum(name in (arrow.one, arrow.other) for arrow in arrows) for name in names}
    ordered = sorted(names, key=lambda name: (-degree[name], name))
    wide = ceil(sqrt(len(names)))
    cells = [(x, y) for y in range(ceil(len(names) / wide)) for x in range(wide)]
    middle = ((wide - 1) / 2, (len(cells) / wide - 1) / 2)
    cells.sort(key=lambda cell: (hypot(cell[0] - middle[0], cell[1] - middle[1]), cell))
    at: list[str | None] = [*ordered, *[None] * (len(cells) - len(ordered))]
    pairs = sorted({tuple(sorted((arrow.one, arrow.other))) for arrow in arrows if arrow.one != arrow.other})
    best = _cost({name: cell for name, cell in zip(at, cells, strict=True) if name}, pairs)
    for _ in range(_ROUNDS):
        before = best
        for i, j in combinations(range(len(cells)), 2):
            at[i], at[j] = at[j], at[i]
            cost = _cost({name: cell for name, cell in zip(at, cells, strict=True) if name}, pairs)
            if cost < best - 1e-9:
                best = cost
            else:
                at[i], at[j] = at[j], at[i]
        if best == before:
            break
    return {name: cell for name, cell in zip(at, cells, strict=True) if name}


def _cost(cells: Mapping[str, tuple[int, int]], pairs: Sequence[tuple[str, ...]]) -> float:
    """Length of the arrows, with a price for each that passes through a box, and for each two that cross."""
    lines = [(cells[one], cells[other], one, other) for one, other in pairs]
    cost: float = sum(hypot(a[0] - b[0], a[1] - b[1]) ** 1.5 for a, b, _, _ in lines)
    taken = {cell: name for name, cell in cells.items()}
    for a, b, _, _ in lines:
        cost += 6 * sum(cell in taken for cell in _between(a, b))
    for (a, b, *one), (c, d, *other) in combinations(lines, 2):
        if not set(one) & set(other) and _cross(a, b, c, d):
            cost += 0.7
    return cost


def _between(a: tuple[int, int], b: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Cells on the straight way from one to another."""
    steps = max(abs(a[0] - b[0]), abs(a[1] - b[1]))
    for step in range(1, steps):
        x, y = a[0] + (b[0] - a[0]) * step / steps, a[1] + (b[1] - a[1]) * step / steps
        if abs(x - round(x)) < 0.34 and abs(y - round(y)) < 0.34:
            yield round(x), round(y)


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def _ends(one: Rect, other: Rect) -> tuple[Point, Point]:
    """Where the line between the middles of two boxes leaves the first and reaches the second."""
    a, b = (one[0] + one[2] / 2, one[1] + one[3] / 2), (other[0] + other[2] / 2, other[1] + other[3] / 2)
    return _edge(a, b), _edge(b, a)


def _edge(middle: Point, towards: Point) -> Point:
    x, y = towards[0] - middle[0], towards[1] - middle[1]
    scale = min(_WIDE / 2 / abs(x) if x else 9e9, _HIGH / 2 / abs(y) if y else 9e9)
    return middle[0] + x * scale, middle[1] + y * scale


def _label(words: str, start: Point, end: Point, boxes: Mapping[str, Rect], placed: Sequence[Label]) -> Label:
    wide, high = len(words) * _LETTER + 6, float(_LINE)
    taken = [*boxes.values(), *(label.rect for label in placed)]
    spots = [(share, aside) for aside in _ASIDE for share in _SPOTS]
    for share, aside in spots:
        x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share + aside
        rect = (x - wide / 2, y - high / 2, wide, high)
        if x > wide / 2 and not any(_meet(rect, other) for other in taken):
            return Label(words, (x, y), rect)
    raise ValueError(f"no room for {words!r}")


def _meet(a: Rect, b: Rect) -> bool:
    return a[0] < b[0] + b[2] and b[0] < a[0] + a[2] and a[1] < b[1] + b[3] and b[1] < a[1] + a[3]
