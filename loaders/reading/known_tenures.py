"""Tenures as the tables of common knowledge write them: "Ana Silva 2001-2005", "Otto Falk 2019-" of who still holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_PRESENT = 9999


def tenures_in(rows: Iterable[str]) -> Iterator[tuple[str, int, int]]:
    """The name of each holder with the first and the last year, one far ahead where the office is still held."""
    for row in rows:
        name, years = row.rsplit(" ", 1)
        first, last = years.split("-")
        yield name, int(first), int(last or _PRESENT)
