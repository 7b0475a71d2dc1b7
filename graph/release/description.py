"""What a release is, for catalogues of data: DCAT 3 and VoID in Turtle, with counts, licence, version and checksums.

https://www.w3.org/TR/vocab-dcat-3, https://www.w3.org/TR/void. Addresses are relative to the file, so that they hold
wherever the folder is put.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph.release.papers import About
from ontology.namespaces import ONTOLOGY

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "is": ONTOLOGY,
    "spdx": "http://spdx.org/rdf/terms#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_PACKED = {".gz": "application/gzip", ".zst": "application/zstd"}
_MEDIA = {
    ".nq": "application/n-quads",
    ".nq.gz": "application/n-quads",
    ".nq.zst": "application/n-quads",
    ".jsonl": "application/jsonl",
    ".csv": "text/csv",
    ".gexf": "application/gexf+xml",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file of data: its path in the release, its size in bytes, its SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str

    @property
    def packed(self) -> str | None:
        """The media type of how the file is compressed, None where it is not."""
        return next((media for ending, media in _PACKED.items() if self.path.endswith(ending)), None)

    @property
    def media(self) -> str | None:
        """The media type, None for what is no data."""
        return next((media for ending, media in _MEDIA.items() if self.path.endswith(ending)), None)


def description(
    about: About, counts: Mapping[str, int], triples: int, parts: Iterable[Part], dump: str = "graph.nq"
) -> str:
    """The description, in Turtle; `counts` are resources by their class in the ontology, `dump` has all triples."""
    prefixes = [f"@prefix {name}: <{iri}> ." for name, iri in PREFIXES.items()]
    told = " ;\n    ".join((*_dataset(about, triples, dump), *map(_partition, counts, counts.values()), *_files(parts)))
    return "\n".join([*prefixes, "", f"<#dataset> {told} .", ""])


def licence_told(licence: str) -> NamedNode:
    """The address of a licence of SPDX."""
    return NamedNode(f"https://spdx.org/licenses/{licence}")


def media_told(media: str) -> NamedNode:
    """The address of a media type, as DCAT has it."""
    return NamedNode(f"https://www.iana.org/assignments/media-types/{media}")


def checksum_told(sha256: str) -> str:
    """The checksum of a file, in Turtle."""
    return (
        "spdx:checksum [ a spdx:Checksum ; spdx:algorithm spdx:checksumAlgorithm_sha256 ; "
        f'spdx:checksumValue "{sha256}"^^xsd:hexBinary ]'
    )


def _dataset(about: About, triples: int, dump: str) -> Iterator[str]:
    yield "a dcat:Dataset, void:Dataset"
    yield f"dcterms:title {Literal(about.title, language='en')}"
    yield f"dcat:version {Literal(about.version)}"
    yield f'dcterms:issued "{about.date}"^^xsd:date'
    yield from (f"dcterms:creator [ a foaf:Agent ; foaf:name {Literal(author)} ]" for author in about.authors)
    if about.licence:
        yield f"dcterms:license {licence_told(about.licence)}"
    if about.doi:
        yield f"dcterms:identifier {Literal(f'https://doi.org/{about.doi}')}"
    yield f"void:vocabulary <{ONTOLOGY}>"
    yield f"void:dataDump <{dump}>"
    yield f"void:triples {triples}"


def _partition(kind: str, count: int) -> str:
    return f"void:classPartition [ void:class is:{kind} ; void:entities {count} ]"


def _files(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if part.media:
            packed = f"dcat:compressFormat {media_told(part.packed)} ; " if part.packed else ""
            yield (
                f"dcat:distribution [ a dcat:Distribution ; dcat:downloadURL <{part.path}> ; "
                f'dcterms:title "{part.path}" ; dcat:mediaType {media_told(part.media)} ; {packed}'
                f'dcat:byteSize "{part.size}"^^xsd:nonNegativeInteger ; {checksum_told(part.sha256)} ]'
            )
