"""What the graph says of one resource in RDF: its properties, the parts that only RDF has, and its links to others.

Mentions, evidence and what evidence supports are a report's own statements and stand in its named graph; who and what
they are of was settled over all reports and stands in the default graph. Every statement stands in one graph only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache

from pyoxigraph import Literal, NamedNode

from graph.countries import name_on
from graph.dates import interval, precision
from graph.facts import Report
from graph.keys import fold
from graph.linked.stages import Stage
from graph.model import (
    Agreement,
    Claim,
    Conflict,
    Evidence,
    Graph,
    Meeting,
    Mention,
    Met,
    Office,
    Organization,
    Person,
    State,
    Telling,
    Tenure,
)
from ontology.namespaces import ONTOLOGY, TERM
from ontology.states import state_named
from ontology.terms import AgreementStatus, MeetingStatus, Precision, TenureStatus

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"
PROV = "http://www.w3.org/ns/prov#"
XSD = "http://www.w3.org/2001/XMLSchema#"

Value = NamedNode | Literal
Statement = tuple[NamedNode, Value]
"""A predicate and its object; the subject is the resource that is told of."""
Links = defaultdict[str, set[tuple[str, str]]]
"""Predicates and the identifiers of their objects, by the identifier of the subject."""

_DATES = {Precision.YEAR: "gYear", Precision.MONTH: "gYearMonth", Precision.DAY: "date"}


def links_of(graph: Graph) -> dict[str | None, Links]:
    """Statements between resources, by the report in whose named graph they stand (None: the default graph)."""
    found: dict[str | None, Links] = defaultdict(lambda: defaultdict(set))
    settled = found[None]
    for tenure in graph.tenures:
        settled[tenure.person].add(("holdsOffice", tenure.office))
    for meeting in graph.meetings:
        part = "tookPartIn" if meeting.status is MeetingStatus.TOOK_PLACE else "expectedAt"
        for side in meeting.sides:
            for person in side:
                settled[person].add((part, meeting.id))
    for met in graph.met:
        settled[met.people[0]].add(("metWith", met.people[1]))
    for agreement in graph.agreements:
        for signer, predicate in (
            *((party, "partyTo") for party in agreement.parties),
            *((person, "signatoryOf") for person in agreement.signatories),
        ):
            settled[signer].add((predicate, agreement.id))
            if agreement.status is AgreementStatus.SIGNED:
                settled[signer].add(("signed", agreement.id))
    codes = {state.id for state in graph.states}
    for code in codes:
        known = state_named(code)
        settled[code].update(("successor", other) for other in (known.successors if known else ()) if other in codes)
    report_of = {evidence.id: evidence.report for evidence in graph.evidence}
    for fact, one in _grounds(graph):
        said = found[report_of.get(one)]
        said[fact].add(("evidence", one))
        said[one].add(("supports", fact))
    return found


def _grounds(graph: Graph) -> Iterator[tuple[str, str]]:
    """What evidence supports, and the evidence."""
    facts: tuple[Tenure | Meeting | Met | Agreement, ...]
    facts = (*graph.tenures, *graph.meetings, *graph.met, *graph.agreements)
    yield from ((fact.id, one) for fact in facts for one in fact.evidence)
    yield from ((telling.about, telling.evidence) for telling in graph.tellings if telling.house)


class Statements:
    """The statements of each kind of record, identifiers below `base`. Raises ValueError on a base that is no IRI."""

    def __init__(self, base: str) -> None:
        self.base = base
        NamedNode(base)

    def node(self, identifier: str) -> NamedNode:
        """The resource with this identifier."""
        return NamedNode(self.base + identifier)

    def mention_id(self, mention: Mention) -> str:
        """A person's identifier is that of one of its mentions, so a mention is told apart by a suffix."""
        return f"{mention.id}#mention"

    def link(self, predicate: str, *others: str | None) -> Iterator[Statement]:
        """Links to those that are not None."""
        yield from ((_term(predicate), self.node(other)) for other in others if other is not None)

    def report(self, report: Report) -> Iterator[Statement]:
        """A report, with its text."""
        yield from _resource(report.id, "Report", report.title or min(report.stems))
        yield _term("published"), _date(report.published)
        yield from _texts("stem", report.stems)
        yield from _texts("title", (report.title,))
        yield from _texts("url", (report.url,))
        yield from _texts("publisher", (report.publisher,))
        yield from _texts("language", (report.language,))
        yield from _texts("text", (report.text,))

    def person(self, person: Person) -> Iterator[Statement]:
        """A person; what each mention says stands with the mention."""
        yield from _resource(person.id, "Person", person.name)
        yield from _aliases(person.aliases)
        yield from _texts("folded", {fold(spelling) for spelling in (person.name, *person.aliases)})
        for mention in person.mentions:
            yield from self.link("mention", self.mention_id(mention))
            yield from self.link("mentionedIn", mention.report)

    def replaced(self, person: Person) -> Iterator[tuple[str, Iterable[Statement]]]:
        """What other identifiers of the person are replaced by: of any mention, since any may have been the least."""
        for mention in person.mentions:
            if mention.id != person.id:
                yield mention.id, ((_iri(f"{DCTERMS}isReplacedBy"), self.node(person.id)),)

    def mention(self, mention: Mention) -> Iterator[Statement]:
        """A person as one report names them."""
        yield from _resource(mention.id, "Mention", mention.name)
        yield from _aliases(mention.aliases)
        yield from self.link("from", mention.report)
        yield _iri(f"{PROV}wasDerivedFrom"), self.node(mention.report)
        yield from _texts("key", (mention.key,))
        yield from _texts("span", (f"{start}-{end}" for start, end in mention.spans))
        yield _concept("resolvedBy", "resolution", mention.resolved_by)
        if mention.candidates is not None:
            yield _term("candidates"), Literal(mention.candidates)

    def state(self, state: State) -> Iterator[Statement]:
        """A state."""
        yield from _resource(state.id, "State", state.name)
        yield _iri(f"{SKOS}notation"), Literal(state.id)
        known = state_named(state.id)
        if known:
            yield from (
                (_term(name), _date(day)) for name, day in (("since", known.start), ("until", known.end)) if day
            )

    def organization(self, body: Organization) -> Iterator[Statement]:
        """An organization."""
        yield from _resource(body.id, "Organization", body.name)
        yield from _aliases(body.aliases)
        yield from self.link("of", body.state)

    def office(self, office: Office) -> Iterator[Statement]:
        """An office."""
        yield from _resource(office.id, "Office", office.name)
        yield _concept("role", "role", office.role)
        yield from self.link("of", office.state, office.organization)

    def tenure(self, tenure: Tenure) -> Iterator[Statement]:
        """The holding of an office."""
        yield from _resource(tenure.id, "Tenure")
        yield from self.link("holder", tenure.person)
        yield from self.link("office", tenure.office)
        yield _concept("status", "tenure-status", tenure.status)
        yield from _texts("title", tenure.titles)
        yield _term("firstSeen"), _date(tenure.first_seen)
        yield _term("lastSeen"), _date(tenure.last_seen)
        yield from _term_of_office(tenure)

    def meeting(self, meeting: Meeting) -> Iterator[Statement]:
        """A meeting, without what `sides` says."""
        yield from _resource(meeting.id, "Meeting")
        yield _concept("status", "meeting-status", meeting.status)
        yield _concept("medium", "medium", meeting.medium)
        yield _term("main"), Literal(meeting.main)
        yield from _dated(meeting.date, meeting.precision)
        yield from _texts("place", (meeting.place,))
        yield from self.link("in", meeting.country)
        yield from _texts("countryName", (name_on(meeting.country, meeting.date) if meeting.country else None,))
        yield from self.link("side", *(_side(meeting, position) for position in range(len(meeting.sides))))

    def sides(self, meeting: Meeting | Telling) -> Iterator[tuple[str, Iterable[Statement]]]:
        """The sides of a meeting, or of what a report says of it, each with its identifier."""
        for position, people in enumerate(meeting.sides):
            side = _side(meeting, position)
            place = (_term("position"), Literal(position))
            yield side, (*_resource(side, "Side"), place, *self.link("member", *people))

    def contact(self, met: Met) -> Iterator[Statement]:
        """Two people at one meeting; its date, precision and medium are the meeting's."""
        yield from _resource(met.id, "Contact")
        yield from self.link("person", *met.people)
        yield from self.link("meeting", met.meeting)

    def agreement(self, agreement: Agreement) -> Iterator[Statement]:
        """An agreement; who is party to it and who signed it are links from them."""
        yield from _resource(agreement.id, "Agreement", agreement.title)
        yield from _texts("title", (agreement.title,))
        yield _concept("documentType", "document-type", agreement.type)
        yield _concept("status", "agreement-status", agreement.status)
        yield from _dated(agreement.date, agreement.precision)
        if agreement.count is not None:
            yield _term("count"), Literal(agreement.count)

    def telling(self, telling: Telling) -> Iterator[Statement]:
        """What one report says of one fact, without what `sides` says."""
        yield from _resource(telling.id, "Telling")
        yield from self.link("about", telling.about)
        yield from self.link("saidIn", telling.evidence)
        yield _term("known"), _date(telling.known)
        if telling.status is not None:
            yield _status(telling.status)
        yield from _dated(telling.date, telling.precision)
        yield from _texts("title", (telling.title,))
        yield from _texts("place", (telling.place,))
        yield from self.link("in", telling.country)
        if telling.medium is not None:
            yield _concept("medium", "medium", telling.medium)
        if telling.main is not None:
            yield _term("main"), Literal(telling.main)
        if telling.type is not None:
            yield _concept("documentType", "document-type", telling.type)
        if telling.count is not None:
            yield _term("count"), Literal(telling.count)
        yield from self.link("side", *(_side(telling, position) for position in range(len(telling.sides))))
        yield from self.link("party", *telling.parties)
        yield from self.link("signatory", *telling.signatories)
        yield from _term_of_office(telling)
        if telling.house is not None:
            yield _concept("house", "house", telling.house)

    def stage(self, stage: Stage) -> Iterator[Statement]:
        """What was known of a fact from one day on."""
        yield from _resource(stage.id, "Stage")
        yield _term("known"), _date(stage.known)
        yield from _dated(stage.date, precision(stage.date) if stage.date else None)
        yield from _texts("place", (stage.place,))
        yield from self.link("in", stage.country)
        if stage.main is not None:
            yield _term("main"), Literal(stage.main)
        yield from _texts("title", (stage.title,))
        if stage.status is not None:
            yield _status(stage.status)
        if stage.count is not None:
            yield _term("count"), Literal(stage.count)
        yield from _term_of_office(stage)

    def conflict(self, conflict: Conflict) -> Iterator[Statement]:
        """A conflict, without what `claims` says."""
        values = " / ".join(sorted(claim.value for claim in conflict.claims))
        yield from _resource(conflict.id, "Conflict", f"{conflict.rule.replace('_', ' ')}: {values}")
        yield _concept("rule", "conflict-rule", conflict.rule)
        yield from self.link("about", *conflict.about)
        yield from self.link("concerns", *conflict.states)
        yield from self.link("claim", *(claim.id for claim in conflict.claims))
        yield from self.link("holds", conflict.holds)
        yield from _texts("reason", (conflict.reason,))

    def claim(self, claim: Claim) -> Iterator[Statement]:
        """One side of a conflict."""
        yield from _resource(claim.id, "Claim", claim.value)
        yield from _texts("value", (claim.value,))
        yield from self.link("saidIn", *claim.evidence)

    def evidence(self, evidence: Evidence) -> Iterator[Statement]:
        """A quotation and what took it for ground."""
        yield from _resource(evidence.id, "Evidence")
        yield from self.link("from", evidence.report)
        yield _iri(f"{PROV}wasQuotedFrom"), self.node(evidence.report)
        yield _term("start"), Literal(evidence.start)
        yield _term("end"), Literal(evidence.end)
        yield _term("confidence"), Literal(evidence.confidence)
        yield from _texts("quotation", (evidence.quotation,))
        yield from _texts("extractor", (evidence.extractor,))
        yield from _texts("version", (evidence.version,))
        yield from _texts("ground", (evidence.ground,))


