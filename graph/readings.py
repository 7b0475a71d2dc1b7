"""The distinct readings among many: one a report, however often and under however many names it came."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.facts import Facts, Report


def distinct(readings: Iterable[Facts]) -> tuple[Facts, ...]:
    """One reading for each report, in the order of the reports' identifiers, the report with all its stems.

    Of several readings of one report the latest version's counts (then the greater content); what only some copies of
    a report say about it (address, title, publisher) is kept, the least where they differ.
    """
    found: dict[str, list[Facts]] = {}
    for facts in readings:
        copies = found.setdefault(facts.report.id, [])
        if facts not in copies:
            copies.append(facts)
    return tuple(_one(found[report]) for report in sorted(found))


def _one(copies: list[Facts]) -> Facts:
    if len(copies) == 1:
        report = copies[0].report
        stems = tuple(sorted(set(report.stems)))
        return copies[0] if stems == report.stems else replace(copies[0], report=replace(report, stems=stems))
    reports = [facts.report for facts in copies]
    latest = max(copies, key=lambda facts: (_numbers(facts.version), repr(replace(facts, report=reports[0]))))
    return replace(latest, report=merged(reports))


def _numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def merged(reports: Sequence[Report]) -> Report:
    """One report of several copies of it: all stems, and what only some of them say; the least where they differ."""

    def least(name: str) -> str | None:
        return min((value for report in reports if (value := getattr(report, name)) is not None), default=None)

    return replace(
        min(reports, key=lambda report: (report.published, report.language, report.text)),
        stems=tuple(sorted({stem for report in reports for stem in report.stems})),
        url=least("url"),
        title=least("title"),
        publisher=least("publisher"),
    )
