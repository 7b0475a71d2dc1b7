"""Statements, one a file: of the store, of questions and of exports (`graph/cypher/{store,query,export}`)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from graph.row_kinds import EdgeKind
from ontology.terms import Label


@cache
def statement(name: str) -> str:
    """The text of a statement."""
    return (files("graph") / "cypher" / "store" / f"{name}.cypher").read_text(encoding="utf-8")


@cache
def query(name: str) -> str:
    """The text of `graph/cypher/query/NAME.cypher`."""
    return (files("graph") / "cypher" / "query" / f"{name}.cypher").read_text(encoding="utf-8")


@cache
def export_statement(name: str) -> str:
    """The text of a statement that collects the rows of one page of an export."""
    return (files("graph") / "cypher" / "export" / f"{name}.cypher").read_text(encoding="utf-8")


@cache
def of_label(name: str, label: Label) -> str:
    """A statement for one label. Labels cannot be parameters; they come from the ontology alone."""
    return statement(name).replace("LABEL", label.value)


@cache
def of_kind(name: str, kind: EdgeKind) -> str:
    """A statement for one kind of edge."""
    named = statement(name).replace("SOURCE", kind.source.value).replace("TARGET", kind.target.value)
    return named.replace(":TYPE", f":{kind.type.value}")
