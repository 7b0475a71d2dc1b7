"""The formats of RDF, in a file that imports nothing heavy, so that the commands' help can list them."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """RDF serialisations."""

    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    NQUADS = "nquads"
    TRIG = "trig"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"
