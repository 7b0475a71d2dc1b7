"""Gather an example of each class from the samples into `ontology/examples.nt`: `python bench/ontology_examples.py`.

The first of each class by identifier that is of the report on the talks in Ulaanbaatar where there is one.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pyoxigraph import NamedNode, Quad, Store

from graph.rdf import quads
from graph.resolve import resolve
from loaders.read import files_in, read
from loaders.sources.source import Refusal
from ontology.namespaces import BASE, ONTOLOGY
from ontology.properties import terms
from readers import rules

ROOT = Path(__file__).parent.parent
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
TEXT = NamedNode(ONTOLOGY + "text")
STEM = "kz-mn-ulaanbaatar-talks-2024-10-29"


def main() -> None:
    reader = rules()
    found = [one for one in read(files_in([ROOT / "samples"])) if not isinstance(one, Refusal)]
    readings = [reader.read(report) for report in found]
    graph = resolve(readings)
    store = Store()
    store.extend(quads(graph, BASE, readings))
    report = next(report.id for report in graph.reports if STEM in report.stems)
    lines: list[str] = []
    for iri in sorted(terms()):
        members = list(store.quads_for_pattern(None, TYPE, NamedNode(iri)))
        if members:
            chosen = min(members, key=lambda quad: (_far(store, quad, report), str(quad.subject)))
            lines += sorted(f"{one.triple} ." for one in store.quads_for_pattern(chosen.subject, None, None))
    kept = [line for line in lines if str(TEXT) not in line]
    (ROOT / "ontology" / "examples.nt").write_text("\n".join(kept) + "\n", "utf-8")


def _far(store: Store, quad: Quad, report: str) -> bool:
    """Whether nothing joins it to the report."""
    node = NamedNode(BASE + report)
    joined = any(True for _ in store.quads_for_pattern(quad.subject, None, node)) or quad.graph_name == node
    return not (joined or quad.subject == node)


if __name__ == "__main__":
    main()
