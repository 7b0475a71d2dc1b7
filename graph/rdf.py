"""The model as RDF: the whole graph as a stream of ordered quads, in six formats.

What a report itself says (mentions, evidence, what that supports, the reading) stands in the named graph of the report,
all else in the default graph; formats of triples have both together. There are no blank nodes, and all is in order of
identifiers, so equal graphs give equal bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO, cast

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse, serialize

from graph.decisions import UNDECIDED, Decisions
from graph.facts import Facts
from graph.formats import Format
from graph.linked.blocks import Block, blocks
from graph.linked.lines import pages_of
from graph.linked.parts import Parts
from graph.linked.terms import OA, PROV, RDFS, SKOS, XSD
from graph.linked.whole import Whole
from graph.model import Graph, Tombstone
from ontology.namespaces import BASE, ONTOLOGY

PREFIXES = {"is": ONTOLOGY, "skos": SKOS, "rdfs": RDFS, "prov": PROV, "oa": OA, "xsd": XSD}


FORMATS = {
    Format.TURTLE: RdfFormat.TURTLE,
    Format.NTRIPLES: RdfFormat.N_TRIPLES,
    Format.NQUADS: RdfFormat.N_QUADS,
    Format.TRIG: RdfFormat.TRIG,
    Format.JSONLD: RdfFormat.JSON_LD,
    Format.RDFXML: RdfFormat.RDF_XML,
}
_WITH_PREFIXES = {Format.TURTLE, Format.TRIG, Format.RDFXML}
MEDIA_TYPES = {form: rdf.media_type for form, rdf in FORMATS.items()}
"""The media type of each format."""

# https://www.w3.org/TR/xml/#charsets
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def write(
    graph: Graph,
    rdf: Format,
    out: BinaryIO,
    base: str = BASE,
    readings: Iterable[Facts] = (),
    decisions: Decisions = UNDECIDED,
    tombstones: Iterable[Tombstone] = (),
) -> None:
    """Write the whole graph, its identifiers below `base`. Equal graphs give equal bytes.

    With the readings and the decisions that it was made of, and the tombstones beside it, it can be made anew of what
    is written.

    Raises ValueError on a base that is no IRI. XML has no control characters: RDF/XML has U+FFFD in their place.
    """
    write_parts(Whole(graph, readings, decisions, tombstones), rdf, out, base)


def write_parts(parts: Parts, rdf: Format, out: BinaryIO, base: str = BASE) -> None:
    """Write parts as `write` does a graph, holding one page of lines at a time. Raises what the parts raise too."""
    write_blocks(blocks(parts, base), rdf, out, base)


def write_blocks(blocks: Iterable[Block], rdf: Format, out: BinaryIO, base: str = BASE) -> None:
    """Write the blocks of `graph.linked.blocks`, holding one page of lines at a time."""
    pages = pages_of(blocks, named=FORMATS[rdf].supports_datasets)
    if rdf is Format.NTRIPLES:
        _copy(pages, out)
    else:
        write_lines(pages, rdf, out, base)


def write_lines(pages: Iterable[bytes], rdf: Format, out: BinaryIO, base: str = BASE) -> None:
    """Write lines of N-Quads, many at once, as `write_blocks` does the blocks that they were put together from."""
    kind = FORMATS[rdf]
    if rdf is Format.NQUADS:
        _copy(pages, out)
        return
    found = (quad for page in pages for quad in parse(page, RdfFormat.N_QUADS))
    prefixes = {**PREFIXES, "id": base} if rdf in _WITH_PREFIXES else None
    if kind.supports_datasets:
        serialize(found, out, kind, prefixes=prefixes)
    elif rdf is Format.RDFXML:
        serialize(map(_in_xml, found), cast("IO[bytes]", _XmlLines(out)), kind, prefixes=prefixes)
    else:
        serialize((quad.triple for quad in found), out, kind, prefixes=prefixes)


def _copy(pages: Iterable[bytes], out: BinaryIO) -> None:
    for page in pages:  # noqa: FURB122 - a compressor writes no lines
        out.write(page)


def quads(
    graph: Graph,
    base: str = BASE,
    readings: Iterable[Facts] = (),
    decisions: Decisions = UNDECIDED,
    tombstones: Iterable[Tombstone] = (),
) -> Iterator[Quad]:
    """Every quad of the graph, each once, in the order of `graph.linked.blocks`.

    Of the readings those count that are of the graph's reports.

    Raises ValueError on a base that is no IRI.
    """
    return quads_of(Whole(graph, readings, decisions, tombstones), base)


def quads_of(parts: Parts, base: str = BASE) -> Iterator[Quad]:
    """Every quad of these parts, as `quads` has them. Raises what the parts raise too."""
    return (quad for page in pages_of(blocks(parts, base)) for quad in parse(page, RdfFormat.N_QUADS))


def _in_xml(quad: Quad) -> Triple:
    value = cast("NamedNode | Literal", quad.object)
    if isinstance(value, Literal) and _NOT_IN_XML.search(value.value):
        value = Literal(_NOT_IN_XML.sub("\ufffd", value.value))
    return Triple(quad.subject, quad.predicate, value)


class _XmlLines:
    """Keeps carriage returns, which every reader of XML takes for line feeds unless they are escaped."""

    def __init__(self, out: BinaryIO) -> None:
        self.out = out

    def write(self, some: bytes) -> int:
        self.out.write(some.replace(b"\r", b"&#xD;"))
        return len(some)

    def flush(self) -> None:
        self.out.flush()
