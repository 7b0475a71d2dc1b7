"""Days on which a line says that it was so again: "on Friday and once more on Monday", "in May as well as in July"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, pairwise, permutations, takewhile

from graph.dates import overlap
from loaders.reading.clauses import Line
from loaders.reading.date_reader import Form
from loaders.reading.links import Link
from loaders.reading.when import When
from loaders.reading.wordsets import word_sets

_AGAIN = re.compile(
    r"[^;:]{0,100}(?:,|\b(?:and|then|but))\s(?:then\s|later\s|already\s)?"
    r"(?:(?:they|both|the\s(?:two|pair|\w+s))\s(?:both\s|had\s)?(?:met|spoke|talked|conferred|convened|sat\sdown|saw\seach\sother)\s)?"
    r"(?:once\s(?:more|again)|again|anew|a\s(?:second|third)\stime|another\stime|for\s(?:a|the)\s(?:second|third)\stime),?"
    r"(?:\s(?:on|in|at|during|early|late|this|last|that|the))*\s"
)
"""Between two days: what was on the first was on the second again."""
_AND = re.compile(
    r"(?:\slast)?,?\s(?:and|as\swell\sas|and\sthen|then)(?:\s(?:at|in|during|on)\s[^;:]{2,60}?,?)?"
    r"\s(?:on|in|over|last|this|early\sin|late\sin)(?:\s(?:last|this|the))?\s"
)
"""Between two days with a preposition each, and nothing but a place between them."""
_DID_SO = re.compile(r"\s(?:they|both|the\s(?:two|pair))\sdid\sso\b")
"""After the second day: "in March the two talked in Rome and in April they did so in Paris"."""
_MOST = 8  # dates of a line that are looked at
_STOPS = frozenset({",", ".", ";", ":", "when", "where", "and"})
_SAID = frozenset({"said", "announced", "reported", "added"})
_ENDS = re.compile(r"\s?(?:[,.;:)–—]|\Z|(?:in|at|for|when|where|during)\b)")


def days_beside(day: str, line: Line, whens: Sequence[When], link: Link, text: str) -> list[str]:
    """The other days on which a line says that two people met as on one that it says."""
    groups: list[list[str]] = []
    for one, other in pairwise(whens[:_MOST]):
        if not (one.date and other.date) or overlap(one.date, other.date):
            continue
        if _is_again(one, other, line, link, text) and _are_beside(one, other, line, link):
            if groups and groups[-1][-1] == one.date:
                groups[-1].append(other.date)
            else:
                groups.append([one.date, other.date])
    return [other for group in groups if day in group for other in group if other != day]


def _are_beside(one: When, other: When, line: Line, link: Link) -> bool:
    """Whether a line does not name one of two people before two days, and the other only after them."""
    before, after = (
        {key for item in line.named if item.start < one.start for key in item.people},
        {key for item in line.named if item.start >= other.end for key in item.people},
    )
    return not any(who in before and them in after - before for who, them in permutations((link.one, link.other)))


def _is_again(one: When, other: When, line: Line, link: Link, text: str) -> bool:
    again = _AGAIN.fullmatch(text, one.end, other.start)
    between = {key for item in line.named if one.end <= item.start < other.start for key in item.people}
    if not between - {link.one, link.other} and _DID_SO.match(text, other.end):
        return True
    if Form.SPAN in (one.form, other.form) or not (again or _AND.fullmatch(text, one.end, other.start)):
        return False
    if again and not between - {link.one, link.other}:
        return True
    if between or not _AND.fullmatch(text, one.end, other.start):
        return False
    if not _ENDS.match(text, other.end, line.sentence.end):
        return False
    finite = word_sets("years")["finite"]
    rest = list(dropwhile(lambda item: item.start < one.end, line.items))
    words = [item.word for item in takewhile(lambda item: item.start < other.end or item.word not in _STOPS, rest)]
    if not finite.isdisjoint(words) or any(word.endswith("ed") for word in words):
        return False
    return not _goes_on([item.word for item in rest if item.start >= other.end])


def _goes_on(words: Sequence[str]) -> bool:
    """Whether a verb after a comma is what was done on the second day: "and on 5 May, in Rome, addressed a forum"."""
    finite = word_sets("years")["finite"] - _SAID
    clause = list(takewhile(lambda word: word not in {".", ";", ":"}, words))
    return any(
        mark == "," and (word in finite or (word.endswith("ed") and word not in _SAID and after != "by"))
        for mark, word, after in zip(clause, clause[1:], (*clause[2:], ""), strict=False)
    )
