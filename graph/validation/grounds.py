"""Where a report says what a node of the data is about: its stem, and the code points of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, Store

from ontology.namespaces import ONTOLOGY

Node = NamedNode | BlankNode


@dataclass(frozen=True, slots=True, order=True)
class Ground:
    """A report by its stem, from `start` to `end` of its text; both None where it is the report as a whole."""

    report: str
    start: int | None
    end: int | None

    def __str__(self) -> str:
        where = "" if self.start is None else f", {self.start}-{self.end}"
        return f"report {self.report}{where}"


def ground_of(data: Store, node: Node) -> Ground | None:
    """The first evidence or mention that the node is, has, or is part of; the report that it is; else None."""
    for nearest in _nearer(data, node):
        found = [ground for one in nearest for ground in _told(data, one)]
        if found:
            return min(found, key=lambda ground: (ground.report, ground.start or 0, ground.end or 0))
    return next(iter(_whole(data, node)), None)


def _nearer(data: Store, node: Node) -> Iterator[list[Node]]:
    """Nodes that can be evidence or a mention, the nearest first."""
    yield [node]
    own = [other for name in ("saidIn", "evidence", "mention") for other in _objects(data, node, name)]
    yield own
    parts = [other for claim in _objects(data, node, "claim") for other in _objects(data, claim, "saidIn")]
    yield parts
    holders = [cast("Node", quad.subject) for quad in data.quads_for_pattern(None, NamedNode(ONTOLOGY + "side"), node)]
    yield [other for one in holders for name in ("saidIn", "evidence") for other in _objects(data, one, name)]


def _told(data: Store, one: Node) -> Iterator[Ground]:
    for report in _objects(data, one, "from"):
        for whole in _whole(data, report):
            start, end = (_number(data, one, name) for name in ("start", "end"))
            spans = [span.value.partition("-") for span in _literals(data, one, "span")]
            if start is None and spans:
                places = [(int(first), int(last)) for first, _, last in spans if first.isdigit() and last.isdigit()]
                start, end = min(places, default=(None, None))
            yield Ground(whole.report, start, end)


def _whole(data: Store, report: Node) -> Iterator[Ground]:
    stems = sorted(stem.value for stem in _literals(data, report, "stem"))
    yield from (Ground(stem, None, None) for stem in stems[:1])


def _number(data: Store, one: Node, name: str) -> int | None:
    return next((int(number.value) for number in _literals(data, one, name) if number.value.isdigit()), None)


def _objects(data: Store, node: Node, name: str) -> list[Node]:
    quads = data.quads_for_pattern(node, NamedNode(ONTOLOGY + name), None)
    return [quad.object for quad in quads if isinstance(quad.object, NamedNode | BlankNode)]


def _literals(data: Store, node: Node, name: str) -> list[Literal]:
    quads = data.quads_for_pattern(node, NamedNode(ONTOLOGY + name), None)
    return [quad.object for quad in quads if isinstance(quad.object, Literal)]
