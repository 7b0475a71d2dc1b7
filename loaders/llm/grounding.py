"""Only what the report bears out: a fact whose quotation or names are not in its text is dropped, and counted.

A model may tell what it knows from elsewhere, or what it makes up. Nothing of an answer is taken that the text does not
hold: the quotation, people's names, titles, bodies, places and documents are found in it, dates and codes exist.
What is kept quotes the text itself, not the model.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import TypeVar

from graph.dates import NotADateError, interval, precision
from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Party, Quotation, Report
from graph.keys import fold
from loaders.llm.answer import Answer, ToldAgreement, ToldMeeting, ToldOffice, ToldOtherMeeting, ToldParty
from loaders.llm.people import grounded_people
from loaders.llm.spans import spans_of
from loaders.llm.wording import Wording
from ontology.states import state_named, states
from ontology.terms import MeetingStatus, Precision

GROUND = "language model"
"""The ground of every fact that only a model read."""

LEAST_WORDS = 3
MOST_WORDS = 60


class Fault(StrEnum):
    """Why something was dropped."""

    QUOTATION = "quotation not in the text"
    OTHER_WORDS = "quotation of something else"
    NAME = "name not in the text"
    PERSON = "somebody not in the text"
    DATE = "impossible date"
    STATE = "unknown state"
    SIDES = "nobody met"


Told = TypeVar("Told")
Fact = TypeVar("Fact", HeldOffice, Encounter, Document)


class _UngroundedError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


def grounded(
    answer: Answer, report: Report, confidence: float, extractor: str, version: str
) -> tuple[Facts, Counter[Fault]]:
    """What of the answer the report bears out, and why the rest was dropped."""
    found = grounded_people(report.text, answer.people)
    ground = _Ground(report, Wording.of(report.text), confidence, found.people, found.keys)
    ground.dropped[Fault.NAME] += found.dropped
    facts = Facts(
        report=report,
        extractor=extractor,
        version=version,
        people=tuple(found.people),
        offices=ground.kept(ground.office, answer.holds_office),
        meetings=ground.kept(ground.meeting, [*answer.meetings, *answer.other_meetings]),
        agreements=ground.kept(ground.document, answer.agreements),
    )
    return facts, +ground.dropped


@dataclass(slots=True)
class _Ground:
    """A report that facts are to stand on. Each method makes a fact of what was told, or raises why it is none."""

    report: Report
    wording: Wording
    confidence: float
    people: Sequence[NamedPerson]
    keys: dict[str, str]  # of the model, with ours
    dropped: Counter[Fault] = field(default_factory=Counter)

    def kept(self, make: Callable[[Told], Fact], told: Iterable[Told]) -> tuple[Fact, ...]:
        """The distinct facts among what was told, in the order of the text."""
        facts: dict[Fact, None] = {}
        for row in told:
            try:
                facts[make(row)] = None
            except _UngroundedError as ungrounded:
                self.dropped[ungrounded.fault] += 1
        return tuple(sorted(facts, key=lambda fact: fact.evidence.start))

    def office(self, told: ToldOffice) -> HeldOffice:
        """An office: the quotation speaks of the person or of the title."""
        person = self._person(told.person)
        title = self._words(told.title)
        named = next(known for known in self.people if known.key == person)
        return HeldOffice(
            person=person,
            title=title,
            role=told.role,
            state=_state(told.state),
            organization=self._words(told.organization) if told.organization else None,
            status=told.status,
            evidence=self._quotation(told.evidence, named.name, *named.aliases, title),
        )

    def meeting(self, told: ToldMeeting) -> Encounter:
        """A meeting: everybody named, at least two sides, nobody on both."""
        status = told.status if isinstance(told, ToldOtherMeeting) else MeetingStatus.TOOK_PLACE
        sides = tuple(tuple(dict.fromkeys(map(self._person, side))) for side in told.sides if side)
        present = [person for side in sides for person in side]
        if len(sides) < 2 or len(present) != len(set(present)):
            raise _UngroundedError(Fault.SIDES)
        when, exactly = self._date(told.date, past=status is MeetingStatus.TOOK_PLACE)
        return Encounter(
            status=status,
            date=when,
            precision=exactly,
            medium=told.medium,
            place=self._words(told.place) if told.place else None,
            country=_state(told.country),
            sides=sides,
            main=told.main,
            evidence=self._quotation(told.evidence),
        )

    def document(self, told: ToldAgreement) -> Document:
        """A document: the quotation has a word of its title."""
        title = self._words(told.title)
        if told.count is not None and told.count < 1:
            raise _UngroundedError(Fault.NAME)
        when, exactly = self._date(told.date)
        return Document(
            title=title,
            type=told.type,
            status=told.status,
            count=told.count,
            date=when,
            precision=exactly,
            parties=tuple(dict.fromkeys(map(self._party, told.parties))),
            signatories=tuple(dict.fromkeys(map(self._person, told.signatories))),
            evidence=self._quotation(told.evidence, title),
        )

    def _person(self, key: str) -> str:
        if key not in self.keys:
            raise _UngroundedError(Fault.PERSON)
        return self.keys[key]

    def _words(self, words: str) -> str:
        """The words of a title, a body, a place."""
        said = self.wording.says(words)
        if said is None:
            raise _UngroundedError(Fault.NAME)
        return said

    def _party(self, told: ToldParty) -> Party:
        """A party as named, or its state under the usual name where the text implies it: "the Mongolian President"."""
        state = _state(told.state)
        known = state_named(state) if state else None
        usual = known is not None and fold(told.name) in {fold(name) for name in known.names}
        if known and usual and self._implied((*known.names, *known.demonyms, *known.capitals)):
            return Party(name=told.name, state=state)
        return Party(name=self._words(told.name), state=state)

    def _implied(self, names: Iterable[str]) -> bool:
        return any(spans_of(self.report.text, name) for name in names)

    def _date(self, told: str | None, *, past: bool = False) -> tuple[str | None, Precision | None]:
        if told is None:
            return None, None
        try:
            first, _ = interval(told)
        except NotADateError:
            raise _UngroundedError(Fault.DATE) from None
        # A day ahead of the publication is still the same somewhere.
        latest = date.fromisoformat(self.report.published) + timedelta(days=1)
        if past and first > latest.isoformat():
            raise _UngroundedError(Fault.DATE)
        return told, precision(told)

    def _quotation(self, words: str, *about: str) -> Quotation:
        """The text's own words; they share a word with one of those that they are `about`, if any are given."""
        spans = spans_of(self.report.text, words)
        if not spans or not LEAST_WORDS <= len(words.split()) <= MOST_WORDS:
            raise _UngroundedError(Fault.QUOTATION)
        start, end = spans[0]
        text = self.report.text[start:end]
        if about and set(fold(text).split()).isdisjoint(word for form in about for word in fold(form).split()):
            raise _UngroundedError(Fault.OTHER_WORDS)
        return Quotation(text=text, start=start, end=end, confidence=self.confidence, ground=GROUND)


def _state(told: str | None) -> str | None:
    """The code of a state; small models give its name instead, however they are asked."""
    if told is None or state_named(told) is not None:
        return told
    code = _codes().get(fold(told))
    if code is None:
        raise _UngroundedError(Fault.STATE)
    return code


@cache
def _codes() -> dict[str, str]:
    """Codes of the states of today by their names, where only one has it."""
    named: dict[str, set[str]] = {}
    for state in states():
        for name in state.names if state.end is None else ():
            named.setdefault(fold(name), set()).add(state.code)
    return {name: codes.pop() for name, codes in named.items() if len(codes) == 1}
