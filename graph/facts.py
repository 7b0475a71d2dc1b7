"""What one report says: people, the offices they hold, meetings and agreements, each with its evidence.

These are the facts as read, before anyone decided who and what they are in the graph (see `graph.resolve`).
People are told apart by a `key` that is unique in their report only.
Dates are ISO strings of their own precision: "2025-09-05", "2024-10", "2024".
"""

from __future__ import annotations

from dataclasses import dataclass

from ontology.terms import (
    AgreementStatus,
    AgreementType,
    House,
    Medium,
    MeetingStatus,
    Precision,
    Role,
    TenureStatus,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One published text. `id` is derived from its content, `stems` are the names of the files it came under."""

    id: str
    stems: tuple[str, ...]
    published: str
    text: str
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """The report's own words that ground one fact: `text == report.text[start:end]`, offsets in code points.

    `ground` names the rule by which what the words leave unsaid was inferred, for example the state of "the Speaker"
    (`chamber`, `counterpart`, `dateline`). `confidence` is the share of facts read so that are right.
    """

    text: str
    start: int
    end: int
    confidence: float = 1.0
    ground: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPerson:
    """A person as one report names them: fullest form, other forms, and the (start, end) of every mention.

    `confidence` is the share of people read so that are people, named so.
    """

    key: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: tuple[tuple[int, int], ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldOffice:
    """An office that the report gives a person, at the time of its publication.

    `since` and `until` are dates of any precision that the report itself states, None where it does not.
    """

    person: str
    title: str
    role: Role
    state: str | None
    organization: str | None
    status: TenureStatus
    evidence: Quotation
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """A meeting as one report tells it: `sides` hold keys of people; those of one side did not meet each other."""

    status: MeetingStatus
    date: str | None
    precision: Precision | None
    medium: Medium
    place: str | None
    country: str | None
    sides: tuple[tuple[str, ...], ...]
    main: bool
    evidence: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A state or body that a document is between, as named, with the ISO code of its state where it has one."""

    name: str
    state: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An agreement as one report tells it: `signatories` are keys of people, `count` is None when unsaid."""

    title: str
    type: AgreementType
    status: AgreementStatus
    count: int | None
    date: str | None
    precision: Precision | None
    parties: tuple[Party, ...]
    signatories: tuple[str, ...]
    evidence: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class CalledHouse:
    """A chamber of the parliament of a state (ISO code) that the report calls its upper or its lower house."""

    name: str
    state: str
    house: House
    evidence: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that one report says, and which version of which extractor read it."""

    report: Report
    extractor: str
    version: str
    people: tuple[NamedPerson, ...] = ()
    offices: tuple[HeldOffice, ...] = ()
    meetings: tuple[Encounter, ...] = ()
    agreements: tuple[Document, ...] = ()
    houses: tuple[CalledHouse, ...] = ()
