"""The lines of a story as what dates an encounter: what each tells, is and looks to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from loaders.reading.clauses import Line
from loaders.reading.links import Link
from loaders.reading.story import Kind
from loaders.reading.triggers import Trigger
from loaders.reading.wordsets import word_sets
from ontology.terms import MeetingStatus

HELD = "held"
"""What is told of an encounter that took place."""
MOST_PASSED = 2
"""Dates between a line and that of an encounter that are told apart."""
_FAR = 3  # lines
_NEAR = 8  # lines
_HEADINGS = frozenset({Kind.HEADLINE, Kind.FURNITURE})
_NUMBER = re.compile(r"(?:[A-Z]|\d{1,2})(?:\.\d{1,2})*\.")


class DatedLines:
    """What the lines of one story are to the encounters of other lines."""

    def __init__(self, text: str, lines: Sequence[Line], triggers: Sequence[Sequence[Trigger]]) -> None:
        self.text = text
        self.lines = lines
        self.told = [n for n, line in enumerate(lines) if line.told]
        prose = [n for n in self.told if lines[n].sentence.kind is not Kind.HEADLINE]
        self.lead = prose[0] if prose else 0
        self.tells = [told_by([trigger.status for trigger in of]) for of in triggers]
        self.back = word_sets("occasions")["back"]
        self.future = word_sets("contexts")["future"]
        self.settings: dict[int, tuple[str, ...]] = {}

    def before(self, number: int, link: Link, setting: tuple[str, ...], passed: int, events: int) -> tuple[str, ...]:
        """The features of a line before that of an encounter, after so many dates and events between the two."""
        line, shared = link.line, self.shares(number, link)
        near = line - number <= _NEAR
        return (
            f"behind:{min(line - number, _FAR) if near else 'far'}",
            f"passed:{min(passed, MOST_PASSED)}",
            f"same paragraph:{self.lines[number].sentence.paragraph == self.lines[line].sentence.paragraph}",
            *self._setting(number),
            f"shares:{shared}",
            *(f"shares:{shared}|{part}" for part in setting[1:]),
            f"events:{min(events, 3)}",
        )

    def after(self, number: int, line: int) -> tuple[str, ...]:
        """The features of a line after another."""
        return (
            f"future:{self._looks_ahead(self.lines[number])}",
            f"next:{number - line}",
            f"tells:{self.tells[number]}",
            f"headline:{self._is_headline(line)}",
        )

    def is_numbered(self, number: int) -> bool:
        """Whether a line is a numbered heading, which dates what is told under it: "2.1. Rome, 4-5 May"."""
        before, own = self.lines[number - 1].sentence, self.lines[number].sentence
        if not number or before.paragraph != own.paragraph or own.kind not in _HEADINGS:
            return False
        return _NUMBER.fullmatch(self.text, before.start, before.end) is not None

    def shares(self, number: int, link: Link) -> int:
        """How many of the two people of a link a line names."""
        people = self.lines[number].single.people
        return (link.one in people) + (link.other in people)

    def looks_back(self, number: int) -> bool:
        """Whether a line tells of what was before what is told around it."""
        said = self.lines[number].words
        return "had" in said or not self.back.isdisjoint(said)

    def _setting(self, number: int) -> tuple[str, ...]:
        """What a line before that of an encounter is, whichever that is."""
        if number not in self.settings:
            self.settings[number] = (
                f"lead:{number == self.lead}",
                f"backward:{self.looks_back(number)}",
                f"headline:{self._is_headline(number)}",
                f"tells:{self.tells[number]}",
            )
        return self.settings[number]

    def _is_headline(self, number: int) -> bool:
        return self.lines[number].sentence.kind is Kind.HEADLINE

    def _looks_ahead(self, line: Line) -> bool:
        return not self.future.isdisjoint(line.words) or any(
            one.word in {"is", "are"} and other.word == "to" for one, other in pairwise(line.items)
        )


def told_by(statuses: Sequence[MeetingStatus]) -> str:
    """What is told of encounters: of one that took place, only of others, or of none."""
    if not statuses:
        return "none"
    return HELD if MeetingStatus.TOOK_PLACE in statuses else "other"
