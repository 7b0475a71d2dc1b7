"""The document of one resource in RDF."""

from __future__ import annotations

from typing import Any

import orjson
from pyoxigraph import Literal, NamedNode, RdfFormat, serialize

from api.linked.described import Described, by_subject
from ontology.properties import PREFIXES, context

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_FORMATS = {"ttl": RdfFormat.TURTLE, "nt": RdfFormat.N_TRIPLES, "rdf": RdfFormat.RDF_XML}


def document(found: Described, form: str, base: str, context_address: str) -> bytes:
    """Its statements in Turtle, N-Triples, RDF/XML, or JSON-LD that names its context."""
    if form == "jsonld":
        return _json(found, context_address)
    prefixes = None if form == "nt" else {**PREFIXES, "id": base}
    return serialize(found.triples, format=_FORMATS[form], prefixes=prefixes) or b""


def _json(found: Described, context_address: str) -> bytes:
    names = {_expanded(said): (name, said) for name, said in context()["@context"].items() if name not in PREFIXES}
    nodes = [
        {"id": subject, **dict(sorted(_node(said, names).items()))}
        for subject, said in sorted(by_subject(found.triples).items(), key=lambda one: (one[0] != found.node, one[0]))
    ]
    return orjson.dumps({"@context": context_address, "@graph": nodes}, option=orjson.OPT_INDENT_2)


def _expanded(said: Any) -> str:
    iri: str = said["@id"] if isinstance(said, dict) else said
    prefix, colon, name = iri.partition(":")
    return PREFIXES[prefix] + name if colon and prefix in PREFIXES else iri


def _node(said: dict[str, list[NamedNode | Literal]], names: dict[str, tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for predicate, values in said.items():
        if predicate == f"{_RDF}type":
            found["type"] = [names[one.value][0] if one.value in names else one.value for one in values]
            continue
        name, kind = names.get(predicate, (predicate, {}))
        coerced = kind.get("@type") if isinstance(kind, dict) else None
        written = [_value(value, coerced) for value in sorted(values, key=str)]
        found[name] = written[0] if len(written) == 1 else written
    return found


def _value(value: NamedNode | Literal, coerced: str | None) -> Any:
    if isinstance(value, NamedNode):
        return value.value if coerced == "@id" else {"@id": value.value}
    if value.language:
        return {"@value": value.value, "@language": value.language}
    datatype = value.datatype.value
    if datatype in (coerced, f"{_XSD}string") and (coerced is None or datatype == coerced):
        return value.value
    return {"@value": value.value} if datatype == f"{_XSD}string" else {"@value": value.value, "@type": datatype}
