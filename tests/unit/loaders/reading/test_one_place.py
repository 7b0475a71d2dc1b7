"""Two in one place of a verb, whose other place a third holds whom both faced."""

from __future__ import annotations

import pytest
from encounters_read import surnames_met

from graph.facts import Report
from loaders.reading.links import Link
from loaders.reading.one_place import in_one_place
from loaders.reading.pairs import Pair
from ontology.terms import MeetingStatus

HELD = MeetingStatus.TOOK_PLACE
HOST = "President of Finland Aino Virtanen met Prime Minister of Chile Pedro Rojas"


def pair(one: str, other: str, likelihood: float, *features: str, relation: str = "differ") -> Pair:
    return Pair(one, other, likelihood, (Link(one, other, 0, None, HELD, features, relation),), relation)


FACED = (pair("h", "a", 0.9, "direct", "mutual:split"), pair("h", "b", 0.9, "direct", "mutual:split"))


@pytest.mark.parametrize(
    ("guests", "apart"),
    [
        (pair("a", "b", 0.6, "mutual:right", "right:group"), True),
        (pair("a", "b", 0.9, "mutual:right", "right:group"), False),
        (pair("a", "b", 0.6, "mutual:right", "direct"), False),
        (pair("a", "b", 0.6, "group", "group:mutual"), False),
        (pair("a", "b", 0.6, "mutual:right", "right:group", relation="unknown"), False),
        (pair("a", "b", 0.6, "attendboth"), False),
    ],
)
def test_only_one_place_of_a_verb_is_no_encounter(guests: Pair, apart: bool) -> None:
    assert in_one_place((*FACED, guests)) == ({("a", "b")} if apart else set())
    assert in_one_place((FACED[0], guests)) == set()


@pytest.mark.parametrize(
    ("rest", "met"),
    [
        (
            " (15 May), Foreign Minister of Malta Ian Borg (16 May), and Minister of Ghana Kwame Mensah (17 May).",
            {"rojas", "borg", "mensah"},
        ),
        (", her adviser Matti Saari said.", {"rojas"}),
    ],
)
def test_a_host_met_each_of_a_row_and_not_who_tells_of_it(rest: str, met: set[str]) -> None:
    told = surnames_met(Report(id="r", stems=("r",), published="2024-05-21", text=HOST + rest))
    assert told == {frozenset(("virtanen", guest)) for guest in met}
