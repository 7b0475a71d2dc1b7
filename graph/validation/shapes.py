"""The shapes as rules, each with the SPARQL query that finds what breaks it.

What SHACL says of its constraints in SPARQL is compiled once, so that a native engine checks a large graph: the core
constraints that `ontology/shapes.ttl` uses, and those that it gives in SPARQL itself. Types have to be stated: there is
no inference. Other constraints are refused, so that none is silently left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pyoxigraph import RdfFormat

from graph.validation.conditions import Conditions
from graph.validation.shapes_graph import RDFS, SH, ShapesGraph, Term, Value, local
from ontology.namespaces import ONTOLOGY

_PARAMETERS = {SH + name for name in ("path", "message", "targetClass", "targetSubjectsOf", "property", "sparql")}
_ANNOTATIONS = {RDFS + "comment", RDFS + "label"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every node of a class has to keep to. `words` say what is wrong with one, with the value for `{?value}`.

    `query` selects `this`, and where there is one `value`, of what breaks it; `path` is the property that it is about,
    and `component` the IRI of the constraint, None for one that SHACL does not have.
    """

    name: str
    component: str | None
    path: str | None
    words: str
    query: str


@cache
def rules() -> tuple[Rule, ...]:
    """Those of `ontology/shapes.ttl`, by name."""
    text = (files("ontology") / "shapes.ttl").read_text(encoding="utf-8")
    return rules_of(text)


def rules_of(turtle: str) -> tuple[Rule, ...]:
    """The rules of shapes in Turtle, by name. Raises NotImplementedError for a constraint that is not compiled."""
    graph = ShapesGraph(turtle, RdfFormat.TURTLE)
    targets = [
        *((shape, local(str(kind)), f"?this a {kind} .") for shape, kind in graph.pairs(SH + "targetClass")),
        *((shape, local(str(one)), f"?this {one} ?any .") for shape, one in graph.pairs(SH + "targetSubjectsOf")),
    ]
    found = [rule for shape, name, focus in targets for rule in _of_shape(graph, shape, name, focus)]
    return tuple(sorted(found, key=lambda rule: rule.name))


def _of_shape(graph: ShapesGraph, shape: Term, target: str, focus: str) -> Iterator[Rule]:
    conditions = Conditions(graph)
    for predicate, value in graph.constraints(shape, _PARAMETERS | _ANNOTATIONS):
        words = graph.text(value, SH + "message") or f"is not as {local(str(value))} has it"
        yield Rule(
            name=f"{target}.{local(str(value))}",
            component=_component(predicate),
            path=None,
            words=words,
            query=_select(f"{focus} FILTER(!({conditions.of_value(predicate, value, '?this')}))"),
        )
    for prop in graph.objects(shape, SH + "property"):
        yield from _of_property(graph, conditions, prop, target, focus)
    for constraint in graph.objects(shape, SH + "sparql"):
        yield _own(graph, constraint, target, focus)


def _of_property(graph: ShapesGraph, conditions: Conditions, prop: Value, target: str, focus: str) -> Iterator[Rule]:
    path = graph.path(prop)
    message = graph.text(prop, SH + "message")
    for predicate, value in graph.constraints(prop, _PARAMETERS | _ANNOTATIONS):
        component = local(predicate)
        broken = conditions.broken(path, predicate, value, "?this", "?value")
        yield Rule(
            name=f"{target}.{path.name}.{component}",
            component=_component(predicate),
            path=path.first,
            words=message or conditions.words(path.name, predicate, value),
            query=_select(f"{focus} {broken}"),
        )


def _own(graph: ShapesGraph, constraint: Value, target: str, focus: str) -> Rule:
    """A constraint in SPARQL. SHACL binds `$this` beforehand, which its class in the query does here."""
    select = graph.text(constraint, SH + "select") or ""
    name = graph.text(constraint, RDFS + "label") or ""
    body = re.sub(r"\$(?=\w)", "?", select).replace("{", f"{{ {focus}", 1)
    path = re.search(r"BIND\s*\(\s*is:(\w+)\s+AS\s+\?path\s*\)", body)
    return Rule(
        name=f"{target}.{name}",
        component=SH + "SPARQLConstraintComponent",
        path=ONTOLOGY + path[1] if path else None,
        words=graph.text(constraint, SH + "message") or name,
        query=graph.prefixes(constraint) + body,
    )


def _select(where: str) -> str:
    return f"SELECT DISTINCT ?this ?value WHERE {{ {where} }}"


def _component(predicate: str) -> str:
    name = predicate.removeprefix(SH)
    return f"{SH}{name[0].upper()}{name[1:]}ConstraintComponent"
