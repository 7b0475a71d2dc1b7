"""Data against the rules of the shapes: every violation with its node, its rule in words, and where it comes from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, RdfFormat, Store, parse

from graph.validation.grounds import Ground, ground_of
from graph.validation.shapes import Rule, rules
from graph.validation.shapes_graph import RDF, Value, local
from ontology.namespaces import ONTOLOGY, TERM

LONGEST = 80
"""Characters of a value that are shown."""

_TYPE = NamedNode(RDF + "type")


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One node that breaks one rule: `message` in words, about the property `path` and its `value` where there are any.

    `ground` is where a report says it, None where the data do not lead to one.
    """

    node: NamedNode | BlankNode
    rule: Rule
    message: str
    value: Value | None
    ground: Ground | None


@dataclass(slots=True, kw_only=True)
class Checked:
    """What was found: `found` has at most so many violations of each rule as were asked for, `broken` counts all."""

    statements: int
    nodes: int
    rules: int
    found: list[Violation] = field(default_factory=list)
    broken: Counter[str] = field(default_factory=Counter)

    @property
    def conforms(self) -> bool:
        """Whether nothing breaks a rule."""
        return not self.broken


def check(data: Store, most: int) -> Checked:
    """Check statements, in whatever graphs they stand; at most `most` violations of each rule are told one by one."""
    every = (*rules(), *_unknown(data))
    nodes = sum(1 for kind in _classes() for _ in data.quads_for_pattern(None, _TYPE, NamedNode(kind)))
    checked = Checked(statements=len(data), nodes=nodes, rules=len(rules()))
    for rule in every:
        rows = sorted(_broken(data, rule), key=lambda row: (str(row[0]), str(row[1] or "")))
        if rows:
            checked.broken[rule.name] = len(rows)
        checked.found += [_violation(data, rule, node, value) for node, value in rows[:most]]
    return checked


def _broken(data: Store, rule: Rule) -> set[tuple[NamedNode | BlankNode, Value | None]]:
    """The nodes that the query of a rule selects, each with the value by which it breaks the rule."""
    answer = data.query(rule.query, use_default_graph_as_union=True)
    if not isinstance(answer, QuerySolutions):
        raise TypeError(f"{rule.name} is no SELECT")
    valued = any(variable.value == "value" for variable in answer.variables)
    return {(row["this"], row["value"] if valued else None) for row in answer}


def _violation(data: Store, rule: Rule, node: NamedNode | BlankNode, value: Value | None) -> Violation:
    message = rule.words.replace("{?value}", "" if value is None else shown(value))
    return Violation(node=node, rule=rule, message=message, value=value, ground=ground_of(data, node))


def shown(value: Value) -> str:
    """A value as people read it: the last part of an IRI, the beginning of a text."""
    if isinstance(value, Literal):
        text = value.value
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    iri = str(value).strip("<>")
    return iri.removeprefix(TERM) if iri.startswith(TERM) else local(iri)


def _unknown(data: Store) -> Iterator[Rule]:
    """A rule for each property and class in the data that is named as ours and that the ontology has not."""
    for variable, pattern, words in (("p", "?this ?p ?any", "has a property"), ("k", "?this a ?k", "is of a class")):
        answer = data.query(f"SELECT DISTINCT ?{variable} WHERE {{ {pattern} }}", use_default_graph_as_union=True)
        used = {str(row[0]).strip("<>") for row in answer}  # type: ignore[union-attr]
        for iri in sorted(iri for iri in used if iri.startswith(ONTOLOGY) and iri not in _declared()):
            yield Rule(
                name=f"ontology.{local(iri)}",
                component=None,
                path=iri if variable == "p" else RDF + "type",
                words=f"{words} {local(iri)}, which the ontology has not",
                query=f"SELECT DISTINCT ?this WHERE {{ {pattern.replace(f'?{variable}', f'<{iri}>')} }}",
            )


@cache
def _declared() -> frozenset[str]:
    """The names that the ontology has."""
    text = (files("ontology") / "interstate.ttl").read_bytes()
    return frozenset(str(triple.subject).strip("<>") for triple in parse(text, format=RdfFormat.TURTLE))


@cache
def _classes() -> tuple[str, ...]:
    return tuple(sorted({ONTOLOGY + rule.name.partition(".")[0] for rule in rules()} & _declared()))
