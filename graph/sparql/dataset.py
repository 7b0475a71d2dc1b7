"""A dataset of RDF that answers the questions of `graph.queries` in SPARQL, as a store does in Cypher.

It holds what `graph.rdf` writes, in an engine of this process. Every question that the REST interface asks has a
statement in `graph/sparql/query/NAME.rq` beside `graph/cypher/query/NAME.cypher`, and both have equal answers:

    met_with(Dataset(mirror), MetWith(person="Tokayev"))
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import islice
from typing import TYPE_CHECKING, Any

from graph.sparql.binding import bound, parameters
from graph.sparql.parameters import as_terms
from graph.sparql.solutions import Row, rows
from ontology.namespaces import BASE

if TYPE_CHECKING:
    from pyoxigraph import Store


@dataclass(frozen=True, slots=True)
class Dataset:
    """What an RDF store holds, identifiers below `base`; a `graph.queries.asking.Source`."""

    store: Store
    base: str = BASE
    as_of: None = None

    def answer(self, question: str, asked: Mapping[str, Any]) -> list[Row]:
        """The rows that a question answers, in its order."""
        statement = query(question)
        values = {name: as_terms(question, name, asked[name], self.base) for name in parameters(statement)}
        return self.select(bound(statement, values), asked.get("limit"))

    def heir(self, identifier: str) -> None:
        """None: RDF says of identifiers of withdrawn reports what replaced them, as of other mentions."""

    def select(self, statement: str, limit: int | None = None) -> list[Row]:
        """The rows of a statement, as `graph.sparql.solutions` makes them; the default graph is that of all graphs."""
        found: Any = self.store.query(statement, use_default_graph_as_union=True)
        variables = [variable.value for variable in found.variables]
        return list(islice(rows(variables, found, self.base), limit))


@cache
def query(name: str) -> str:
    """The text of `graph/sparql/query/NAME.rq`."""
    return (files("graph") / "sparql" / "query" / f"{name}.rq").read_text(encoding="utf-8")
