"""Organizations as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A chamber, ministry, region, company or international organisation, with every other name seen."""

    id: str
    name: str
    aliases: tuple[str, ...]
    state: str | None
