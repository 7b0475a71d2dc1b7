"""Readings as a store keeps them: one node a report, with its facts as JSON and what read them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

import orjson

from graph.annotations import from_json, to_json
from graph.facts import Facts, Report
from graph.node_rows import report_properties
from graph.readings import merged


@dataclass(frozen=True, slots=True)
class Known:
    """A report in the store: the stems that it came under, what else is known about it, and what read it."""

    stems: tuple[str, ...]
    extractor: str
    version: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None

    @classmethod
    def of(cls, report: Report, extractor: str, version: str, before: Self | None = None) -> Self:
        """What is known of a report that comes, perhaps as another copy of one known before."""
        copies = [report]
        if before:
            copies.append(
                replace(report, stems=before.stems, url=before.url, title=before.title, publisher=before.publisher)
            )
        whole = merged(copies)
        return cls(whole.stems, extractor, version, whole.url, whole.title, whole.publisher)


def reading_row(facts: Facts) -> dict[str, Any]:
    """The node of a report with what was read in it."""
    properties = report_properties(facts.report) | {
        "facts": orjson.dumps(to_json(facts)).decode(),
        "extractor": facts.extractor,
        "version": facts.version,
    }
    return {"id": facts.report.id, "properties": properties}


def reading_in(row: dict[str, Any]) -> Facts:
    """The reading in the properties of a node."""
    return from_json(orjson.loads(row["facts"]), report_in(row), row["extractor"], row["version"])


def report_in(row: dict[str, Any]) -> Report:
    """The report in the properties of a node."""
    return Report(
        id=row["id"],
        stems=tuple(row["stems"]),
        published=row["published"],
        text=row["text"],
        url=row.get("url"),
        title=row.get("title"),
        publisher=row.get("publisher"),
        language=row["language"],
    )
