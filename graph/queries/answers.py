"""What the questions answer with: plain frozen records, each fact with the words that ground it.

Dates are ISO strings of their own precision, None where unknown. `state` and `country` are codes of states.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A report's own words at code points `start` to `end` of its text, where they were published, and how sure."""

    quotation: str
    start: int
    end: int
    report: str
    url: str | None
    publisher: str | None
    published: str
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A node referred to: its identifier and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameInUse:
    """A name that a state was called by from one ISO day to another; None where that is not bounded."""

    name: str
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, its days where it is a former one, its other names in use, and the states before and after it.

    A question about a state is about that state alone: its predecessors and successors are asked about by their codes.
    """

    id: str
    name: str
    since: str | None
    until: str | None
    called: tuple[NameInUse, ...]
    predecessors: tuple[Named, ...]
    successors: tuple[Named, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A person with every other spelling seen."""

    id: str
    name: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person whom a name fits, with what tells namesakes apart."""

    id: str
    name: str
    aliases: tuple[str, ...]
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A chamber, ministry, region, company or international organisation, with every other name seen."""

    id: str
    name: str
    aliases: tuple[str, ...]
    state: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """A post under all its wordings."""

    id: str
    name: str
    role: str
    state: str | None
    organization: Named | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """An office as seen held, between the first and the last day of publication of what says so.

    `since` and `until` are when it began and ended, so far as a report states that.
    """

    id: str
    person: Named
    office: Office
    status: str
    titles: tuple[str, ...]
    first_seen: str
    last_seen: str
    since: str | None
    until: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Somebody who held an office, or is likely to have, from the day `first` to the day `last`, both included."""

    person: Named
    first: str
    last: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holders:
    """Who held an office on a date: those who are known to, those who are likely to.

    `certainty` is known or likely where there are such people, else unknown.
    """

    office: Office
    on: str
    certainty: str
    known: tuple[Holder, ...]
    likely: tuple[Holder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """Two people who met, the one asked about first. `meeting` is an identifier.

    `country_name` is what the state was called on the date of the meeting.
    """

    date: str | None
    precision: str | None
    people: tuple[Named, Named]
    meeting: str
    medium: str
    place: str | None
    country: str | None
    country_name: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counterpart:
    """Someone whom a person met `meetings` times, between the dates `first` and `last` so far as they are known."""

    person: Named
    meetings: int
    first: str | None
    last: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """How many meetings of one year were in one state; each is None for those of which it is not known."""

    year: str | None
    country: str | None
    country_name: str | None
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting and who was on which side; those of one side did not meet each other.

    `country_name` is what the state was called on the date of the meeting.
    """

    id: str
    status: str
    date: str | None
    precision: str | None
    medium: str
    place: str | None
    country: str | None
    country_name: str | None
    main: bool
    sides: tuple[tuple[Named, ...], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state or organization that a document is between; `kind` is its label, `state` its code.

    A state is named as it was called on the date of the document.
    """

    id: str
    name: str
    kind: str
    state: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A document, its parties and the people who signed it or were to."""

    id: str
    title: str
    type: str
    status: str
    date: str | None
    precision: str | None
    count: int | None
    parties: tuple[Party, ...]
    signatories: tuple[Named, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a conflict is about; `kind` is its label."""

    id: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What one side of a conflict says, and the words that say so."""

    id: str
    value: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Claims of sources that cannot all be so. `holds` is the claim that was decided to hold, and `reason` why."""

    id: str
    rule: str
    states: tuple[str, ...]
    about: tuple[Subject, ...]
    claims: tuple[Claim, ...]
    holds: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A published text, without the text. `stems` are the names of the files it came under."""

    id: str
    stems: tuple[str, ...]
    url: str | None
    title: str | None
    publisher: str | None
    published: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A person as one report spells them; `spans` are the code points of every place that names them."""

    id: str
    person: Named
    spelling: str
    aliases: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What stays of a report that was withdrawn."""

    id: str
    stems: tuple[str, ...]
    url: str | None
    published: str
    reason: str | None
    withdrawn_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """A report with its text and what the graph holds of it; the evidence is this report's alone."""

    report: Report
    text: str
    extractor: str
    version: str
    people: tuple[Mention, ...]
    offices: tuple[Tenure, ...]
    meetings: tuple[Meeting, ...]
    agreements: tuple[Agreement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """How much there is of one year; `year` is None for what is undated."""

    year: str | None
    meetings: int
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """How much there is of one month; of a year where dates say no month, and None for what is undated."""

    month: str | None
    meetings: int
    agreements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Two people who met at `meetings` meetings, between the dates `first` and `last` so far as they are known."""

    people: tuple[Named, Named]
    meetings: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatesMet:
    """The codes of two states, and at how many meetings their people met."""

    states: tuple[str, str]
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeBetween:
    """An office, somebody who holds or held it, and at how many meetings they met people of another state."""

    office: Named
    role: str
    person: Named
    meetings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One point of the relations of two states: a meeting or an agreement, the other is None."""

    date: str | None
    meeting: Meeting | None
    agreement: Agreement | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Two neighbours on a path: the earliest meetings of theirs, of `total` in all."""

    people: tuple[Named, Named]
    meetings: tuple[Met, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that a search found: its label, identifier, name, and the spelling that the words were found in."""

    kind: str
    id: str
    name: str
    matched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A report that came or was withdrawn, `change` says which; `reason` is that of a withdrawal."""

    change: str
    report: str
    published: str
    stems: tuple[str, ...]
    url: str | None
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What an identifier that was `asked` for stands for: that of its `kind` is there, the others are None."""

    asked: str
    kind: str
    person: Person | None = None
    state: State | None = None
    office: Office | None = None
    meeting: Meeting | None = None
    agreement: Agreement | None = None
    conflict: Conflict | None = None
    report: Report | None = None
