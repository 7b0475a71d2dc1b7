"""What an export is, for catalogues of data and for crawlers: VoID and DCAT 3 in Turtle.

https://www.w3.org/TR/void, https://www.w3.org/TR/vocab-dcat-3. Its version is the beginning of its checksum, since
equal graphs give equal bytes; nothing in it tells when it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.formats import Format
from graph.linked.compressing import Compression
from graph.linked.tally import Tally
from graph.linked.terms import Term
from graph.rdf import FORMATS
from graph.release.description import PREFIXES, checksum_told, licence_told, media_told
from ontology.namespaces import ONTOLOGY

TITLE = "Who met whom: a graph of interstate relations"
_PACKED = {Compression.GZIP: "application/gzip", Compression.ZSTD: "application/zstd"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What the publisher of data says of them; `licence` is one of SPDX, `choice` what part of a graph they are."""

    title: str = TITLE
    publisher: str | None = None
    licence: str | None = None
    choice: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A file of the data: its format, how it is compressed, where it is to be had, where that is known."""

    format: Format
    compression: Compression | None = None
    address: str | None = None


def described(terms: Terms, found: Tally, counted: Offered, others: Iterable[Offered], base: str) -> str:
    """The description in Turtle of what was counted in one format, and is offered in `others` as well."""
    prefixes = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    files = [_file(counted, found), *map(_file, others)]
    told = " ;\n    ".join((*_dataset(terms, found, base), *_partitions(found), *files))
    return "\n".join([*prefixes, "", f"<#dataset> {told} .", ""])


def _dataset(terms: Terms, found: Tally, base: str) -> Iterator[str]:
    yield "a dcat:Dataset, void:Dataset"
    yield f"dcterms:title {Literal(terms.title, language='en')}"
    if terms.choice:
        yield f"dcterms:description {Literal(f'A part of the graph: {terms.choice}', language='en')}"
    if terms.publisher:
        yield f"dcterms:publisher [ a foaf:Agent ; foaf:name {Literal(terms.publisher)} ]"
    if terms.licence:
        yield f"dcterms:license {licence_told(terms.licence)}"
    yield f"dcat:version {Literal(found.checksum[:12])}"
    if found.newest:
        yield f'dcterms:modified "{found.newest}"^^xsd:date'
    yield f"void:vocabulary <{ONTOLOGY}>"
    yield f"void:uriSpace {Literal(base)}"
    yield f"void:triples {found.statements}"
    yield f"void:entities {sum(_own(found.classes).values())}"
    yield f"void:classes {len(found.classes)}"
    yield f"void:properties {len(found.properties)}"


def _partitions(found: Tally) -> Iterator[str]:
    for kind, count in sorted(found.classes.items()):
        yield f"void:classPartition [ void:class {kind} ; void:entities {count} ]"
    for name, count in sorted(found.properties.items()):
        yield f"void:propertyPartition [ void:property {name} ; void:triples {count} ]"


def _own(classes: Mapping[Term, int]) -> dict[Term, int]:
    return {kind: count for kind, count in classes.items() if kind.startswith(f"<{ONTOLOGY}")}


def _file(offered: Offered, found: Tally | None = None) -> str:
    form = FORMATS[offered.format]
    told = ["a dcat:Distribution", f"dcat:mediaType {media_told(form.media_type)}", f"dcterms:format <{form.iri}>"]
    if offered.compression:
        told.append(f"dcat:compressFormat {media_told(_PACKED[offered.compression])}")
    if offered.address:
        told.append(f"dcat:downloadURL {NamedNode(offered.address)}")
    if found:
        told += [f'dcat:byteSize "{found.size}"^^xsd:nonNegativeInteger', checksum_told(found.checksum)]
    dump = f" ;\n    void:dataDump {NamedNode(offered.address)}" if offered.address else ""
    return f"void:feature <{form.iri}> ;\n    dcat:distribution [ {' ; '.join(told)} ]{dump}"
