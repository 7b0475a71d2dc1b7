"""states.json from states.ttl and state-links.ttl: the table that the reading of reports needs without loading RDF."""

from __future__ import annotations

import json
from importlib.resources import files

from rdflib import Graph, URIRef
from rdflib.namespace import OWL, RDFS, SKOS
from rdflib.term import Node

from ontology.enumerations import IS


def states_json() -> str:
    """The content of states.json, by code."""
    graph = Graph()
    for name in ("states.ttl", "state-links.ttl"):
        graph.parse(data=(files("ontology") / name).read_text(encoding="utf-8"), format="turtle")
    codes = {str(state): str(code) for state, code in graph.subject_objects(SKOS.notation)}
    rows = [_row(graph, state, codes) for state, _ in sorted(codes.items(), key=lambda item: item[1])]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    return f"[\n{lines}\n]\n"


def _called(graph: Graph, name: Node) -> tuple[str, str, str]:
    """Last day, first day ("" for one that is not said) and name, so that the earliest comes first."""
    last, first, label = (graph.value(name, said) for said in (IS.until, IS.since, RDFS.label))
    return str(last), str(first or ""), str(label)


def _row(graph: Graph, state: str, codes: dict[str, str]) -> dict[str, object]:
    def all_of(predicate: URIRef) -> list[str]:
        return sorted(str(value) for value in graph.objects(URIRef(state), predicate))

    def one_of(predicate: URIRef) -> str | None:
        return next(iter(all_of(predicate)), None)

    return {
        "code": one_of(SKOS.notation),
        "names": [*all_of(SKOS.prefLabel), *all_of(SKOS.altLabel)],
        "adjective": one_of(IS.adjective),
        "demonyms": all_of(IS.demonym),
        "capitals": [*all_of(IS.capital), *all_of(IS.otherCapital)],
        "start": one_of(IS.since),
        "end": one_of(IS.until),
        "successors": sorted(codes[uri] for uri in all_of(IS.successor)),
        "same": all_of(OWL.sameAs),
        "pages": all_of(RDFS.seeAlso),
        "called": sorted(_called(graph, name) for name in graph.objects(URIRef(state), IS.called)),
    }
