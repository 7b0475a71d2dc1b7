"""A part of the network of who met whom, as it is drawn and listed: some people opened, with whom they met most."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from api.explorer.views.layout import Layout, layout
from graph.countries import name_of
from graph.queries import people
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Tie
from graph.queries.ties import Ties, states_of, ties

if TYPE_CHECKING:
    from graph.queries.asking import Source
    from graph.queries.narrowing import Narrowed

OVERVIEW = 45
"""Ties that are shown while nobody is opened."""
WITHIN = 1500
"""Most ties that are shown among those who are shown, beside those by which they were found."""
COLOURS = 6
"""States that have a colour of their own; all others share one."""
LONGEST = 26
"""Letters of a name that the drawing has room for."""
_WIDTHS = (2, 5, 15)
"""Numbers of meetings from which a line is wider."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A person of the drawing. `colour` is that of the state, 0 of others and of none; `more` were left out."""

    id: str
    name: str
    state: str | None
    colour: int
    x: float
    y: float
    angle: float | None
    opened: bool
    more: bool
    meetings: int
    met: tuple[Named, ...]

    @property
    def size(self) -> float:
        """The radius of its dot."""
        return round(min(5 + sqrt(self.meetings), 15.0) + (2 if self.opened else 0), 1)

    @property
    def label(self) -> str:
        """The name, cut where it is too long for the drawing."""
        return self.name if len(self.name) <= LONGEST else f"{self.name[: LONGEST - 1].rstrip()}…"

    @property
    def turned(self) -> bool:
        """Whether the name would stand on its head, and is written towards the dot."""
        return self.angle is not None and 90 < self.angle % 360 < 270


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Two people who met, by identifier and place; `width` is from 1 to 4."""

    tie: Tie
    width: int
    ends: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is drawn. `legend` has states with a colour, the most frequent first."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    legend: tuple[Named, ...]
    opened: tuple[Named, ...]
    size: float


def network(
    source: Source,
    opened: Sequence[str],
    *,
    narrowed: Narrowed,
    state: str | None = None,
    role: str | None = None,
    most: int,
) -> Shown:
    """The network around the opened people (identifiers): each with the `most` whom they met most often.

    Without any, the pairs who met most often. With `state` or `role`, only those who hold or held such an office are
    shown beside the opened. Identifiers of nobody are passed over. Raises `QuestionError`.
    """
    known = [somebody for one in opened if (somebody := people.person(source, one))]
    middle = {somebody.id: somebody.name for somebody in known}
    among = people.in_office(source, state, role)
    others = None if among is None else tuple(among)
    more: set[str] = set()
    if middle:
        found: list[Tie] = []
        for one in middle:
            near = ties(source, Ties(people=(one,), others=others, narrowed=narrowed, most=most + 1))
            found += near[:most]
            more.update((one,) if len(near) > most else ())
    else:
        found = list(ties(source, Ties(people=others, others=others, narrowed=narrowed, most=OVERVIEW)))
    names = middle | {one.id: one.name for tie in found for one in tie.people}
    shown = tuple(sorted(names))
    among_them = ties(source, Ties(people=shown, others=shown, narrowed=narrowed, most=WITHIN)) if shown else ()
    # Whoever was found is drawn, also where the tie that found them is not among the strongest.
    every = {tuple(one.id for one in tie.people): tie for tie in (*among_them, *found)}
    return drawn(names, tuple(every.values()), states_of(source, names), tuple(middle), frozenset(more))


def drawn(
    names: Mapping[str, str],
    found: Sequence[Tie],
    states: Mapping[str, str],
    opened: Sequence[str] = (),
    more: frozenset[str] = frozenset(),
) -> Shown:
    """People by name and their ties as they are drawn."""
    meetings: Counter[str] = Counter()
    met: dict[str, list[Named]] = defaultdict(list)
    for tie in found:
        one, other = tie.people
        meetings.update({one.id: tie.meetings, other.id: tie.meetings})
        met[one.id].append(other)
        met[other.id].append(one)
    most = Counter(states[one] for one in names if one in states)
    order = sorted(names, key=lambda one: (-most[states.get(one, "")], states.get(one, "~"), -meetings[one], one))
    placed = layout(_groups(order, found, opened))
    coloured = sorted(most, key=lambda code: (-most[code], code))[:COLOURS]
    nodes = tuple(
        Node(
            id=one,
            name=names[one],
            state=states.get(one),
            colour=coloured.index(states[one]) + 1 if states.get(one) in coloured else 0,
            x=placed.places[one].x,
            y=placed.places[one].y,
            angle=placed.places[one].angle,
            opened=one in opened,
            more=one in more,
            meetings=meetings[one],
            met=tuple(met[one]),
        )
        for one in sorted(names, key=lambda one: (one not in opened, -meetings[one], one))
    )
    return Shown(
        nodes=nodes,
        edges=tuple(_edge(tie, placed) for tie in sorted(found, key=lambda tie: tie.meetings)),
        legend=tuple(Named(id=code, name=name_of(code)) for code in coloured),
        opened=tuple(Named(id=one, name=names[one]) for one in opened),
        size=placed.size,
    )


def _groups(order: Sequence[str], found: Sequence[Tie], opened: Sequence[str]) -> list[tuple[str | None, list[str]]]:
    """Everybody with the one of the opened whom they met most, in that order."""
    if not opened:
        return [(None, list(order))]
    nearest: dict[str, tuple[int, int]] = {}
    for tie in found:
        one, other = (each.id for each in tie.people)
        for end, far in ((one, other), (other, one)):
            if far in opened and end not in opened:
                nearest[end] = max(nearest.get(end, (0, 0)), (tie.meetings, -opened.index(far)))
    groups: list[tuple[str | None, list[str]]] = [(one, []) for one in opened]
    for one in order:
        if one in nearest:
            groups[-nearest[one][1]][1].append(one)
    return groups


def _edge(tie: Tie, placed: Layout) -> Edge:
    one, other = (placed.places[end.id] for end in tie.people)
    width = 1 + sum(tie.meetings >= least for least in _WIDTHS)
    return Edge(tie=tie, width=width, ends=(one.x, one.y, other.x, other.y))
