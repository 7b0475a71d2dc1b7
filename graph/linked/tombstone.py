"""A tombstone in RDF: a resource of the default graph, at the address that the report had.

What its mentions were identifiers of is replaced by the people whose they would be.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.linked.saying import Statement, date, resource, says, texts
from graph.model import Tombstone


def tombstone_statements(stone: Tombstone) -> Iterator[Statement]:
    """What stays of a report that was withdrawn."""
    yield from resource(stone.id, "Tombstone")
    yield says("published", date(stone.published))
    yield from texts("stem", stone.stems)
    yield from texts("url", (stone.url,))
    yield from texts("reason", (stone.reason or None,))
    yield from texts("withdrawnBy", (stone.withdrawn_by or None,))
    yield from texts("formerMention", stone.mentions)
