"""The parts that an export is written from, in its order: each a record of the model with what hangs on it.

A source of parts is a whole graph, a store that is walked page by page, or a selection of either. Every part is
bounded by what hangs on one resource, never by the size of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from graph.decisions import Decision
from graph.facts import Facts, Report
from graph.linked.stages import Stage
from graph.model import (
    Agreement,
    Conflict,
    Evidence,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
    Tombstone,
)

Stages = tuple[Stage, ...]
Ground = tuple[str, str]
"""The identifiers of a fact and of evidence of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Someone:
    """A person, without mentions; the tenures of theirs with their stages; those met whose identifiers come later."""

    id: str
    person: Person | None
    tenures: tuple[tuple[Tenure, Stages], ...]
    met: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A meeting with its stages, and who met whom there."""

    id: str
    meeting: Meeting | None
    stages: Stages
    contacts: tuple[Met, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """An agreement with its stages."""

    agreement: Agreement
    stages: Stages


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A report, and what it says: whom it names, by person; its evidence, and of what; its tellings; its reading."""

    id: str
    report: Report | None
    named: tuple[tuple[str, tuple[Mention, ...]], ...]
    evidence: tuple[Evidence, ...]
    grounds: tuple[Ground, ...]
    tellings: tuple[Telling, ...]
    reading: Facts | None


class Parts(Protocol):
    """All parts, of each kind in order of identifiers; the tuples in them are sorted too. May raise `StoreError`."""

    def states(self) -> Iterable[State]:
        """States."""

    def organizations(self) -> Iterable[Organization]:
        """Organizations."""

    def offices(self) -> Iterable[Office]:
        """Offices."""

    def people(self) -> Iterable[Someone]:
        """People."""

    def meetings(self) -> Iterable[Gathering]:
        """Meetings."""

    def agreements(self) -> Iterable[Paper]:
        """Agreements."""

    def conflicts(self) -> Iterable[Conflict]:
        """Conflicts."""

    def decisions(self) -> Iterable[Decision]:
        """Decisions in force."""

    def tombstones(self) -> Iterable[Tombstone]:
        """What stays of reports that were withdrawn."""

    def reports(self) -> Iterable[Said]:
        """Reports."""

    def loose(self) -> Iterable[Ground]:
        """Grounds whose evidence is of no report that is known."""
