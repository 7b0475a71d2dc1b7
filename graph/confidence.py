"""Leaving out what was not read surely enough."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from graph.facts import Document, Encounter, Facts, HeldOffice, Report
from graph.loading import Reader

Grounded = TypeVar("Grounded", HeldOffice, Encounter, Document)


def at_least(facts: Facts, confidence: float) -> Facts:
    """The facts of that confidence and above, without what is said of people who are less sure."""
    people = tuple(person for person in facts.people if person.confidence >= confidence)
    known = {person.key for person in people}
    meetings = (
        replace(meeting, sides=tuple(side for side in _known(meeting.sides, known) if side))
        for meeting in _sure(facts.meetings, confidence)
    )
    return replace(
        facts,
        people=people,
        offices=tuple(office for office in _sure(facts.offices, confidence) if office.person in known),
        meetings=tuple(meeting for meeting in meetings if len(meeting.sides) > 1),
        agreements=tuple(
            replace(document, signatories=next(_known((document.signatories,), known)))
            for document in _sure(facts.agreements, confidence)
        ),
    )


def surely(reader: Reader, confidence: float) -> Reader:
    """The reader, leaving out facts below that confidence.

    Its readings are those of another version: a load with another confidence reads reports anew.
    """
    if not confidence:
        return reader
    version = f"{reader.version}+min-confidence-{confidence:g}"

    def read(report: Report) -> Facts:
        return replace(at_least(reader.read(report), confidence), version=version)

    return replace(reader, read=read, version=version)


def _known(sides: Iterable[tuple[str, ...]], people: Container[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(key for key in side if key in people) for side in sides)


def _sure(facts: Iterable[Grounded], confidence: float) -> tuple[Grounded, ...]:
    return tuple(fact for fact in facts if fact.evidence.confidence >= confidence)
