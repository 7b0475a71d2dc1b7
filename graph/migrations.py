"""Numbered migrations of a store's constraints and indexes: `graph/cypher/migrations/NNNN_name.cypher`."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def migrations() -> dict[str, tuple[str, ...]]:
    """The statements of each migration by its name, in their order."""
    found = sorted(
        (file.name.removesuffix(".cypher"), file.read_text(encoding="utf-8"))
        for file in (files("graph") / "cypher" / "migrations").iterdir()
        if file.name.endswith(".cypher")
    )
    return {name: tuple(part.strip() for part in text.split(";") if part.strip()) for name, text in found}
