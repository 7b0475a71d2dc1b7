"""Dates that one line says of what another tells: "They had met once before. That was in Oslo, in May"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.clauses import Line
from loaders.reading.past_perfect import is_past_perfect
from loaders.reading.triggers import Trigger
from loaders.reading.when import When
from ontology.terms import MeetingStatus

_POINTS = re.compile(
    r"(?:(?:That|It|This)(?:\s(?:one|first|last))?\s(?:was|happened|took\splace|had\sbeen|came\sabout)"
    r"|The\s(?:first|last|previous|other|earlier)(?:\s(?:time|one|occasion|such\s\w+|of\s(?:them|these|those|the\s\w+)"
    r"|meeting|encounter|visit|talks|conversation|call))?\s(?:was|had\sbeen|took\splace|came\sabout)"
    r"|They\s(?:first|last)\sdid\sso|They\shad\s(?:had|held|begun)\sthe\s(?:first|last|other|previous))\b"
)
"""What opens a line that goes on about what the line before tells."""
_OTHERWISE = re.compile(
    r"\s(?:[a-z-]+ed|born|(?:re)?built|begun|written|taken|chosen|sworn|sent|lost|won|set\sup|made|given|the\s(?:first|last))\b"
)
"""After that: something else was done or was so, "was founded", "was born", "was the first"."""
_CLEFT = re.compile(r"[^.;]{0,80}\bthat\b")
"""After the date: what was then, "It was on 2 March, when it rained, that ties began"."""
_THEN = re.compile(
    r"(?:(?:At|On|During|In|From|Over)\s(?:that|this|the\ssame|the\ssaid)\s(?:very\s)?"
    r"(?:time|occasion|day|date|evening|morning|afternoon|night|visit|trip|stay|journey|tour|month|year|week|weekend|moment)"
    r"|(?:That|The)\s(?:same\s|very\s)(?:day|evening|morning|afternoon|night|month|year|week)"
    r"|That\s(?:day|evening|morning|afternoon|night)|Back\sthen|It\swas\sthen\sthat|On\sthe\ssame\soccasion)\b"
)
"""What opens a line of the time that was told before."""
_WAS_THEN = re.compile(
    r"[^.;]{0,60}?\b(?:was|were|been|him|her|them|it|each\sother|there|me|us)\s(?:then|at\sthat\stime|that\stime|on\sthat\soccasion)\b"
)
"""In a line of the time that was told before: "He was then in Rome", "It was X who received him then"."""
_REACH = 60  # characters from there to the date
_DAYS = re.compile(
    r"(?:\b[Ii]t|\b[Tt]hat|\b[Tt]his|\b[Tt]he\s(?:date|day))\s(?:was|had\sbeen)(?:\son)?\s"
    r"|\b(?:places?|puts?|dates?|dated|placed|reported)\s(?:it|this|(?:that|the)\s\w+)\s(?:on|for|to|at)\s(?:the\s)?\Z"
)
"""Before a day: it is that of which month has been told."""
_LED = 40  # characters before a day
_MONTH, _DAY = len("2025-09"), len("2025-09-05")
_LATER = 2  # lines after that of the month
_EARLIER = frozenset({"first", "second", "third", "fourth", "once", "twice", "before", "already", "last"})


def carry(
    text: str, lines: Sequence[Line], dates: Sequence[Sequence[When]], triggers: Sequence[Sequence[Trigger]]
) -> list[list[When]]:
    """The dates of each line, with what lines after it say of them."""
    carried = [list(of) for of in dates]
    for number, of in enumerate(dates):
        if not of:
            carried[number] = _of_then(text, lines, carried, number)
            continue
        before = number - 1
        tells = number and not dates[before] and _goes_on(text, lines[number], of[0])
        if tells and _is_earlier(lines[before], triggers[before]) and _together(lines, before, number):
            carried[before] = [of[0]]
        for when in of:
            if when.date and len(when.date) == _DAY and _DAYS.search(text, max(0, when.start - _LED), when.start):
                _specify(carried, lines, number, when)
    return carried


def _of_then(text: str, lines: Sequence[Line], carried: Sequence[list[When]], number: int) -> list[When]:
    """The date of the line before for one that only points back to it: "At that time the two conferred"."""
    if not number or not _together(lines, number - 1, number):
        return []
    sentence = lines[number].sentence
    of = _THEN.match(text, sentence.start, sentence.end) or _WAS_THEN.match(text, sentence.start, sentence.end)
    return carried[number - 1][-1:] if of else []


def _goes_on(text: str, line: Line, when: When) -> bool:
    """Whether a line only says when what was told before it was."""
    opens = _POINTS.match(text, line.sentence.start, line.sentence.end)
    if opens is None or when.start > opens.end() + _REACH:
        return False
    if _OTHERWISE.match(text, opens.end(), when.start):
        return False
    return _CLEFT.match(text, when.end, line.sentence.end) is None


def _is_earlier(line: Line, triggers: Sequence[Trigger]) -> bool:
    """Whether a line tells of an encounter that was before what is told around it."""
    held = [trigger for trigger in triggers if trigger.status is MeetingStatus.TOOK_PLACE]
    return bool(held) and (not line.words.isdisjoint(_EARLIER) or any(is_past_perfect(line, one) for one in held))


def _together(lines: Sequence[Line], one: int, other: int) -> bool:
    return lines[one].sentence.paragraph == lines[other].sentence.paragraph


def _specify(carried: list[list[When]], lines: Sequence[Line], number: int, when: When) -> None:
    """Put a day in the place of its month in the lines before: "in March. The date was 14 March"."""
    for before in range(max(0, number - _LATER), number):
        if not _together(lines, before, number):
            continue
        for place, month in enumerate(carried[before]):
            if month.date and when.date and len(month.date) == _MONTH and when.date.startswith(month.date):
                carried[before][place] = When(month.start, month.end, when.date, when.ahead, when.form)
