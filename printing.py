"""Answers as a person reads them: what became of a load, meetings, holders of an office, disagreements."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from graph.loading import Loaded
from graph.queries.asking import Slice
from graph.queries.conflicts import Conflicts, conflicts
from graph.queries.holders import UnknownOfficeError, holders_on, one_office
from graph.queries.met import MetWith, met_with
from terminal import say, stdout, table

if TYPE_CHECKING:
    from graph.queries.answers.conflicts import Conflict
    from graph.queries.answers.meetings import Met
    from graph.queries.asking import Source


def summarise(loaded: Loaded, counts: dict[str, int], failed: int) -> None:
    """What became of the reports of a load, and what the graph holds now."""
    changes = loaded.changes
    for stone in loaded.withdrawn:
        why = f" ({stone.reason})" if stone.reason else ""
        say(f"interstate: {stone.stems[0]}: was withdrawn{why}; give --again to load it all the same")
    say(f"reports: {loaded.new} new, {loaded.reread} read anew, {loaded.unchanged} unchanged, {failed} failed")
    rows = []
    for kind, total in counts.items():
        numbers = [str(counter[kind]) if changes else "0" for counter in _counters(loaded)]
        rows.append((kind, str(total), *numbers))
    table(("kind", "in the graph", "created", "changed", "deleted"), rows)


def _counters(loaded: Loaded) -> Sequence[dict[str, int]]:
    changes = loaded.changes
    return (changes.created, changes.changed, changes.deleted) if changes else ({}, {}, {})


def all_met(store: Source, asked: MetWith) -> list[Met]:
    """Every meeting of an answer, page by page."""
    found: list[Met] = []
    cursor = None
    while True:
        page = met_with(store, replace(asked, part=Slice(limit=500, cursor=cursor)))
        found += page.items
        cursor = page.cursor
        if cursor is None:
            return found


def print_meetings(store: Source, asked: MetWith, as_json: bool) -> None:
    """Whom a person met, as a table or as JSON."""
    found = all_met(store, asked)
    if as_json:
        stdout.file.write(json.dumps([asdict(met) for met in found], ensure_ascii=False) + "\n")
        return
    table(
        ("date", "person", "met", "place", "medium", "in the words of the report", "report"),
        [
            (
                met.date or "unknown",
                met.people[0].name,
                met.people[1].name,
                ", ".join(dict.fromkeys(filter(None, (met.place, met.country_name)))),
                met.medium,
                met.evidence[0].quotation,
                " ".join(filter(None, (met.evidence[0].publisher, met.evidence[0].published))),
            )
            for met in found
        ],
    )


def print_holders(store: Source, asked: str, on: str, as_json: bool) -> None:
    """Who held an office on a date, as a table or as JSON."""
    found = holders_on(store, one_office(store, asked).id, on)
    if found is None:
        raise UnknownOfficeError(f"there is no office {asked!r}")
    if as_json:
        stdout.file.write(json.dumps(asdict(found), ensure_ascii=False) + "\n")
        return
    if found.certainty == "unknown":
        say(f"{found.office.name} on {on}: unknown")
    rows = [
        (
            certainty,
            holder.person.name,
            holder.first,
            holder.last,
            " … ".join(evidence.quotation for evidence in holder.evidence),
            " … ".join(evidence.published for evidence in holder.evidence),
        )
        for certainty, held in (("known", found.known), ("likely", found.likely))
        for holder in held
    ]
    table(("", "person", "from", "to", "in the words of the reports", "published"), rows, f"{found.office.name}, {on}")


def print_conflicts(store: Source, asked: Conflicts, as_json: bool) -> None:
    """What sources disagree about, as a table of claims or as JSON."""
    found = list(_all_conflicts(store, asked))
    if as_json:
        stdout.file.write(json.dumps([asdict(one) for one in found], ensure_ascii=False) + "\n")
        return
    table(
        ("rule", "about", "claim", "in the words of the report", "report", "conflict"),
        [
            (
                conflict.rule,
                ", ".join(subject.name for subject in conflict.about),
                f"{claim.value} (holds: {conflict.reason})" if claim.id == conflict.holds else claim.value,
                "\n".join(evidence.quotation for evidence in claim.evidence),
                "\n".join(
                    f"{evidence.publisher or evidence.report} {evidence.published}" for evidence in claim.evidence
                ),
                conflict.id,
            )
            for conflict in found
            for claim in conflict.claims
        ],
    )


def _all_conflicts(store: Source, asked: Conflicts) -> Iterator[Conflict]:
    cursor = None
    while True:
        page = conflicts(store, replace(asked, part=Slice(limit=500, cursor=cursor)))
        yield from page.items
        cursor = page.cursor
        if cursor is None:
            return
