"""Reports, those read and those withdrawn, as the questions answer with them."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.agreements import Agreement
from graph.queries.answers.base import Named
from graph.queries.answers.meetings import Meeting
from graph.queries.answers.offices import Tenure


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A published text, without the text. `stems` are the names of the files it came under."""

    id: str
    stems: tuple[str, ...]
    url: str | None
    title: str | None
    publisher: str | None
    published: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person as one report spells them; `spans` are the code points of every place that names them."""

    id: str
    person: Named
    spelling: str
    aliases: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What stays of a report that was withdrawn."""

    id: str
    stems: tuple[str, ...]
    url: str | None
    published: str
    reason: str | None
    withdrawn_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """A report with its text and what the graph holds of it; the evidence is this report's alone."""

    report: Report
    text: str
    extractor: str
    version: str
    people: tuple[Mention, ...]
    offices: tuple[Tenure, ...]
    meetings: tuple[Meeting, ...]
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A report that came or was withdrawn, `change` says which; `reason` is that of a withdrawal."""

    change: str
    report: str
    published: str
    stems: tuple[str, ...]
    url: str | None
    reason: str | None
