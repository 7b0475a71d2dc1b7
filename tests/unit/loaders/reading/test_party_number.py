"""How many states a document is between."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Report
from loaders.reading import party_number
from loaders.reading.bond import Bond
from loaders.reading.clean import tell
from loaders.reading.documents import namings
from loaders.reading.geography import places_in
from loaders.reading.meetings import find_meetings
from loaders.reading.party_number import MOST, UNWEIGHED, logarithms, worths
from loaders.reading.party_surroundings import surroundings_of
from loaders.reading.party_weights import preferred
from loaders.reading.references import cast_of

TEXT = (
    " date 2024-05-08 ASTANA. President Kassym-Jomart Tokayev held talks with President Sadyr Japarov in Bishkek.\n\n"
    "A memorandum on water was signed with Tajikistan by the foreign ministers of Kazakhstan and Uzbekistan."
)


def surroundings() -> dict[str, list[str]]:
    story = tell(Report(id="a", stems=("a",), published="2024-05-08", text=TEXT))
    cast = cast_of(story)
    bond = Bond(story, cast, find_meetings(story, cast), places_in(story))
    sentence, naming = next((one, found) for one in story.sentences for found in namings(story, one))
    return surroundings_of(bond, sentence, naming, naming.end, ("TJ", "UZ", "FR"))


def test_a_state_is_told_by_the_word_before_it_and_its_side_of_the_title() -> None:
    found = surroundings()
    assert "after after with" in found["TJ"]
    assert {"said after by name", "said after 2"} <= set(found["UZ"])
    assert not [name for name in found["FR"] if name.startswith("said")]
    assert {name for name in found["FR"] if name.startswith("paragraph")} == {"paragraph=none", "paragraph=noneof3"}


def test_without_weights_two_states_are_usual_and_one_is_rare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(party_number, "_weights", dict)
    assert worths(["always"]) == UNWEIGHED
    assert preferred({"KZ": 1.0, "KG": -1.5, "TJ": -4.0}, UNWEIGHED) == ["KZ", "KG"]


def test_weights_say_how_many_the_likeliest_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(party_number, "_weights", lambda: {"title=convention": [9.0, 0.0, 0.0, 0.0, 0.0]})
    scores = {"KZ": 1.0, "KG": 0.5}
    assert preferred(scores, worths(["title=convention"])) == []
    assert preferred(scores, worths(["title=memorandum"])) == ["KZ", "KG"]


@given(st.lists(st.floats(-50, 50), min_size=MOST + 1, max_size=MOST + 1))
def test_likelihoods_of_all_numbers_are_one_together(scores: list[float]) -> None:
    assert math.isclose(sum(map(math.exp, logarithms(scores))), 1.0)
