"""Answers in a few words, for models that read text: a line a row, each with the words of a report that say so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import singledispatch
from typing import Any

from pydantic import BaseModel

from api.agents.shapes import Between, Listed
from api.schemas.agreements import Agreement
from api.schemas.base import Named
from api.schemas.conflicts import Conflict
from api.schemas.evidence import Evidence
from api.schemas.finding import Hit
from api.schemas.meetings import Meeting, Met, Path, Step
from api.schemas.offices import Holder, Holders, Office, Tenure
from api.schemas.people import Counterpart, Person, PersonDetail
from api.schemas.reports import Report, ReportDetail
from api.schemas.service import Stats
from api.schemas.states import Event

QUOTED = 240
"""Characters of a quotation that are shown; the data has it whole."""


def words_of(answer: BaseModel) -> str:
    """The answer in words. The data that it comes with has all that is known of it."""
    return _said(answer)


@singledispatch
def _said(answer: Any) -> str:
    raise TypeError(f"no words for {type(answer).__name__}")


@_said.register
def _(answer: Listed) -> str:  # type: ignore[type-arg]
    if not answer.items:
        return "Nothing was found."
    head = f"{len(answer.items)} of {answer.total}"
    more = [f"More: ask again with cursor {answer.next!r}."] if answer.next else []
    return "\n".join([f"{head}:", *(f"- {_said(item)}" for item in answer.items), *more])


@_said.register
def _(answer: Between) -> str:
    years = ", ".join(
        f"{year.year or 'undated'}: {year.meetings} meetings, {year.agreements} agreements" for year in answer.years
    )
    head = f"{answer.state.name} and {answer.other.name}. {years or 'Nothing is known of them together'}."
    rest = Listed[Event](items=answer.items, total=answer.total, next=answer.next)
    return f"{head}\n{_said(rest)}" if answer.items else head


@_said.register
def _(answer: Event) -> str:
    return _said(answer.meeting or answer.agreement)


@_said.register
def _(answer: Evidence) -> str:
    words = " ".join(answer.quotation.split())
    words = words if len(words) <= QUOTED else f"{words[: QUOTED - 1]}…"
    where = ", ".join(filter(None, (answer.publisher, answer.published, answer.url)))
    return f"“{words}” [{answer.report} {answer.start}–{answer.end}, {where}, confidence {answer.confidence:.2f}]"


def _because(evidence: Sequence[Evidence]) -> str:
    if not evidence:
        return ""
    more = f" and {len(evidence) - 1} more" if len(evidence) > 1 else ""
    return f": {_said(evidence[0])}{more}"


@_said.register
def _(answer: Named) -> str:
    return f"{answer.name} ({answer.id})"


@_said.register
def _(answer: Hit) -> str:
    matched = f", found as {answer.matched!r}" if answer.matched != answer.name else ""
    return f"{answer.kind} {answer.name} ({answer.id}){matched}"


@_said.register
def _(answer: Person) -> str:
    aliases = f", also {'; '.join(answer.aliases[:5])}" if answer.aliases else ""
    return f"{answer.name} ({answer.id}){aliases}"


@_said.register
def _(answer: PersonDetail) -> str:
    return "\n".join([_said.dispatch(Person)(answer), *(f"- {_held(tenure)}" for tenure in answer.offices)])


@_said.register
def _(answer: Office) -> str:
    return f"{answer.name} ({answer.id})"


@_said.register
def _(answer: Tenure) -> str:
    return f"{_said(answer.person)}, {_held(answer)}"


def _held(answer: Tenure) -> str:
    stated = "".join(f", {word} {day}" for word, day in (("since", answer.since), ("until", answer.until)) if day)
    seen = f"seen {answer.first_seen} to {answer.last_seen}{stated}"
    return f"{answer.status} {_said(answer.office)}, {seen}{_because(answer.evidence)}"


@_said.register
def _(answer: Holder) -> str:
    return f"{_said(answer.person)}, {answer.first} to {answer.last}{_because(answer.evidence)}"


@_said.register
def _(answer: Holders) -> str:
    head = f"{_said(answer.office)} on {answer.on}: {answer.certainty}"
    known = [f"- known: {_said(one)}" for one in answer.known]
    return "\n".join([head, *known, *(f"- likely: {_said(one)}" for one in answer.likely)])


@_said.register
def _(answer: Met) -> str:
    one, other = answer.people
    where = _where(answer.medium, answer.place, answer.country_name)
    pair = f"{_said(one)} met {_said(other)}"
    return f"{answer.date or 'undated'}: {pair}{where} ({answer.meeting}){_because(answer.evidence)}"


@_said.register
def _(answer: Counterpart) -> str:
    days = " to ".join(dict.fromkeys(filter(None, (answer.first, answer.last)))) or "undated"
    return f"{_said(answer.person)}, {_times(answer.meetings)}, {days}{_because(answer.evidence)}"


@_said.register
def _(answer: Meeting) -> str:
    sides = " with ".join(_names(side) for side in answer.sides)
    where = _where(answer.medium, answer.place, answer.country_name)
    status = answer.status.replace("_", " ")
    return f"{answer.date or 'undated'}: {sides}{where}, {status} ({answer.id}){_because(answer.evidence)}"


@_said.register
def _(answer: Agreement) -> str:
    parties = ", ".join(party.name for party in answer.parties)
    signed = f", signatories {_names(answer.signatories)}" if answer.signatories else ""
    what = f"{answer.title}, {answer.status} {answer.type.replace('_', ' ')} of {parties or 'unnamed parties'}{signed}"
    return f"{answer.date or 'undated'}: {what} ({answer.id}){_because(answer.evidence)}"


@_said.register
def _(answer: Conflict) -> str:
    about = ", ".join(subject.name for subject in answer.about)
    claims = " / ".join(f"{claim.value}{_because(claim.evidence)}" for claim in answer.claims)
    return f"{answer.rule} about {about} ({answer.id}): {claims}"


@_said.register
def _(answer: Path) -> str:
    way = " – ".join(person.name for person in answer.people)
    return "\n".join([f"{answer.length} steps: {way}", *(f"- {_said(step)}" for step in answer.steps)])


@_said.register
def _(answer: Step) -> str:
    first = _said(answer.meetings[0]) if answer.meetings else ""
    return f"met {_times(answer.total)}; {first}"


@_said.register
def _(answer: Report) -> str:
    about = ", ".join(filter(None, (answer.published, answer.publisher, answer.title, answer.url)))
    return f"{answer.id}: {about}"


@_said.register
def _(answer: ReportDetail) -> str:
    facts = [*answer.offices, *answer.meetings, *answer.agreements]
    head = _said.dispatch(Report)(answer)
    return "\n".join([head, *(f"- {_said(fact)}" for fact in facts), "", "The text:", answer.text])


@_said.register
def _(answer: Stats) -> str:
    return "\n".join(
        f"{what}: {', '.join(f'{kind} {number}' for kind, number in counted.items())}"
        for what, counted in (("nodes", answer.nodes), ("edges", answer.edges))
    )


def _times(number: int) -> str:
    return "once" if number == 1 else f"{number} times"


def _names(people: Iterable[Named]) -> str:
    return ", ".join(_said(person) for person in people)


def _where(medium: str, place: str | None, country: str | None) -> str:
    places = ", ".join(dict.fromkeys(filter(None, (place, country))))
    return f", {medium.replace('_', ' ')}{f', {places}' if places else ''}"
