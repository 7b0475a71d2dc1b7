"""Conflicts about one meeting: two days, two countries, held and not held.

Two publishers, each with a meeting of its own, tell of one; one publisher that has two tells of two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from graph.conflicts.found import Found, Said, found
from graph.countries import lineage
from graph.facts import Report
from graph.keys import fold
from graph.meetings import SAME_NEWS
from graph.model import Meeting, Telling
from ontology.terms import ConflictRule, Medium, MeetingStatus, Precision

NEAR = 2
"""Days by which two reports of one meeting can differ."""

_NOT_HELD = frozenset({MeetingStatus.CANCELLED, MeetingStatus.DENIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report tells of a meeting, the meeting that it was resolved to, and the report."""

    meeting: Meeting
    telling: Telling
    report: Report

    @property
    def people(self) -> frozenset[str]:
        """Everybody on any side."""
        return frozenset(person for side in self.telling.sides for person in side)

    @property
    def day(self) -> int | None:
        """The ordinal of its day, None where it is not known to the day."""
        telling = self.telling
        return date.fromisoformat(telling.date).toordinal() if _on_a_day(telling) and telling.date else None

    def said(self, value: str) -> Said:
        """It as ground of a claim."""
        return Said(value, self.telling.id, self.telling.evidence)


def meeting_country(accounts: Iterable[Account]) -> Iterator[Found]:
    """One meeting in person put in two countries. All accounts are of the meeting; without a place none counts."""
    told = [one for one in accounts if one.telling.place and one.telling.country]
    told = [one for one in told if one.telling.medium is Medium.IN_PERSON]
    for one, other in _near(told, 0):
        ours, theirs = one.telling.country or "", other.telling.country or ""
        if not lineage(ours) & lineage(theirs) and not _same_publisher(one, other):
            yield _found(ConflictRule.MEETING_COUNTRY, (one, ours), (other, theirs))


def meeting_day(accounts: Iterable[Account]) -> Iterator[Found]:
    """One meeting told of as two, a day or two apart. All accounts are of meetings of the same people."""
    told = [one for one in accounts if one.telling.main and one.telling.status is MeetingStatus.TOOK_PLACE]
    for one, other in _near(told, NEAR):
        if one.day == other.day or one.telling.medium is not other.telling.medium or _same_publisher(one, other):
            continue
        if _same_news(one, other) and _same_place(one, other) and not _tells_both(told, one, other):
            yield _found(ConflictRule.MEETING_DAY, (one, one.telling.date or ""), (other, other.telling.date or ""))


def meeting_held(accounts: Iterable[Account]) -> Iterator[Found]:
    """A meeting of a day held, and told later not to be. All accounts are of meetings of the same people."""
    for one, other in _near(list(accounts), 0):
        held, off = (one, other) if one.telling.status is MeetingStatus.TOOK_PLACE else (other, one)
        contradict = held.telling.status is MeetingStatus.TOOK_PLACE and off.telling.status in _NOT_HELD
        if contradict and held.telling.medium is off.telling.medium and off.telling.known >= (held.telling.date or ""):
            yield _found(ConflictRule.MEETING_HELD, (one, _status(one)), (other, _status(other)))


def _near(accounts: Sequence[Account], days: int) -> Iterator[tuple[Account, Account]]:
    """Pairs of accounts of two reports whose days are at most so many days apart."""
    told = sorted((one.day, one.telling.id, one) for one in accounts if one.day is not None)
    for place, (day, _, one) in enumerate(told):
        for later, _, other in islice(told, place + 1, None):
            if later - day > days:
                break
            if one.report.id != other.report.id:
                yield one, other


def _same_publisher(one: Account, other: Account) -> bool:
    return one.report.publisher is not None and one.report.publisher == other.report.publisher


def _status(account: Account) -> str:
    return account.telling.status.value if account.telling.status else ""


def _tells_both(told: Iterable[Account], one: Account, other: Account) -> bool:
    ours = {account.report.id for account in told if account.meeting.id == one.meeting.id}
    theirs = {account.report.id for account in told if account.meeting.id == other.meeting.id}
    return bool(ours & theirs)


def _same_news(one: Account, other: Account) -> bool:
    ours, theirs = (date.fromisoformat(account.report.published) for account in (one, other))
    return abs((ours - theirs).days) <= SAME_NEWS


def _same_place(one: Account, other: Account) -> bool:
    """Whether nothing says that the places differ, and what is in person has one."""
    ours, theirs = one.telling, other.telling
    if ours.place and theirs.place and fold(ours.place) != fold(theirs.place) and ours.country != theirs.country:
        return False
    if ours.medium is not Medium.IN_PERSON:
        return True
    return bool(ours.country) and ours.country == theirs.country


def _on_a_day(telling: Telling) -> bool:
    return telling.precision is Precision.DAY


def _found(rule: ConflictRule, one: tuple[Account, str], other: tuple[Account, str]) -> Found:
    told = (one[0], other[0])
    about = {account.meeting.id for account in told} | {person for account in told for person in account.people}
    states = {account.telling.country for account in told}
    return found(rule, about, states, (one[0].said(one[1]), other[0].said(other[1])))
