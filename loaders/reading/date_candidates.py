"""The dates that an encounter may have, of those that a story says, each with named features.

A date may be said beside the trigger, lines before it ("On Monday ... He then received ..."), or nowhere: then it is
the day of publication. `dating` weighs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from loaders.reading.clauses import Line
from loaders.reading.date_features import LED, DateFeatures
from loaders.reading.date_reader import Form
from loaders.reading.dated_lines import HELD, DatedLines
from loaders.reading.dated_rolls import day_in_roll, day_of_own
from loaders.reading.links import Link
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.publication_features import PublicationFeatures
from loaders.reading.quotation_marks import is_quoted
from loaders.reading.story import Kind
from loaders.reading.triggers import Trigger
from loaders.reading.weighed_dates import DAY, WeighedDates
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_BACK = 24  # lines before that of the encounter whose dates are weighed
_NEAREST = 6  # dates of the line itself that are weighed, and of each line before it
_AHEAD = 3  # lines after that of the encounter, of which the first that says a date is weighed
_STEP = 40  # characters
_MOST_STEPS = 4
_OPENS = 10  # characters from the start of a sentence to a date that opens it
WHERE = ("line", "before", "after", "published")
"""Where the date of a candidate is said: in the line of the encounter, before it, after it, or nowhere."""


class Candidate(NamedTuple):
    """A date that an encounter may have; `said` if the line of the encounter says it."""

    date: str | None
    said: bool
    where: str
    shape: tuple[str, ...]

    @property
    def features(self) -> tuple[str, ...]:
        """What speaks for or against it, by name."""
        return self.where, *(f"{self.where}|{feature}" for feature in self.shape)


class _Before(NamedTuple):
    """A line that says dates, before another: so many dates and events are told between them, and these are `seen`."""

    number: int
    whens: Sequence[When]
    passed: int
    events: int
    seen: frozenset[str | None]


class Candidates:
    """What the encounters of one story may be dated by."""

    def __init__(
        self,
        text: str,
        published: str,
        lines: Sequence[Line],
        whens: Sequence[Sequence[When]],
        triggers: Sequence[Sequence[Trigger]],
        usual: str,
        written: Sequence[str],
    ) -> None:
        self.text = text
        self.published = published
        self.written = written
        self.lines = lines
        self.triggers = triggers
        self.weighed = WeighedDates(text, published, lines, whens, triggers)
        self.by_line = self.weighed.by_line
        self.others = self.weighed.others
        self.dated = DatedLines(text, lines, triggers)
        self.features = DateFeatures(text, published, usual, self.weighed, triggers)
        self.publication = PublicationFeatures(published, usual, self.weighed, self.dated)
        self.not_then = word_sets("occasions")["not_then"]
        self.next: dict[int, tuple[int, str | None, tuple[str, ...]] | None] = {}
        self.before: dict[int, list[_Before]] = {}

    def of(self, link: Link, at: int) -> Iterator[Candidate]:
        """The dates of the line, of the lines before and of the next, and that of publication."""
        line, own = self.lines[link.line], self.weighed.of_link(link)
        setting = (
            str(link.trigger.join if link.trigger else "untold"),
            f"own:{bool(own)}",
            f"back:{self.dated.looks_back(link.line)}",
        )
        if own:
            person = self._farthest(line, link, at)
            told = self.triggers[link.line]
            rolled = day_in_roll(line, own, told, person, link) or day_of_own(line, own, told, link.trigger)
            yield from self._of_line(link, [rolled] if rolled else own, at, person, setting)
            if rolled:
                return
            if self._is_of_its_own(link, own):
                return
        passed, number = 0, link.line
        for number, candidates in self._of_lines_before(link, setting):
            yield from candidates
            passed += len(self.by_line[number])
        if number < link.line and self.dated.is_numbered(number):
            return
        following = self._following(link.line)
        if following is not None:
            number, day, features = following
            shared = self.dated.shares(number, link)
            if not self._tells_of_others(number, day, link) and (shared > 1 or not self._begins_anew(number)):
                yield Candidate(day, False, "after", (*setting, *features, f"shares:{shared}"))
        yield Candidate(
            self.written[link.line], False, "published", (*setting, *self.publication.of(link.line, passed))
        )

    def _following(self, line: int) -> tuple[int, str | None, tuple[str, ...]] | None:
        """The first line soon after another that says a date, with that date and its features."""
        if line not in self.next:
            told = (number for number in range(line + 1, len(self.lines)) if self.lines[number].told)
            number = next((number for number in islice(told, _AHEAD) if self.weighed.of_somebody(number)), None)
            self.next[line] = None
            when = self.weighed.of_somebody(number)[0] if number is not None else None
            quoted = when is not None and is_quoted(self.text, when.start)
            if number is not None and when is not None and when.date and len(when.date) < DAY:
                when = when if self.dated.tells[number] == HELD else None  # the month of a thing
            if number is not None and when is not None and not quoted and not self.others.is_apart(number, when):
                clause = self.features.of_clause(number, when)
                features = (*self.features.of(when), *clause.features, *self.dated.after(number, line))
                self.next[line] = number, when.date, features
        return self.next[line]

    def _tells_of_others(self, number: int, day: str | None, link: Link) -> bool:
        """Whether a line with a month or year tells of others: "after his April talks with X", "it joined in 2009"."""
        if day is None or len(day) >= DAY:
            return False
        people = self.lines[number].people
        return not {link.one, link.other}.issuperset(people) or (not people and len(day) < len("2025-09"))

    def _begins_anew(self, number: int) -> bool:
        """Whether a line begins with a date and tells of an encounter: "Yesterday she met X"."""
        opens = self.weighed.of_somebody(number)[0].start - self.lines[number].sentence.start < _OPENS
        return opens and self.dated.tells[number] == HELD

    def _is_of_its_own(self, link: Link, own: Sequence[When]) -> bool:
        """Whether the line goes back to a date that it says itself: "In 2013 he saw X", "They had spoken in June".

        What is told before then has another date, unless that of the line is said of something else.
        """
        when, line = own[0], self.lines[link.line]
        if link.trigger is None or when.date is None or any(other.date != when.date for other in own[1:]):
            return False
        led = self.text[max(line.sentence.start, when.start - LED) : when.start].lower().split()
        if not self.not_then.isdisjoint(led[-1:]):
            return False
        if when.date == self.published[: len("2024")]:
            return False  # the day may be said elsewhere
        if self._opens_alone(when, line, link):
            return True
        if len(when.date) < DAY:
            return when.form is not Form.SPAN and (not led or led == ["in"] or self.dated.looks_back(link.line))
        return is_past_perfect(line, link.trigger)

    def _opens_alone(self, when: When, line: Line, link: Link) -> bool:
        """Whether a line begins with a day and goes on with no other and no look back: "On Friday he met X"."""
        if when.date is None or len(when.date) < DAY or when.start - line.sentence.start >= _OPENS:
            return False
        return not self.dated.looks_back(link.line) and line.sentence.kind is Kind.PROSE

    def _of_line(
        self, link: Link, own: Sequence[When], at: int, person: int, setting: tuple[str, ...]
    ) -> Iterator[Candidate]:
        line, clauses = self.lines[link.line], self.others.clauses_of(link.line)
        near = sorted(own, key=lambda when: abs(when.start - at))[:_NEAREST]
        by_person = sorted(near, key=lambda when: abs(when.start - person))
        led = [when for when in near if when.start < person]
        leading = max(led, key=lambda when: when.start, default=None)
        trailing = min((w for w in near if w.start > person), key=lambda when: when.start, default=None)
        style = "lead" if min(when.start for when in own) < _second_of(line) else "trail"
        for place, when in enumerate(near):
            low, high = sorted((when.start, at))
            commas, semicolons = self.text.count(",", low, high), self.text.count(";", low, high)
            shape = (
                f"{'left' if when.start < at else 'right'}:{min((high - low) // _STEP, _MOST_STEPS)}",
                f"nearest:{place}",
                f"of:{min(len(own), 3)}",
                f"parted:{min(semicolons * 2 + commas, 3)}",
                f"opens:{when.start - line.sentence.start < _OPENS}",
                f"person:{by_person.index(when)}",
                f"leads:{'itself' if when is leading else when.start < person}",
                f"trails:{'itself' if when is trailing else when.start > person}",
                f"leads:{when is leading}|{style}",
                f"trails:{when is trailing}|{style}",
                f"apart:{when.start < person}{clauses.between(when.start, person)}",
            )
            clause = self.features.of_clause(link.line, when)
            yield Candidate(when.date, True, "line", (*setting, *self.features.of(when), *clause.features, *shape))

    def _farthest(self, line: Line, link: Link, at: int) -> int:
        """Where the line names that of the two people who stands farther from what tells of their encounter."""
        places = [
            min(
                (item.start for item in line.named if who in item.people), key=lambda start: abs(start - at), default=at
            )
            for who in (link.one, link.other)
        ]
        return max(places, key=lambda start: abs(start - at))

    def _of_lines_before(self, link: Link, setting: tuple[str, ...]) -> Iterator[tuple[int, list[Candidate]]]:
        if link.line not in self.before:
            self.before[link.line] = list(self._before(link.line))
        for told in self.before[link.line]:
            yield told.number, self._of_line_before(told, link, setting)

    def _before(self, line: int) -> Iterator[_Before]:
        """The lines before one that say dates, the nearest first."""
        dated, by_line = self.dated, self.by_line
        passed, events = 0, 0
        seen = {when.date for when in by_line[line]}
        for number in range(line - 1, max(-1, line - _BACK - 1), -1):
            if not self.lines[number].told and not (by_line[number] and dated.is_numbered(number)):
                continue
            whens = self.weighed.of_somebody(number) if by_line[number] else ()
            if whens:
                yield _Before(number, whens, passed, events, frozenset(seen))
                seen.update(when.date for when in whens)
                passed += len(whens)
                if dated.is_numbered(number):
                    return
            events += dated.tells[number] == HELD

    def _of_line_before(self, told: _Before, link: Link, setting: tuple[str, ...]) -> list[Candidate]:
        """Those of one line before that of the encounter."""
        number, whens, passed, events, seen = told
        features, common = self.features, self.dated.before(number, link, setting, passed, events)
        found = []
        for when in whens[-_NEAREST:]:
            clause = features.of_clause(number, when)
            near = (link.one in clause.people) + (link.other in clause.people)
            own = (
                f"last:{when is whens[-1]}",
                f"first:{when is whens[0]}",
                f"again:{when.date in seen}",
                f"near:{near}|{bool(clause.people)}",
            )
            shape = (*setting, *features.of(when), *clause.features, *common, *own)
            found.append(Candidate(when.date, False, "before", shape))
        return found


def _second_of(line: Line) -> int:
    """Where a line names people a second time, if it does: "He saw X on Monday" names X before the date."""
    starts = [item.start for item in line.named]
    return starts[:2][-1] if starts else line.sentence.end
