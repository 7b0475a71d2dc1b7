"""Whether a story tells of talks in the round."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading import rounds
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of

ROUND = (
    "The three foreign ministers sat down in Riga at one table. Latvian Foreign Minister Otto Falk, Estonian Foreign"
    " Minister Kati Mets and Lithuanian Foreign Minister Jonas Varna held trilateral talks and adopted a declaration."
)
QUEUE = (
    "President Juan Mora of Chile received Estonian Foreign Minister Kati Mets on Monday. Earlier in the day he"
    " received the visitor from Latvia, Foreign Minister Otto Falk, in his office."
)
TWO = "Latvian Foreign Minister Otto Falk met Estonian Foreign Minister Kati Mets."


def read(text: str) -> tuple[float, frozenset[str]]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}\n"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    return rounds.round_odds(lines, cast, allegiance), rounds.signs_of(lines, cast, allegiance)


def test_a_round_is_likelier_than_guests_who_come_one_after_the_other() -> None:
    assert read(ROUND)[0] > read(QUEUE)[0]


def test_of_two_people_there_is_none() -> None:
    assert read(TWO)[0] == -float("inf")


def test_names_are_one_word_and_no_sign_by_themselves() -> None:
    _, signs = read(ROUND)
    assert {"sat down", "trilateral", "the three", "#people:3", "#states:3"} <= signs
    assert not any(name in sign for sign in signs for name in ("falk", "mets", "varna"))


def test_what_is_weighed_is_summed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "_weights", lambda: {"": -1.0, "trilateral": 2.0, "#people:3": 0.5, "elsewhere": 9.0})
    assert read(ROUND)[0] == pytest.approx(1.5)
    assert read(QUEUE)[0] == pytest.approx(-0.5)
