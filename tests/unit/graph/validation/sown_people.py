"""Violations of what is said of people, their offices and states."""

from __future__ import annotations

from pyoxigraph import Literal
from sowing import Sown, both, less, more, node, other, term, typed

PEOPLE = {
    "a person without a name": Sown(less("person-1", "label"), "person-1", "Person.label.minCount", "has no label"),
    "two names": Sown(
        more("person-1", "label", Literal("Ana")), "person-1", "Person.label.maxCount", "has more than one label"
    ),
    "an empty name": Sown(
        other("office-1", "label", Literal("")), "office-1", "Office.label.minLength", "label is empty"
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
}
