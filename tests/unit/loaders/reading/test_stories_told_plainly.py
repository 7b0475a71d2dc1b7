"""Short stories as agencies tell them: who met whom, and who is only spoken of beside it."""

from __future__ import annotations

import pytest
from encounters_read import surnames_met

from graph.facts import Report

A, B, C, D = (
    "President of Finland Aino Virtanen",
    "Foreign Minister of Portugal Rui Tavares",
    "President of Chile Pedro Rojas",
    "Trade Minister of Finland Mika Laine",
)


def met(text: str) -> set[frozenset[str]]:
    """Surnames of those told to have met, two by two."""
    told = text.format(A=A, B=B, C=C, D=D)
    report = Report(id="r", stems=("r",), published="2024-05-20", text=f" date 2024-05-20 {told}")
    return surnames_met(report)


TALKS = frozenset({"virtanen", "tavares"})
WITH_MINISTER = frozenset({"laine", "tavares"})


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('{A} met {B} in Helsinki. "We value the work of {C}," Virtanen said at the meeting, adding that ties grow.',
         {TALKS}),
        ("{A} met {B} in Helsinki. Virtanen commended former President of Chile Pedro Rojas for the treaty.", {TALKS}),
        ("{A}, along with {D}, received {B} at the airport on Monday. Tavares will stay until Friday.", set()),
        ("{A} met {B} in Helsinki. {D} was also present at the meeting.", {TALKS, WITH_MINISTER}),
        ("{A} met {B} in Helsinki. Tavares had visited Finland in 2019, when he attended the summit of the bloc.",
         {TALKS}),
        ("{A} met {B} in Helsinki. Next week she will attend the forum of small states in Santiago, hosted by {C}.",
         {TALKS}),
        ("{A} met {B} in Helsinki. Last week she attended a dinner hosted by {C}.",
         {TALKS, frozenset({"virtanen", "rojas"})}),
        ("{A} met {B} in Helsinki. The delegation also held talks with {D}.", {TALKS, WITH_MINISTER}),
        ("{A} met {C} in Helsinki. The President also spoke by phone with {B}.",
         {TALKS, frozenset({"virtanen", "rojas"})}),
        ("President Virtanen's Meeting with Foreign Minister Tavares\n\n{A} met today with {B}. Deputy President Eeva "
         "Saari will travel to the region in June.", {TALKS}),
        ("WHO Director-General Yusuf Demir met with {A} in Helsinki. Assistant Director-General Ana Ruiz attended the "
         "meeting.", {frozenset({"demir", "virtanen"}), frozenset({"ruiz", "virtanen"})}),
    ],
)  # fmt: skip
def test_who_met_in_a_story(text: str, pairs: set[frozenset[str]]) -> None:
    assert met(text) == pairs


def test_who_chairs_together_met_there_and_not_those_before() -> None:
    text = (
        "{D} held a meeting with {B} in Lisbon on Monday.\n\nThe session, presided over by the Prime Minister of "
        "Portugal, Rosa Pinto, and the Prime Minister of Finland, Timo Salo, ended with a joint declaration."
    )
    found = met(text)
    assert frozenset({"pinto", "salo"}) in found
    assert not {frozenset({"laine", "pinto"}), frozenset({"tavares", "salo"})} & found


def test_who_explains_a_summit_of_two_was_at_none() -> None:
    text = "{A} met {B} in Helsinki. Tavares explained the outcome of the summit between {C} and King Harald Moe."
    assert not {frozenset({"tavares", "rojas"}), frozenset({"tavares", "moe"})} & met(text)
