"""The constraints of SHACL Core in SPARQL and in words, as https://www.w3.org/TR/shacl/ defines each."""

from __future__ import annotations

from itertools import combinations, count

from pyoxigraph import Literal, NamedNode

from graph.validation.shapes_graph import SH, Path, ShapesGraph, Value, local

XSD = "http://www.w3.org/2001/XMLSchema#"

_CAST = {XSD + name for name in ("date", "gYear", "gYearMonth", "integer", "boolean", "double", "decimal", "dateTime")}
_WORDS = {
    "minCount": "has no {name}",
    "maxCount": "has more than one {name}",
    "datatype": "{name} {{?value}} is no {value}",
    "minLength": "{name} is empty",
    "class": "{name} {{?value}} is no {value} of the data",
    "in": "{name} {{?value}} is none of what it can be",
    "hasValue": "{name} is not {value}",
    "pattern": "{name} {{?value}} has not the form {value}",
    "minInclusive": "{name} {{?value}} is below {value}",
    "maxInclusive": "{name} {{?value}} is above {value}",
    "lessThan": "{name} {{?value}} is not before its {value}",
    "lessThanOrEquals": "{name} {{?value}} is after its {value}",
    "nodeKind": "{name} {{?value}} is no {value}",
    "or": "{name} {{?value}} is none of what it can be",
    "node": "{name} {{?value}} is not as {value} has it",
}


class Conditions:
    """Constraints of the shapes of one graph. Raises NotImplementedError for those that it does not know."""

    def __init__(self, graph: ShapesGraph) -> None:
        self._graph = graph
        self._numbers = count()

    def words(self, name: str, predicate: str, value: Value) -> str:
        """What to say of a property that breaks the constraint."""
        component = local(predicate)
        shown = value.value if isinstance(value, Literal) else local(str(value))
        if component in ("minCount", "maxCount") and shown not in "01":
            return f"has {'fewer' if component == 'minCount' else 'more'} than {shown} of {name}"
        if component == "maxCount" and shown == "0":
            return f"has a {name}"
        return _WORDS[component].format(name=name, value=shown)

    def broken(self, path: Path, predicate: str, value: Value, node: str, found: str) -> str:
        """A pattern with a solution for each value, `found`, by which the node breaks a constraint on its path."""
        component = local(predicate)
        if component in ("minCount", "maxCount"):
            most = int(value.value) if isinstance(value, Literal) else 0
            return self._counted(path, component, most, node)
        if component == "hasValue":
            # Engines follow it from the node on, as they do not with FILTER NOT EXISTS over several steps.
            held = self._fresh()
            pattern = f"{node} {path.sparql} {held} . FILTER(sameTerm({held}, {value}))"
            return f"OPTIONAL {{ {pattern} }} FILTER(!BOUND({held}))"
        if component in ("lessThan", "lessThanOrEquals"):
            other, sign = self._fresh(), "<" if component == "lessThan" else "<="
            return (
                f"{node} {path.sparql} {found} . {node} {value} {other} . "
                f"FILTER(!COALESCE({found} {sign} {other}, false))"
            )
        return f"{node} {path.sparql} {found} . FILTER(!({self.of_value(predicate, value, found)}))"

    def of_value(self, predicate: str, value: Value, node: str) -> str:
        """An expression that is true of a node that keeps to the constraint."""
        match local(predicate):
            case "class":
                return f"EXISTS {{ {node} a {value} }}"
            case "datatype":
                return self._datatype(str(value), node)
            case "nodeKind" if value == NamedNode(SH + "IRI"):
                return f"isIRI({node})"
            case "in":
                return f"{node} IN ({', '.join(map(str, self._graph.members(value)))})"
            case "minLength":
                return f"STRLEN(STR({node})) >= {value}"
            case "pattern":
                return f"REGEX(STR({node}), {value})"
            case "minInclusive" | "maxInclusive":
                return f"COALESCE({node} {'>=' if 'min' in predicate else '<='} {value}, false)"
            case "or":
                return "(" + " || ".join(self.conforms(one, node) for one in self._graph.members(value)) + ")"
            case "node":
                return self.conforms(value, node)
        raise NotImplementedError(f"{predicate} is not compiled")

    def conforms(self, shape: Value, node: str) -> str:
        """An expression that is true of a node that conforms to a shape without a target."""
        told = {SH + name for name in ("property", "path", "message")}
        parts = [self.of_value(predicate, value, node) for predicate, value in self._graph.constraints(shape, told)]
        for prop in self._graph.objects(shape, SH + "property"):
            path = self._graph.path(prop)
            parts += [
                f"NOT EXISTS {{ {self.broken(path, predicate, value, node, self._fresh())} }}"
                for predicate, value in self._graph.constraints(prop, told)
            ]
        return "(" + " && ".join(parts) + ")"

    def _counted(self, path: Path, component: str, most: int, node: str) -> str:
        values = [self._fresh() for _ in range(most if component == "minCount" else most + 1)]
        pattern = " ".join(f"{node} {path.sparql} {one} ." for one in values)
        differ = " && ".join(f"!sameTerm({one}, {other})" for one, other in combinations(values, 2))
        pattern += f" FILTER({differ})" if differ else ""
        return f"FILTER {'NOT ' if component == 'minCount' else ''}EXISTS {{ {pattern} }}"

    def _datatype(self, datatype: str, node: str) -> str:
        right = f"DATATYPE({node}) = {datatype}"
        if datatype.strip("<>") in _CAST:
            # A text that is no value of its type cannot be cast.
            right += f' && STR({datatype}(STR({node}))) != ""'
        return f"COALESCE({right}, false)"

    def _fresh(self) -> str:
        return f"?v{next(self._numbers)}"
