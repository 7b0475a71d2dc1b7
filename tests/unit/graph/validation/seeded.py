"""Violations sown into a valid export: each a small change, the rule that it breaks, and the words that tell it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad
from small import small_graph

from graph.model import Tombstone
from graph.rdf import quads
from ontology.namespaces import BASE, ONTOLOGY, TERM

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
DCTERMS = "http://purl.org/dc/terms/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")

STONE = Tombstone(
    id="report-9",
    stems=("gone",),
    published="2025-03-04",
    url="https://example.org/gone",
    reason="another man",
    withdrawn_by="ana",
    mentions=("person-90", "person-91"),
)

Change = Callable[[frozenset[Quad]], frozenset[Quad]]
Value = NamedNode | Literal


@dataclass(frozen=True)
class Sown:
    """A change, and what is to be said of which node."""

    change: Change
    node: str
    rule: str
    message: str


def valid() -> frozenset[Quad]:
    return frozenset(quads(small_graph(), tombstones=[STONE]))


def node(identifier: str) -> NamedNode:
    return NamedNode(BASE + identifier)


def term(name: str) -> NamedNode:
    return NamedNode(TERM + name)


def typed(value: str, datatype: str = "date") -> Literal:
    return Literal(value, datatype=NamedNode(XSD + datatype))


def property_(name: str) -> NamedNode:
    known = {
        "label": RDFS + "label",
        "notation": SKOS + "notation",
        "type": TYPE.value,
        "isReplacedBy": DCTERMS + "isReplacedBy",
    }
    return NamedNode(known.get(name, ONTOLOGY + name))


def less(subject: str, name: str, value: Value | None = None) -> Change:
    """Without what is said of a subject by a property, or one value of it."""

    def changed(before: frozenset[Quad]) -> frozenset[Quad]:
        gone = {
            quad
            for quad in before
            if quad.subject == node(subject) and quad.predicate == property_(name) and value in (None, quad.object)
        }
        assert gone, (subject, name)
        return before - gone

    return changed


def more(subject: str, name: str, value: Value) -> Change:
    return lambda before: before | {Quad(node(subject), property_(name), value)}


def other(subject: str, name: str, value: Value) -> Change:
    return both(less(subject, name), more(subject, name, value))


def both(*changes: Change) -> Change:
    def changed(before: frozenset[Quad]) -> frozenset[Quad]:
        for change in changes:
            before = change(before)
        return before

    return changed


SOWN = {
    "a person without a name": Sown(less("person-1", "label"), "person-1", "Person.label.minCount", "has no label"),
    "two names": Sown(
        more("person-1", "label", Literal("Ana")), "person-1", "Person.label.maxCount", "has more than one label"
    ),
    "an empty name": Sown(
        other("office-1", "label", Literal("")), "office-1", "Office.label.minLength", "label is empty"
    ),
    "no identifier": Sown(
        less("meeting-1", "identifier"), "meeting-1", "Meeting.identifier.minCount", "has no identifier"
    ),
    "the identifier of another": Sown(
        other("person-2", "identifier", Literal("person-1")),
        "person-2",
        "Person.identifier of another",
        "has the identifier person-1, with which its IRI does not end",
    ),
    "a person of no mention": Sown(
        less("person-2", "mention"), "person-2", "Person.mention.minCount", "has no mention"
    ),
    "a mention of nobody": Sown(
        less("person-2", "mention"),
        "person-2#mention",
        "Mention.mention of nobody or of two",
        "is a mention of nobody, or of two people",
    ),
    "a mention in a report that is not told": Sown(
        less("person-1", "mentionedIn"),
        "person-1",
        "Person.mention in a report not told",
        "has a mention in report-1, and is not said to be mentioned in it",
    ),
    "a span that is none": Sown(
        other("person-1#mention", "span", Literal("27:35")),
        "person-1#mention",
        "Mention.span.pattern",
        "span 27:35 has not the form ^[0-9]+-[0-9]+$",
    ),
    "a span behind the end": Sown(
        other("person-1#mention", "span", Literal("27-3500")),
        "person-1#mention",
        "Mention.span outside the report",
        "names somebody at 27-3500, which is outside the text of the report",
    ),
    "a tenure without evidence": Sown(
        less("tenure-1", "evidence"), "tenure-1", "Tenure.evidence.minCount", "has no evidence"
    ),
    "a meeting without evidence": Sown(
        less("meeting-1", "evidence"), "meeting-1", "Meeting.evidence.minCount", "has no evidence"
    ),
    "evidence that is not in the data": Sown(
        other("agreement-1", "evidence", node("evidence-9")),
        "agreement-1",
        "Agreement.evidence.class",
        "evidence evidence-9 is no Evidence of the data",
    ),
    "evidence that its fact does not have": Sown(
        less("tenure-2", "evidence"),
        "evidence-2",
        "Evidence.evidence that is not told of",
        "supports tenure-2, which does not have it as evidence",
    ),
    "a quotation that is not the text there": Sown(
        other("evidence-1", "quotation", Literal("President Ana Loba of Nauru")),
        "evidence-1",
        "Evidence.quotation not in the report",
        "the quotation is not the text of its report from start to end: President Ana Loba of Nauru",
    ),
    "offsets one too far": Sown(
        both(other("evidence-1", "start", typed("18", "integer")), other("evidence-1", "end", typed("45", "integer"))),
        "evidence-1",
        "Evidence.quotation not in the report",
        "the quotation is not the text of its report from start to end: President Ana Lobo of Nauru",
    ),
    "a quotation that ends before it starts": Sown(
        other("evidence-1", "end", typed("10", "integer")),
        "evidence-1",
        "Evidence.start.lessThan",
        "start 17 is not before its end",
    ),
    "an offset below zero": Sown(
        other("evidence-1", "start", typed("-1", "integer")),
        "evidence-1",
        "Evidence.start.minInclusive",
        "start -1 is below 0",
    ),
    "an offset that is a text": Sown(
        other("evidence-1", "start", Literal("17")),
        "evidence-1",
        "Evidence.start.datatype",
        "start 17 is no integer",
    ),
    "a confidence above one": Sown(
        other("evidence-1", "confidence", typed("1.5", "double")),
        "evidence-1",
        "Evidence.confidence.maxInclusive",
        "confidence 1.5 is above 1",
    ),
    "a day that is in no calendar": Sown(
        other("report-1", "published", typed("2021-02-30")),
        "report-1",
        "Report.published.datatype",
        "published 2021-02-30 is no date",
    ),
    "a moment in place of a day": Sown(
        other("report-1", "published", typed("2021-05-04T10:00:00", "dateTime")),
        "report-1",
        "Report.published.datatype",
        "published 2021-05-04T10:00:00 is no date",
    ),
    "a report without text": Sown(less("report-1", "text"), "report-1", "Report.text.minCount", "has no text"),
    "an address that is none": Sown(
        more("report-1", "url", Literal("reef radio")),
        "report-1",
        "Report.url.pattern",
        "url reef radio has not the form ^[a-z][a-z0-9+.-]*:[^ <>]+$",
    ),
    "a date without its precision": Sown(
        less("meeting-1", "precision"),
        "meeting-1",
        "Meeting.dated",
        "date, precision, earliest and latest do not go together",
    ),
    "a month said to be exact to the day": Sown(
        other("meeting-1", "date", typed("2021-05", "gYearMonth")),
        "meeting-1",
        "Meeting.dated",
        "date, precision, earliest and latest do not go together",
    ),
    "earliest after latest": Sown(
        other("meeting-1", "earliest", typed("2021-05-05")),
        "meeting-1",
        "Meeting.interval of another date",
        "earliest or latest 2021-05-05 is not that of its date",
    ),
    "a year that ends in November": Sown(
        other("agreement-1", "latest", typed("2021-11-30")),
        "agreement-1",
        "Agreement.interval of another date",
        "earliest or latest 2021-11-30 is not that of its date",
    ),
    "a tenure that ends before it starts": Sown(
        both(
            more("tenure-1", "since", typed("2020-03", "gYearMonth")), more("tenure-1", "until", typed("2019", "gYear"))
        ),
        "tenure-1",
        "Tenure.end before start",
        "until 2019 is before its since",
    ),
    "seen last before it was seen first": Sown(
        other("tenure-1", "lastSeen", typed("2020-01-01")),
        "tenure-1",
        "Tenure.firstSeen.lessThanOrEquals",
        "firstSeen 2021-05-04 is after its lastSeen",
    ),
    "seen when nothing was published": Sown(
        other("tenure-1", "lastSeen", typed("2022-01-01")),
        "tenure-1",
        "Tenure.seen when no report was published",
        "first or last seen on 2022-01-01, when no report of its evidence was published",
    ),
    "known on another day": Sown(
        other("telling-1", "known", typed("2021-05-05")),
        "telling-1",
        "Telling.known on another day",
        "known 2021-05-05 is not the day on which its report was published",
    ),
    "a tenure that its holder is not said to have": Sown(
        less("person-1", "holdsOffice"),
        "tenure-1",
        "Tenure.tenure that is not told",
        "has the office office-1, which its holder is not said to hold",
    ),
    "a state of no known code": Sown(
        other("NR", "notation", Literal("QQ")),
        "NR",
        "State.notation.in",
        "notation QQ is none of what it can be",
    ),
    "a role that is none": Sown(
        other("office-1", "role", term("role/head_chef")),
        "office-1",
        "Office.role.in",
        "role role/head_chef is none of what it can be",
    ),
    "an office of two states": Sown(
        more("office-1", "of", node("BZ")),
        "office-1",
        "Office.of two states",
        "is of two states, or of two organizations",
    ),
    "a successor of itself": Sown(
        both(more("NR", "successor", node("BZ")), more("BZ", "successor", node("NR"))),
        "BZ",
        "State.its own successor",
        "is a successor of itself",
    ),
    "a meeting with one side": Sown(
        less("meeting-1", "side", node("meeting-1-side-1")),
        "meeting-1",
        "Meeting.side.minCount",
        "has fewer than 2 of side",
    ),
    "somebody on both sides": Sown(
        more("meeting-1-side-1", "member", node("person-1")),
        "meeting-1",
        "Meeting.on two sides",
        "has person-1 on two of its sides",
    ),
    "a side of nobody": Sown(
        less("meeting-1-side-0", "member"), "meeting-1-side-0", "Side.member.minCount", "has no member"
    ),
    "a side of no meeting": Sown(
        less("meeting-1", "side", node("meeting-1-side-0")),
        "meeting-1-side-0",
        "Side.side of nothing",
        "is the side of no meeting",
    ),
    "a member who was not there": Sown(
        less("person-2", "tookPartIn"),
        "meeting-1-side-1",
        "Side.member who was not there",
        "has the member person-2, who neither took part in the meeting nor was expected at it",
    ),
    "took part in what is only planned": Sown(
        more("person-1", "tookPartIn", node("meeting-2")),
        "person-1",
        "Person.took part in what did not take place",
        "took part in meeting-2, which did not take place or has nobody of that name",
    ),
    "a contact at a meeting that was denied": Sown(
        other("meeting-1", "status", term("meeting-status/denied")),
        "met-1",
        "Contact.meeting/status.hasValue",
        "meeting/status is not took_place",
    ),
    "met without a contact": Sown(
        more("person-2", "metWith", node("person-2")),
        "person-2",
        "Person.met without a contact",
        "met with person-2, and there is no contact of the two",
    ),
    "a country that is no state": Sown(
        other("meeting-1", "in", node("FJ")), "meeting-1", "Meeting.in.class", "in FJ is no State of the data"
    ),
    "signed, and not by its party": Sown(
        less("NR", "signed"),
        "agreement-1",
        "Agreement.party to what is signed did not sign",
        "is signed, and NR is party or signatory but did not sign",
    ),
    "signed by somebody while planned": Sown(
        other("agreement-1", "status", term("agreement-status/planned")),
        "agreement-1",
        "Agreement.signed by somebody though not signed",
        "was signed by NR, and its status is not signed",
    ),
    "no documents": Sown(
        other("agreement-1", "count", typed("0", "integer")),
        "agreement-1",
        "Agreement.count.minInclusive",
        "count 0 is below 1",
    ),
    "a conflict of one claim": Sown(
        less("conflict-1", "claim", node("claim-2")),
        "conflict-1",
        "Conflict.claim.minCount",
        "has fewer than 2 of claim",
    ),
    "decided for what nobody claims": Sown(
        both(less("conflict-1", "claim", node("claim-1")), more("conflict-1", "claim", node("claim-2"))),
        "conflict-1",
        "Conflict.holds what is not claimed",
        "holds claim-1, which is none of its claims",
    ),
    "a meeting that is a person": Sown(
        more("meeting-1", "type", property_("Person")),
        "meeting-1",
        "Meeting.two kinds",
        "is of two kinds, one of them Person",
    ),
    "a tombstone of no day": Sown(
        less("report-9", "published"), "report-9", "Tombstone.published.minCount", "has no published"
    ),
    "a report that was withdrawn and is there": Sown(
        more("report-9", "type", property_("Report")),
        "report-9",
        "Tombstone.two kinds",
        "is of two kinds, one of them Tombstone",
    ),
    "a property that is misspelt": Sown(
        more("person-1", "metWiht", node("person-2")),
        "person-1",
        "ontology.metWiht",
        "has a property metWiht, which the ontology has not",
    ),
    "a class that is none": Sown(
        other("met-1", "type", property_("Handshake")),
        "met-1",
        "ontology.Handshake",
        "is of a class Handshake, which the ontology has not",
    ),
    "an old identifier that leads nowhere": Sown(
        more("person-0", "isReplacedBy", node("person-9")),
        "person-0",
        "isReplacedBy.isReplacedBy.class",
        "isReplacedBy person-9 is no Person of the data",
    ),
}
