"""Questions about disagreements of sources."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.queries.answers.conflicts import Claim, Conflict, Subject
from graph.queries.asking import FIRST, Page, Row, Slice, after, ask, counted, page
from graph.queries.evidence import Grounds
from graph.queries.people import one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.queries.asking import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """Which conflicts: by a rule, that concern a state (code) or are about a person (name), decided or not."""

    rule: str | None = None
    state: str | None = None
    person: str | None = None
    decided: bool | None = None
    part: Slice = FIRST


def conflicts(store: Source, asked: Conflicts) -> Page[Conflict]:
    """Conflicts by rule. Raises `UnknownPersonError`, `AmbiguousNameError`, `QuestionError`."""
    following = after(asked.part)
    limits = {
        "rule": asked.rule,
        "state": asked.state,
        "decided": asked.decided,
        "person": None if asked.person is None else one(store, asked.person),
    }
    rows = ask(store, "conflicts", **limits, **following)
    total = counted(store, "conflicts_total", rows, asked.part, **limits)
    return page(rows, asked.part, total, lambda shown: read_conflicts(store, [row["id"] for row in shown]))


def conflict(store: Source, identifier: str) -> Conflict | None:
    """One conflict."""
    return next(iter(read_conflicts(store, [identifier])), None)


def read_conflicts(store: Source, ids: Sequence[str]) -> list[Conflict]:
    """These conflicts in their order, with their evidence."""
    rows = {row["id"]: row for row in ask(store, "conflicts_by_id", ids=list(ids))} if ids else {}
    grounds = Grounds(store, (said["evidence"] for row in rows.values() for said in row["claims"]))
    return [_conflict(rows[identifier], grounds) for identifier in ids if identifier in rows]


def _conflict(row: Row, grounds: Grounds) -> Conflict:
    claims = tuple(_claims(row["claims"], grounds))
    holds = row["holds"] if row["holds"] in {claim.id for claim in claims} else None
    return Conflict(
        id=row["id"],
        rule=row["rule"],
        states=tuple(row["states"]),
        about=tuple(Subject(**subject) for subject in row["about"]),
        claims=claims,
        holds=holds,
        reason=row["reason"] if holds else None,
    )


def _claims(rows: Sequence[Row], grounds: Grounds) -> Iterator[Claim]:
    values = {row["id"]: row["value"] for row in rows}
    for name, value in values.items():
        yield Claim(id=name, value=value, evidence=grounds.of(row["evidence"] for row in rows if row["id"] == name))
