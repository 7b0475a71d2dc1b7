"""An account of what was read in a report: each finding, the words that it is from, by which rule, and how surely.

It holds no layout: the terminal (`explain.screen`) and the page (`explain.page`) show the same account.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from explain.grounds import UNHELD, rule
from graph.countries import name_of
from graph.facts import Document, Encounter, Facts, HeldOffice, NamedPerson, Quotation, Report
from ontology.terms import Label, MeetingStatus

KINDS = (Label.PERSON, Label.OFFICE, Label.MEETING, Label.AGREEMENT)
"""The kinds of finding, in the order in which they are shown."""

PLURALS = {
    Label.PERSON: "people",
    Label.OFFICE: "offices",
    Label.MEETING: "meetings",
    Label.AGREEMENT: "agreements",
}

SURE, LIKELY = 0.9, 0.7
"""Confidences from which a fact is shown as sure, and as likely."""


@dataclass(frozen=True, slots=True)
class Ref:
    """Another finding, as it is called where it is referred to."""

    id: str
    name: str


Words = tuple[str | Ref, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something read: `id` is its kind's letter and its number in the report, `spans` where the text says it.

    People have no `quotation`: their spans are the places that name them. `rule` says how it was read.
    """

    id: str
    kind: Label
    title: Words
    details: tuple[tuple[str, Words], ...]
    spans: tuple[tuple[int, int], ...]
    rule: str
    confidence: float
    quotation: Quotation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """All that was read in a report, and what read it."""

    report: Report
    extractor: str
    version: str
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """What the report is called."""
        return self.report.title or self.report.stems[0]

    @property
    def reader(self) -> str:
        """What read the report, with its version."""
        return f"{self.extractor} {self.version}"

    def of(self, kind: Label) -> tuple[Finding, ...]:
        """The findings of one kind, in the order in which they were read."""
        return tuple(finding for finding in self.findings if finding.kind is kind)


def plain(words: Words) -> str:
    """The words without their references."""
    return "".join(part.name if isinstance(part, Ref) else part for part in words)


def grade(confidence: float) -> str:
    """How sure that is, in a word."""
    return "sure" if confidence >= SURE else "likely" if confidence >= LIKELY else "unsure"


def figure(confidence: float) -> str:
    """A confidence as it is shown: 0.9, 0.896, 1."""
    return f"{round(confidence, 3):g}"


def counted(kind: Label, number: int) -> str:
    """How many findings of a kind there are, in words: "1 meeting", "no agreements"."""
    return f"1 {kind.lower()}" if number == 1 else f"{number or 'no'} {PLURALS[kind]}"


def account_of(facts: Facts) -> Account:
    """The account of one reading."""
    names = {person.key: Ref(_id(Label.PERSON, number), person.name) for number, person in enumerate(facts.people, 1)}
    findings: list[Finding] = []
    findings += (_person(names[person.key].id, person) for person in facts.people)
    findings += (_office(_id(Label.OFFICE, number), held, names) for number, held in enumerate(facts.offices, 1))
    findings += (_meeting(_id(Label.MEETING, number), met, names) for number, met in enumerate(facts.meetings, 1))
    findings += (_agreement(_id(Label.AGREEMENT, n), paper, names) for n, paper in enumerate(facts.agreements, 1))
    return Account(report=facts.report, extractor=facts.extractor, version=facts.version, findings=tuple(findings))


def _id(kind: Label, number: int) -> str:
    return f"{kind[0]}{number}"


def _person(identifier: str, person: NamedPerson) -> Finding:
    return Finding(
        id=identifier,
        kind=Label.PERSON,
        title=(person.name,),
        details=_details(("also", _joined(person.aliases))),
        spans=person.mentions,
        rule=rule(Label.PERSON, None),
        confidence=person.confidence,
    )


def _office(identifier: str, held: HeldOffice, names: Mapping[str, Ref]) -> Finding:
    return _grounded(
        identifier,
        Label.OFFICE,
        (_name(held.person, names), f": {held.title}"),
        held.evidence,
        ("role", (_spaced(held.role),)),
        ("state", _state(held.state)),
        ("of", (held.organization or "",)),
        ("status", (held.status.value,)),
    )


def _meeting(identifier: str, met: Encounter, names: Mapping[str, Ref]) -> Finding:
    sides = [_joined(_name(key, names) for key in side) for side in met.sides]
    found = _grounded(
        identifier,
        Label.MEETING,
        _joined(sides, " – "),
        met.evidence,
        ("status", (_spaced(met.status),)),
        ("date", _date(met.date, met.precision)),
        ("medium", (_spaced(met.medium),)),
        ("place", (met.place or "",)),
        ("country", _state(met.country)),
        ("told as", ("what the report is about" if met.main else "background",)),
    )
    held = met.status is MeetingStatus.TOOK_PLACE
    return found if held else replace(found, rule=rule(UNHELD, met.evidence.ground))


def _agreement(identifier: str, paper: Document, names: Mapping[str, Ref]) -> Finding:
    parties = (f"{party.name} ({party.state})" if party.state else party.name for party in paper.parties)
    return _grounded(
        identifier,
        Label.AGREEMENT,
        (paper.title,),
        paper.evidence,
        ("type", (_spaced(paper.type),)),
        ("status", (paper.status.value,)),
        ("date", _date(paper.date, paper.precision)),
        ("documents", (str(paper.count) if paper.count not in (None, 1) else "",)),
        ("between", _joined(parties)),
        ("signed by", _joined(_name(key, names) for key in paper.signatories)),
    )


def _grounded(identifier: str, kind: Label, title: Words, evidence: Quotation, *details: tuple[str, Words]) -> Finding:
    return Finding(
        id=identifier,
        kind=kind,
        title=title,
        details=_details(*details),
        spans=((evidence.start, evidence.end),),
        quotation=evidence,
        rule=rule(kind, evidence.ground),
        confidence=evidence.confidence,
    )


def _details(*details: tuple[str, Words]) -> tuple[tuple[str, Words], ...]:
    """The details that something is known of."""
    return tuple((label, words) for label, words in details if plain(words))


def _name(key: str, names: Mapping[str, Ref]) -> str | Ref:
    return names.get(key, key)


def _joined(parts: Iterable[str | Ref | Words], between: str = ", ") -> Words:
    return tuple(_between(parts, between))


def _between(parts: Iterable[str | Ref | Words], between: str) -> Iterator[str | Ref]:
    for number, part in enumerate(parts):
        if number:
            yield between
        if isinstance(part, tuple):
            yield from part
        else:
            yield part


def _spaced(term: str) -> str:
    return str(term).replace("_", " ")


def _state(code: str | None) -> Words:
    return (f"{name_of(code)} ({code})",) if code else ()


def _date(date: str | None, precision: str | None) -> Words:
    if date is None:
        return ("unknown",)
    return (date if precision in (None, "day") else f"{date} (the {precision} is known)",)
