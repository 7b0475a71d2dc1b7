"""What the graph says of one resource in RDF: its properties, the parts that only RDF has, and its links to others.

Mentions, evidence and what evidence supports are a report's own statements and stand in its named graph; who and what
they are of was settled over all reports and stands in the default graph. Every statement stands in one graph only.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from pyoxigraph import NamedNode

from graph.countries import name_on
from graph.facts import Report
from graph.keys import folded
from graph.linked.saying import (
    Statement,
    aliases,
    concept,
    date,
    dated,
    of_kind,
    resource,
    says,
    term_of_office,
    texts,
)
from graph.linked.terms import DCTERMS, OWL, PROV, RDFS, SKOS, Term, integer, iri, number, term, text
from graph.model import (
    Agreement,
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

_MENTION, _MENTIONED, _MEMBER = term("mention"), term("mentionedIn"), term("member")
_FROM, _KEY, _SPAN = term("from"), term("key"), term("span")
_PERSON, _MEETING, _POSITION, _IDENTIFIER = map(term, ("person", "meeting", "position", "identifier"))
_SIDE, _CONTACT = of_kind("Side"), of_kind("Contact")
_REPLACED = iri(f"{DCTERMS}isReplacedBy")
_DERIVED = iri(f"{PROV}wasDerivedFrom")


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

    def link(self, predicate: str, *others: str | None) -> list[Statement]:
        """Links to those that are not None."""
        start = f"{term(predicate)} <{self.base}"
        return [f"{start}{other}>" for other in others if other is not None]

    def report(self, report: Report) -> list[Statement]:
        """A report, with its text."""
        return [
            *resource(report.id, "Report", report.title or min(report.stems)),
            says("published", date(report.published)),
            *texts("stem", report.stems),
            *texts("title", (report.title,)),
            *texts("url", (report.url,)),
            *texts("publisher", (report.publisher,)),
            *texts("language", (report.language,)),
            *texts("text", (report.text,)),
        ]

    def person(self, person: Person) -> list[Statement]:
        """A person; what each mention says stands with the mention."""
        forms = {folded(spelling) for spelling in (person.name, *person.aliases)}
        return [*resource(person.id, "Person", person.name), *aliases(person.aliases), *texts("folded", forms)]

    def named(self, person: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, tuple[Statement, ...]]]:
        """The mentions of a person in one report, in order, and what other identifiers of theirs are replaced by.

        Those of any mention, since any may have been the least.
        """
        start = f"{_MENTION} <{self.base}"
        for mention in mentions:
            if mention.id != person:
                yield mention.id, (self.replaced_by(person),)
        told = [f"{start}{one.id}#mention>" for one in mentions]
        yield person, (*told, *sorted({f"{_MENTIONED} <{self.base}{one.report}>" for one in mentions}))

    def replaced_by(self, person: str) -> Statement:
        """That an identifier has gone over to that of a person."""
        return f"{_REPLACED} {self.node(person)}"

    def participation(self, meeting: Meeting) -> Iterator[tuple[str, tuple[Statement, ...]]]:
        """Each person on a side, and the link from them to the meeting."""
        told = tuple(
            self.link("tookPartIn" if meeting.status is MeetingStatus.TOOK_PLACE else "expectedAt", meeting.id)
        )
        for person in sorted({person for side in meeting.sides for person in side}):
            yield person, told

    def signing(self, agreement: Agreement) -> Iterator[tuple[str, list[Statement]]]:
        """Each party and signatory, and the links from them to the agreement."""
        bound = [(party, "partyTo") for party in agreement.parties]
        bound += [(person, "signatoryOf") for person in agreement.signatories]
        signed = ("signed",) if agreement.status is AgreementStatus.SIGNED else ()
        found: dict[str, list[Statement]] = {}
        for signer, predicate in sorted(bound):
            for name in (predicate, *signed):
                found.setdefault(signer, []).extend(self.link(name, agreement.id))
        yield from found.items()

    def mention(self, mention: Mention) -> list[Statement]:
        """A person as one report names them."""
        report = self.node(mention.report)
        told = resource(mention.id, "Mention", mention.name)
        told += (
            f"{_FROM} {report}",
            f"{_DERIVED} {report}",
            f"{_KEY} {text(mention.key)}",
            concept("resolvedBy", "resolution", mention.resolved_by),
        )
        told += [f'{_SPAN} "{start}-{end}"' for start, end in mention.spans]
        if mention.aliases:
            told += aliases(mention.aliases)
        if mention.candidates is not None:
            told.append(says("candidates", integer(mention.candidates)))
        return told

    def state(self, state: State, codes: Container[str] = ()) -> Iterator[Statement]:
        """A state; of its successors those that are among these codes."""
        yield from resource(state.id, "State", state.name)
        yield f"{iri(f'{SKOS}notation')} {text(state.id)}"
        known = state_named(state.id)
        if known:
            yield from (says(name, date(day)) for name, day in (("since", known.start), ("until", known.end)) if day)
            yield from self.link("successor", *(other for other in known.successors if other in codes))
            yield from (f"{iri(f'{OWL}sameAs')} {iri(other)}" for other in known.same)
            yield from (f"{iri(f'{RDFS}seeAlso')} {iri(page)}" for page in known.pages)

    def organization(self, body: Organization) -> list[Statement]:
        """An organization."""
        named = resource(body.id, "Organization", body.name)
        return [*named, *aliases(body.aliases), *self.link("of", body.state)]

    def office(self, office: Office) -> list[Statement]:
        """An office."""
        named = resource(office.id, "Office", office.name)
        return [*named, concept("role", "role", office.role), *self.link("of", office.state, office.organization)]

    def tenure(self, tenure: Tenure) -> list[Statement]:
        """The holding of an office."""
        return [
            *resource(tenure.id, "Tenure"),
            *self.link("holder", tenure.person),
            *self.link("office", tenure.office),
            concept("status", "tenure-status", tenure.status),
            *texts("title", tenure.titles),
            says("firstSeen", date(tenure.first_seen)),
            says("lastSeen", date(tenure.last_seen)),
            *term_of_office(tenure),
        ]

    def meeting(self, meeting: Meeting) -> list[Statement]:
        """A meeting, without what `sides` says."""
        return [
            *resource(meeting.id, "Meeting"),
            concept("status", "meeting-status", meeting.status),
            concept("medium", "medium", meeting.medium),
            says("main", number(meeting.main)),
            *dated(meeting.date, meeting.precision),
            *texts("place", (meeting.place,)),
            *self.link("in", meeting.country),
            *texts("countryName", (name_on(meeting.country, meeting.date) if meeting.country else None,)),
            *self.link("side", *side_ids(meeting)),
        ]

    def sides(self, meeting: Meeting | Telling) -> Iterator[tuple[str, tuple[Statement, ...]]]:
        """The sides of a meeting, or of what a report says of it, each with its identifier; statements in order."""
        start = f"{_MEMBER} <{self.base}"
        for position, (side, people) in enumerate(zip(side_ids(meeting), meeting.sides, strict=True)):
            members = sorted({f"{start}{one}>" for one in people})
            yield side, (_SIDE, f"{_IDENTIFIER} {text(side)}", *members, f"{_POSITION} {integer(position)}")

    def contact(self, met: Met) -> tuple[Statement, ...]:
        """Two people at one meeting, in order; its date, precision and medium are the meeting's."""
        people = sorted(f"{_PERSON} <{self.base}{one}>" for one in met.people)
        return _CONTACT, f"{_IDENTIFIER} {text(met.id)}", f"{_MEETING} <{self.base}{met.meeting}>", *people

    def agreement(self, agreement: Agreement) -> list[Statement]:
        """An agreement; who is party to it and who signed it are links from them."""
        told = [
            *resource(agreement.id, "Agreement", agreement.title),
            says("title", text(agreement.title)),
            concept("documentType", "document-type", agreement.type),
            concept("status", "agreement-status", agreement.status),
            *dated(agreement.date, agreement.precision),
        ]
        if agreement.count is not None:
            told.append(says("count", integer(agreement.count)))
        return told


def side_ids(meeting: Meeting | Telling) -> list[str]:
    """The identifiers of the sides of a meeting, or of what a report says of it."""
    return [f"{meeting.id}-side-{position}" for position in range(len(meeting.sides))]
