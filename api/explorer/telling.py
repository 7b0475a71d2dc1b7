"""The reports that tell of a fact, each with its text in which the words of evidence are marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from api.explorer.marking import Piece, pieces
from graph.queries.reports import told

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.queries.answers.base import Evidence
    from graph.queries.answers.reports import Report
    from graph.queries.asking import Source

MOST = 10
"""Reports whose texts stand on one page; the others are a link away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A report, the evidence that it gives, and its text in pieces."""

    report: Report
    evidence: tuple[Evidence, ...]
    pieces: tuple[Piece, ...]


def tellings(source: Source, evidence: Iterable[Evidence]) -> tuple[Telling, ...]:
    """The first reports in the order of their evidence."""
    said: dict[str, list[Evidence]] = {}
    for one in evidence:
        said.setdefault(one.report, []).append(one)
    found = []
    for identifier, words in list(said.items())[:MOST]:
        known = told(source, identifier)
        if known:
            report, text = known
            marked = pieces(text, ((one.start, one.end) for one in words))
            found.append(Telling(report=report, evidence=tuple(words), pieces=marked))
    return tuple(found)
