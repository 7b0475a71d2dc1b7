"""Terms of RDF as N-Triples writes them: strings, which cost a tenth of the objects of a library.

Escaped as pyoxigraph escapes them, so that lines put together from them are those that it would write.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pyoxigraph import Literal

from ontology.namespaces import ONTOLOGY, TERM

Term = str
"""`<iri>`, or `"literal"` with its datatype."""

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"

_INTEGER = f'"^^<{XSD}integer>'
_ESCAPED = re.compile("[\x00-\x1f\x7f\ufffe\uffff]")
_ESCAPES = {"\b": "\\b", "\t": "\\t", "\f": "\\f", "\r": "\\r"}


def iri(value: str) -> Term:
    """A resource; `value` is an IRI."""
    return f"<{value}>"


@cache
def term(name: str) -> Term:
    """A class or property of the ontology."""
    return f"<{ONTOLOGY}{name}>"


@cache
def concept_term(scheme: str, value: str) -> Term:
    """A value of a closed list."""
    return f"<{TERM}{scheme}/{value}>"


def text(value: str) -> Term:
    """A string."""
    if "\\" in value:
        value = value.replace("\\", "\\\\")
    if '"' in value:
        value = value.replace('"', '\\"')
    if not value.isprintable():
        # Most of what is not printable are the ends of lines.
        value = value.replace("\n", "\\n")
        if not value.isprintable():
            value = _ESCAPED.sub(_escape, value)
    return f'"{value}"'


def typed(value: str, datatype: str) -> Term:
    """A literal of a datatype of XML Schema; `value` has nothing to escape."""
    return f'"{value}"^^<{XSD}{datatype}>'


def integer(value: int) -> Term:
    """A whole number, as `number` writes it."""
    return f'"{value}{_INTEGER}'


def number(value: float) -> Term:
    """A boolean, an integer or a double, as RDF writes it."""
    # No zero is remembered: the negative one is equal to the other.
    return _number(value) if value else str(Literal(value))


@lru_cache(1 << 12, typed=True)
def _number(value: float) -> Term:
    return str(Literal(value))


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    return _ESCAPES.get(character) or f"\\u{ord(character):04X}"
