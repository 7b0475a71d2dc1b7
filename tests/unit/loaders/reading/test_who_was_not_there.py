"""Reports in which somebody is named who met nobody, or in which nobody met."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import MeetingStatus

A, B, C = (
    "President of Finland Aino Virtanen",
    "Foreign Minister of Portugal Rui Tavares",
    "Ambassador of Chile Pedro Rojas",
)


def pairs(text: str) -> set[frozenset[str]]:
    report = Report(id="r", stems=("r",), published="2024-05-20", text=f" date 2024-05-20 {text.format(A=A, B=B, C=C)}")
    held = [m.sides for m in facts_of(report).meetings if m.status is MeetingStatus.TOOK_PLACE]
    return {
        frozenset((a, b)) for sides in held for one in sides for two in sides if one != two for a in one for b in two
    }


MET = frozenset({"aino-virtanen", "rui-tavares"})


@pytest.mark.parametrize(
    "text",
    [
        "{A} landed at Lisbon airport on Sunday. {B} and {C} met her plane.",
        "{A} arrived in Lisbon on Sunday and was met at the foot of the stairway by {B}.",
        "Upon landing in Lisbon, {A} was welcomed by {B} with a guard of honour.",
        "{A} touched down in Lisbon this morning, received by {B}.",
        "{A} arrived this morning at the airport of Lisbon. She was received by {B}.",
        "{B} welcomed {A} as she came down from the aircraft.",
        "{B} saw {A} off at the airport.",
        "{A} has spoken with many leaders this year, but not with {B}.",
        "{A} met everybody except {B}.",
        "{A} called on {B} to resign.",
    ],
)
def test_nobody_met(text: str) -> None:
    assert MET not in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "{A} landed in Lisbon and was received at the palace by {B} on Sunday.",
        "{B} received {A} in Lisbon on Sunday. They discussed the new airport.",
        "{A} met not only {C} but also {B}.",
        "{A} arrived at the airport of Lisbon on Sunday. She was received by {B} at his residence for talks.",
        "{B} called on {A} to discuss trade.",
    ],
)
def test_they_met(text: str) -> None:
    assert MET in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "{A} met {C} on Sunday. She praised the reforms which {B} has put forward.",
        "{A} met {C} on Sunday and visited a mill founded in May by {B}.",
        "{A} met {C}, who stood in for the absent {B}, on Sunday.",
        "According to {B}, {A} sat down together with {C} on Sunday.",
    ],
)
def test_who_is_only_named_was_not_there(text: str) -> None:
    found = pairs(text)
    assert frozenset({"aino-virtanen", "pedro-rojas"}) in found
    assert not any("rui-tavares" in pair for pair in found)


@pytest.mark.parametrize(
    "text",
    [
        "According to {A}, who met {B} on Sunday, all is well.",
        "{B} of the newly established government was received by {A} on Sunday.",
        "The hour which {A} spent with {B} was of use.",
        "{A} told reporters that she spoke with {B} on Sunday.",
        "{A} landed at Lisbon airport on Sunday. She met {B} on Monday and raised the matter of cod.",
        "{A}, who stepped down in May, was received by {B} on Sunday.",
    ],
)
def test_who_is_told_of_otherwise_was_there(text: str) -> None:
    assert MET in pairs(text)


def test_a_programme_tells_of_days_to_come() -> None:
    programme = "Weekly schedule of the President\n\n{day} 2024\n14.00 {A} receives {B} at the palace\n"
    assert MET not in pairs(programme.replace("{day}", "Thursday 23 May"))
    assert MET not in pairs('"On Friday {A} is seeing {B}," the palace said on Monday.')


def test_who_is_called_by_a_byname_is_one_person() -> None:
    report = Report(
        id="r",
        stems=("r",),
        published="2024-05-20",
        text=" date 2024-05-20 President Mahmoud Abbas met Rui Tavares. Later Abu Mazen met Pedro Rojas.",
    )
    assert [person.name for person in facts_of(report).people] == ["Mahmoud Abbas", "Rui Tavares", "Pedro Rojas"]
