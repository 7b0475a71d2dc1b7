"""What the line of a link says of an occasion: its day, medium and place, and whether it is told as background."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cached_property
from math import exp
from typing import NamedTuple

from graph.dates import overlap
from loaders.reading.announced import announces, headings, is_announced, is_under_day_ahead
from loaders.reading.carried_dates import carry
from loaders.reading.clauses import Line
from loaders.reading.counted_back import day_before
from loaders.reading.date_candidates import Candidates
from loaders.reading.date_reader import Form
from loaders.reading.dating import Dated, Dating
from loaders.reading.days_not_held import day_not_held
from loaders.reading.geography import Manner, Place, Places
from loaders.reading.link_media import LinkMedia
from loaders.reading.links import Link, Links
from loaders.reading.pairs import Pair, strength
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.quotation_marks import is_quoted
from loaders.reading.recalled import is_told_again, recalled_day
from loaders.reading.repeated_dates import days_beside
from loaders.reading.story import Kind, Story
from loaders.reading.triggers import Join
from loaders.reading.undated_recalled import is_earlier_encounter
from loaders.reading.when import When, dates_in, days_of_writing, without_datelines
from loaders.reading.wordsets import word_sets
from ontology.terms import Medium, MeetingStatus

_NEWS_DAYS = 21  # a report tells of what is no older, unless it looks back
_RECALLED = 0.8  # likelihood of the date beside an encounter that is told in passing
_LEAD = 4  # told lines from the start
_SAY = 0.3  # how much more say a weightier link has, found by cross-validation
_AHEAD_LINES = 2  # lines before that may say when one goes where one is to meet somebody
_BACK_LINES = 3  # lines before that may name the place


class Occasion(NamedTuple):
    """When, where and how; `said` if the line itself gives the date, which is so `likely`."""

    date: str | None
    said: bool
    likely: float
    medium: Medium
    place: str | None
    country: str | None
    main: bool


class Occasions:
    """Reads the occasion of any link of one story."""

    def __init__(self, story: Story, lines: tuple[Line, ...], places: Places, links: Links) -> None:
        self.story = story
        self.lines = lines
        self.places = places
        self.triggers = links.triggers
        self.states = links.allegiance.states
        self.words = word_sets("occasions")
        self.published = story.report.published
        self.oldest = (date.fromisoformat(self.published) - timedelta(_NEWS_DAYS)).isoformat()
        self.by_line: list[list[When]] = [[] for _ in lines]
        for when in dates_in(story):
            sentence = story.sentence_at(when.start)
            if sentence is not None and not _in_name(story.text, lines[sentence.index], when):
                self.by_line[sentence.index].append(when)
        self.written = days_of_writing(self.by_line, self.published)
        self.by_line = [without_datelines(of, self.oldest, self.published) for of in self.by_line]
        self.by_line = carry(story.text, lines, self.by_line, links.triggers)
        told = [n for n, line in enumerate(lines) if line.told and line.sentence.kind is not Kind.HEADLINE]
        self.lead = told[:_LEAD]
        self.usual = self._usual_date()
        self.dating = Dating(
            Candidates(story.text, self.published, lines, self.by_line, links.triggers, self.usual, self.written)
        )
        self.media = LinkMedia(lines, self.by_line, links.triggers)

    def of(self, link: Link, pair: Pair) -> Occasion:
        """The occasion of one link of a pair."""
        day, said, likely = self.dated(link)
        medium = self.media.of(link, pair, self.dated)
        place, country = self._place(link, pair) if medium is Medium.IN_PERSON else (None, None)
        return Occasion(day, said, likely, medium, place, country, main=not self._is_background(link, day, said))

    def dated(self, link: Link) -> Dated:
        """The date of a link, and whether its own line says it."""
        if link.status is not MeetingStatus.TOOK_PLACE:
            day = day_not_held(
                self.by_line[link.line], link.status, self.told_at(link), self.published, self.story.text
            )
            day = day or self._day_ahead(link)
            return Dated(day, day is not None, 1.0)
        return self.dating.of(link, self.told_at(link))

    def _day_ahead(self, link: Link) -> str | None:
        """The day of a journey to come, told just before: "She will be in Rome on Monday. There she will meet X"."""
        if link.status is not MeetingStatus.PLANNED:
            return None
        for number in range(link.line - 1, max(-1, link.line - 1 - _AHEAD_LINES), -1):
            before, at = self.lines[number], self.told_at(link)
            if before.told and not word_sets("contexts")["future"].isdisjoint(before.words):
                day = day_not_held(self.by_line[number], link.status, at, self.published, self.story.text)
                if day:
                    return day if day != self.published else None
        return None

    def said_date(self, link: Link) -> Dated | None:
        """The date of a link where its own line says one."""
        dated = self.dated(link) if self.by_line[link.line] else None
        return dated if dated and dated.said and dated.date else None

    def recalled(self, link: Link) -> Dated | None:
        """The date that stands beside what tells of an encounter, if it is before what the report is about."""
        if not self.by_line[link.line] or self.lines[link.line].sentence.kind is Kind.HEADLINE:
            return None
        day = recalled_day(link, self.lines[link.line], self.dating.candidates.weighed.of_link(link), self.published)
        if day and not self.usual.startswith(day) and (day < self.usual or is_told_again(link, self.lines[link.line])):
            return Dated(day, True, _RECALLED)
        return None

    def counted_back(self, link: Link) -> Dated | None:
        """The date of an encounter after which so long has passed until what its line tells."""
        line = self.lines[link.line]
        if "after" not in line.words and "from" not in line.words:
            return None
        own = (when.date for when in self.by_line[link.line] if when.date and self.is_recent(when.date))
        day = day_before(link, line, self.story.text, next(own, self.usual))
        return Dated(day, True, _RECALLED) if day else None

    def is_just_before(self, link: Link, day: Dated) -> bool:
        """Whether days are counted to what has no date of its own: "A day after the meeting she flew home"."""
        return day.date is not None and len(day.date) == len("2025-09-05") and not self.by_line[link.line]

    def is_earlier(self, link: Link) -> bool:
        """Whether the line of a link tells of an earlier encounter of the two, and no day of it."""
        line = self.lines[link.line]
        if line.sentence.kind is Kind.HEADLINE:
            return False
        quoted = is_quoted(self.story.text, self.told_at(link))
        own = self.dating.candidates.weighed.of_link(link)
        if any(is_quoted(self.story.text, when.start) is quoted for when in own):
            return False
        return is_earlier_encounter(link, line, self.story.text)

    def is_old(self, link: Link) -> bool:
        """Whether the line of a link says that the two met long before the report."""
        dated = self.said_date(link)
        return dated is not None and dated.date is not None and dated.date < self.oldest

    def days_beside(self, link: Link, day: str) -> list[str]:
        """The other days on which the line of a link says that the two met again."""
        whens = self.by_line[link.line]
        return days_beside(day, self.lines[link.line], whens, link, self.story.text) if len(whens) > 1 else []

    def date_of_all(self, links: Sequence[Link]) -> Dated:
        """The date of the encounter that the first link tells of, by all that may: the weightier has more say."""
        links = [links[0], *(link for link in links[1:] if not self._tells_another(links[0], link))]
        say = [exp(_SAY * strength(link)) for link in links]
        total = sum(say)
        told = [(link, self.told_at(link), share / total) for link, share in zip(links, say, strict=True)]
        return self.dating.of_all(told)

    def is_past_perfect(self, link: Link) -> bool:
        """Whether an encounter is told as before what is told around it."""
        return is_past_perfect(self.lines[link.line], link.trigger)

    def _tells_another(self, first: Link, link: Link) -> bool:
        """Whether two lines each say a date of their own for two people: then it is of two encounters."""
        if first.line == link.line:
            return False
        one = self.said_date(first)
        other = self.said_date(link) if one else None
        days = [dated.date for dated in (one, other) if dated and dated.date]
        return len(days) > 1 and not overlap(*days)

    def told_at(self, link: Link) -> int:
        """Where in the text a link is told: at its trigger, else at the first of the two people."""
        line = self.lines[link.line]
        if link.trigger and link.trigger.last <= len(line.items):
            return line.items[link.trigger.first].start
        own = (item.start for item in line.named if link.one in item.people or link.other in item.people)
        return next(own, line.sentence.start)

    def _usual_date(self) -> str:
        """The date of what the report is about: the first recent day said in its lead, else that of its publication."""
        for number in self.lead:
            for when in self.by_line[number]:
                recent = when.date and when.form in {Form.ABSOLUTE, Form.RELATIVE} and self.is_recent(when.date)
                if recent and self._tells(self.lines[number], when):
                    return str(when.date)
        return self.written[self.lead[0]] if self.lead else self.published

    def lies_ahead(self) -> bool:
        """Whether all of which the story tells is to come."""
        return announces(self.story, self.lines, self.by_line, self.triggers)

    def is_ahead(self, link: Link) -> bool:
        """Whether the line of a link tells of what is to come."""
        if link.trigger is None:
            return False
        line = self.lines[link.line]
        if is_announced(self.story, line, self.by_line[link.line], link.trigger):
            return True
        return is_under_day_ahead(self._headings[link.line], self.published, line, link.trigger)

    @cached_property
    def _headings(self) -> list[str]:
        """The day under which each line stands."""
        return headings(self.lines, self.by_line)

    def is_recent(self, day: str) -> bool:
        """Whether a day is one of which news tell."""
        return len(day) == len(self.oldest) and self.oldest <= day <= self.published

    def _tells(self, line: Line, when: When) -> bool:
        """Whether the date can be that of something that took place: not ahead, not a "since" or "until"."""
        if when.date and when.date > self.published:
            return False
        if when.ahead and when.ahead > self.published and not word_sets("statuses")["ahead"].isdisjoint(line.words):
            return False  # "will travel to Rome on Monday"
        before = self.story.text[max(line.sentence.start, when.start - 16) : when.start].lower().split()[-2:]
        return self.words["not_then"].isdisjoint(before)

    def _is_background(self, link: Link, day: str | None, said: bool) -> bool:
        """Whether an encounter is told as something before what the report is about."""
        if said and day == self.usual:
            return False
        if link.status is MeetingStatus.TOOK_PLACE and link.line not in self.lead[:1]:
            if day is None or (len(day) < len(self.usual) and not self.usual.startswith(day)):
                return True
            if day < self.usual and self.is_past_perfect(link):
                return True
        return self._is_back(link)

    def _is_back(self, link: Link) -> bool:
        """Whether the line looks back on something before what the report is about."""
        line = self.lines[link.line]
        if link.line in self.lead or line.sentence.kind is Kind.HEADLINE:
            return False
        return not self.words["back"].isdisjoint(line.words)

    def _place(self, link: Link, pair: Pair) -> tuple[str | None, str | None]:
        for number in range(link.line, max(-1, link.line - _BACK_LINES), -1):
            sentence = self.lines[number].sentence
            site = self._site(sentence.start, sentence.end) if self.lines[number].told else None
            if site:
                return site.text, site.code
        return None, self._country(link, pair)

    def _country(self, link: Link, pair: Pair) -> str | None:
        """Where no place is said near: that of a host by the grammar, of the dateline, or of the story as a whole."""
        codes = self.states[pair.one] | self.states[pair.other]
        host = self._host(link)
        if host:
            return host
        dateline = self.places.dateline
        if dateline and dateline.code in codes:
            return dateline.code
        return self.scene or (dateline.code if dateline and not codes else None)

    @cached_property
    def scene(self) -> str | None:
        """The state in which most of the story's sentences place something, the first of equals."""
        sites = (self._site(line.sentence.start, line.sentence.end) for line in self.lines if line.told)
        counts = Counter(site.code for site in sites if site)
        return max(counts, key=lambda code: counts[code], default=None)

    def _host(self, link: Link) -> str | None:
        """The one state of who received or was called on, where the grammar of the trigger ties the two."""
        if link.trigger is None or "direct" not in link.features:
            return None
        passive = any(feature.startswith("hostp:") for feature in link.features)
        joins = {Join.HOST: link.other if passive else link.one, Join.GUEST: link.other}
        states = self.states.get(joins.get(link.trigger.join, ""), frozenset())
        return next(iter(states)) if len(states) == 1 else None

    def _site(self, start: int, end: int) -> Place | None:
        """The first place of these words in which something is said to have happened."""
        for place in self.places.within(start, end):
            if not place.is_site:
                continue
            before = self.story.text[max(start, place.start - 14) : place.start].lower().split()[-2:]
            if self.words["into"].isdisjoint(before):
                continue
            if place.manner is not Manner.NAME or before[-1] == "in" or before[-2:] == ["in", "the"]:
                return place
        return None


def _in_name(text: str, line: Line, when: When) -> bool:
    """Whether what looks like a date is part of a name ("Sunday Aghaeze", "April Ryan"), not of what is said of one."""
    if not text[when.start].isupper() or text[max(0, when.start - len(" on ")) : when.start].endswith((" on ", " in ")):
        return False
    return any(item.start <= when.start < item.end for item in line.single.named)
