"""The day of an encounter that did not take place, or not yet: "will meet on Monday", "did not meet on Monday"."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.reading.announced import is_day_of_telling
from loaders.reading.when import When
from ontology.terms import MeetingStatus


def day_not_held(whens: Sequence[When], status: MeetingStatus, at: int, published: str, text: str) -> str | None:
    """The date nearest to what tells of an encounter, of those that a line says and on which it can be.

    What is planned, invited to or called off is on a day to come, what is denied before publication; neither is on
    the day on which it was told.
    """
    days = [(when, _reading(when, status)) for when in whens if not when.heads and not is_day_of_telling(text, when)]
    able = [(abs(when.start - at), day) for when, day in days if day and _can_be(day, status, published)]
    return min(able)[1] if able else None


def _reading(when: When, status: MeetingStatus) -> str | None:
    return when.date if status is MeetingStatus.DENIED else when.ahead


def _can_be(day: str, status: MeetingStatus, published: str) -> bool:
    today = published[: len(day)]
    return day <= today if status is MeetingStatus.DENIED else day >= today
