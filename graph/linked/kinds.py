"""The kinds of facts that an export is chosen by, in a file that imports nothing heavy."""

from __future__ import annotations

from enum import StrEnum


class FactKind(StrEnum):
    """What is said of people and states, each with evidence of its own."""

    TENURE = "tenure"
    MEETING = "meeting"
    AGREEMENT = "agreement"
