"""Who took part in an encounter beside those who held it: whose side they are on, and who was not there."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clauses import Mention
from loaders.reading.companies import companies_of
from loaders.reading.delegates import BESIDE
from loaders.reading.facts_of import facts_of
from loaders.reading.items import Item
from loaders.reading.links import Link
from loaders.reading.pairs import Pair
from loaders.reading.settled_pairs import settled
from loaders.reading.triggers import Join, Trigger
from ontology.terms import MeetingStatus

HELD = MeetingStatus.TOOK_PLACE


def met(text: str) -> set[str]:
    """The pairs of last names that met."""
    facts = facts_of(Report(id="r", stems=("r",), published="2024-05-16", text=f" date 2024-05-16 {text}"))
    pairs = set()
    for meeting in facts.meetings:
        for number, side in enumerate(meeting.sides):
            for other in meeting.sides[number + 1 :]:
                pairs |= {"+".join(sorted(k.split("-")[-1] for k in (a, b))) for a in side for b in other}
    return pairs


LEAD = "HELSINKI: Finnish President Aino Virtanen received Peruvian Prime Minister Luis Rojas in Helsinki on Monday. "
GUEST_AND_HOST = "Foreign Minister Matti Saari and Peru's Ambassador Ana Quispe"
ALL = {"rojas+virtanen", "rojas+saari", "quispe+virtanen", "quispe+saari"}


@pytest.mark.parametrize(
    "attending",
    [
        f"Present during the meeting were {GUEST_AND_HOST}.",
        f"Other participants in the meeting were {GUEST_AND_HOST}.",
        f"The meeting saw the presence of {GUEST_AND_HOST}.",
        f"{GUEST_AND_HOST} were also part of the meeting.",
        f"Also attending the meeting were {GUEST_AND_HOST}.",
        f"The meeting took place in the presence of {GUEST_AND_HOST}.",
    ],
)
def test_those_present_face_the_other_side(attending: str) -> None:
    assert met(LEAD + attending) == ALL


@pytest.mark.parametrize(
    "listed",
    [
        "On the Finnish side, the meeting was attended by A. On the Peruvian side, it was attended by B.",
    ],
)
def test_a_side_is_told_before_those_listed(listed: str) -> None:
    people = listed.replace("A ", "Undersecretary Matti Saari ", 1).replace("A,", "Undersecretary Matti Saari,", 1)
    people = people.replace("A.", "Undersecretary Matti Saari.", 1).replace("A;", "Undersecretary Matti Saari;", 1)
    people = people.replace(" B", " Undersecretary Ana Quispe", 1)
    assert met(LEAD + people) == ALL


def test_who_only_tells_of_an_encounter_was_not_there() -> None:
    told = "Foreign Minister Matti Saari was present at the meeting, said {}Eva Laine, an adviser to the President."
    assert met(LEAD + told.format("")) == {"rojas+virtanen", "rojas+saari"}
    assert "laine+rojas" in met(LEAD + "Foreign Minister Matti Saari and Eva Laine, an adviser, were present at it.")


def test_those_of_one_delegation_faced_whom_its_head_did_and_not_each_other() -> None:
    told = (
        "BAMAKO - Malian President Issa Keita received a delegation of the region led by Togolese Foreign Minister "
        "Kofi Mensah on Thursday. The delegation included Ghana's Foreign Minister Yaw Addo and Senegal's ambassador "
        "Awa Ndiaye.\n"
    )
    assert met(told) == {"keita+mensah", "addo+keita", "keita+ndiaye"}


def test_a_delegation_decides_together_but_for_whom_a_verb_ties() -> None:
    beside = Link("head", "member", 1, None, HELD, BESIDE, "differ")
    across = Link("x", "head", 0, None, HELD, ("direct",), "differ")
    head, member = Pair("x", "head", 0.9, (across,), "differ"), Pair("x", "member", 0.2, (), "differ")
    own = Pair("head", "member", 0.8, (beside,), "differ")
    assert {(p.one, p.other) for p in settled((head, member, own))} == {("x", "head"), ("x", "member")}
    assert own not in settled((own,))
    verb = beside._replace(features=("direct",))
    assert settled((own._replace(links=(beside, verb)),))


def test_a_company_met_somebody_as_a_whole() -> None:
    def pair(who: str, likelihood: float, line: int = 2) -> Pair:
        return Pair("x", who, likelihood, (Link("x", who, line, None, HELD, ("side:cross",), "differ"),), "differ")

    assert len(settled((pair("a", 0.8), pair("b", 0.4)))) == 2
    assert len(settled((pair("a", 0.8), pair("b", 0.2)))) == 1
    assert len(settled((pair("a", 0.8), pair("b", 0.4, line=5)))) == 1


def test_guests_at_one_meal_are_one_side() -> None:
    host = Trigger(Join.HOST, "hosted", 0, 1, HELD)
    meal = Trigger(Join.NOUN, "working lunch/dinner", 4, 6, HELD)
    talks = meal._replace(phrase="talks")

    def guests(noun: Trigger) -> Pair:
        peers = Link("a", "b", 0, host, HELD, ("indirect:peers",), "differ")
        return Pair("a", "b", 0.7, (peers, Link("a", "b", 0, noun, HELD, ("direct",), "differ")), "differ")

    assert settled((guests(meal),)) == ()
    assert settled((guests(talks),))


def test_a_delegation_is_of_its_owner_or_of_nobody_named_before() -> None:
    trigger = Trigger(Join.ATTENDANCE, "delegation included/includes", 4, 6, HELD)

    def lead(owns: bool) -> str | None:
        first = Mention("a", 1, Item("", 0, 1, ("a",), owns=owns), "", False)
        last = Mention("b", 8, Item("", 9, 10, ("b",)), "", False)
        return companies_of((trigger,), (first, last))[0].lead

    assert lead(owns=True) == "a"
    assert lead(owns=False) is None
