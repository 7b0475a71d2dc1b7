"""Violations sown into a valid export, by what each is."""

from __future__ import annotations

from sowing import Sown, both, less, more, node, other, property_
from sown_evidence import EVIDENCE
from sown_meetings import MEETINGS
from sown_people import PEOPLE

REST = {
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
"""Violations of what is said of conflicts, of reports that were withdrawn, and of the ontology."""
SOWN = {**PEOPLE, **EVIDENCE, **MEETINGS, **REST}
