"""terms.py from the ontology: labels, edge types and closed value lists as Python enums."""

from __future__ import annotations

from importlib.resources import files

from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import SKOS
from rdflib.term import Node

from ontology.namespaces import ONTOLOGY

IS = Namespace(ONTOLOGY)

_HEAD = '''"""Labels, edges and closed value lists. Generated from the ontology by `python -m ontology.generate`."""

from __future__ import annotations

from enum import StrEnum
'''


def ontology() -> Graph:
    """Every Turtle file of the ontology but the shapes, in one graph."""
    graph = Graph()
    for file in sorted(files("ontology").iterdir(), key=lambda file: file.name):
        if file.name.endswith(".ttl") and file.name != "shapes.ttl":
            graph.parse(data=file.read_text(encoding="utf-8"), format="turtle")
    return graph


def terms_py(graph: Graph) -> str:
    """The source of terms.py."""
    parts = [
        _HEAD,
        _enum("Label", "Node labels", _annotated(graph, IS.label)),
        _enum("Edge", "Edge types", _annotated(graph, IS.edgeType)),
    ]
    for name in _annotated(graph, IS.enumeration):
        scheme = graph.value(predicate=IS.enumeration, object=Literal(name))
        title = str(graph.value(scheme, SKOS.prefLabel))
        concepts = sorted(graph.subjects(SKOS.inScheme, scheme), key=lambda concept: _rank(graph, concept))
        parts.append(_enum(name, title, [str(graph.value(concept, SKOS.notation)) for concept in concepts]))
    return "\n\n".join(parts)


def constraints_cypher(graph: Graph) -> str:
    """One uniqueness constraint for each label, as the store's first migration has them."""
    labels = sorted(_annotated(graph, IS.label))
    return "".join(
        f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE;\n"
        for label in labels
    )


def _annotated(graph: Graph, predicate: URIRef) -> list[str]:
    found = sorted((_rank(graph, subject), str(value)) for subject, value in graph.subject_objects(predicate))
    return [value for _, value in found]


def _rank(graph: Graph, subject: Node) -> int:
    return int(str(graph.value(subject, IS.rank)))


def _enum(name: str, title: str, values: list[str]) -> str:
    members = "".join(f'    {value.upper()} = "{value}"\n' for value in values)
    return f'class {name}(StrEnum):\n    """{title}."""\n\n{members}'
