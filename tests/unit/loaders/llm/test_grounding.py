"""What a model says counts only where the report says it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from told import REPORT, TEXT, agreement, answer, meeting, office, told

from graph.annotations import from_json, to_json
from graph.facts import Facts
from loaders.llm.grounding import GROUND, Fault, grounded
from ontology.terms import MeetingStatus, Precision


def read(**changes: Any) -> tuple[Facts, Counter[Fault]]:
    return grounded(told(**changes), REPORT, 0.6, "language model", "1")


def test_a_right_answer_is_kept_whole_and_quotes_the_text() -> None:
    facts, dropped = read()
    assert not dropped
    assert [person.name for person in facts.people] == ["Ana Lobo", "Tomas Reyes", "Li Wen"]
    assert [meeting.status for meeting in facts.meetings] == [MeetingStatus.TOOK_PLACE, MeetingStatus.PLANNED]
    assert [meeting.precision for meeting in facts.meetings] == [Precision.DAY, Precision.MONTH]
    for row in (*to_json(facts)["holds_office"], *to_json(facts)["meetings"], *to_json(facts)["agreements"]):
        assert TEXT[row["start"] : row["end"]] == row["evidence"]
        assert (row["confidence"], row["ground"]) == (0.6, GROUND)
    for person in facts.people:
        assert {TEXT[start:end] for start, end in person.mentions} == {person.name, *person.aliases}


def test_facts_are_those_of_the_projects_own_format() -> None:
    facts, _ = read()
    assert from_json(to_json(facts), REPORT, facts.extractor, facts.version) == facts


INVENTED = [*answer()["people"], {"key": "joe-doe", "name": "Joe Doe", "aliases": []}]


@pytest.mark.parametrize(("told", "code"), [("Samoa", "WS"), ("UK", "GB"), ("united kingdom", "GB"), ("WS", "WS")])
def test_the_name_of_a_state_is_as_good_as_its_code(told: str, code: str) -> None:
    facts, dropped = read(meetings=[meeting(country=told)])
    assert not dropped
    assert facts.meetings[0].country == code


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({"people": INVENTED}, {Fault.NAME: 1}),
        ({"people": INVENTED, "meetings": [meeting(sides=[["ana-lobo"], ["joe-doe"]])]},
         {Fault.NAME: 1, Fault.PERSON: 1}),
        ({"meetings": [meeting(sides=[["ana-lobo"], ["nobody"]])]}, {Fault.PERSON: 1}),
        ({"meetings": [meeting(sides=[["ana-lobo", "tomas-reyes"]])]}, {Fault.SIDES: 1}),
        ({"meetings": [meeting(sides=[["ana-lobo"], ["ana-lobo", "tomas-reyes"]])]}, {Fault.SIDES: 1}),
        ({"meetings": [meeting(evidence="Lobo warmly embraced Reyes in Apia")]}, {Fault.QUOTATION: 1}),
        ({"meetings": [meeting(evidence="Ana Lobo")]}, {Fault.QUOTATION: 1}),
        ({"meetings": [meeting(evidence=" ")]}, {Fault.QUOTATION: 1}),
        ({"meetings": [meeting(place="Wellington")]}, {Fault.NAME: 1}),
        ({"meetings": [meeting(country="ZZ")]}, {Fault.STATE: 1}),
        ({"meetings": [meeting(date="2025-02-30")]}, {Fault.DATE: 1}),
        ({"meetings": [meeting(date="last Friday")]}, {Fault.DATE: 1}),
        ({"meetings": [meeting(date="2025-04-01")]}, {Fault.DATE: 1}),
        ({"holds_office": [office("ana-lobo", "Chancellor of Samoa", "head_of_state", "WS", "The President of Samoa")]},
         {Fault.NAME: 1}),
        ({"holds_office": [office("ana-lobo", "President", "head_of_state", "XX", "The President of Samoa")]},
         {Fault.STATE: 1}),
        ({"holds_office": [office("ana-lobo", "President", "other", "WS", "signed a memorandum on fisheries")]},
         {Fault.OTHER_WORDS: 1}),
        ({"agreements": [agreement(title="treaty on fisheries")]}, {Fault.NAME: 1}),
        ({"agreements": [agreement(parties=[{"name": "Tonga", "state": "TO"}])]}, {Fault.NAME: 1}),
        ({"agreements": [agreement(evidence="met the Prime Minister of Fiji")]}, {Fault.OTHER_WORDS: 1}),
        ({"agreements": [agreement(signatories=["nobody"])]}, {Fault.PERSON: 1}),
    ],
)  # fmt: skip
def test_a_lie_is_dropped_and_counted(changes: dict[str, Any], faults: dict[Fault, int]) -> None:
    facts, dropped = read(**changes)
    assert dropped == faults
    kept = to_json(facts)
    assert [kept[name] for name in changes if name != "people"] == [[]] * len(changes.keys() - {"people"})
    assert {person["key"] for person in kept["people"]} == {"ana-lobo", "tomas-reyes", "li-wen"}


def test_white_space_and_marks_may_be_set_otherwise() -> None:
    facts, dropped = read(meetings=[meeting(evidence="Ana Lobo,\n met the  Prime Minister of Fiji")])
    assert not dropped
    assert facts.meetings[0].evidence.text == "Ana Lobo, met the Prime Minister of Fiji"


def test_a_title_may_be_put_together_of_words_that_stand_apart() -> None:
    facts, dropped = read(
        holds_office=[office("li-wen", "Foreign Minister of Fiji", "foreign_minister", "FJ", "Foreign Minister Li Wen")]
    )
    assert not dropped
    assert facts.offices[0].title == "Foreign Minister of Fiji"


def test_a_name_within_a_longer_name_is_not_a_mention() -> None:
    people = [
        {"key": "lobo", "name": "Lobo", "aliases": []},
        {"key": "ana-lobo", "name": "Ana Lobo", "aliases": ["President Ana"]},
    ]
    facts, dropped = read(people=people, holds_office=[], meetings=[], other_meetings=[], agreements=[])
    assert [person.name for person in facts.people] == ["Lobo", "Ana Lobo"]
    assert facts.people[0].mentions == ((TEXT.index("Lobo and"), TEXT.index("Lobo and") + 4),)
    assert dropped == {Fault.NAME: 1}  # the alias


def test_a_description_is_no_name() -> None:
    facts, dropped = read(people=[{"key": "p", "name": "memorandum", "aliases": []}], holds_office=[], meetings=[],
                          other_meetings=[], agreements=[])  # fmt: skip
    assert not facts.people
    assert dropped == {Fault.NAME: 1}
