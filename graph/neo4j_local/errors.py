"""What can go wrong with a Neo4j of one's own, in one line that says what to do."""

from __future__ import annotations

from graph.errors import InterstateError


class Neo4jLocalError(InterstateError):
    """Neo4j cannot be fetched, started or stopped."""
