"""The graph: nodes and edges as frozen records, each edge drawn as (:A)-[:R]->(:B) above its class.

Everything here is what `graph.resolve` makes of the facts of all reports, what the store holds and what RDF is
written from. Identifiers come from `graph.keys`; dates are ISO strings of their own precision; every tuple is sorted
(sides of a meeting: by their least person), so that equal graphs are equal values.
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.facts import Report
from ontology.terms import (
    AgreementStatus,
    AgreementType,
    ConflictRule,
    House,
    Medium,
    MeetingStatus,
    Precision,
    Resolution,
    Role,
    TenureStatus,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """(:Evidence)-[:FROM]->(:Report), (:Evidence)-[:SUPPORTS]->(:Office | :Organization | :Meeting | :Agreement).

    A report's own words for one fact, with the version of the extractor that took them as ground; what they say of it
    is a `Telling`.
    """

    id: str
    report: str
    quotation: str
    start: int
    end: int
    extractor: str
    version: str
    confidence: float
    ground: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """(:Evidence)-[:SUPPORTS {about, known, ...}]->(:Office | :Organization | :Meeting | :Agreement).

    What one report says of one tenure, meeting, agreement or chamber, in its own values: those of the fact itself are
    settled over all its tellings. `about` is the id of the fact; a tenure has no node in the property graph, so that
    there the edge leads to its office. `known` is the day on which the report was published. What the report does not
    say, and what does not apply to the kind of fact, is None or empty: `status` of all but a chamber; `title` of all
    but a meeting; `place`, `country`, `medium`, `main` and `sides` (ids of people) of a meeting; `type`, `count`,
    `parties` and `signatories` of an agreement; `house`, which house of its parliament a chamber is called. `since`
    and `until` of a tenure are dates that the report states.
    """

    id: str
    about: str
    evidence: str
    known: str
    status: TenureStatus | MeetingStatus | AgreementStatus | None = None
    date: str | None = None
    precision: Precision | None = None
    title: str | None = None
    medium: Medium | None = None
    place: str | None = None
    country: str | None = None
    main: bool | None = None
    type: AgreementType | None = None
    count: int | None = None
    sides: tuple[tuple[str, ...], ...] = ()
    parties: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    house: House | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """(:Person)-[:MENTIONED_IN]->(:Report). One person in one report, as named there.

    `id` is derived from the report and the name; `key` is the person's key in the facts of that report. `resolved_by`
    tells by what it was resolved to its person, and `candidates` how many people of full names could be meant by a
    name alone.
    """

    id: str
    report: str
    key: str
    name: str
    aliases: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    resolved_by: Resolution = Resolution.NAME
    candidates: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """(:Person). `id` is the least of the identifiers of its mentions, each of which resolves to it.

    `name` is the usual full form, `aliases` every other spelling seen.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """(:State). `id` is ISO 3166-1 alpha-2, the code of a former state, EU or XK."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """(:Organization)-[:OF]->(:State). A chamber, ministry, region, company or international organisation."""

    id: str
    name: str
    aliases: tuple[str, ...]
    state: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """(:Office)-[:OF]->(:State), (:Office)-[:OF]->(:Organization). One post under all its wordings."""

    id: str
    role: Role
    name: str
    state: str | None
    organization: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """(:Person)-[:HOLDS_OFFICE]->(:Office). An office as seen held, between the first and last report that says so.

    One for each person, office and status. `first_seen` and `last_seen` are days of publication;
    `since` and `until` are when it began and ended, so far as a report states that.
    """

    id: str
    person: str
    office: str
    status: TenureStatus
    titles: tuple[str, ...]
    first_seen: str
    last_seen: str
    evidence: tuple[str, ...]
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """(:Person)-[:TOOK_PART_IN {side}]->(:Meeting)-[:IN]->(:State), (:Person)-[:EXPECTED_AT {side}]->(:Meeting).

    Who took part in a meeting that took place, or was expected at one planned, invited to, cancelled or denied.
    `sides` hold ids of people.
    """

    id: str
    status: MeetingStatus
    date: str | None
    precision: Precision | None
    medium: Medium
    place: str | None
    country: str | None
    main: bool
    sides: tuple[tuple[str, ...], ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """(:Person)-[:MET_WITH]->(:Person). Derived: a pair of people across the sides of a meeting that took place.

    `people` in order of their ids, which is the direction of the edge.
    """

    id: str
    people: tuple[str, str]
    meeting: str
    date: str | None
    precision: Precision | None
    medium: Medium
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """(:State | :Organization)-[:PARTY_TO]->(:Agreement), (:Person)-[:SIGNATORY_OF]->(:Agreement).

    Once signed, also (:State | :Organization | :Person)-[:SIGNED]->(:Agreement). `parties` are ids of states and
    organizations, `signatories` of people.
    """

    id: str
    title: str
    type: AgreementType
    status: AgreementStatus
    date: str | None
    precision: Precision | None
    count: int | None
    parties: tuple[str, ...]
    signatories: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """(:Evidence)-[:CLAIMS {claim, value}]->(:Conflict). What one side of a conflict says, and the evidence of it."""

    id: str
    value: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """(:Conflict)-[:ABOUT]->(:Person | :Office | :Organization | :Meeting | :Agreement).

    Claims of sources that cannot all be so, and the rule that says why. `about` are ids, `states` codes of the states
    whose office, chamber, meeting or document it is. `holds` is the id of the claim that was decided to hold, and
    `reason` why; the others are kept all the same.
    """

    id: str
    rule: ConflictRule
    about: tuple[str, ...]
    states: tuple[str, ...]
    claims: tuple[Claim, ...]
    holds: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """(:Tombstone). What stays of a report that was withdrawn, under the report's own identifier.

    By what it was known, why it was withdrawn and by whom, and the identifiers of its `mentions`, any of which may have
    been a person's. `heirs` are pairs of such a mention and one of the same person in a report that stayed. No word of
    the report stays. Not part of the graph that is resolved: the reports that are left are.
    """

    id: str
    stems: tuple[str, ...]
    published: str
    url: str | None = None
    reason: str = ""
    withdrawn_by: str = ""
    mentions: tuple[str, ...] = ()
    heirs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """A whole graph, each tuple in the order of its identifiers."""

    reports: tuple[Report, ...] = ()
    people: tuple[Person, ...] = ()
    states: tuple[State, ...] = ()
    organizations: tuple[Organization, ...] = ()
    offices: tuple[Office, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    met: tuple[Met, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    tellings: tuple[Telling, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
