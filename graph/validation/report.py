"""What was found as JSON, and as the report that SHACL defines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph.validation.checking import Checked, Violation
from graph.validation.shapes_graph import RDF, SH

XSD = "http://www.w3.org/2001/XMLSchema#"


def as_json(checked: Checked, lines: Sequence[int | None]) -> dict[str, Any]:
    """The whole report; `lines` are those of the file, one a violation."""
    return {
        "conforms": checked.conforms,
        "statements": checked.statements,
        "nodes": checked.nodes,
        "rules": checked.rules,
        "broken": dict(sorted(checked.broken.items())),
        "violations": [_one(violation, line) for violation, line in zip(checked.found, lines, strict=True)],
    }


def _one(violation: Violation, line: int | None) -> dict[str, Any]:
    ground = violation.ground
    return {
        "node": str(violation.node).strip("<>"),
        "rule": violation.rule.name,
        "message": violation.message,
        "path": violation.rule.path,
        "value": None if violation.value is None else getattr(violation.value, "value", str(violation.value)),
        "line": line,
        "report": ground and ground.report,
        "start": ground and ground.start,
        "end": ground and ground.end,
    }


def as_turtle(checked: Checked) -> bytes:
    """A sh:ValidationReport (https://www.w3.org/TR/shacl/#validation-report)."""
    prefixes = {"sh": SH, "xsd": XSD}
    return serialize(_triples(checked), format=RdfFormat.TURTLE, prefixes=prefixes) or b""


def _triples(checked: Checked) -> Iterator[Triple]:
    whole = BlankNode("report")
    yield Triple(whole, NamedNode(RDF + "type"), NamedNode(SH + "ValidationReport"))
    yield Triple(whole, _sh("conforms"), Literal(checked.conforms))
    for number, violation in enumerate(checked.found):
        result = BlankNode(f"result{number}")
        yield Triple(whole, _sh("result"), result)
        yield Triple(result, NamedNode(RDF + "type"), _sh("ValidationResult"))
        yield Triple(result, _sh("focusNode"), violation.node)
        if violation.rule.path:
            yield Triple(result, _sh("resultPath"), NamedNode(violation.rule.path))
        if violation.value is not None:
            yield Triple(result, _sh("value"), violation.value)
        yield Triple(result, _sh("resultMessage"), Literal(violation.message))
        yield Triple(result, _sh("resultSeverity"), _sh("Violation"))
        if violation.rule.component:
            yield Triple(result, _sh("sourceConstraintComponent"), NamedNode(violation.rule.component))


def _sh(name: str) -> NamedNode:
    return NamedNode(SH + name)
