"""The words that ground facts, fetched once for a whole page of them."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from typing import TYPE_CHECKING

from graph.queries.answers.base import Evidence
from graph.queries.asking import ask

if TYPE_CHECKING:
    from graph.queries.asking import Source


class Grounds:
    """Evidence by its identifiers, in the order of publication, then of the text."""

    def __init__(self, store: Source, wanted: Iterable[str]) -> None:
        """Fetch this evidence. Raises `StoreError`."""
        ids = sorted(set(wanted))
        rows = ask(store, "evidence", ids=ids) if ids else []
        self._found = {row.pop("id"): (place, Evidence(**row)) for place, row in enumerate(rows)}

    def of(self, ids: Iterable[str], *, report: str | None = None) -> tuple[Evidence, ...]:
        """The evidence with these identifiers, of one report alone where it is given."""
        found = sorted((self._found[i] for i in set(ids) if i in self._found), key=itemgetter(0))
        return tuple(evidence for _, evidence in found if report in (None, evidence.report))
