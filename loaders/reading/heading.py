"""The heading of a report: its first characters, in which the body that publishes it stands."""

from __future__ import annotations

_LONGEST = 250  # characters


def heading_of(text: str) -> str:
    """The first characters of a report."""
    return text[:_LONGEST]
