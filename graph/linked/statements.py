"""What the graph says of one resource in RDF: its properties, the parts that only RDF has, and its links to others.

Mentions, evidence and what evidence supports are a report's own statements and stand in its named graph; who and what
they are of was settled over all reports and stands in the default graph. Every statement stands in one graph only.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from pyoxigraph import NamedNode

from graph.countries import name_on
from graph.dates import precision
from graph.facts import Report
from graph.keys import fold
from graph.linked.saying import Statement, aliases, concept, date, dated, resource, status, term_of_office, texts
from graph.linked.stages import Stage
from graph.linked.terms import DCTERMS, OWL, PROV, RDFS, SKOS, Term, iri, number, term, text
from graph.model import (
    Agreement,
    Claim,
    Conflict,
    Evidence,
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
from ontology.states import state_named
from ontology.terms import AgreementStatus, MeetingStatus


class Statements:
    """The statements of each kind of record, identifiers below `base`. Raises ValueError on a base that is no IRI."""

    def __init__(self, base: str) -> None:
        self.base = base
        NamedNode(base)

    def node(self, identifier: str) -> Term:
        """The resource with this identifier."""
        return f"<{self.base}{identifier}>"

    def mention_id(self, mention: Mention) -> str:
        """A person's identifier is that of one of its mentions, so a mention is told apart by a suffix."""
        return f"{mention.id}#mention"

    def link(self, predicate: str, *others: str | None) -> Iterator[Statement]:
        """Links to those that are not None."""
        yield from ((term(predicate), self.node(other)) for other in others if other is not None)

    def report(self, report: Report) -> Iterator[Statement]:
        """A report, with its text."""
        yield from resource(report.id, "Report", report.title or min(report.stems))
        yield term("published"), date(report.published)
        yield from texts("stem", report.stems)
        yield from texts("title", (report.title,))
        yield from texts("url", (report.url,))
        yield from texts("publisher", (report.publisher,))
        yield from texts("language", (report.language,))
        yield from texts("text", (report.text,))

    def person(self, person: Person) -> Iterator[Statement]:
        """A person; what each mention says stands with the mention."""
        yield from resource(person.id, "Person", person.name)
        yield from aliases(person.aliases)
        yield from texts("folded", {fold(spelling) for spelling in (person.name, *person.aliases)})

    def named(self, person: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, Iterable[Statement]]]:
        """The mentions of a person in one report, and what other identifiers of theirs are replaced by.

        Those of any mention, since any may have been the least.
        """
        own = self.node(person)
        for mention in mentions:
            if mention.id != person:
                yield mention.id, ((iri(f"{DCTERMS}isReplacedBy"), own),)
        yield (
            person,
            (
                *self.link("mention", *map(self.mention_id, mentions)),
                *self.link("mentionedIn", *(mention.report for mention in mentions)),
            ),
        )

    def participation(self, meeting: Meeting) -> Iterator[tuple[str, Iterable[Statement]]]:
        """Each person on a side, and the link from them to the meeting."""
        part = "tookPartIn" if meeting.status is MeetingStatus.TOOK_PLACE else "expectedAt"
        for person in sorted({person for side in meeting.sides for person in side}):
            yield person, tuple(self.link(part, meeting.id))

    def signing(self, agreement: Agreement) -> Iterator[tuple[str, Iterable[Statement]]]:
        """Each party and signatory, and the links from them to the agreement."""
        bound = [(party, "partyTo") for party in agreement.parties]
        bound += [(person, "signatoryOf") for person in agreement.signatories]
        signed = ("signed",) if agreement.status is AgreementStatus.SIGNED else ()
        found: dict[str, list[Statement]] = {}
        for signer, predicate in sorted(bound):
            for name in (predicate, *signed):
                found.setdefault(signer, []).extend(self.link(name, agreement.id))
        yield from found.items()

    def mention(self, mention: Mention) -> Iterator[Statement]:
        """A person as one report names them."""
        yield from resource(mention.id, "Mention", mention.name)
        yield from aliases(mention.aliases)
        yield from self.link("from", mention.report)
        yield iri(f"{PROV}wasDerivedFrom"), self.node(mention.report)
        yield from texts("key", (mention.key,))
        yield from texts("span", (f"{start}-{end}" for start, end in mention.spans))
        yield concept("resolvedBy", "resolution", mention.resolved_by)
        if mention.candidates is not None:
            yield term("candidates"), number(mention.candidates)

    def state(self, state: State, codes: Container[str] = ()) -> Iterator[Statement]:
        """A state; of its successors those that are among these codes."""
        yield from resource(state.id, "State", state.name)
        yield iri(f"{SKOS}notation"), text(state.id)
        known = state_named(state.id)
        if known:
            yield from ((term(name), date(day)) for name, day in (("since", known.start), ("until", known.end)) if day)
            yield from self.link("successor", *(other for other in known.successors if other in codes))
            yield from ((iri(f"{OWL}sameAs"), iri(other)) for other in known.same)
            yield from ((iri(f"{RDFS}seeAlso"), iri(page)) for page in known.pages)

    def organization(self, body: Organization) -> Iterator[Statement]:
        """An organization."""
        yield from resource(body.id, "Organization", body.name)
        yield from aliases(body.aliases)
        yield from self.link("of", body.state)

    def office(self, office: Office) -> Iterator[Statement]:
        """An office."""
        yield from resource(office.id, "Office", office.name)
        yield concept("role", "role", office.role)
        yield from self.link("of", office.state, office.organization)

    def tenure(self, tenure: Tenure) -> Iterator[Statement]:
        """The holding of an office."""
        yield from resource(tenure.id, "Tenure")
        yield from self.link("holder", tenure.person)
        yield from self.link("office", tenure.office)
        yield concept("status", "tenure-status", tenure.status)
        yield from texts("title", tenure.titles)
        yield term("firstSeen"), date(tenure.first_seen)
        yield term("lastSeen"), date(tenure.last_seen)
        yield from term_of_office(tenure)

    def meeting(self, meeting: Meeting) -> Iterator[Statement]:
        """A meeting, without what `sides` says."""
        yield from resource(meeting.id, "Meeting")
        yield concept("status", "meeting-status", meeting.status)
        yield concept("medium", "medium", meeting.medium)
        yield term("main"), number(meeting.main)
        yield from dated(meeting.date, meeting.precision)
        yield from texts("place", (meeting.place,))
        yield from self.link("in", meeting.country)
        yield from texts("countryName", (name_on(meeting.country, meeting.date) if meeting.country else None,))
        yield from self.link("side", *(_side(meeting, position) for position in range(len(meeting.sides))))

    def sides(self, meeting: Meeting | Telling) -> Iterator[tuple[str, Iterable[Statement]]]:
        """The sides of a meeting, or of what a report says of it, each with its identifier."""
        for position, people in enumerate(meeting.sides):
            side = _side(meeting, position)
            place = (term("position"), number(position))
            yield side, (*resource(side, "Side"), place, *self.link("member", *people))

    def contact(self, met: Met) -> Iterator[Statement]:
        """Two people at one meeting; its date, precision and medium are the meeting's."""
        yield from resource(met.id, "Contact")
        yield from self.link("person", *met.people)
        yield from self.link("meeting", met.meeting)

    def agreement(self, agreement: Agreement) -> Iterator[Statement]:
        """An agreement; who is party to it and who signed it are links from them."""
        yield from resource(agreement.id, "Agreement", agreement.title)
        yield from texts("title", (agreement.title,))
        yield concept("documentType", "document-type", agreement.type)
        yield concept("status", "agreement-status", agreement.status)
        yield from dated(agreement.date, agreement.precision)
        if agreement.count is not None:
            yield term("count"), number(agreement.count)

    def telling(self, telling: Telling) -> Iterator[Statement]:
        """What one report says of one fact, without what `sides` says."""
        yield from resource(telling.id, "Telling")
        yield from self.link("about", telling.about)
        yield from self.link("saidIn", telling.evidence)
        yield term("known"), date(telling.known)
        if telling.status is not None:
            yield status(telling.status)
        yield from dated(telling.date, telling.precision)
        yield from texts("title", (telling.title,))
        yield from texts("place", (telling.place,))
        yield from self.link("in", telling.country)
        if telling.medium is not None:
            yield concept("medium", "medium", telling.medium)
        if telling.main is not None:
            yield term("main"), number(telling.main)
        if telling.type is not None:
            yield concept("documentType", "document-type", telling.type)
        if telling.count is not None:
            yield term("count"), number(telling.count)
        yield from self.link("side", *(_side(telling, position) for position in range(len(telling.sides))))
        yield from self.link("party", *telling.parties)
        yield from self.link("signatory", *telling.signatories)
        yield from term_of_office(telling)
        if telling.house is not None:
            yield concept("house", "house", telling.house)

    def stage(self, stage: Stage) -> Iterator[Statement]:
        """What was known of a fact from one day on."""
        yield from resource(stage.id, "Stage")
        yield term("known"), date(stage.known)
        yield from dated(stage.date, precision(stage.date) if stage.date else None)
        yield from texts("place", (stage.place,))
        yield from self.link("in", stage.country)
        if stage.main is not None:
            yield term("main"), number(stage.main)
        yield from texts("title", (stage.title,))
        if stage.status is not None:
            yield status(stage.status)
        if stage.count is not None:
            yield term("count"), number(stage.count)
        yield from term_of_office(stage)

    def conflict(self, conflict: Conflict) -> Iterator[Statement]:
        """A conflict, without what `claims` says."""
        values = " / ".join(sorted(claim.value for claim in conflict.claims))
        yield from resource(conflict.id, "Conflict", f"{conflict.rule.replace('_', ' ')}: {values}")
        yield concept("rule", "conflict-rule", conflict.rule)
        yield from self.link("about", *conflict.about)
        yield from self.link("concerns", *conflict.states)
        yield from self.link("claim", *(claim.id for claim in conflict.claims))
        yield from self.link("holds", conflict.holds)
        yield from texts("reason", (conflict.reason,))

    def claim(self, claim: Claim) -> Iterator[Statement]:
        """One side of a conflict."""
        yield from resource(claim.id, "Claim", claim.value)
        yield from texts("value", (claim.value,))
        yield from self.link("saidIn", *claim.evidence)

    def evidence(self, evidence: Evidence) -> Iterator[Statement]:
        """A quotation and what took it for ground."""
        yield from resource(evidence.id, "Evidence")
        yield from self.link("from", evidence.report)
        yield iri(f"{PROV}wasQuotedFrom"), self.node(evidence.report)
        yield term("start"), number(evidence.start)
        yield term("end"), number(evidence.end)
        yield term("confidence"), number(evidence.confidence)
        yield from texts("quotation", (evidence.quotation,))
        yield from texts("extractor", (evidence.extractor,))
        yield from texts("version", (evidence.version,))
        yield from texts("ground", (evidence.ground,))


def _side(meeting: Meeting | Telling, position: int) -> str:
    return f"{meeting.id}-side-{position}"