def _status(status: TenureStatus | MeetingStatus | AgreementStatus) -> Statement:
    return _concept("status", _SCHEMES[type(status)], status)


_SCHEMES: dict[type[StrEnum], str] = {
    TenureStatus: "tenure-status",
    MeetingStatus: "meeting-status",
    AgreementStatus: "agreement-status",
}


@cache
def _iri(iri: str) -> NamedNode:
    return NamedNode(iri)


def _term(name: str) -> NamedNode:
    return _iri(ONTOLOGY + name)


def _side(meeting: Meeting | Telling, position: int) -> str:
    return f"{meeting.id}-side-{position}"


def _resource(identifier: str, kind: str, name: str | None = None) -> Iterator[Statement]:
    yield _iri(f"{RDF}type"), _term(kind)
    yield _term("identifier"), Literal(identifier)
    if name is not None:
        yield _iri(f"{RDFS}label"), Literal(name)


def _texts(predicate: str, values: Iterable[str | None]) -> Iterator[Statement]:
    yield from ((_term(predicate), Literal(value)) for value in values if value is not None)


def _aliases(aliases: Iterable[str]) -> Iterator[Statement]:
    yield from ((_iri(f"{SKOS}altLabel"), Literal(alias)) for alias in aliases)


def _concept(predicate: str, scheme: str, value: StrEnum) -> Statement:
    return _term(predicate), _iri(f"{TERM}{scheme}/{value.value}")


def _date(date: str) -> Literal:
    return Literal(date, datatype=_iri(XSD + _DATES[precision(date)]))


def _term_of_office(told: Tenure | Telling | Stage) -> Iterator[Statement]:
    yield from ((_term(name), _date(date)) for name, date in (("since", told.since), ("until", told.until)) if date)


def _dated(date: str | None, exactness: Precision | None) -> Iterator[Statement]:
    if date is not None:
        earliest, latest = interval(date)
        yield _term("date"), _date(date)
        yield _term("earliest"), _date(earliest)
        yield _term("latest"), _date(latest)
    if exactness is not None:
        yield _concept("precision", "precision", exactness)
