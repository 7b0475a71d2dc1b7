"""Which date an encounter has, of those that a story says: every candidate weighed by named features.

A date may be said beside the trigger, lines before it ("On Monday ... He then received ..."), or nowhere: then it is
the day of publication. The weights stand in `resources/date_weights.json`, fitted on annotated reports by
`loaders.fitting.dates`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp
from typing import NamedTuple

from loaders.reading.clauses import Line
from loaders.reading.links import Link
from loaders.reading.story import Kind
from loaders.reading.triggers import Join, Trigger
from loaders.reading.weights import fitted
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

_BACK = 8  # lines before that of the encounter whose dates are weighed
_NEAREST = 6  # dates of the line itself that are weighed, and of each line before it
_FAR = 3  # lines
_STEP = 40  # characters
_MOST_STEPS = 4
_OPENS = 10  # characters from the start of a sentence to a date that opens it
_MOST_LINES = 6
_LED = 24  # characters before a date in which a word leads to it
_DAY = len("2025-09-05")


class Candidate(NamedTuple):
    """A date that an encounter may have; `said` if the line of the encounter says it."""

    date: str | None
    said: bool
    where: str
    join: str
    shape: tuple[str, ...]

    @property
    def features(self) -> tuple[str, ...]:
        """What speaks for or against it, by name."""
        return self.where, f"{self.where}|{self.join}", *(f"{self.where}|{feature}" for feature in self.shape)

    @property
    def score(self) -> float:
        """What its features say together by the weights of the package."""
        return sum(map(_weights().get, self.features, repeat(0.0)))


@dataclass(frozen=True, slots=True)
class Dated:
    """The date chosen, whether the line of the encounter says it, and its likelihood."""

    date: str | None
    said: bool
    likelihood: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The dates that an encounter may have, how likely each is, and which the line of the encounter says."""

    shares: dict[str | None, float]
    said: dict[str | None, bool]


