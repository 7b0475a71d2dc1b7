"""Leaving out what was not read surely enough."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.facts import Document, Encounter, Facts, HeldOffice, Report
from graph.loading import Reader

Grounded = TypeVar("Grounded", HeldOffice, Encounter, Document)


def at_least(facts: Facts, confidence: float) -> Facts:
    """The facts of that confidence and above. People stay, whatever else was read of them."""
    return replace(
        facts,
        offices=_sure(facts.offices, confidence),
        meetings=_sure(facts.meetings, confidence),
        agreements=_sure(facts.agreements, confidence),
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


def _sure(facts: Iterable[Grounded], confidence: float) -> tuple[Grounded, ...]:
    return tuple(fact for fact in facts if fact.evidence.confidence >= confidence)
