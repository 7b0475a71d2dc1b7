"""What the ontology says of its classes and properties, and the JSON-LD context that it makes: without rdflib."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology.namespaces import ONTOLOGY

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_OWL = "http://www.w3.org/2002/07/owl#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_SCHEMA = "https://schema.org/"

PREFIXES = {
    "is": ONTOLOGY,
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": _OWL,
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": _RDFS,
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": _XSD,
}
"""Of documents that tell of one resource."""

# Names in JSON of what other vocabularies have; only those whose every value is of one kind.
_OTHERS: dict[str, Any] = {
    "label": "rdfs:label",
    "altLabel": "skos:altLabel",
    "notation": "skos:notation",
    "isReplacedBy": {"@id": "dcterms:isReplacedBy", "@type": "@id"},
    "wasDerivedFrom": {"@id": "prov:wasDerivedFrom", "@type": "@id"},
    "wasQuotedFrom": {"@id": "prov:wasQuotedFrom", "@type": "@id"},
    "sameAs": {"@id": "owl:sameAs", "@type": "@id"},
    "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A class or property in words; whether its values are resources, else their datatype if there is one."""

    name: str
    label: str
    comment: str
    resource: bool
    datatype: str | None


@cache
def turtle() -> bytes:
    """The ontology as it is written."""
    return (files("ontology") / "interstate.ttl").read_bytes()


@cache
def terms() -> dict[str, Term]:
    """Classes and properties of the ontology, by IRI."""
    said: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for triple in parse(turtle(), format=RdfFormat.TURTLE):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode | Literal):
            said[triple.subject.value][triple.predicate.value].add(triple.object.value)
    return {
        iri: Term(
            name=iri.removeprefix(ONTOLOGY),
            label=min(one[f"{_RDFS}label"], default=iri),
            comment=min(one[f"{_RDFS}comment"], default=""),
            resource=f"{_OWL}ObjectProperty" in one[f"{_RDF}type"],
            datatype=min(one[f"{_RDFS}range"] | one[f"{_SCHEMA}rangeIncludes"], default=None)
            if f"{_OWL}DatatypeProperty" in one[f"{_RDF}type"]
            else None,
        )
        for iri, one in sorted(said.items())
        if iri.startswith(ONTOLOGY) and one[f"{_RDF}type"] & {_OWL + kind for kind in _KINDS}
    }


_KINDS = ("Class", "ObjectProperty", "DatatypeProperty")


@cache
def version() -> str:
    """The version of the ontology."""
    infos = (t for t in parse(turtle(), format=RdfFormat.TURTLE) if t.predicate.value == f"{_OWL}versionInfo")
    return next(triple.object.value for triple in infos if isinstance(triple.object, Literal))


@cache
def context() -> dict[str, Any]:
    """The JSON-LD context: each property by its name, `id` and `type` for JSON-LD's own."""
    named: dict[str, Any] = {"id": "@id", "type": "@type", **PREFIXES, **_OTHERS}
    for iri, term in terms().items():
        if iri.rpartition("#")[2][0].isupper():
            named[term.name] = iri
        elif term.resource:
            named[term.name] = {"@id": iri, "@type": "@id"}
        elif term.datatype and term.datatype != f"{_XSD}string":
            named[term.name] = {"@id": iri, "@type": term.datatype}
        else:
            named[term.name] = iri
    return {"@context": named}
