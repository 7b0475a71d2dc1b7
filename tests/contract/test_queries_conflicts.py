"""Disagreements of sources, asked of either engine: by rule, state, person and decision, over REST and as of a day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from made import PRESIDENT, Made
from serving import served

from api.app import create_app
from graph.decisions import Decision, Decisions, Verdict
from graph.facts import CalledHouse, Quotation
from graph.loading import Reader, load, settle
from graph.queries.asking import Slice, known_by
from graph.queries.conflicts import Conflicts, conflict, conflicts
from ontology.terms import ConflictRule, House

if TYPE_CHECKING:
    from graph.facts import Facts
    from graph.store import Store


def president(day: str, name: str) -> Facts:
    return Made(day, stem=f"{day}-{name}").person(name, (PRESIDENT, "KZ", "President")).facts()


def chamber(day: str, house: House) -> Facts:
    facts = Made(day, words=f"Mazhilis, the {house} house.").facts()
    text = facts.report.text
    start = text.index("Mazhilis")
    words = Quotation(text=text[start:], start=start, end=len(text))
    return replace(facts, houses=(CalledHouse(name="Mazhilis", state="KZ", house=house, evidence=words),))


READINGS = {
    facts.report.id: facts
    for facts in (
        president("2024-01-10", "Ada Moss"),
        president("2024-02-10", "Bo Fern"),
        president("2024-03-10", "Ada Moss"),
        chamber("2024-04-10", House.LOWER),
        chamber("2024-05-10", House.UPPER),
    )
}
READER = Reader(read=lambda report: READINGS[report.id], extractor="hand", version="1")


@pytest.fixture
def disagreeing(store: Store) -> Store:
    load(store, [facts.report for facts in READINGS.values()], READER)
    return store


def test_conflicts_by_rule_state_and_person(disagreeing: Store) -> None:
    every = conflicts(disagreeing, Conflicts())
    assert [one.rule for one in every.items] == ["chamber_house", "post_holders"]
    assert every.total == 2
    for asked in (Conflicts(rule="post_holders"), Conflicts(person="Bo Fern")):
        assert [one.rule for one in conflicts(disagreeing, asked).items] == ["post_holders"], asked
    assert conflicts(disagreeing, Conflicts(state="KZ")).total == 2
    assert conflicts(disagreeing, Conflicts(state="MN")).items == ()


def test_each_claim_has_its_own_quotations(disagreeing: Store) -> None:
    (chambers,) = conflicts(disagreeing, Conflicts(rule=ConflictRule.CHAMBER_HOUSE)).items
    said = {claim.value: [words.quotation for words in claim.evidence] for claim in chambers.claims}
    assert said == {"lower": ["Mazhilis, the lower house."], "upper": ["Mazhilis, the upper house."]}
    assert conflict(disagreeing, chambers.id) == chambers


def test_pages_of_conflicts_follow_each_other(disagreeing: Store) -> None:
    first = conflicts(disagreeing, Conflicts(part=Slice(limit=1)))
    second = conflicts(disagreeing, Conflicts(part=Slice(limit=1, cursor=first.cursor)))
    assert [one.rule for one in (*first.items, *second.items)] == ["chamber_house", "post_holders"]
    assert second.cursor is None


def test_before_the_other_report_was_published_there_is_no_conflict(disagreeing: Store) -> None:
    assert conflicts(known_by(disagreeing, "2024-04-30"), Conflicts(rule="chamber_house")).items == ()
    assert conflicts(known_by(disagreeing, "2024-05-10"), Conflicts(rule="chamber_house")).total == 1


def test_a_decision_is_kept_and_the_conflict_with_it(disagreeing: Store) -> None:
    (chambers,) = conflicts(disagreeing, Conflicts(rule="chamber_house")).items
    lower = next(claim for claim in chambers.claims if claim.value == "lower")
    holds = Decision(verdict=Verdict.HOLDS, one=chambers.id, other=lower.id, reason="the constitution", by="ana")
    assert disagreeing.decide(Decisions(frozenset([holds])))
    settle(disagreeing)
    (decided,) = conflicts(disagreeing, Conflicts(decided=True)).items
    assert (decided.id, decided.holds, decided.reason) == (chambers.id, lower.id, "the constitution")
    assert len(decided.claims) == 2
    assert [one.rule for one in conflicts(disagreeing, Conflicts(decided=False)).items] == ["post_holders"]


def test_conflicts_over_rest(disagreeing: Store) -> None:
    with served(create_app(disagreeing)) as client:
        listed = client.get("/v1/conflicts", params={"rule": "chamber_house"}).json()
        assert listed["total"] == 1
        (one,) = listed["items"]
        assert client.get(f"/v1/conflicts/{one['id']}").json() == one
        assert client.get("/v1/conflicts", params={"rule": "none"}).status_code == 422
        assert client.get("/v1/conflicts/conflict-0").status_code == 404
