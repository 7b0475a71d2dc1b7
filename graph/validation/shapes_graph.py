"""Reading the graph of shapes: lists, paths, messages, prefixes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Store

SH = "http://www.w3.org/ns/shacl#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"

Term = NamedNode | BlankNode
Value = NamedNode | BlankNode | Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A property, an inverse one or a sequence: in SPARQL, in words, and the first if it is the node's own."""

    sparql: str
    name: str
    first: str | None


class ShapesGraph:
    """Shapes that were parsed."""

    def __init__(self, text: str, form: RdfFormat) -> None:
        self._store = Store()
        self._store.load(text.encode(), format=form)

    def pairs(self, predicate: str) -> list[tuple[Term, Value]]:
        """Subjects and objects of a predicate, in order."""
        quads = self._store.quads_for_pattern(None, NamedNode(predicate), None)
        return sorted(((cast("Term", quad.subject), cast("Value", quad.object)) for quad in quads), key=str)

    def objects(self, subject: Value, predicate: str) -> list[Value]:
        """Objects of a subject's predicate, in order; lists stay lists."""
        if isinstance(subject, Literal):
            return []
        quads = self._store.quads_for_pattern(subject, NamedNode(predicate), None)
        return sorted((cast("Value", quad.object) for quad in quads), key=str)

    def constraints(self, shape: Value, ignored: set[str]) -> Iterator[tuple[str, Value]]:
        """Every parameter of a shape with its value, but those ignored and types, in order."""
        if isinstance(shape, Literal):
            return
        quads = self._store.quads_for_pattern(shape, None, None)
        for quad in sorted(quads, key=lambda quad: (quad.predicate.value, str(quad.object))):
            if quad.predicate.value not in ignored | {RDF + "type"}:
                yield quad.predicate.value, cast("Value", quad.object)

    def text(self, subject: Value, predicate: str) -> str | None:
        """The literal that a subject has for the predicate."""
        return next((one.value for one in self.objects(subject, predicate) if isinstance(one, Literal)), None)

    def members(self, head: Value) -> list[Value]:
        """The members of an RDF list."""
        found = []
        while head != NamedNode(RDF + "nil"):
            found += self.objects(head, RDF + "first")[:1]
            (head,) = self.objects(head, RDF + "rest")
        return found

    def path(self, prop: Value) -> Path:
        """The path of a property shape: a property, an inverse one or a sequence."""
        (head,) = self.objects(prop, SH + "path")
        inverse = next(iter(self.objects(head, SH + "inversePath")), None)
        if inverse is not None:
            return Path(sparql=f"^{inverse}", name=f"^{local(str(inverse))}", first=None)
        steps = [head] if isinstance(head, NamedNode) else self.members(head)
        return Path(
            sparql="/".join(map(str, steps)),
            name="/".join(local(str(step)) for step in steps),
            first=str(steps[0]).strip("<>"),
        )

    def prefixes(self, constraint: Value) -> str:
        """The prologue of a constraint in SPARQL."""
        declared = [
            declaration
            for holder in self.objects(constraint, SH + "prefixes")
            for declaration in self._declared(holder)
        ]
        return "".join(sorted(declared))

    def _declared(self, holder: Value) -> Iterator[str]:
        for declaration in self.objects(holder, SH + "declare"):
            prefix, namespace = (self.text(declaration, SH + name) for name in ("prefix", "namespace"))
            yield f"PREFIX {prefix}: <{namespace}>\n"


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.strip("<>").rstrip("/").replace("#", "/").rpartition("/")[2]
