"""Tombstones as nodes of the store, and back. Absent values are absent properties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from graph.facts import Facts
from graph.model import Tombstone
from graph.seen import seen_in


def stone_of(facts: Facts, reason: str = "", by: str = "") -> Tombstone:
    """The tombstone of a report by what was read in it."""
    report = facts.report
    return Tombstone(
        id=report.id,
        stems=report.stems,
        published=report.published,
        url=report.url,
        reason=reason,
        withdrawn_by=by,
        mentions=tuple(sorted({seen.mention.id for seen in seen_in(facts)})),
    )


def row_of(stone: Tombstone) -> dict[str, Any]:
    """A row that makes the node."""
    heirs = dict(stone.heirs)
    properties = {
        "id": stone.id,
        "name": f"withdrawn: {stone.stems[0]}",
        "stems": list(stone.stems),
        "published": stone.published,
        "url": stone.url,
        "reason": stone.reason or None,
        "withdrawn_by": stone.withdrawn_by or None,
        "mentions": list(stone.mentions),
        "heirs": [heirs.get(mention, "") for mention in stone.mentions],
    }
    return {"id": stone.id, "properties": {name: value for name, value in properties.items() if value is not None}}


def stone_in(row: Mapping[str, Any]) -> Tombstone:
    """The tombstone that a node holds."""
    return Tombstone(
        id=row["id"],
        stems=tuple(row["stems"]),
        published=row["published"],
        url=row.get("url"),
        reason=row.get("reason") or "",
        withdrawn_by=row.get("withdrawn_by") or "",
        mentions=tuple(row.get("mentions") or ()),
        heirs=tuple(sorted(heirs_in(row).items())),
    )


def heirs_in(row: Mapping[str, Any]) -> dict[str, str]:
    """The heirs that a node holds, by former mention."""
    pairs = zip(row.get("mentions") or (), row.get("heirs") or (), strict=False)
    return {mention: heir for mention, heir in pairs if heir}


def joined(one: Tombstone, other: Tombstone) -> Tombstone:
    """One of two of the same report, whichever came first: all stems and mentions, and the least of what differs."""
    heirs = sorted({*one.heirs, *other.heirs}, reverse=True)
    return replace(
        one,
        stems=tuple(sorted({*one.stems, *other.stems})),
        published=min(one.published, other.published),
        url=_least(one.url, other.url),
        reason=_least(one.reason, other.reason) or "",
        withdrawn_by=_least(one.withdrawn_by, other.withdrawn_by) or "",
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        heirs=tuple(sorted(dict(heirs).items())),
    )


def _least(*values: str | None) -> str | None:
    return min((value for value in values if value), default=None)


def by_id(stones: Sequence[Tombstone]) -> dict[str, Tombstone]:
    """Each once, by identifier."""
    found: dict[str, Tombstone] = {}
    for stone in stones:
        found[stone.id] = joined(found[stone.id], stone) if stone.id in found else stone
    return found
