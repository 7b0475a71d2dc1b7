"""Documents that the world knows by a name: "UNCLOS", "the Minsk agreements", and the states that each is between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from loaders.reading.alternation import alternation
from loaders.reading.tables import table
from ontology.terms import AgreementType


def document_names() -> Iterator[tuple[str, AgreementType]]:
    """Every name, as it is written, and what kind of document has it."""
    return (
        (name, AgreementType(row["type"])) for row in table("known_documents")["documents"] for name in row["names"]
    )


def states_by_name(title: str) -> Sequence[str] | None:
    """The states of a document whose title begins with such a name, none if it is of many; None for other titles."""
    found = _named().match(title)
    return _states()[found[1]] if found else None


@cache
def _named() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:\d{{4}}|[a-z-]+) )?({alternation(_states())})(?![\w-])")


@cache
def _states() -> dict[str, tuple[str, ...]]:
    return {
        name: tuple(row.get("states", ())) for row in table("known_documents")["documents"] for name in row["names"]
    }
