"""The dates that an encounter may have, of those that a story says, each with named features.

A date may be said beside the trigger, lines before it ("On Monday ... He then received ..."), or nowhere: then it is
the day of publication. `dating` weighs them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from loaders.reading.clauses import Line
from loaders.reading.date_reader import Form
from loaders.reading.links import Link
from loaders.reading.other_days import OtherDays
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.story import Kind
from loaders.reading.triggers import Trigger
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets
from loaders.reading.year_at_head import is_of_another, is_of_nobody
from ontology.terms import MeetingStatus

_BACK = 24  # lines before that of the encounter whose dates are weighed
_NEAREST = 6  # dates of the line itself that are weighed, and of each line before it
_LEADING = 4  # words of its clause before a date that say of what it is
_FAR = 3  # lines
_NEAR = 8  # lines
_AHEAD = 3  # lines after that of the encounter, of which the first that says a date is weighed
_STEP = 40  # characters
_MOST_STEPS = 4
_OPENS = 10  # characters from the start of a sentence to a date that opens it
_MOST_LINES = 6
_MOST_PASSED = 2
_HELD = "held"
_LED = 24  # characters before a date in which a word leads to it
_DAY = len("2025-09-05")
_HEADINGS = frozenset({Kind.HEADLINE, Kind.FURNITURE})
_NUMBER = re.compile(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*\.")
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


class _Clause(NamedTuple):
    """The clause of a date: whom it names, and its features."""

    people: frozenset[str]
    features: tuple[str, ...]


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
    ) -> None:
        self.text = text
        self.published = published
        self.lines = lines
        self.others = OtherDays(text, published, lines, whens)
        self.by_line = [
            _finest([w for w in of if not (w.date and w.date > published) and not self.others.is_term(w)])
            for of in whens
        ]
        self.usual = usual
        self.words = word_sets("occasions")
        for number, of in enumerate(self.by_line[: len(lines)]):
            if any(when.ahead and when.ahead > published for when in of):
                self.by_line[number] = [when for when in of if not self.others.is_to_come(number, when)]
        self.somebody: dict[int, list[When]] = {}
        self.next: dict[int, tuple[int, str | None, tuple[str, ...]] | None] = {}
        self.future = word_sets("contexts")["future"]
        self.triggers = triggers
        told = [n for n, line in enumerate(lines) if line.told]
        prose = [n for n in told if lines[n].sentence.kind is not Kind.HEADLINE]
        self.lead = prose[0] if prose else 0
        self.rank = {n: place for place, n in enumerate(told)}
        self.times: dict[str | None, int] = {}
        for number in told:
            for when in self.by_line[number]:
                self.times[when.date] = self.times.get(when.date, 0) + 1
        self.early = any(
            when.date is not None and len(when.date) == _DAY for of in self.by_line[: self.lead + 2] for when in of
        )
        self.tells = [_told_by([trigger.status for trigger in of]) for of in triggers]
        self.setting: dict[int, tuple[str, ...]] = {}
        self.publication: dict[tuple[int, int], tuple[str, ...]] = {}
        self.own: dict[tuple[int, int, str | None], tuple[str, ...]] = {}
        self.told: dict[tuple[int, int, str | None], _Clause] = {}

    def of(self, link: Link, at: int) -> Iterator[Candidate]:
        """The dates of the line, of the lines before and of the next, and that of publication."""
        line = self.lines[link.line]
        own: Sequence[When] = [
            when
            for when in self.by_line[link.line]
            if not is_of_another(when, line, link.trigger, self.triggers[link.line])
        ]
        if len(own) > 1:
            own = self._in_part(line, own, link)
        setting = (
            str(link.trigger.join if link.trigger else "untold"),
            f"own:{bool(own)}",
            f"back:{self._looks_back(link.line)}",
        )
        if own:
            yield from self._of_line(link, own, at, self._farthest(line, link, at), setting)
            if self._is_of_its_own(link, own):
                return
        passed, number = 0, link.line
        for number, candidates in self._of_lines_before(link, setting):
            yield from candidates
            passed += len(self.by_line[number])
        if number < link.line and self._is_numbered(number):
            return
        following = self._following(link.line)
        if following is not None:
            number, day, features = following
            shares = f"shares:{self._shares(number, link)}"
            yield Candidate(day, False, "after", (*setting, *features, shares))
        yield self._of_publication(link.line, passed, setting)

    def _in_part(self, line: Line, own: Sequence[When], link: Link) -> Sequence[When]:
        """The dates of the part of a line between semicolons in which it names the two: "A on 4 May; B on 5 May"."""
        marks = [item.start for item in line.items if item.word == ";"]
        if not marks:
            return own
        one, other = (
            {bisect_left(marks, item.start) for item in line.named if who in item.people}
            for who in (link.one, link.other)
        )
        parts = one & other or {max(one | other, default=0)}
        found = [when for when in own if bisect_left(marks, when.start) in parts]
        return found if any(when.date and len(when.date) == _DAY for when in found) else own

    def _following(self, line: int) -> tuple[int, str | None, tuple[str, ...]] | None:
        """The first line soon after another that says a date, with that date and its features."""
        if line not in self.next:
            told = (number for number in range(line + 1, len(self.lines)) if self.lines[number].told)
            number = next((number for number in islice(told, _AHEAD) if self.by_line[number]), None)
            self.next[line] = None
            if number is not None and not self.others.is_apart(number, self.by_line[number][0]):
                when = self.by_line[number][0]
                own: tuple[str, ...] = (
                    f"future:{self._looks_ahead(self.lines[number])}",
                    f"next:{number - line}",
                    f"tells:{self.tells[number]}",
                    f"headline:{self._is_headline(line)}",
                )
                features = (*self._own(when), *self._clause(number, when).features, *own)
                self.next[line] = number, when.date, features
        return self.next[line]

    def _is_of_its_own(self, link: Link, own: Sequence[When]) -> bool:
        """Whether the line goes back to a date that it says itself: "In 2013 he saw X", "They had spoken in June".

        What is told before then has another date, unless that of the line is said of something else.
        """
        when, line = own[0], self.lines[link.line]
        if link.trigger is None or when.date is None or any(other.date != when.date for other in own[1:]):
            return False
        led = self.text[max(line.sentence.start, when.start - _LED) : when.start].lower().split()
        if not self.words["not_then"].isdisjoint(led[-1:]):
            return False
        if when.date == self.published[: len("2024")]:
            return False  # the day may be said elsewhere
        if len(when.date) < _DAY:
            return when.form is not Form.SPAN and (not led or led == ["in"] or self._looks_back(link.line))
        return is_past_perfect(line, link.trigger)

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
            clause = self._clause(link.line, when)
            yield Candidate(when.date, True, "line", (*setting, *self._own(when), *clause.features, *shape))

    def _clause(self, number: int, when: When) -> _Clause:
        key = when.start, when.end, when.date
        if key not in self.told:
            first, items = self.others.clauses_of(number).of(when.start)
            led = [item.word for item in items if item.start < when.start][-_LEADING:]
            held = [t.status for t in self.triggers[number] if first <= t.first < first + len(items)]
            tells = _told_by(held)
            usual = when.date == self.usual
            self.told[key] = _Clause(
                frozenset(key for item in items for key in item.people),
                (
                    f"otherwise:{not word_sets('date_clauses')['otherwise'].isdisjoint(led)}",
                    f"clause:{tells}",
                    f"usual:{usual}",
                    f"usual:{usual}|{bool(when.date and when.date < self.usual)}",
                ),
            )
        return self.told[key]

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
        line = link.line
        passed, events = 0, 0
        seen = {when.date for when in self.by_line[line]}
        for number in range(line - 1, max(-1, line - _BACK - 1), -1):
            if not self.lines[number].told and not (self.by_line[number] and self._is_numbered(number)):
                continue
            whens = self._of_somebody(number) if self.by_line[number] else ()
            if whens:
                yield number, self._of_line_before(number, whens, link, setting, passed, events, seen)
                seen.update(when.date for when in whens)
                passed += len(whens)
                if self._is_numbered(number):
                    return
            events += self.tells[number] == _HELD

    def _is_numbered(self, number: int) -> bool:
        """Whether a line is a numbered heading, which dates what is told under it: "2.1. Rome, 4-5 May"."""
        before, own = self.lines[number - 1].sentence, self.lines[number].sentence
        if not number or before.paragraph != own.paragraph or own.kind not in _HEADINGS:
            return False
        return _NUMBER.fullmatch(self.text, before.start, before.end) is not None

    def _of_line_before(
        self,
        number: int,
        whens: Sequence[When],
        link: Link,
        setting: tuple[str, ...],
        passed: int,
        events: int,
        seen: set[str | None],
    ) -> list[Candidate]:
        """Those of one line, after so many dates and events between it and that of the encounter."""
        line, shared = link.line, self._shares(number, link)
        common = (
            f"behind:{min(line - number, _FAR) if line - number <= _NEAR else 'far'}",
            f"passed:{min(passed, _MOST_PASSED)}",
            f"same paragraph:{self._paragraph(number) == self._paragraph(line)}",
            *self._setting(number),
            f"shares:{shared}",
            *(f"shares:{shared}|{part}" for part in setting[1:]),
            f"events:{min(events, 3)}",
        )
        found = []
        for when in whens[-_NEAREST:]:
            clause = self._clause(number, when)
            near = (link.one in clause.people) + (link.other in clause.people)
            own = (
                f"last:{when is whens[-1]}",
                f"first:{when is whens[0]}",
                f"again:{when.date in seen}",
                f"near:{near}|{bool(clause.people)}",
            )
            found.append(
                Candidate(when.date, False, "before", (*setting, *self._own(when), *clause.features, *common, *own))
            )
        return found

    def _setting(self, number: int) -> tuple[str, ...]:
        """What a line before that of an encounter is, whichever that is."""
        if number not in self.setting:
            self.setting[number] = (
                f"lead:{number == self.lead}",
                f"backward:{self._looks_back(number)}",
                f"headline:{self._is_headline(number)}",
                f"tells:{self.tells[number]}",
            )
        return self.setting[number]

    def _of_somebody(self, number: int) -> Sequence[When]:
        """The dates of a line but for the years of which it tells nothing of people."""
        if number not in self.somebody:
            line, triggers = self.lines[number], self.triggers[number]
            self.somebody[number] = [
                when
                for when in self.by_line[number]
                if not is_of_nobody(when, line, triggers) and (triggers or not self.others.is_of_vote(number, when))
            ]
        return self.somebody[number]

    def _of_publication(self, line: int, passed: int, setting: tuple[str, ...]) -> Candidate:
        key = line, min(passed, _MOST_PASSED)
        if key not in self.publication:
            self.publication[key] = self._shape_of_publication(*key)
        return Candidate(self.published, False, "published", (*setting, *self.publication[key]))

    def _shape_of_publication(self, line: int, passed: int) -> tuple[str, ...]:
        return (
            f"passed:{passed}",
            f"early:{self.early}",
            f"line:{min(self.rank.get(line, 0), _MOST_LINES)}",
            f"elsewhere:{self.published in self.times}",
            f"any:{bool(self.times)}",
            f"usual:{self.usual == self.published}",
            f"usual:{self.usual == self.published}|{self.usual in self.times}",
        )

    def _own(self, when: When) -> tuple[str, ...]:
        """What a date says by itself, wherever the encounter stands."""
        key = when.start, when.end, when.date
        if key not in self.own:
            self.own[key] = self._of_itself(when)
        return self.own[key]

    def _of_itself(self, when: When) -> tuple[str, ...]:
        before = self.text[max(0, when.start - _LED) : when.start].lower().split()[-2:]
        led = next((word for word in reversed(before) if word in self.words["leading_to_date"]), "-")
        size = len(when.date) if when.date else 0
        return (
            f"form:{when.form}",
            f"size:{size}",
            f"led:{led}",
            f"form:{when.form}:{size}",
            f"today:{when.date == self.published}",
            f"age:{self._age(when.date)}",
            f"times:{min(self.times.get(when.date, 0), 3)}",
        )

    def _age(self, day: str | None) -> str:
        """How old a day is at publication, in rough steps of the text of the date."""
        if day is None:
            return "unknown"
        if day == self.published:
            return "same"
        if day[:7] == self.published[:7]:
            return "month"
        return "year" if day[:4] == self.published[:4] else "older"

    def _shares(self, number: int, link: Link) -> int:
        people = self.lines[number].single.people
        return (link.one in people) + (link.other in people)

    def _paragraph(self, number: int) -> int:
        return self.lines[number].sentence.paragraph

    def _is_headline(self, number: int) -> bool:
        return self.lines[number].sentence.kind is Kind.HEADLINE

    def _looks_ahead(self, line: Line) -> bool:
        return not self.future.isdisjoint(line.words) or any(
            one.word in {"is", "are"} and other.word == "to" for one, other in pairwise(line.items)
        )

    def _looks_back(self, number: int) -> bool:
        said = self.lines[number].words
        return "had" in said or not self.words["back"].isdisjoint(said)


def _finest(whens: list[When]) -> list[When]:
    """Dates without those that another of the same line says more finely: "Two years ago, in March 2019"."""
    said = {when.date for when in whens if when.date}
    return [w for w in whens if not w.date or not any(day != w.date and day.startswith(w.date) for day in said)]


def _second_of(line: Line) -> int:
    """Where a line names people a second time, if it does: "He saw X on Monday" names X before the date."""
    starts = [item.start for item in line.named]
    return starts[:2][-1] if starts else line.sentence.end


def _told_by(statuses: Sequence[MeetingStatus]) -> str:
    """What is told of encounters: of one that took place, only of others, or of none."""
    if not statuses:
        return "none"
    return _HELD if MeetingStatus.TOOK_PLACE in statuses else "other"
