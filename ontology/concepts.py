"""What the terms of the closed lists are called and mean, from the vocabularies: without rdflib."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from ontology.namespaces import TERM
from ontology.properties import PREFIXES

_FILES = ("conflict-rules.ttl", "document-types.ttl", "mediums.ttl", "roles.ttl", "statuses.ttl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A term of a list in words; the definition is empty where the label says it all."""

    label: str
    definition: str


@cache
def concepts() -> dict[tuple[str, str], Concept]:
    """By list ("role", "conflict-rule") and code ("head_of_state")."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for name in _FILES:
        for triple in parse((files("ontology") / name).read_bytes(), format=RdfFormat.TURTLE):
            if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal):
                kind = triple.predicate.value.removeprefix(PREFIXES["skos"])
                said[triple.subject.value][kind] = triple.object.value
    return {
        (scheme, code): Concept(label=one["prefLabel"], definition=one.get("definition", ""))
        for iri, one in said.items()
        for scheme, slash, code in [iri.removeprefix(TERM).partition("/")]
        if slash and "prefLabel" in one
    }
