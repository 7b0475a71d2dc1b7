"""Whom a word means that can mean several: the likeliest, and who may be meant nearly as well."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading import antecedents
from loaders.reading.allegiance import allegiance_of
from loaders.reading.antecedents import DOUBT, MOST, Question, candidates, likeliest
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.items import Item
from loaders.reading.references import cast_of

ENVOY = (
    "Deputy Foreign Minister of Norway Nils Dahl was in Lima on Monday. Prime Minister of Norway Jonas Berg had made "
    "him his envoy for the trip.\nIn separate meetings he was received by President of Peru Pedro Rojas and by Foreign "
    "Minister of Peru Luis Salas.\n"
)


def asked(text: str) -> list[Question]:
    """Every question that a text puts."""
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    found = []

    def noted(question: Question) -> tuple[str, ...]:
        found.append(question._replace(items=tuple(question.items)))
        return likeliest(question)

    cast, places = cast_of(story), places_in(story)
    lines_of(story, cast, places, allegiance_of(story, cast, places), noted)
    return found


def of_word(text: str, word: str) -> list[Question]:
    return [question for question in asked(text) if question.items[question.at].word == word]


def weigh(monkeypatch: pytest.MonkeyPatch, **weights: float) -> None:
    monkeypatch.setattr(antecedents, "_weights", lambda: {name.replace("_", ":"): w for name, w in weights.items()})


def test_the_first_by_rule_is_meant_where_nothing_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch)
    (question,) = of_word(ENVOY, "he")
    assert likeliest(question)[0] == question.able[0]


def test_what_is_weighed_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    (question,) = of_word(ENVOY, "he")
    weigh(monkeypatch, named_0=2 * DOUBT)
    assert likeliest(question) == ("nils-dahl",)
    weigh(monkeypatch, named_1=2 * DOUBT)
    assert likeliest(question) == ("jonas-berg",)


def test_who_may_be_meant_nearly_as_well_comes_after(monkeypatch: pytest.MonkeyPatch) -> None:
    (question,) = of_word(ENVOY, "he")
    weigh(monkeypatch, named_0=DOUBT / 2)
    assert likeliest(question)[:2] == ("nils-dahl", "jonas-berg")


def test_he_who_travels_is_received_not_who_sent_him() -> None:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {ENVOY}"))
    cast, places = cast_of(story), places_in(story)
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    (meant,) = [item.people for line in lines for item in line.items if item.word == "he"]
    assert meant == ("nils-dahl",)


def test_one_who_alone_can_be_meant_is_not_asked_about() -> None:
    assert not asked("President of Finland Aino Virtanen spoke in Turku. She then left for Oulu.\n")


def test_no_more_are_weighed_than_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    (question,) = of_word(ENVOY, "he")
    crowd = question._replace(able=tuple(f"p{number}" for number in range(3 * MOST)))
    assert len(list(candidates(crowd))) == MOST


def test_features_tell_of_the_word_and_of_the_person() -> None:
    (question,) = of_word(ENVOY, "he")
    features = dict(candidates(question))["jonas-berg"]
    assert {"named:1", "subject|named:1", "subject|next:differ", "subject|here:None"} <= set(features)


def test_an_item_keeps_who_else_may_be_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch)
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {ENVOY}"))
    cast, places = cast_of(story), places_in(story)
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    he: Item = next(item for line in lines for item in line.items if item.word == "he")
    assert {he.people[0], *he.rivals} >= {"nils-dahl", "jonas-berg"}
