"""What several tellings of one fact come to: the date, place and country of a meeting, the standing of a document.

The same rules settle a fact over all its tellings, and over those alone that were known by a day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.dates import precision
from ontology.terms import AgreementStatus, Precision

_EXACTNESS = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}
_RANK = {AgreementStatus.SIGNED: 0, AgreementStatus.REFERENCED: 1, AgreementStatus.PLANNED: 2}


def exact(dates: Iterable[str | None]) -> str | None:
    """The most exact date, the most frequent of several, the least of those; None where there is none."""
    counts = Counter(date for date in dates if date)
    return min(counts, key=lambda date: (-_EXACTNESS[precision(date)], -counts[date], date), default=None)


def usual(values: Iterable[str | None]) -> str | None:
    """The most frequent value, the least of several; None where there is none."""
    counts = Counter(value for value in values if value)
    return (
        next(iter(counts)) if len(counts) == 1 else min(counts, key=lambda value: (-counts[value], value), default=None)
    )


def standing(told: Sequence[tuple[AgreementStatus, str | None]]) -> tuple[AgreementStatus, str | None]:
    """Status and date of a document from those of its tellings: once told as signed it is signed.

    The day that a plan gave is not that of the signing, so the date is that of tellings of the same status.
    """
    status = min((status for status, _ in told), key=_RANK.__getitem__)
    return status, exact(date for one, date in told if one is status)


def titled(titles: Iterable[str]) -> str:
    """The title that most tellings give, the longest of several, the least of those."""
    counts = Counter(titles)
    return min(counts, key=lambda title: (-counts[title], -len(title), title))


def most(counts: Iterable[int | None]) -> int | None:
    """The largest count that a telling gives; None where none does."""
    return max((count for count in counts if count is not None), default=None)
