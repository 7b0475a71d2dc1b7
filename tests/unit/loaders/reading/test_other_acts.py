"""Verbs of encounter whose object tells of another act."""

from __future__ import annotations

import pytest

from loaders.reading.items import Item
from loaders.reading.triggers import Trigger, triggers_in
from ontology.terms import MeetingStatus

PEOPLE = frozenset({"aino", "rui"})


def phrases(text: str) -> list[str]:
    return [trigger.phrase for trigger in triggers(text)]


def triggers(text: str) -> tuple[Trigger, ...]:
    items = tuple(
        Item("" if name in PEOPLE else word, n, n + 1, (name,) if name in PEOPLE else (), owns=name != word)
        for n, word in enumerate(text.lower().split())
        for name in [word.removesuffix("'s")]
    )
    return triggers_in(items)


@pytest.mark.parametrize(
    ("said", "otherwise"),
    [
        ("accepted at the mill on monday the dean rui", "accepted at the mill the offer of rui"),
        ("accepted the dean rui", "accepted rui's advice"),
        ("also received was rui", "aino , the heir , also received rui"),
        ("also met : rui", "aino , the heir , also met with the dean rui"),
        ("an exchange with rui", "an exchange of students with rui"),
        ("the exchange took an hour", "the two exchange greetings"),
        ("they considered ferries", "a stop is being considered by rui"),
        ("aino conveyed thanks to rui", "aino conveyed that rui may come"),
        ("aino heard rui", "aino heard of rui"),
        ("the board heard from rui much praise", "the board heard about rui"),
        ("rui was seen by aino", "rui , seen here with aino"),
        ("aino bade a guest welcome", "rui is always welcome in lima"),
        ("aino hosted rui at a seminar", "aino hosted a seminar on ferries , which rui opened"),
        ("aino hosted at her seat the dean rui", "aino hosted at her seat the yearly seminar , where rui spoke"),
        ("aino handed a letter to rui", "aino handed the gavel to rui"),
        ("aino presented his to rui", "aino gave his account to rui"),
    ],
)
def test_an_act_is_no_encounter_by_its_object(said: str, otherwise: str) -> None:
    assert phrases(said)[0] not in phrases(otherwise)


def test_a_verb_with_its_object_is_no_row_of_guests() -> None:
    assert phrases("the dean likewise met aino") == ["met/meets/meet"]
    assert phrases("likewise met was aino") == ["likewise received/met"]


def test_who_is_called_on_is_not_called_in() -> None:
    assert phrases("aino called on rui in the evening") == ["called/calls/call/calling on/upon"]
    assert phrases("aino called rui in") == ["called * in"]


def test_a_person_is_called_today_and_a_thing_is_not() -> None:
    assert phrases("aino called rui today")[0].startswith("called/calls/calling _")
    assert phrases("aino called strikes today") == []


def test_to_before_a_person_begins_no_plan() -> None:
    assert [t.status for t in triggers("to aino rui spoke")] == [MeetingStatus.TOOK_PLACE]
    assert [t.status for t in triggers("aino wants to meet rui")] == [MeetingStatus.PLANNED]
