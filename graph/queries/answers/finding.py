"""What is found by words or by identifiers, as the questions answer with it."""

from __future__ import annotations

from dataclasses import dataclass

from graph.queries.answers.agreements import Agreement
from graph.queries.answers.conflicts import Conflict
from graph.queries.answers.meetings import Meeting
from graph.queries.answers.offices import Office
from graph.queries.answers.people import Person
from graph.queries.answers.reports import Report
from graph.queries.answers.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that a search found: its label, identifier, name, and the spelling that the words were found in."""

    kind: str
    id: str
    name: str
    matched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an identifier that was `asked` for stands for: that of its `kind` is there, the others are None."""

    asked: str
    kind: str
    person: Person | None = None
    state: State | None = None
    office: Office | None = None
    meeting: Meeting | None = None
    agreement: Agreement | None = None
    conflict: Conflict | None = None
    report: Report | None = None
