"""Gather an example of each class from the samples into `ontology/examples.nt`: `python bench/ontology_examples.py`.

For what the samples have none of, two short reports are added that tell of one document, planned and then signed, and
call a chamber the lower house; one sample is withdrawn, and one decision made.

The first of each class by identifier that is of the report on the talks in Ulaanbaatar where there is one.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from pyoxigraph import NamedNode, Quad, Store

from graph.decisions import Decision, Decisions, Verdict
from graph.model import Tombstone
from graph.rdf import quads
from graph.resolve import resolve
from loaders.posted import read_posted
from loaders.read import files_in, read
from loaders.sources.source import Refusal
from ontology.namespaces import BASE, ONTOLOGY
from ontology.properties import terms
from readers import rules

ROOT = Path(__file__).parent.parent
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
TEXT = NamedNode(ONTOLOGY + "text")
GONE = "un-ru-guterres-moscow-2022-04-26"
ADDED = (
    (
        "2025-03-01",
        "President Ana Costa of Portugal will receive Prime Minister Leo Lind of Sweden in Lisbon on 10 March 2025. "
        "They are to sign a memorandum of understanding on offshore wind.",
    ),
    (
        "2025-03-10",
        "President Ana Costa of Portugal received Prime Minister Leo Lind of Sweden in Lisbon on Monday. They signed a "
        "memorandum of understanding on offshore wind. Lind then met Karim Masimov, Speaker of the Mazhilis, the lower "
        "house of Kazakhstan's parliament.",
    ),
)
STEM = "kz-mn-ulaanbaatar-talks-2024-10-29"


def main() -> None:
    reader = rules()
    found = [one for one in read(files_in([ROOT / "samples"])) if not isinstance(one, Refusal)]
    readings = [reader.read(report) for report in found]
    withdrawn = next(one.report for one in readings if GONE in one.report.stems)
    readings = [one for one in readings if one.report is not withdrawn]
    readings += [
        reader.read(read_posted(text=text, published=day, url=None, title=None, publisher=None)) for day, text in ADDED
    ]
    conflict = min(resolve(readings).conflicts, key=lambda one: one.id)
    holds = Decision(
        verdict=Verdict.HOLDS,
        one=conflict.id,
        other=conflict.claims[0].id,
        reason="counted in the published list",
        by="ana",
    )
    tombstone = Tombstone(
        id=withdrawn.id, stems=withdrawn.stems, published=withdrawn.published, reason="a duplicate", withdrawn_by="ana"
    )
    decisions = Decisions(frozenset({holds}))
    graph = resolve(readings, decisions)
    store = Store()
    store.extend(quads(graph, BASE, readings, decisions, [tombstone]))
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
