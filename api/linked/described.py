"""What the graph says of one resource: asked of the mirror by its identifier, at the cost of that resource alone."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.mirror.question import Question
from ontology.namespaces import ONTOLOGY

if TYPE_CHECKING:
    from graph.mirror.pool import Pool

MOST = 500
"""Statements of others about a resource that its document has; `/sparql` has all."""

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_REPLACED = "http://purl.org/dc/terms/isReplacedBy"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,99}")

# What is its own, then that of its parts, then what others say of it, and of all of these what they are called.
_ASKED = """
CONSTRUCT { ?s ?p ?o } WHERE {
    { THIS ?p ?o . BIND (THIS AS ?s) }
    UNION { THIS is:mention|is:side|is:stage|is:claim ?s . ?s ?p ?o }
    UNION { SELECT ?s ?p ?o { ?s ?p THIS . BIND (THIS AS ?o) } ORDER BY ?p ?s LIMIT MOST }
}
"""
_NAMED = """
CONSTRUCT { ?s ?p ?o } WHERE {
    VALUES ?s { THESE } VALUES ?p { TYPE rdfs:label is:date is:quotation is:status is:published }
    ?s ?p ?o
}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A resource: its statements and those of its parts, what others say of it, and statements that name those.

    `more` tells that others say more of it than was asked for.
    """

    node: str
    own: tuple[Triple, ...]
    incoming: tuple[Triple, ...]
    names: tuple[Triple, ...]
    more: bool

    @property
    def replaced_by(self) -> str | None:
        """The IRI that it was replaced by, if it was."""
        return next((t.object.value for t in self.own if _is(t, _REPLACED) and isinstance(t.object, NamedNode)), None)

    @property
    def known(self) -> bool:
        """Whether it is of a class: whether there is such a thing."""
        return any(_is(triple, f"{_RDF}type") and _subject(triple) == self.node for triple in self.own)

    @property
    def withdrawn(self) -> bool:
        """Whether it is the tombstone of a report."""
        stone = NamedNode(f"{ONTOLOGY}Tombstone")
        return any(_subject(one) == self.node and _is(one, f"{_RDF}type") and one.object == stone for one in self.own)

    @property
    def triples(self) -> tuple[Triple, ...]:
        """All of them, in order, each once."""
        return tuple(sorted({*self.own, *self.incoming, *self.names}, key=str))


def described(pool: Pool, base: str, identifier: str) -> Described | None:
    """What is said of the resource; None for what cannot be an identifier. Raises a `SparqlError`."""
    if not _NAME.fullmatch(identifier):
        return None
    node = NamedNode(base + identifier)
    found = _triples(pool, _ASKED.replace("THIS", str(node)).replace("MOST", str(MOST + 1)))
    incoming = [one for one in found if one.object == node and one.subject != node]
    own = [one for one in found if one.object != node or one.subject == node]
    others = {
        str(one)
        for triple in found
        for one in (triple.subject, triple.object)
        if isinstance(one, NamedNode) and one.value.startswith(base) and one != node
    }
    names = (
        _triples(pool, _NAMED.replace("THESE", " ".join(sorted(others))).replace("TYPE", f"<{_RDF}type>"))
        if others
        else []
    )
    return Described(
        node=node.value,
        own=tuple(sorted(own, key=str)),
        incoming=tuple(sorted(incoming, key=str)[:MOST]),
        names=tuple(names),
        more=len(incoming) > MOST,
    )


def by_subject(triples: tuple[Triple, ...]) -> dict[str, dict[str, list[NamedNode | Literal]]]:
    """Values by subject and predicate."""
    found: dict[str, dict[str, list[NamedNode | Literal]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        if isinstance(triple.object, NamedNode | Literal):
            found[_subject(triple)][triple.predicate.value].append(triple.object)
    return found


def _triples(pool: Pool, query: str) -> list[Triple]:
    reply = pool.ask(Question(query=query, graph=RdfFormat.N_TRIPLES.media_type, rows=None))
    return [quad.triple for quad in parse(reply.body, format=RdfFormat.N_TRIPLES)]


def _is(triple: Triple, predicate: str) -> bool:
    return triple.predicate.value == predicate


def _subject(triple: Triple) -> str:
    return str(triple.subject).strip("<>")
