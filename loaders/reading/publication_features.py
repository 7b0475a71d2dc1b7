"""The features of the day of publication as the date of an encounter."""

from __future__ import annotations

from loaders.reading.dated_lines import MOST_PASSED, DatedLines
from loaders.reading.weighed_dates import DAY, WeighedDates

_MOST_LINES = 6


class PublicationFeatures:
    """What the lines of one story say of the day of its publication."""

    def __init__(self, published: str, usual: str, weighed: WeighedDates, lines: DatedLines) -> None:
        self.published = published
        self.usual = usual
        self.times = weighed.times
        self.rank = {n: place for place, n in enumerate(lines.told)}
        self.early = any(
            when.date is not None and len(when.date) == DAY for of in weighed.by_line[: lines.lead + 2] for when in of
        )
        self.found: dict[tuple[int, int], tuple[str, ...]] = {}

    def of(self, line: int, passed: int) -> tuple[str, ...]:
        """What speaks for or against it for an encounter of a line, after so many dates in lines before."""
        key = line, min(passed, MOST_PASSED)
        if key not in self.found:
            self.found[key] = self._shape(*key)
        return self.found[key]

    def _shape(self, line: int, passed: int) -> tuple[str, ...]:
        return (
            f"passed:{passed}",
            f"early:{self.early}",
            f"line:{min(self.rank.get(line, 0), _MOST_LINES)}",
            f"elsewhere:{self.published in self.times}",
            f"any:{bool(self.times)}",
            f"usual:{self.usual == self.published}",
            f"usual:{self.usual == self.published}|{self.usual in self.times}",
        )
