"""What a server is handed to write with; the interface knows no loader and no file of decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import Protocol

from api.writing.idempotency import Answered
from graph.decisions import Verdict
from graph.facts import Report
from graph.growing.rehearsal import Rehearsal
from graph.loading import Loaded


class ReadReport(Protocol):
    """What makes a report of a posted text. Raises `InterstateError` for what is no report that can be read."""

    def __call__(
        self, *, text: str, published: str | None, url: str | None, title: str | None, publisher: str | None
    ) -> Report:
        """The report; the text may give its day of publication itself."""


class Writer(Protocol):
    """What changes the graph, one call at a time. Methods raise `StoreError`."""

    def load(self, reports: Sequence[Report], *, again: bool = False) -> Loaded:
        """Read these reports into the graph, with `again` also those that were withdrawn; what became of them."""

    def rehearse(self, report: Report) -> Rehearsal:
        """What loading a report would read and add; nothing is written."""

    def withdraw(self, reports: Sequence[str], reason: str = "", by: str = "") -> object:
        """Take these reports out, by their identifiers."""


class Reviewing(Protocol):
    """What puts decisions by people in force, one call at a time. Methods raise `InterstateError`."""

    def decide(self, verdict: Verdict, one: str, other: str, reason: str, by: str) -> None:
        """Decide that two are the same, or different."""

    def undo(self, one: str, other: str) -> bool:
        """Take back what was decided of two; whether anything was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What reads and writes reports, the lock that lets in one request at a time, and the answers given before."""

    read: ReadReport
    writer: Writer
    lock: Lock
    answered: Answered = field(default_factory=Answered)
