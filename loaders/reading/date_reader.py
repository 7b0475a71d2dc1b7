"""Reads what says a date, one match of `date_forms` after the other, by the publication and the dates said before."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from loaders.reading.calendar_words import checked, month_number, months_on, nth_of_month, weekday_number
from loaders.reading.counted_days import ago, apart, former, from_other, is_earlier, weekdays_ago
from loaders.reading.datelines import DATED_FORMS, OLDEST_DATELINE, is_in_dateline
from loaders.reading.quotation_marks import is_quoted
from loaders.reading.stays import Stay

_BEFORE = {"last", "past", "previous"}
_BEFORE_MONTHS = {"in", "of", "since", "until", "by", "during", "mid", "early", "late", "from"}
_AFTER = {"next", "coming", "this coming", "following"}
_POINTED = frozenset({"that", "date"})
_SPANS = frozenset({"span", "across", "over", "run"})  # of days: their month is that of "the 19th"
_COUNTED_YEARS = {"that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1}
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}  # the last month of each
_DECEMBER = 12
_BOUNDS = (["since"], ["until"], ["till"], ["before"])
_BEGINNINGS = (["since"], ["from"])
_LED = 8  # characters before a day in which such a word stands
_DAY_LENGTH = len("2025-09-05")

_LONG_BEFORE = timedelta(60)  # a day so much before the last is told aside: others are counted from it only near it
_BESIDE = 200  # characters
_NEAREST_DATED = 62  # days around publication: a weekday and a number agree in one or two months of them
_FEASTS = (
    (("christmas", "eve"), "12-24"),
    (("christmas", "day"), "12-25"),
    (("new", "eve"), "12-31"),
    (("new", "day"), "01-01"),
    (("boxing", "day"), "12-26"),
    (("may", "day"), "05-01"),
)

_ASIDE = frozenset({"week", "apart"})  # forms of days from which no other is counted
_NAMED_BEFORE = 16  # characters before "the 19th"
_NUMBERED = re.compile(r"(?<!\w)[^\W\d]+(?<!day), $")
_OFFICE_NOW = re.compile(r", today (?:an?|the)\s(?:[\w’'-]+\s){0,3}?(?:[A-Z]|of\b|at\b|in\b)")
"""What somebody is by now: "once a judge, today a member of the Senate"."""
_OF_LED = 16  # characters of "afternoon of"
_WEEK_LED = 24  # characters before the day of a week told just before it
_IN_WEEK = re.compile(r"\b([Ll]ast|[Tt]his)\sweek(?:,|\s[–—-])?\s(?:on\s)?\Z")
_OF = re.compile(r"(?<!morning)(?<!evening)(?<!afternoon)(?<!night)(?<!day)(?<!eve)(?<!as)\sof\s$")


class Form(StrEnum):
    """How a date is said."""

    ABSOLUTE = "absolute"
    RELATIVE = "relative"
    SPAN = "span"
    UNKNOWN = "unknown"  # "recently"


Reading = tuple[str | None, str | None, Form]


class DateReader:
    """Reads matches in the order of the text, keeping the last day said for "the same day" and "the 19th"."""

    def __init__(self, published: date) -> None:
        self.published = published
        self.today = published  # of the writer: the day of the dateline, if there is one
        self.last: str | None = None  # of the days until publication
        self.next: str | None = None  # of all days
        self.month: str | None = None
        self.aside: tuple[str, int] | None = None  # a day of long before the last, and where it ends
        self.said_month: tuple[str, int] | None = None  # the last month said without a day, and where it ends
        self.begun: tuple[str, int] | None = None  # the last day since which something is so, and where it ends
        self.stay = Stay()
        self.beside: tuple[str, int] | None = None  # the last day said, and where it ends
        self.year: str | None = None  # the last year said, also with a month or a day

    def read(self, match: re.Match[str]) -> Reading | None:
        """The date of a match, its reading where the text looks forward, and its form; None where it is no date."""
        name = form_of(match)
        reading = _READERS[name](self, match)
        if reading is None:
            return None
        said, ahead, form = reading
        if said and form is Form.ABSOLUTE:
            self.year = said[: len("2025")]
        if name in DATED_FORMS and said and match.string.endswith(("week of ", "week of the "), 0, match.start()):
            return said[: len("2025-09")], ahead and ahead[: len("2025-09")], Form.SPAN
        self.beside = (said, match.end()) if said and len(said) == _DAY_LENGTH else None
        if said and len(said) == _DAY_LENGTH:
            self.stay.arrive(match, date.fromisoformat(said), self.published)
        if said and is_in_dateline(match, name):
            self._begin(date.fromisoformat(said))
        if said and len(said) == _DAY_LENGTH:
            self.begun = (said, match.end()) if _led_by(match) in _BEGINNINGS else None
        if said and self._leads_on(match, name, said):
            self._keep(said, match.end())
            if name == "weekday" and ahead:
                self.next = ahead
        if said and name == "month" and said <= self.published.isoformat():
            self.said_month = said, match.end()
        return said, ahead or said, form

    def _leads_on(self, match: re.Match[str], name: str, said: str) -> bool:
        """Whether others are counted from a day: not from the bounds of a time, nor from the day of what is aside."""
        if name in _ASIDE or (len(said) != _DAY_LENGTH and name not in _SPANS) or _is_bound(match):
            return False
        if name == "other" and is_earlier(match):
            return False
        return name not in DATED_FORMS or not _OF.search(match.string[max(0, match.start() - _OF_LED) : match.start()])

    def _begin(self, day: date) -> None:
        """Take up what is written under the dateline of a day."""
        if timedelta(0) <= self.published - day <= OLDEST_DATELINE:
            self.today = day

    def _keep(self, said: str, end: int) -> None:
        if self.last and len(said) == _DAY_LENGTH and said < (self._last_day() - _LONG_BEFORE).isoformat():
            self.aside = said, end
            return
        if said <= self.published.isoformat():
            self.month = said[: len("2025-09")]
        if len(said) == _DAY_LENGTH:
            self.next = said
            if said <= self.published.isoformat():
                self.last = said

    def _day(self, match: re.Match[str], form: str, which: str | None) -> Reading | None:
        month, day = month_number(match[f"{form}_month"]), int(re.sub(r"\D", "", match[f"{form}_day"]))
        year = match[f"{form}_year"]
        if year or which:
            of_year = int(year) if year else self.published.year - (which == "last")
            return _said(checked(f"{of_year:04}-{month:02}-{day:02}"))
        years = (self.published.year - 1, self.published.year, self.published.year + 1)
        candidates = [found for found in (checked(f"{y:04}-{month:02}-{day:02}") for y in years) if found]
        return self._nearest(candidates) if candidates else None

    def _nearest(self, candidates: list[str]) -> Reading:
        """The nearest day before the publication, unless one ahead is far nearer: past news are seldom so old."""
        today = self.published.isoformat()
        past = max((d for d in candidates if d <= today), default=candidates[0])
        future = min((d for d in candidates if d >= today), default=past)
        behind = (self.published - date.fromisoformat(past)).days
        before = (date.fromisoformat(future) - self.published).days
        if behind > 240 and 0 <= before < 100:
            return future, future, Form.ABSOLUTE
        return past, (future if before <= behind else past), Form.ABSOLUTE

    def _digits(self, match: re.Match[str]) -> Reading | None:
        one, two, year = int(match["one"]), int(match["two"]), match["digits"]
        readings = [d for d in (checked(f"{year}-{two:02}-{one:02}"), checked(f"{year}-{one:02}-{two:02}")) if d]
        if not readings:
            return None
        if match["mark"] == ".":
            return _said(readings[0] if two <= 12 else None)
        return _said(min(readings, key=lambda d: abs((self.published - date.fromisoformat(d)).days)))

    def _span(self, match: re.Match[str], form: str) -> Reading | None:
        first = self._day(match, form, None)
        if first is None or first[0] is None or first[1] is None:
            return None
        self.stay.span(date.fromisoformat(first[0]), match, form)
        return first[0][:7], first[1][:7], Form.SPAN

    def _spelled(self, match: re.Match[str]) -> Reading | None:
        """A day told in words: "the fourth of September"."""
        word = match["spelled"] or match["named"]
        month = month_number(match["spelled_month"] or match["named_month"])
        this = self.published.year
        years = [int(match["spelled_year"])] if match["spelled_year"] else [this - 1, this, this + 1]
        days = [found for year in years if (found := nth_of_month(word, year, month))]
        return self._nearest(days) if days else None

    def _month(self, match: re.Match[str]) -> Reading | None:
        word = match["month"]
        if not word[0].isupper():
            return None
        if word in {"May", "MAY", "March", "MARCH"} and not (
            match["month_said"] or match["month_year"] or match["month_which"]
        ):
            before = match.string[max(0, match.start() - 12) : match.start()].lower().split()[-1:]
            if not before or before[0].rstrip("-") not in _BEFORE_MONTHS:
                return None
        if len(word.rstrip(".")) < 5 and word.lower() not in {"may", "june", "july"}:
            return None  # a month alone is seldom cut short: rather a name
        number, today = month_number(word), self.published
        if match["month_year"]:
            return f"{match['month_year']}-{number:02}", None, Form.ABSOLUTE
        if match["month_which"] in _COUNTED_YEARS:
            year = int(self.year or today.year) + _COUNTED_YEARS[match["month_which"]]
            return f"{year}-{number:02}", None, Form.ABSOLUTE
        if match["month_which"]:
            year = today.year + {"this": 0, "last": -1, "next": 1}[match["month_which"]]
            return f"{year:04}-{number:02}", None, Form.ABSOLUTE
        strictly = match["month_said"] in _BEFORE
        year = today.year - (number > today.month or (strictly and number == today.month))
        ahead = today.year + (number < today.month)
        if match["month_said"] in _AFTER:
            return f"{ahead:04}-{number:02}", None, Form.ABSOLUTE
        return f"{year:04}-{number:02}", f"{ahead:04}-{number:02}", Form.ABSOLUTE

    def _weekday(self, match: re.Match[str]) -> Reading:
        number, today = weekday_number(match["weekday"]), self.published
        behind, week = (today.weekday() - number) % 7, match["weekday_week"]
        self.stay.span_weekdays(match, today - timedelta(behind), self.beside)
        if match["weekday_ago"]:
            return _relative(today - timedelta(behind + 7))
        if week is None and (led := _IN_WEEK.search(match.string, max(0, match.start() - _WEEK_LED), match.start())):
            week = led[1].lower()
        if week:
            monday = today - timedelta(today.weekday()) + timedelta(7 * {"last": -1, "this": 0, "next": 1}[week])
            return _relative(monday + timedelta(number))
        ahead = today + timedelta((number - today.weekday()) % 7)
        if match["weekday_said"] == "following" and self.last:
            last = self._last_day()
            said = last + timedelta((number - last.weekday() - 1) % 7 + 1)
            if said <= today:
                return _relative(said)
        if match["weekday_said"] in _AFTER:
            return _relative(ahead if ahead > today else today + timedelta(7))
        if match["weekday_said"] in _BEFORE and behind == 0:
            behind = 7
        return (today - timedelta(behind)).isoformat(), ahead.isoformat(), Form.RELATIVE

    def _dated(self, match: re.Match[str]) -> Reading:
        """The last day of the week that has that number in a month, else the last of the week whatever the number."""
        number, day = weekday_number(match["dated"]), int(re.sub(r"\D", "", match["dated_day"]))
        shifts = (*range(0, -_NEAREST_DATED, -1), *range(_NEAREST_DATED))
        near = [one for shift in shifts if (one := self.published + timedelta(shift)).weekday() == number]
        return _relative(next((one for one in near if one.day == day), near[0]))

    def _feast(self, match: re.Match[str]) -> Reading | None:
        words = match["feast"].lower()
        feast = next(day for name, day in _FEASTS if words.startswith(name[0]) and words.endswith(name[1]))
        years = (self.published.year - 1, self.published.year, self.published.year + 1)
        return self._nearest([f"{year:04}-{feast}" for year in years])

    def _relative(self, match: re.Match[str]) -> Reading | None:
        if self.last and self.last != self.today.isoformat() and is_quoted(match.string, match.start()):
            return None  # whoever speaks may have done so on another day
        word = " ".join(match["relative"].lower().split())
        if word == "today" and _OFFICE_NOW.match(match.string, match.start() - len(", ")):
            return None
        shift = 0
        if word.endswith(("before yesterday", "before last")):
            shift = -2
        elif word.endswith("after tomorrow"):
            shift = 2
        elif word == "yesterday" or word.startswith("last"):
            shift = -1
        elif word == "tomorrow":
            shift = 1
        return _relative(self.today + timedelta(shift))

    def _other(self, match: re.Match[str]) -> Reading:
        words = match["other"].lower().split()
        if self.beside and is_earlier(match) and match.string[self.beside[1] : match.start()] == ", ":
            return self.beside[0], self.beside[0], Form.RELATIVE  # "on 10 February, the day before": that day itself
        pointed = not _POINTED.isdisjoint(words) or ("same" in words and not self.last)
        if pointed and (day := self._begun_before(match)):
            return _relative(day)
        shift = from_other(match)
        last, following = self.last, self.next
        if self.aside and match.start() - self.aside[1] < _BESIDE:
            last = following = self.aside[0]
        said, ahead = ((date.fromisoformat(day) if day else self.published) + shift for day in (last, following))
        return said.isoformat(), ahead.isoformat(), Form.RELATIVE

    def _week(self, match: re.Match[str]) -> Reading | None:
        if match["week_month"]:
            near = self.said_month and match.start() - self.said_month[1] < _BESIDE
            month = self.said_month[0] if self.said_month and near else self.month
            return (month, None, Form.ABSOLUTE) if month else None
        if match["week_same"]:
            return (self.last[:7], None, Form.SPAN) if self.last else None
        day = self._last_day() - timedelta(7)
        return (day.isoformat()[:7], None, Form.SPAN) if match["week_whole"] else _relative(day)

    def _nth(self, match: re.Match[str]) -> Reading | None:
        """The day so many of a span said before: "was in Rome on 20-22 March. On the second day ..."."""
        day, nth = self._begun_before(match), match["nth"] or match["nth_bare"]
        if day and nth in {"first", "opening"}:
            return _relative(day)
        day = self.stay.nth(nth)
        return _relative(day) if day else None

    def _begun_before(self, match: re.Match[str]) -> date | None:
        """The day just said since which something is so: "has been in Rome since 4 May. On that very day ..."."""
        near = self.begun and match.start() - self.begun[1] < _BESIDE
        return date.fromisoformat(self.begun[0]) if self.begun and near else None

    def _last_day(self) -> date:
        return date.fromisoformat(self.last) if self.last else self.published

    def _unit(self, match: re.Match[str]) -> Reading:
        said, today = match["unit_said"] or "", self.published
        unit = match["unit"] or match["unit_before"] or match["unit_of"] or "weekend"
        shift = -2 if match["unit_before"] else -1 if said.lower() in _BEFORE else 1 if said.lower() in _AFTER else 0
        if unit in {"week", "weekend"}:
            month = (today + timedelta(7 * shift)).isoformat()[:7]
            return month, month, Form.SPAN
        if unit == "month":
            month = months_on(today, shift)
            return month, month, Form.RELATIVE
        if shift < 0 and today.month > _SEASON_ENDS.get(unit, _DECEMBER):
            shift = 0  # "last summer" in October
        year = f"{today.year + shift:04}"
        return year, year, Form.RELATIVE

    def _ordinal(self, match: re.Match[str]) -> Reading | None:
        before, after = (
            match.string[max(0, match.start() - _NAMED_BEFORE) : match.start()],
            match.string[match.end() + 1 : match.end() + 2],
        )
        if after.isupper() and not before.lower().endswith("on "):
            return None  # "the 5th Division"
        if before.endswith(", ") and _NUMBERED.search(before):
            return None  # "the Council, the 30th"
        day = int(re.sub(r"\D", "", match["ordinal"]))
        today = self.published.isoformat()
        near = self.said_month and match.start() - self.said_month[1] < _BESIDE
        months = (
            self.said_month[0] if self.said_month and near else self.month or today[:7],
            today[:7],
            months_on(self.published, -1),
            months_on(self.published, -2),
        )
        days = [found for month in months if (found := checked(f"{month}-{day:02}"))]
        ahead = checked(f"{(self.next or today)[:7]}-{day:02}")
        past = next((found for found in days if found <= today), None)
        return (past or ahead, ahead, Form.ABSOLUTE) if past or ahead else None


def form_of(match: re.Match[str]) -> str:
    """The form of `date_forms` that matched: its group closes last."""
    return str(match.lastgroup).removesuffix("_")


def _is_bound(match: re.Match[str]) -> bool:
    """Whether a day only bounds a time ("since 26 July"): what is told next did not happen on it."""
    return _led_by(match) in _BOUNDS


def _led_by(match: re.Match[str]) -> list[str]:
    return match.string[max(0, match.start() - _LED) : match.start()].lower().split()[-1:]


def _said(day: str | None) -> Reading | None:
    return (day, day, Form.ABSOLUTE) if day else None


def _relative(day: date) -> Reading:
    return _counted(day.isoformat())


def _counted(when: str) -> Reading:
    return when, when, Form.RELATIVE


_READERS: dict[str, Callable[[DateReader, re.Match[str]], Reading | None]] = {
    "iso": lambda _, match: _said(checked(match["iso"])),
    "digits": DateReader._digits,
    "span": lambda reader, match: reader._span(match, "span"),
    "across": lambda reader, match: reader._span(match, "across"),
    "over": lambda reader, match: reader._span(match, "over"),
    "run": lambda reader, match: reader._span(match, "run"),
    "european": lambda reader, match: reader._day(match, "european", match["european_which"]),
    "american": lambda reader, match: reader._day(match, "american", match["american_which"]),
    "spelled": DateReader._spelled,
    "month": DateReader._month,
    "dated": DateReader._dated,
    "weekday": DateReader._weekday,
    "weekdays": lambda reader, match: _relative(weekdays_ago(match, reader.published)),
    "relative": DateReader._relative,
    "ago": lambda reader, match: _counted(ago(match, reader.today, reader.published)),
    "other": DateReader._other,
    "week": DateReader._week,
    "apart": lambda reader, match: _counted(apart(match, reader._last_day())),
    "former": lambda reader, match: _relative(former(match, reader._last_day())),
    "nth": DateReader._nth,
    "unit": DateReader._unit,
    "ordinal": DateReader._ordinal,
    "year": lambda _, match: _said(match["year"] or match["season_year"]),
    "entry": lambda _, match: _said(match["entry"]),
    "feast": DateReader._feast,
    "unknown": lambda _reader, _match: (None, None, Form.UNKNOWN),
}
"""What reads the match of each form."""
