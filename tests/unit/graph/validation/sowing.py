"""How a violation is sown into a valid export: a small change, the rule that it breaks, and the words that tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad
from small import small_graph

from graph.model import Tombstone
from graph.rdf import quads
from ontology.namespaces import BASE, ONTOLOGY, TERM

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

STONE = Tombstone(
    id="report-9",
    stems=("gone",),
    published="2025-03-04",
    url="https://example.org/gone",
    reason="another man",
    withdrawn_by="ana",
    mentions=("person-90", "person-91"),
)

Change = Callable[[frozenset[Quad]], frozenset[Quad]]
Value = NamedNode | Literal


@dataclass(frozen=True)
class Sown:
    """A change, and what is to be said of which node."""

    change: Change
    node: str
    rule: str
    message: str


def valid() -> frozenset[Quad]:
    return frozenset(quads(small_graph(), tombstones=[STONE]))


def node(identifier: str) -> NamedNode:
    return NamedNode(BASE + identifier)


def term(name: str) -> NamedNode:
    return NamedNode(TERM + name)


def typed(value: str, datatype: str = "date") -> Literal:
    return Literal(value, datatype=NamedNode(XSD + datatype))


def property_(name: str) -> NamedNode:
    known = {
        "label": RDFS + "label",
        "notation": SKOS + "notation",
        "type": TYPE.value,
        "isReplacedBy": DCTERMS + "isReplacedBy",
    }
    return NamedNode(known.get(name, ONTOLOGY + name))


def less(subject: str, name: str, value: Value | None = None) -> Change:
    """Without what is said of a subject by a property, or one value of it."""

    def changed(before: frozenset[Quad]) -> frozenset[Quad]:
        gone = {
            quad
            for quad in before
            if quad.subject == node(subject) and quad.predicate == property_(name) and value in (None, quad.object)
        }
        assert gone, (subject, name)
        return before - gone

    return changed


def more(subject: str, name: str, value: Value) -> Change:
    return lambda before: before | {Quad(node(subject), property_(name), value)}


def other(subject: str, name: str, value: Value) -> Change:
    return both(less(subject, name), more(subject, name, value))


def both(*changes: Change) -> Change:
    def changed(before: frozenset[Quad]) -> frozenset[Quad]:
        for change in changes:
            before = change(before)
        return before

    return changed
