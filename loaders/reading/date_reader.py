"""Reads what says a date, one match of `date_forms` after the other, by the publication and the dates said before."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from loaders.reading.datelines import DATED_FORMS, is_in_dateline
from loaders.reading.quotation_marks import is_quoted

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NTH = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)
_LAST = frozenset({"last", "final", "closing"})
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("", "a an one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
    for word in words.split()
}

_BEFORE = {"last", "past", "previous"}
_AFTER = {"next", "coming", "this coming", "following"}
_EARLIER = frozenset({"previous", "preceding", "before", "earlier", "eve"})
_LATER = frozenset({"next", "following", "after", "afterwards", "later"})
_POINTED = frozenset({"that", "date"})
_ENDED = frozenset({"across", "over"})  # spans whose end has a month of its own
_SPANS = frozenset({"span", "across", "over", "run"})  # of days: their month is that of "the 19th"
_WEEKS = {"week": 7, "fortnight": 14}
_COUNTED_YEARS = {"that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1}
_SEASON_ENDS = {"spring": 5, "summer": 8, "autumn": 11, "fall": 11}  # the last month of each
_NIGHTS = frozenset({"day", "night", "evening"})
_HOURS = {"24": 1, "twenty-four": 1, "48": 2, "forty-eight": 2, "72": 3}
_FROM_TO = frozenset({"and", "to", "till", "until", "through", "-", "–", "—"})
"""Between two days of the week: the first and the last day of a stay."""
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

_OLDEST_DATELINE = timedelta(7)  # an older one is of another story
_ASIDE = frozenset({"week", "apart"})  # forms of days from which no other is counted
_NAMED_BEFORE = 16  # characters before "the 19th"
_ARRIVED = 80  # characters around the day of an arrival
_ARRIVAL = re.compile(r"\b(?:arrived|landed|flew|began|begun|started|opened|embarked|set\sfoot)\b[^.;:\n]*\Z")
_STAY = re.compile(r"\b([Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)[\s-]days?\b")
_NUMBERED = re.compile(r"(?<!\w)[^\W\d]+(?<!day), $")
_OF_LED = 16  # characters of "afternoon of"
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
        self.days: tuple[date, date] | None = None  # first and last of the last span, of a visit
        self.beside: tuple[str, int] | None = None  # the last day said, and where it ends
        self.year: str | None = None  # the last year said, also with a month or a day
        self.readers: dict[str, Callable[[re.Match[str]], Reading | None]] = {
            "iso": lambda match: _said(_checked(match["iso"])),
            "digits": self._digits,
            "span": lambda match: self._span(match, "span"),
            "across": lambda match: self._span(match, "across"),
            "over": lambda match: self._span(match, "over"),
            "run": lambda match: self._span(match, "run"),
            "european": lambda match: self._day(match, "european", match["european_which"]),
            "american": lambda match: self._day(match, "american", match["american_which"]),
            "spelled": self._spelled,
            "month": self._month,
            "dated": self._dated,
            "weekday": self._weekday,
            "weekdays": self._weekdays,
            "relative": self._relative,
            "ago": self._ago,
            "other": self._other,
            "week": self._week,
            "apart": self._apart,
            "former": self._former,
            "nth": self._nth,
            "unit": self._unit,
            "ordinal": self._ordinal,
            "year": lambda match: _said(match["year"] or match["season_year"]),
            "entry": lambda match: _said(match["entry"]),
            "feast": self._feast,
            "unknown": lambda match: (None, None, Form.UNKNOWN),
        }

    def read(self, match: re.Match[str]) -> Reading | None:
        """The date of a match, its reading where the text looks forward, and its form; None where it is no date."""
        name = str(match.lastgroup).removesuffix("_")  # the group of the form closes last
        reading = self.readers[name](match)
        if reading is None:
            return None
        said, ahead, form = reading
        if said and form is Form.ABSOLUTE:
            self.year = said[: len("2025")]
        if name in DATED_FORMS and said and match.string.endswith(("week of ", "week of the "), 0, match.start()):
            return said[: len("2025-09")], ahead and ahead[: len("2025-09")], Form.SPAN
        self.beside = (said, match.end()) if said and len(said) == _DAY_LENGTH else None
        if said and len(said) == _DAY_LENGTH:
            self._arrive(match, date.fromisoformat(said))
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
        if name == "other" and not _EARLIER.isdisjoint(match["other"].lower().split()):
            return False
        return name not in DATED_FORMS or not _OF.search(match.string[max(0, match.start() - _OF_LED) : match.start()])

    def _begin(self, day: date) -> None:
        """Take up what is written under the dateline of a day."""
        if timedelta(0) <= self.published - day <= _OLDEST_DATELINE:
            self.today = day

    def _arrive(self, match: re.Match[str], day: date) -> None:
        """Take note of the days of a stay by its first: "began a three-day visit on Monday", "landed on Sunday"."""
        text, start = match.string, match.start()
        if _ARRIVAL.search(text, max(0, start - _ARRIVED), start) is None:
            return
        count = _STAY.search(text, max(0, start - _ARRIVED), min(len(text), match.end() + _ARRIVED))
        days = _NUMBERS[count[1].lower()] if count else (self.published - day).days + 1
        self.days = day, day + timedelta(max(0, days - 1))

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
        month, day = _month_number(match[f"{form}_month"]), int(re.sub(r"\D", "", match[f"{form}_day"]))
        year = match[f"{form}_year"]
        if year or which:
            of_year = int(year) if year else self.published.year - (which == "last")
            return _said(_checked(f"{of_year:04}-{month:02}-{day:02}"))
        years = (self.published.year - 1, self.published.year, self.published.year + 1)
        candidates = [found for found in (_checked(f"{y:04}-{month:02}-{day:02}") for y in years) if found]
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
        readings = [d for d in (_checked(f"{year}-{two:02}-{one:02}"), _checked(f"{year}-{one:02}-{two:02}")) if d]
        if not readings:
            return None
        if match["mark"] == ".":
            return _said(readings[0] if two <= 12 else None)
        return _said(min(readings, key=lambda d: abs((self.published - date.fromisoformat(d)).days)))

    def _span(self, match: re.Match[str], form: str) -> Reading | None:
        first = self._day(match, form, None)
        if first is None or first[0] is None or first[1] is None:
            return None
        self.days = _days(date.fromisoformat(first[0]), match, form)
        return first[0][:7], first[1][:7], Form.SPAN

    def _spelled(self, match: re.Match[str]) -> Reading | None:
        """A day told in words: "the fourth of September"."""
        day = _NTH.index(match["spelled"] or match["named"]) + 1
        month = _month_number(match["spelled_month"] or match["named_month"])
        this = self.published.year
        years = [int(match["spelled_year"])] if match["spelled_year"] else [this - 1, this, this + 1]
        days = [found for year in years if (found := _checked(f"{year:04}-{month:02}-{day:02}"))]
        return self._nearest(days) if days else None

    def _month(self, match: re.Match[str]) -> Reading | None:
        word = match["month"]
        if not word[0].isupper():
            return None
        if word in {"May", "MAY", "March", "MARCH"} and not (
            match["month_said"] or match["month_year"] or match["month_which"]
        ):
            before = match.string[max(0, match.start() - 12) : match.start()].rstrip().rsplit(" ", 1)[-1].lower()
            if before not in {"in", "of", "since", "until", "by", "during", "mid", "early", "late", "from"}:
                return None
        if len(word.rstrip(".")) < 5 and word.lower() not in {"may", "june", "july"}:
            return None  # a month alone is seldom cut short: rather a name
        number, today = _month_number(word), self.published
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
        number, today = _DAYS.index(match["weekday"][:3].lower()), self.published
        behind, week = (today.weekday() - number) % 7, match["weekday_week"]
        self._span_weekdays(match, today - timedelta(behind))
        if match["weekday_ago"]:
            return _relative(today - timedelta(behind + 7))
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

    def _span_weekdays(self, match: re.Match[str], day: date) -> None:
        """Take note of a stay told by days of the week: "on Monday and Tuesday", "from Monday to Wednesday"."""
        if self.beside and match.string[self.beside[1] : match.start()].strip() in _FROM_TO:
            first = date.fromisoformat(self.beside[0])
            if first > day:
                first -= timedelta(7)
            if day - first < timedelta(7):
                self.days = first, day

    def _weekdays(self, match: re.Match[str]) -> Reading:
        """Two Fridays ago: the last Friday but one."""
        behind = (self.published.weekday() - _DAYS.index(match["weekdays"][:3].lower()) - 1) % 7 + 1
        return _relative(self.published - timedelta(behind + 7 * (_NUMBERS[match["weekdays_count"].lower()] - 1)))

    def _dated(self, match: re.Match[str]) -> Reading:
        """The last day of the week that has that number in a month, else the last of the week whatever the number."""
        number, day = _DAYS.index(match["dated"][:3].lower()), int(re.sub(r"\D", "", match["dated_day"]))
        shifts = (*range(0, -_NEAREST_DATED, -1), *range(_NEAREST_DATED))
        near = [one for shift in shifts if (one := self.published + timedelta(shift)).weekday() == number]
        return _relative(next((one for one in near if one.day == day), near[0]))

    def _apart(self, match: re.Match[str]) -> Reading:
        """So many weeks, months or years from what was told last; months and years tell no day."""
        word, unit = match["apart_count"].lower(), match["apart_unit"]
        count = (int(word) if word.isdigit() else _NUMBERS[word]) * (1 if match["apart_way"] == "later" else -1)
        day = self._last_day()
        if unit in _WEEKS:
            month = (day + timedelta(_WEEKS[unit] * count)).isoformat()[:7]
        else:
            month = _months_on(day, count) if unit == "month" else f"{day.year + count:04}"
        return month, month, Form.RELATIVE

    def _feast(self, match: re.Match[str]) -> Reading | None:
        words = match["feast"].lower()
        feast = next(day for name, day in _FEASTS if words.startswith(name[0]) and words.endswith(name[1]))
        years = (self.published.year - 1, self.published.year, self.published.year + 1)
        return self._nearest([f"{year:04}-{feast}" for year in years])

    def _relative(self, match: re.Match[str]) -> Reading | None:
        if self.last and self.last != self.today.isoformat() and is_quoted(match.string, match.start()):
            return None  # whoever speaks may have done so on another day
        word = " ".join(match["relative"].lower().split())
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

    def _ago(self, match: re.Match[str]) -> Reading:
        word = match["ago_count"].lower()
        count = int(word) if word.isdigit() else _NUMBERS[word]
        unit = match["ago_unit"]
        if unit in _NIGHTS:
            return _relative(self.today - timedelta(count))
        if unit in _WEEKS and (match["ago_day"] or match["ago_weekday"]):
            return _relative(self._weeks_ago(match, _WEEKS[unit] * count))
        if unit in _WEEKS:
            month = (self.published - timedelta(_WEEKS[unit] * count)).isoformat()[:7]
            return month, month, Form.RELATIVE
        if unit == "month":
            return _months_on(self.published, -count), None, Form.RELATIVE
        return f"{self.published.year - count:04}", None, Form.RELATIVE

    def _weeks_ago(self, match: re.Match[str], days: int) -> date:
        """So many days before a day: "a week ago today", "two weeks ago on Friday"."""
        weekday = match["ago_weekday"]
        behind = (self.today.weekday() - _DAYS.index(weekday[:3].lower())) % 7 if weekday else 0
        return self.today - timedelta(days + (behind if weekday else match["ago_day"] == "yesterday"))

    def _other(self, match: re.Match[str]) -> Reading:
        words = match["other"].lower().split()
        if self.beside and not _EARLIER.isdisjoint(words) and match.string[self.beside[1] : match.start()] == ", ":
            return self.beside[0], self.beside[0], Form.RELATIVE  # "on 10 February, the day before": that day itself
        pointed = not _POINTED.isdisjoint(words) or ("same" in words and not self.last)
        if pointed and (day := self._begun_before(match)):
            return _relative(day)
        count = _NUMBERS[match["other_count"].lower()] if match["other_count"] else 1
        if match["other_hours"]:
            count = _HOURS[match["other_hours"].lower()]
        shift = timedelta(-count if not _EARLIER.isdisjoint(words) else (0 if _LATER.isdisjoint(words) else count))
        last, following = self.last, self.next
        if self.aside and match.start() - self.aside[1] < _BESIDE:
            last = following = self.aside[0]
        said, ahead = ((date.fromisoformat(day) if day else self.published) + shift for day in (last, following))
        return said.isoformat(), ahead.isoformat(), Form.RELATIVE

    def _week(self, match: re.Match[str]) -> Reading | None:
        if match["week_same"]:
            return (self.last[:7], None, Form.SPAN) if self.last else None
        day = self._last_day() - timedelta(7)
        return (day.isoformat()[:7], None, Form.SPAN) if match["week_whole"] else _relative(day)

    def _former(self, match: re.Match[str]) -> Reading:
        last, number = self._last_day(), _DAYS.index(match["former"][:3].lower())
        if match["former_way"] == "before":
            return _relative(last - timedelta((last.weekday() - number - 1) % 7 + 1))
        return _relative(last + timedelta((number - last.weekday() - 1) % 7 + 1))

    def _nth(self, match: re.Match[str]) -> Reading | None:
        """The day so many of a span said before: "was in Rome on 20-22 March. On the second day ..."."""
        day, nth = self._begun_before(match), match["nth"] or match["nth_bare"]
        if day and nth in {"first", "opening"}:
            return _relative(day)
        if self.days is None:
            return None
        first, last = self.days
        if nth in _LAST:
            return _relative(last)
        day = first + timedelta(0 if nth == "opening" else _NTH.index(nth))
        return _relative(day) if day <= last else None

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
            month = _months_on(today, shift)
            return month, month, Form.RELATIVE
        if shift < 0 and today.month > _SEASON_ENDS.get(unit, len(_MONTHS)):
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
            _months_on(self.published, -1),
            _months_on(self.published, -2),
        )
        days = [found for month in months if (found := _checked(f"{month}-{day:02}"))]
        ahead = _checked(f"{(self.next or today)[:7]}-{day:02}")
        past = next((found for found in days if found <= today), None)
        return (past or ahead, ahead, Form.ABSOLUTE) if past or ahead else None


def _days(first: date, match: re.Match[str], form: str) -> tuple[date, date]:
    """The first and the last day of a span that begins with a day."""
    day = int(re.sub(r"\D", "", match[f"{form}_last"]))
    month = _month_number(match[f"{form}_end"]) if form in _ENDED else first.month
    last = _checked(f"{first.year + (month < first.month):04}-{month:02}-{day:02}")
    return first, max(first, date.fromisoformat(last)) if last else first


def _is_bound(match: re.Match[str]) -> bool:
    """Whether a day only bounds a time ("since 26 July"): what is told next did not happen on it."""
    return _led_by(match) in _BOUNDS


def _led_by(match: re.Match[str]) -> list[str]:
    return match.string[max(0, match.start() - _LED) : match.start()].lower().split()[-1:]


def _said(day: str | None) -> Reading | None:
    return (day, day, Form.ABSOLUTE) if day else None


def _relative(day: date) -> Reading:
    return day.isoformat(), day.isoformat(), Form.RELATIVE


def _month_number(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _months_on(day: date, months: int) -> str:
    index = day.year * 12 + day.month - 1 + months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def _checked(day: str) -> str | None:
    year, month, number = map(int, day.split("-"))
    return day if 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1] else None
