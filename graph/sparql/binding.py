"""Parameters put into a statement of SPARQL as terms, written by the engine's own serialiser: never a user's text.

In a statement `$name` is a parameter and `?name` a variable. It is SPARQL as it stands, with every parameter unbound:

- `$name` becomes the term; it stays a variable where no value is given;
- `BOUND($name)` becomes true or false, so that a filter can be for a parameter that is given alone;
- `VALUES $name { }` gives the variable the term, or those of a list; without a value it goes;
- `IN ($name)` becomes the terms of a list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

Term = NamedNode | Literal
Value = Term | Sequence[Term] | None

_PARAMETER = re.compile(
    r"VALUES \$(?P<values>\w+) \{ \}|BOUND\(\$(?P<given>\w+)\)|IN \(\$(?P<within>\w+)\)|\$(?P<name>\w+)"
)


def bound(statement: str, values: Mapping[str, Value]) -> str:
    """The statement with these parameters in place. Raises KeyError for a parameter of it that is not among them."""

    def put(found: re.Match[str]) -> str:
        kind, name = next((kind, name) for kind, name in found.groupdict().items() if name is not None)
        value = values[name]
        if kind == "given":
            return "true" if value is not None else "false"
        if value is None:
            return "" if kind == "values" else found[0]
        terms = [str(term) for term in ([value] if isinstance(value, Term) else value)]
        if kind == "values":
            return f"VALUES ?{name} {{ {' '.join(terms)} }}"
        return f"IN ({', '.join(terms)})" if kind == "within" else terms[0]

    return _PARAMETER.sub(put, statement)


def parameters(statement: str) -> frozenset[str]:
    """The names of the parameters of a statement."""
    return frozenset(name for found in _PARAMETER.finditer(statement) for name in found.groups() if name)
