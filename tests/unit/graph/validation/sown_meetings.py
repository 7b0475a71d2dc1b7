"""Violations of what is said of meetings and agreements."""

from __future__ import annotations

from sowing import Sown, less, more, node, other, property_, term, typed

MEETINGS = {
    "no identifier": Sown(
        less("meeting-1", "identifier"), "meeting-1", "Meeting.identifier.minCount", "has no identifier"
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
    "a meeting that is a person": Sown(
        more("meeting-1", "type", property_("Person")),
        "meeting-1",
        "Meeting.two kinds",
        "is of two kinds, one of them Person",
    ),
}
