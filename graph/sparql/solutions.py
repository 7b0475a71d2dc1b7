"""Solutions of SPARQL as the rows that the same questions have in Cypher.

A solution is flat, a row is not. The names of variables say what goes where:

- `?name` is a value of the row; solutions that agree in all of these are one row, in the order of the first;
- `?list__` is one of the values of a list, and `?list__key` a value of one of the records of a list: each solution in
  which it is bound adds to the list;
- `?list__iris` is a list of identifiers in one text, with spaces between them, as GROUP_CONCAT makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode

from ontology.namespaces import ONTOLOGY, TERM

Row = dict[str, Any]

_NUMBERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "double": float,
    "decimal": float,
    "boolean": "true".__eq__,
}


def rows(variables: Sequence[str], solutions: Iterable[Sequence[Any]], base: str) -> Iterator[Row]:
    """The rows of solutions, values in the order of the variables; those of one row follow each other."""
    read: Row | None = None
    for solution in solutions:
        values = {name: value_of(term, base) for name, term in zip(variables, solution, strict=True)}
        own = {name: value for name, value in values.items() if "__" not in name}
        if read is None or any(read[name] != value for name, value in own.items()):
            if read is not None:
                yield read
            read = own | {name.partition("__")[0]: [] for name in variables if "__" in name}
        _add(read, values)
    if read is not None:
        yield read


def value_of(term: Any, base: str) -> Any:
    """What a term stands for: an identifier, a value of a closed list, a label, a number, a text; None for none."""
    if isinstance(term, NamedNode):
        return _name(term.value, base)
    if isinstance(term, Literal):
        kind = _NUMBERS.get(term.datatype.value.rpartition("#")[2])
        return kind(term.value) if kind else term.value
    return None


def _name(iri: str, base: str) -> str:
    if iri.startswith(TERM):
        return iri.rpartition("/")[2]
    return iri.removeprefix(base).removeprefix(ONTOLOGY).partition("#")[0]


def _add(row: Row, values: Row) -> None:
    records: dict[str, Row] = {}
    for name, value in values.items():
        target, parted, key = name.partition("__")
        if not parted:
            continue
        if key == "iris":
            row[target] = [] if value is None else value.split()
        elif key:
            records.setdefault(target, {})[key] = value
        elif value is not None:
            row[target].append(value)
    for target, record in records.items():
        if any(value is not None for value in record.values()):
            row[target].append(record)
