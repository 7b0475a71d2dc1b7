"""Whom a word means that can mean several: the likeliest, and who may be meant nearly as well."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading import antecedents
from loaders.reading.allegiance import allegiance_of
from loaders.reading.antecedent_features import Question, candidates
from loaders.reading.antecedents import DOUBT, MOST, likeliest
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.items import Item
from loaders.reading.references import cast_of
from loaders.reading.triggers import Trigger, triggers_in

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
    table = antecedents.by_kind({name.replace("_", ":"): weight for name, weight in weights.items()})
    monkeypatch.setattr(antecedents, "_weights", lambda: table)


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
    text = ENVOY.replace("Berg had made him his envoy for the trip", "Berg had sent a letter with him")
    text = text.replace("was in Lima", "paid a visit to Lima")
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    cast, places = cast_of(story), places_in(story)
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    (meant,) = [item.people for line in lines for item in line.items if item.word == "he"]
    assert meant == ("nils-dahl",)


def test_one_who_alone_can_be_meant_is_not_asked_about() -> None:
    assert not asked("President of Finland Aino Virtanen spoke in Turku. She then left for Oulu.\n")


def test_no_more_can_be_meant_than_are_weighed() -> None:
    names = ("John", "Peter", "Paul", "Mark", "Luke", "Simon", "Adam", "Eric", "Hans", "Karl")
    crowd = "".join(f"Minister {name} {name}son spoke. " for name in names)
    assert {len(question.able) for question in of_word(crowd + "He left.\n", "he")} == {MOST}


def test_features_tell_of_the_word_and_of_the_person() -> None:
    (question,) = of_word(ENVOY, "he")
    (berg,) = [one for one in candidates(question) if one.person == "jonas-berg"]
    assert "named:1" in berg.told
    assert {"next:differ", "here:None"} <= set(berg.beside)
    assert {"named:1", "subject|named:1", "subject|next:differ"} <= set(berg.features(question.kind))
    assert "next:differ" not in berg.features(question.kind)


def test_weights_are_of_a_kind_of_word_or_of_all() -> None:
    table = antecedents.by_kind(
        {"subject|led in:,|here:0": 1.0, "subject|named:0": 0.5, "named:0": 2.0, "hub:True": 3.0}
    )
    assert table["subject"].told == {"led in:,|here:0": 1.0, "named:0": 2.5, "hub:True": 3.0}
    assert table["subject"].beside == {"led in:,|here:0": 1.0, "named:0": 0.5}
    assert table["object"] == ({"named:0": 2.0, "hub:True": 3.0}, {})


def test_who_stands_for_several_is_asked_by_what_he_is() -> None:
    text = (
        "Foreign Minister of Norway Nils Dahl met Foreign Minister of Peru Luis Salas in Oslo. The Minister spoke of "
        "fish. His Excellency Ambassador of Chile Pedro Rojas came too. The Peruvian diplomat left with his guest.\n"
    )
    assert {question.kind for question in asked(text)} >= {"title"}
    assert all(question.kind in antecedents.KINDS for question in asked(text))
    (minister,) = [question for question in asked(text) if question.kind == "title"]
    assert set(minister.able) == {"nils-dahl", "luis-salas"}


def test_an_item_keeps_who_else_may_be_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch)
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {ENVOY}"))
    cast, places = cast_of(story), places_in(story)
    lines = lines_of(story, cast, places, allegiance_of(story, cast, places))
    he: Item = next(item for line in lines for item in line.items if item.word == "he")
    assert {he.people[0], *he.rivals} >= {"nils-dahl", "jonas-berg"}


def test_who_else_may_be_meant_faces_whom_the_words_tie(monkeypatch: pytest.MonkeyPatch) -> None:
    weigh(monkeypatch)
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {ENVOY}"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    links = links_in(lines_of(story, cast, places, allegiance), cast, allegiance).found
    tied = {
        frozenset((k.one, k.other))
        for k in links
        if "direct" in k.features and "direct:said:pronoun?:name" in k.features
    }
    rival = {frozenset((k.one, k.other)) for k in links if "rival" in k.features}
    partners = {"pedro-rojas", "luis-salas"}
    assert {who for pair in tied for who in pair} - partners
    assert {who for pair in tied | rival for who in pair} == {"nils-dahl", "jonas-berg", *partners}
    assert not tied & rival


def told_of(text: str, word: str) -> dict[str, set[str]]:
    """What tells of each candidate beside a word, when it is asked whom it means."""
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    found: dict[str, set[str]] = {}

    def noted(question: Question) -> tuple[str, ...]:
        if question.items[question.at].word == word:
            found.update({candidate.person: set(candidate.beside) for candidate in candidates(question)})
        return likeliest(question)

    cast, places = cast_of(story), places_in(story)
    lines_of(story, cast, places, allegiance_of(story, cast, places), noted)
    return found


def test_who_was_subject_of_a_verb_of_saying_spoke_last() -> None:
    told = told_of("Nils Dahl of Norway stressed that Jonas Berg of Sweden was late.\nThen he added a word.\n", "he")
    assert "speaks:True|spoke:True" in told["nils-dahl"]
    assert "speaks:True|spoke:False" in told["jonas-berg"]


def test_where_somebody_was_mentioned_last_is_told() -> None:
    told = told_of("Nils Dahl of Norway saw Jonas Berg of Sweden; by midnight he slept.\n", "he")
    assert {"last here:nominal:1|name", "since:1"} <= told["nils-dahl"]
    assert {"last here:nominal:1|name", "since:0"} <= told["jonas-berg"]
    told = told_of("Nils Dahl of Norway sat beside Jonas Berg of Sweden.\nIt was late when he went home.\n", "he")
    assert "last:1:governed|since:0" in told["jonas-berg"]
    assert "last:1:subject|since:1" in told["nils-dahl"]


def test_who_has_come_is_told_from_who_has_not() -> None:
    text = "Nils Dahl of Norway came to Lima.\nJonas Berg of Sweden wrote a letter.\nAt court he was received by {}.\n"
    told = told_of(text.format("Pedro Rojas of Peru"), "he")
    assert "travels:True|trigger:host:after:0" in told["nils-dahl"]
    assert "travels:False|trigger:host:after:0" in told["jonas-berg"]


def test_whom_words_mean_costs_no_more_in_a_long_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at: list[int] = []

    def watched(items: tuple[Item, ...], *, joining: bool) -> tuple[Trigger, ...]:
        looked_at.append(len(items))
        return triggers_in(items, joining=joining)

    monkeypatch.setattr("loaders.reading.antecedent_features.triggers_in", watched)
    told_of("Nils Dahl of Norway met Jonas Berg of Sweden. Then " + "he met him and " * 100 + "left.\n", "he")
    assert 0 < max(looked_at) < 200
