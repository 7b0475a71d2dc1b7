"""Readings with every kind of fact, and a decision, for tests of what is written and read of them."""

from __future__ import annotations

from dataclasses import replace

from made import PREMIER, PRESIDENT, SPEAKER, Made

from graph.decisions import Decision, Decisions
from graph.facts import CalledHouse, Facts, Quotation
from ontology.terms import House, Verdict


def told() -> tuple[Facts, ...]:
    """Two reports with every kind of fact, among them a chamber that is called a house."""
    one = Made("2021-05-04", stem="talks")
    one.person("Ana Lobo", (PRESIDENT, "NR", "President of Nauru"))
    one.person("Tomas Reyes", (SPEAKER, "BZ", "Speaker"), body="the National Assembly", ground="dateline")
    one.met("Ana Lobo", "Tomas Reyes", date="2021-05", place="Belmopan", country="BZ")
    one.document("pact on tuna", ("Nauru", "NR"), ("Assembly of Belize", "BZ"), signatories=["Ana Lobo"])
    two = Made("2021-05-05", stem="wire").person("Ana Lobo", (PREMIER, "NR", "Premier"))
    facts = two.facts()
    words = Quotation(text=facts.report.text[:9], start=0, end=9, confidence=0.5)
    called = CalledHouse(name="Senate", state="BZ", house=House.UPPER, evidence=words)
    return tuple(sorted((one.facts(), replace(facts, houses=(called,))), key=lambda facts: facts.report.id))


DECIDED = Decisions(
    frozenset(
        {Decision(verdict=Verdict.SAME, one="person-a", other="no<iri>", reason="one CV", by="me", names="A / ?")}
    )
)
