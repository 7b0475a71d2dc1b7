"""Questions about offices: which there are, who holds them, and which a person holds."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from graph.queries.answers.base import Named
from graph.queries.answers.offices import Office, Tenure
from graph.queries.asking import FIRST, Page, Row, Slice, after, ask, counted, page
from graph.queries.evidence import Grounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.queries.asking import Source


def offices(
    store: Source,
    *,
    role: str | None = None,
    state: str | None = None,
    organization: str | None = None,
    part: Slice = FIRST,
) -> Page[Office]:
    """Offices by name, narrowed to a role, a state's code, an organization's identifier."""
    asked: Row = {"role": role, "state": state, "organization": organization}
    rows = ask(store, "offices", **asked, **after(part))
    total = counted(store, "offices_total", rows, part, **asked)
    return page(rows, part, total, lambda shown: [_office(row, row["id"], row["name"]) for row in shown])


def office(store: Source, identifier: str) -> Office | None:
    """One office."""
    rows = ask(store, "office", id=identifier)
    return _office(rows[0], rows[0]["id"], rows[0]["name"]) if rows else None


def offices_of(
    store: Source,
    person: str,
    *,
    status: str | None = None,
    min_confidence: float | None = None,
    part: Slice = FIRST,
) -> Page[Tenure]:
    """The offices of a person, by identifier, the latest seen first; with `min_confidence`, those surely read."""
    statuses = None if status is None else [status]
    return _tenures(
        store, "tenures_of_person", {"person": person, "statuses": statuses, "min_confidence": min_confidence}, part
    )


def holders(
    store: Source,
    office: str,
    *,
    status: str | None = None,
    min_confidence: float | None = None,
    part: Slice = FIRST,
) -> Page[Tenure]:
    """The holders of an office, by identifier, the latest seen first: see `graph.queries.holders` for one date.

    With `min_confidence`, those whom some evidence of that confidence or above gives it.
    """
    statuses = None if status is None else [status]
    return _tenures(
        store, "tenures_of_office", {"office": office, "statuses": statuses, "min_confidence": min_confidence}, part
    )


def _tenures(store: Source, question: str, asked: Row, part: Slice) -> Page[Tenure]:
    rows = ask(store, question, **asked, **after(part))
    total = counted(store, f"{question}_total", rows, part, **asked)
    return page(rows, part, total, lambda shown: read_tenures(store, shown))


def read_tenures(store: Source, rows: Sequence[Row], *, report: str | None = None) -> list[Tenure]:
    """Rows of tenures with their evidence, of one report alone where it is given."""
    grounds = Grounds(store, chain.from_iterable(row["evidence"] for row in rows))
    return [
        Tenure(
            id=row["id"],
            person=Named(id=row["person"], name=row["person_name"]),
            office=_office(row, row["office"], row["office_name"]),
            status=row["status"],
            titles=_titles(row, store.as_of),
            first_seen=row["first_seen"],
            last_seen=row["last_seen"],
            since=row["since"] or None,
            until=row["until"] or None,
            evidence=grounds.of(row["evidence"], report=report),
        )
        for row in rows
    ]


def _titles(row: Row, as_of: str | None) -> tuple[str, ...]:
    """The titles of a tenure that were in use by a day."""
    if as_of is None:
        return tuple(row["titles"])
    return tuple(title for title, known in zip(row["titles"], row["titles_known"], strict=True) if known <= as_of)


def _office(row: Row, identifier: str, name: str) -> Office:
    body = Named(id=row["organization"], name=row["organization_name"]) if row["organization"] else None
    return Office(id=identifier, name=name, role=row["role"], state=row["state"], organization=body)
