"""The day of each of those in a roll told by one verb: "received A on Monday, B on Tuesday and C today"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.clauses import Line
from loaders.reading.triggers import Trigger
from loaders.reading.weighed_dates import DAY
from loaders.reading.when import When
from ontology.terms import MeetingStatus


def day_in_roll(line: Line, own: Sequence[When], triggers: Sequence[Trigger], person: int) -> When | None:
    """The date of somebody named at a place, where each date of a line follows, or each precedes, those it dates."""
    if len(own) < 2 or any(not when.date or len(when.date) != DAY for when in own):
        return None
    if sum(trigger.status is MeetingStatus.TOOK_PLACE for trigger in triggers) != 1:
        return None
    days, names = sorted(own, key=lambda when: when.start), [item.start for item in line.named]
    if _is_dateline(line, days[0]):
        return None
    if len({when.date for when in days}) < len(days):
        return None
    if not all(any(one.end <= name < other.start for name in names) for one, other in pairwise(days)):
        return None
    if names[-1] < days[-1].start:
        return next((when for when in days if when.start > person), None)
    if names[0] > days[0].start:
        return next((when for when in reversed(days) if when.start < person), None)
    return None


def _is_dateline(line: Line, when: When) -> bool:
    """Whether a date opens a line but for a place, and a mark follows: "OSLO, 30 May (NTB) - A on Monday met B"."""
    before = [item for item in line.items if item.start < when.start]
    after = next((item.word for item in line.items if item.start >= when.end), "")
    placed = all(item.capital or not item.word.isalpha() for item in before) and not any(item.people for item in before)
    return placed and after in _MARKS and not any(item.word in _LEADING for item in before)


_MARKS = frozenset({"-", "–", "—", "(", ":", "/", "|", "."})
_LEADING = frozenset({"on", "by", "from", "since", "until"})
