"""Texts in the cells of tables that spreadsheets open."""

from __future__ import annotations

RUN = ("=", "+", "-", "@", "\t", "\r")
"""A text that starts with one of these is a formula to spreadsheets (OWASP, CSV injection)."""


def unrun(text: str) -> str:
    """A text that no spreadsheet runs: one that it would run is quoted."""
    return f"'{text}" if text.startswith(RUN) else text