class Dating:
    """Dates the encounters of one story."""

    def __init__(
        self,
        text: str,
        published: str,
        lines: Sequence[Line],
        whens: Sequence[Sequence[When]],
        triggers: Sequence[Sequence[Trigger]],
    ) -> None:
        self.text = text
        self.published = published
        self.lines = lines
        self.by_line = [[w for w in of if not (w.date and w.date > published)] for of in whens]
        self.words = word_sets("occasions")
        self.triggers = triggers
        told = [n for n, line in enumerate(lines) if line.told]
        prose = [n for n in told if lines[n].sentence.kind is not Kind.HEADLINE]
        self.lead = prose[0] if prose else 0
        self.rank = {n: place for place, n in enumerate(told)}
        self.weighed: dict[tuple[int, int, Join | None, str, str], _Weighed] = {}
        self.times: dict[str | None, int] = {}
        for number in told:
            for when in self.by_line[number]:
                self.times[when.date] = self.times.get(when.date, 0) + 1

    def of(self, link: Link, at: int) -> Dated:
        """The likeliest date of an encounter told by a link at an offset of the text."""
        return self._likeliest(self._weigh(link, at))

    def of_all(self, told: Sequence[tuple[Link, int, float]]) -> Dated:
        """The likeliest date of an encounter told by several links, each at an offset and with a share of the say."""
        shares: dict[str | None, float] = {}
        said: dict[str | None, bool] = {}
        for link, at, share in told:
            weighed = self._weigh(link, at)
            for day, likelihood in weighed.shares.items():
                shares[day] = shares.get(day, 0.0) + share * likelihood
                said[day] = said.get(day, False) or weighed.said[day]
        return self._likeliest(_Weighed(shares, said))

    def _likeliest(self, weighed: _Weighed) -> Dated:
        best = max(weighed.shares, key=lambda day: (weighed.shares[day], day or ""))
        return Dated(best, weighed.said[best], weighed.shares[best] / sum(weighed.shares.values()))

    def _weigh(self, link: Link, at: int) -> _Weighed:
        key = (link.line, at, link.trigger.join if link.trigger else None, link.one, link.other)
        if key not in self.weighed:
            scores: dict[str | None, float] = {}
            said: dict[str | None, bool] = {}
            for candidate in self.candidates(link, at):
                score = exp(candidate.score)
                scores[candidate.date] = scores.get(candidate.date, 0.0) + score
                said[candidate.date] = said.get(candidate.date, False) or candidate.said
            total = sum(scores.values())
            self.weighed[key] = _Weighed({day: score / total for day, score in scores.items()}, said)
        return self.weighed[key]

    def candidates(self, link: Link, at: int) -> Iterator[Candidate]:
        """The dates of the line, of the lines before and of the next, and that of publication."""
        line, own = self.lines[link.line], self.by_line[link.line]
        join = str(link.trigger.join if link.trigger else "untold")
        yield from self._of_line(line, own, at, self._farthest(line, link, at), join)
        passed = 0
        for number, candidates in self._of_lines_before(link, join):
            yield from candidates
            passed += len(self.by_line[number])
        following = next((n for n in range(link.line + 1, len(self.lines)) if self.lines[n].told), None)
        for when in self.by_line[following][:1] if following is not None else ():
            yield Candidate(when.date, False, "after", join, self._own(when))
        yield self._of_publication(link.line, passed, join)

    def _of_line(self, line: Line, own: Sequence[When], at: int, person: int, join: str) -> Iterator[Candidate]:
        near = sorted(own, key=lambda when: abs(when.start - at))[:_NEAREST]
        by_person = sorted(near, key=lambda when: abs(when.start - person))
        led = [when for when in near if when.start < person]
        leading = max(led, key=lambda when: when.start, default=None)
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
            )
            yield Candidate(when.date, True, "line", join, (*self._own(when), *shape))

    def _farthest(self, line: Line, link: Link, at: int) -> int:
        """Where the line names that of the two people who stands farther from what tells of their encounter."""
        places = [
            min(
                (item.start for item in line.items if who in item.people), key=lambda start: abs(start - at), default=at
            )
            for who in (link.one, link.other)
        ]
        return max(places, key=lambda start: abs(start - at))

    def _of_lines_before(self, link: Link, join: str) -> Iterator[tuple[int, list[Candidate]]]:
        line = link.line
        passed, events = 0, 0
        seen = {when.date for when in self.by_line[line]}
        for number in range(line - 1, max(-1, line - _BACK - 1), -1):
            if not self.lines[number].told:
                continue
            whens = self.by_line[number]
            common = (
                f"back:{min(line - number, _FAR)}",
                f"passed:{min(passed, 2)}",
                f"lead:{number == self.lead}",
                f"backward:{self._looks_back(self.lines[number])}",
                f"headline:{self._is_headline(number)}",
                f"same paragraph:{self._paragraph(number) == self._paragraph(line)}",
                f"tells:{self._tells(number)}",
                f"shares:{self._shares(number, link)}",
                f"events:{min(events, 3)}",
            )
            found = []
            for when in whens[-_NEAREST:]:
                own = (f"last:{when is whens[-1]}", f"first:{when is whens[0]}", f"again:{when.date in seen}")
                found.append(Candidate(when.date, False, "before", join, (*self._own(when), *common, *own)))
            yield number, found
            seen.update(when.date for when in whens)
            passed += len(whens)
            events += any(t.status is MeetingStatus.TOOK_PLACE for t in self.triggers[number])

    def _of_publication(self, line: int, passed: int, join: str) -> Candidate:
        early = (when.date for of in self.by_line[: self.lead + 2] for when in of)
        shape = (
            f"passed:{min(passed, 2)}",
            f"early:{any(day is not None and len(day) == _DAY for day in early)}",
            f"line:{min(self.rank.get(line, 0), _MOST_LINES)}",
            f"elsewhere:{self.published in self.times}",
            f"any:{bool(self.times)}",
        )
        return Candidate(self.published, False, "published", join, shape)

    def _own(self, when: When) -> tuple[str, ...]:
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

    def _tells(self, number: int) -> str:
        """What a line tells of encounters: of one that took place, only of others, or of none."""
        triggers = self.triggers[number]
        if not triggers:
            return "none"
        return "held" if any(t.status is MeetingStatus.TOOK_PLACE for t in triggers) else "other"

    def _shares(self, number: int, link: Link) -> int:
        people = self.lines[number].single.people()
        return (link.one in people) + (link.other in people)

    def _paragraph(self, number: int) -> int:
        return self.lines[number].sentence.paragraph

    def _is_headline(self, number: int) -> bool:
        return self.lines[number].sentence.kind is Kind.HEADLINE

    def _looks_back(self, line: Line) -> bool:
        return any(item.word in self.words["back"] or item.word == "had" for item in line.items)


@cache
def _weights() -> dict[str, float]:
    return dict(fitted("date_weights"))
