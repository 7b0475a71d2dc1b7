"""The parameters of the questions as terms of RDF, by their names: identifiers, days, texts, terms of lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode

from graph.sparql.binding import Term, Value
from ontology.namespaces import TERM

XSD = "http://www.w3.org/2001/XMLSchema#"

_NODES = {"id", "ids", "person", "people", "others", "mention", "office", "report", "after_id"}
_NODES |= {"state", "with_state", "country", "organization"}
_DAYS = {"as_of", "since", "until"}
_SCHEMES = {"rule": "conflict-rule", "role": "role", "type": "document-type", "medium": "medium"}
_STATUSES = {"meetings": "meeting-status", "agreements": "agreement-status", "tenures": "tenure-status"}
_DAY = NamedNode(f"{XSD}date")
_CONFIDENCE = NamedNode(f"{XSD}double")


def as_terms(question: str, name: str, value: Any, base: str) -> Value:
    """The value of a parameter of a question as a term, or as the terms of a list; None for None."""
    if value is None:
        return None
    as_term = _kind(question, name, base)
    return [as_term(one) for one in value] if isinstance(value, list | tuple) else as_term(value)


def node(identifier: str, base: str) -> NamedNode:
    """The resource of an identifier; what no identifier of the graph looks like is escaped, so that there is none."""
    return NamedNode(base + quote(identifier, safe=""))


def _kind(question: str, name: str, base: str) -> Callable[[Any], Term]:
    if name in _NODES:
        return lambda value: node(value, base)
    if name in _DAYS:
        return lambda value: Literal(value, datatype=_DAY)
    if name == "min_confidence":
        return lambda value: Literal(str(float(value)), datatype=_CONFIDENCE)
    if name in ("status", "statuses"):
        return _concept(_STATUSES[question.partition("_")[0]])
    if name in _SCHEMES:
        return _concept(_SCHEMES[name])
    return Literal


def _concept(scheme: str) -> Callable[[Any], Term]:
    return lambda value: NamedNode(f"{TERM}{scheme}/{quote(value, safe='')}")
