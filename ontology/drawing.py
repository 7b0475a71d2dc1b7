"""Pictures of the ontology as SVG: all classes with what joins them, and those that the property graph has as nodes.

`python -m ontology.drawing` writes the second as docs/pictures/data-model.svg.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from rdflib import Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import OWL, RDF, RDFS, SH
from rdflib.term import Node

from ontology.diagram import Arrow, Diagram, laid_out, svg
from ontology.namespaces import ONTOLOGY

IS = Namespace(ONTOLOGY)
SCHEMA = Namespace("https://schema.org/")
_REVERSED = frozenset({"CLAIMS"})  # edges that lead from the end of their property to its start
PICTURE = Path(__file__).parents[1] / "docs" / "pictures" / "data-model.svg"


def drawing(graph: Graph) -> str:
    """Every class, with the properties between them."""
    return svg(classes_diagram(graph), "Classes and what joins them")


def data_model(graph: Graph) -> str:
    """The nodes of the property graph, with its edges."""
    return (
        svg(nodes_diagram(graph), "Nodes of the graph and the edges between them", "../reference/ontology.html#") + "\n"
    )


def classes_diagram(graph: Graph) -> Diagram:
    """Where every class stands."""
    names = sorted(_name(one) for one in graph.subjects(RDF.type, OWL.Class) if _ours(one))
    return laid_out(names, _arrows(graph, {name: name for name in names}, _name), 300, 130)


def nodes_diagram(graph: Graph) -> Diagram:
    """Where every node of the property graph stands."""
    labels = {_name(one): str(label) for one, label in graph.subject_objects(IS.label)}
    # A tenure has no node: what tells of it leads to its office. A claim is the edge from its evidence to the conflict.
    labels["Tenure"] = labels["Office"]
    labels["Claim"] = labels["Evidence"]

    def edge(prop: Node) -> str | None:
        return next((str(value) for value in graph.objects(prop, IS.edgeType)), None)

    return laid_out(sorted(set(labels.values())), _arrows(graph, labels, edge), 330, 130)


def _arrows(graph: Graph, labels: Mapping[str, str], named: Callable[[Node], str | None]) -> list[Arrow]:
    """What joins these classes, those with the same ends in one arrow."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for prop, one, other in _joins(graph):
        label = named(prop)
        if label and one in labels and other in labels:
            ends = labels[one], labels[other]
            found[ends[::-1] if label in _REVERSED else ends].add(label)
    return [Arrow(one, other, ", ".join(sorted(names))) for (one, other), names in sorted(found.items())]


def _joins(graph: Graph) -> Iterator[tuple[Node, str, str]]:
    """Properties with a class of each of their ends, by domain and range and by the shapes."""
    for prop in graph.subjects(RDF.type, OWL.ObjectProperty):
        ones = _kinds(graph, [*graph.objects(prop, RDFS.domain), *graph.objects(prop, SCHEMA.domainIncludes)])
        others = _kinds(graph, [*graph.objects(prop, RDFS.range), *graph.objects(prop, SCHEMA.rangeIncludes)])
        yield from ((prop, one, other) for one in ones for other in others)
    for shape, one in _shapes().subject_objects(SH.targetClass):
        for told in _shapes().objects(shape, SH.property):
            for prop in filter(_ours, _shapes().objects(told, SH.path)):
                yield from ((prop, _name(one), _name(other)) for other in _allowed(told) if _ours(other))


def _kinds(graph: Graph, classes: list[Node]) -> list[str]:
    """Ours among these classes, and ours under those of other vocabularies."""
    ours = {_name(one) for one in classes if _ours(one)}
    for one in classes:
        if not _ours(one):
            ours |= {_name(kind) for kind in graph.subjects(RDFS.subClassOf, one) if _ours(kind)}
    return sorted(ours)


def _allowed(told: Node) -> Iterator[Node]:
    """Classes that a shape allows of a property."""
    yield from _shapes().objects(told, SH["class"])
    for choice in _shapes().objects(told, SH["or"]):
        for one in Collection(_shapes(), choice):
            yield from _shapes().objects(one, SH["class"])


@cache
def _shapes() -> Graph:
    return Graph().parse(data=(files("ontology") / "shapes.ttl").read_text("utf-8"), format="turtle")


def _ours(one: Node) -> bool:
    return isinstance(one, URIRef) and str(one).startswith(ONTOLOGY)


def _name(one: Node) -> str:
    return str(one).removeprefix(ONTOLOGY)


if __name__ == "__main__":
    ontology = Graph().parse(data=(files("ontology") / "interstate.ttl").read_text("utf-8"), format="turtle")
    PICTURE.write_text(data_model(ontology), "utf-8")
