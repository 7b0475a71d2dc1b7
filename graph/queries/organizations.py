"""Questions about organizations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.queries.agreements import read_agreements
from graph.queries.answers.organizations import Organization
from graph.queries.asking import ask

if TYPE_CHECKING:
    from graph.queries.answers.agreements import Agreement
    from graph.queries.asking import Source


def organization(store: Source, identifier: str) -> Organization | None:
    """One organization."""
    rows = ask(store, "organization", id=identifier)
    if not rows:
        return None
    row = rows[0]
    return Organization(id=row["id"], name=row["name"], aliases=tuple(row["aliases"]), state=row["state"])


def agreements_of(store: Source, identifier: str) -> list[Agreement]:
    """The agreements to which an organization is party itself, by date, the undated last."""
    ids = [row["id"] for row in ask(store, "agreements_of_organization", organization=identifier)]
    return sorted(read_agreements(store, ids), key=lambda one: (one.date or "~", one.id))
