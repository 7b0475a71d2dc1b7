"""One reading of two."""

from __future__ import annotations

from dataclasses import replace

from told import REPORT, TEXT, agreement, answer, meeting, office, told

from graph.facts import Facts, NamedPerson
from loaders.llm.grounding import grounded
from loaders.llm.merging import merged

SURE = 0.5


def reading(confidence: float, **changes: object) -> Facts:
    facts, dropped = grounded(told(**changes), REPORT, confidence, "some", "1")
    assert not dropped
    return facts


def both(rules: Facts, model: Facts) -> Facts:
    facts = merged(rules, model, SURE, "both", "2")
    assert (facts.extractor, facts.version) == ("both", "2")
    return facts


def test_what_both_say_is_kept_once_with_the_higher_confidence() -> None:
    sure, unsure = reading(0.9), reading(0.4)
    for rules, model in ((sure, unsure), (unsure, sure)):
        facts = both(rules, model)
        assert replace(facts, extractor="some", version="1") == sure


def test_of_two_versions_that_of_sure_rules_stands() -> None:
    other = reading(0.6, meetings=[meeting(place=None, country=None)])
    assert both(reading(0.9), other).meetings[0].place == "Apia"
    assert both(reading(0.4), other).meetings[0].place is None


def test_what_only_rules_say_stands_where_they_are_sure() -> None:
    silent = reading(0.6, meetings=[], agreements=[], holds_office=[])
    sure, unsure = both(reading(0.9), silent), both(reading(0.4), silent)
    assert (len(sure.offices), len(sure.meetings), len(sure.agreements)) == (2, 2, 1)
    assert (len(unsure.offices), len(unsure.meetings), len(unsure.agreements)) == (0, 1, 0)  # the planned one


def test_what_only_the_model_says_is_kept() -> None:
    silent = reading(0.9, meetings=[], other_meetings=[], agreements=[], holds_office=[], people=[])
    model = reading(0.6)
    assert replace(both(silent, model), extractor="some", version="1") == model


def test_a_person_named_in_the_same_place_is_one_as_rules_name_them() -> None:
    rules = reading(0.9, people=[{"key": "x", "name": "Lobo", "aliases": []}], holds_office=[], meetings=[],
                    other_meetings=[], agreements=[])  # fmt: skip
    at = TEXT.index("Ana Lobo")
    rules = replace(rules, people=(replace(rules.people[0], mentions=((at + 4, at + 8),)),))
    facts = both(rules, reading(0.6))
    assert [person.name for person in facts.people] == ["Lobo", "Tomas Reyes", "Li Wen"]
    assert facts.meetings[0].sides == (("lobo",), ("tomas-reyes",))
    assert facts.agreements[0].signatories == ("lobo", "tomas-reyes")


def test_keys_stay_apart() -> None:
    rules = reading(0.9, people=[], holds_office=[], meetings=[], other_meetings=[], agreements=[])
    namesake = NamedPerson(key="ana-lobo", name="Apia", mentions=((TEXT.index("Apia"), TEXT.index("Apia") + 4),))
    facts = both(replace(rules, people=(namesake,)), reading(0.6))
    assert sorted(person.key for person in facts.people) == ["ana-lobo", "ana-lobo-2", "li-wen", "tomas-reyes"]
    assert facts.meetings[0].sides == (("ana-lobo-2",), ("tomas-reyes",))


def test_two_of_the_models_who_are_one_of_the_rules_did_not_meet() -> None:
    rules = reading(0.9, people=[answer()["people"][0]], holds_office=[], meetings=[], other_meetings=[], agreements=[])
    spans = tuple(sorted((*rules.people[0].mentions, *reading(0.9).people[1].mentions)))
    facts = both(replace(rules, people=(replace(rules.people[0], mentions=spans),)), reading(0.6))
    assert [len(meeting.sides) for meeting in facts.meetings] == [2]
    assert facts.meetings[0].sides == (("ana-lobo",), ("li-wen",))


def test_one_meeting_may_not_be_both_held_and_planned_on_one_day() -> None:
    planned = reading(0.6, meetings=[], other_meetings=[meeting(status="planned")])
    assert [m.status for m in both(reading(0.9, other_meetings=[]), planned).meetings] == ["took_place"]
    assert [m.status for m in both(reading(0.4, other_meetings=[]), planned).meetings] == ["planned"]


def test_a_planned_meeting_of_no_day_is_not_the_one_that_was_held() -> None:
    held = reading(0.9, other_meetings=[])
    planned = reading(0.6, meetings=[], other_meetings=[meeting(status="planned", date=None)])
    assert sorted(m.status for m in both(held, planned).meetings) == ["planned", "took_place"]


def test_documents_go_by_title_before_states() -> None:
    titles = ["memorandum", "memorandum on fisheries"]
    rules = reading(0.9, agreements=[agreement(title=titles[1])])
    model = reading(0.6, agreements=[agreement(title=title) for title in titles])
    assert sorted(document.title for document in both(rules, model).agreements) == titles


def test_an_office_of_a_state_that_rules_did_not_find_is_the_models_where_they_are_unsure() -> None:
    stateless = [office("ana-lobo", "President", "head_of_state", None, "The President of Samoa")]
    model = reading(0.6, holds_office=answer()["holds_office"][:1])
    assert [held.state for held in both(reading(0.4, holds_office=stateless), model).offices] == ["WS"]
    assert [held.state for held in both(reading(0.9, holds_office=stateless), model).offices] == [None]
