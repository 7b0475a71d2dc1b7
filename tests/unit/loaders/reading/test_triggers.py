from __future__ import annotations

import pytest

from loaders.reading.items import Item
from loaders.reading.triggers import Join, Trigger, triggers_in
from ontology.terms import MeetingStatus


def triggers(text: str) -> tuple[Trigger, ...]:
    return triggers_in(tuple(Item(word, n, n + 1) for n, word in enumerate(text.lower().split())))


@pytest.mark.parametrize(
    ("text", "join"),
    [
        ("the minister met his guest", Join.MUTUAL),
        ("the dean received the envoy in lima to agree on steps against crime", Join.HOST),
        ("the dean met the envoy at the foot of the andes", Join.MUTUAL),
        ("the dean received the envoy on the steps of the abbey", Join.SPEECH),
        ("the envoy was met at the gate", Join.SPEECH),
        ("he flew in at noon ; on the tarmac the envoy received him", Join.SPEECH),
        ("the envoy had an archbishop as his visitor", Join.HOST),
        ("the abbot had time for her", Join.HOST),
        ("the abbot was the host of the envoy", Join.HOST),
        ("they found an hour for each other", Join.MUTUAL),
        ("she had two hours on monday with the abbot", Join.MUTUAL),
        ("the two were at one table", Join.MUTUAL),
        ("the two withdrew to the library", Join.MUTUAL),
        ("those present at the coffee were two aides", Join.ATTENDANCE),
        ("with the abbot while he did so were two aides", Join.ATTENDANCE),
        ("the premier received the envoy", Join.HOST),
        ("the envoy called on the premier", Join.GUEST),
        ("the envoy paid this morning a courtesy call", Join.GUEST),
        ("the two held talks", Join.NOUN),
        ("the aide sat in on it", Join.ATTENDANCE),
        ("the aide sat in with the president", Join.ATTENDANCE),
        ("the aide was with her", Join.ATTENDANCE),
        ("also at the table were two aides", Join.ATTENDANCE),
        ("the premier had with him an aide", Join.ATTENDANCE),
        ("the two ministers co-chaired it", Join.MUTUAL),
        ("the envoys exchanged thoughts with the dean", Join.MUTUAL),
        ("the mayor had the envoy in his office", Join.HOST),
        ("the king gave a banquet for both", Join.HOST),
        ("the envoy was received at the airport", Join.SPEECH),
        ("he landed at the airport where the envoy met him", Join.SPEECH),
        ("at the station the guest was welcomed", Join.SPEECH),
        ("the envoy was received at the railway station", Join.SPEECH),
        ("the envoy was met at the foot of the aircraft", Join.SPEECH),
        ("the dean welcomed the envoy at the opening of the research station", Join.HOST),
        ("the dean welcomed the envoy at the polar station", Join.HOST),
        ("the dean met the envoy in the aircraft factory", Join.MUTUAL),
        ("the dean met the envoy to discuss an airport", Join.MUTUAL),
        ("the dean received the envoy at the pier of the new port", Join.HOST),
        ("the guests were seen off", Join.SPEECH),
        ("the two met with each other at the airport", Join.MUTUAL),
        ("the dean spent monday evening in turku with the envoy", Join.MUTUAL),
        ("the envoy was at the castle with the queen", Join.MUTUAL),
        ("the abbot shared a sofa with the envoy", Join.MUTUAL),
        ("the abbot showed him the library", Join.HOST),
        ("the envoys were shown round the mill by the dean", Join.HOST),
        ("the envoy called on monday on the dean", Join.GUEST),
        ("the envoy remembers his long talk", Join.NOUN),
        ("the two premiers rang each other", Join.MUTUAL),
        ("the dean had in turku as his interlocutor the envoy", Join.MUTUAL),
        ("the envoy was together with the dean", Join.MUTUAL),
        ("the envoy was also with the dean", Join.MUTUAL),
        ("the envoy sat before the queen", Join.MUTUAL),
        ("the envoy began her day with the queen", Join.MUTUAL),
        ("the envoy touched base with the queen", Join.MUTUAL),
        ("the queen lent an ear to the envoy", Join.HOST),
        ("the envoy brought a letter to the queen", Join.GUEST),
        ("the party also included an aide", Join.ATTENDANCE),
        ("the queen had the envoy come to the castle", Join.HOST),
        ("the queen found ten minutes on monday for the envoy", Join.HOST),
        ("views were exchanged over the border", Join.NOUN),
        ("two aides sat with the queen during it", Join.ATTENDANCE),
        ("the queen was helped in this by an aide", Join.ATTENDANCE),
        ("the consul was of the rector's party", Join.ATTENDANCE),
        ("the consul took his place in it", Join.ATTENDANCE),
        ("the envoy encountered the dean", Join.MUTUAL),
        ("at the chilean guests' side stood the consul", Join.ATTENDANCE),
        ("the consul had his seat at the table", Join.ATTENDANCE),
        ("she took three calls", Join.NOUN),
        ("the border was the theme over coffee", Join.NOUN),
        ("on the chilean bench sat the aide", Join.ATTENDANCE),
        ("on the left of the dean sat the aide", Join.ATTENDANCE),
        ("the aide took the floor", Join.ATTENDANCE),
        ("the aide took an active part", Join.ATTENDANCE),
        ("present : the aide", Join.ATTENDANCE),
        ("the aide rounded off the delegation", Join.ATTENDANCE),
        ("it was held with the participation of the aide", Join.ATTENDANCE),
        ("the two saw each other on monday", Join.MUTUAL),
        ("the dean drew him aside", Join.MUTUAL),
        ("the envoy made the acquaintance of the dean", Join.MUTUAL),
        ("the dean is seeing the envoy", Join.HOST),
        ("the dean granted them a short talk", Join.HOST),
        ("the dean had the envoy as a guest", Join.HOST),
        ("the envoy was the visitor at the abbey", Join.GUEST),
        ("at that call there was also the aide", Join.ATTENDANCE),
        ("the envoy did so on friday", Join.TURN),
        ("the second to enter was the envoy", Join.TURN),
        ("the envoy was met on the platform", Join.SPEECH),
        ("the dean received from the envoy the letter that accredits him", Join.HOST),
    ],
)
def test_how_people_are_joined(text: str, join: Join) -> None:
    assert triggers(text)[0].join is join


def test_no_trigger_in_other_words() -> None:
    assert triggers("the weather was fine and the sea was calm") == ()
    assert triggers("his appointment came in spring") == ()


@pytest.mark.parametrize(
    "text",
    [
        "the minister took up his new post",
        "the minister had a word of praise for the dean",
        "the minister sees room for trade",
        "the minister received the endorsement of the dean",
        "the minister encountered stiff resistance from the dean",
        "the minister ended the visit with a tribute to the dean",
        "the minister had the dean brought to court",
        "the minister has the dean in the ministry of trade",
        "the minister found little time for the dean",
        "the minister took note to this end",
        "the dean transmitted a letter to the minister",
        "his predecessor was of the labour party",
        "it took place in this palace",
        "he was helped in his career",
        "a room surrounded by portraits of the dean",
    ],
)
def test_nobody_is_met_by_what_is_done_with_things(text: str) -> None:
    assert triggers(text) == ()


def test_who_does_something_together_with_somebody_did_not_meet_him_by_it() -> None:
    (beside,) = triggers("the minister is together with the dean an author of the plan")
    assert beside.join is Join.ATTENDANCE


def test_no_visit_to_a_day() -> None:
    assert not [t for t in triggers("he called the aide on tuesday") if t.join is Join.GUEST]
    assert not [t for t in triggers("he called on tuesday for help") if t.join is Join.GUEST]


def test_no_homage_to_the_dead() -> None:
    assert triggers("she paid homage to the founder at his mausoleum") == ()
    assert triggers("she paid tribute to the premier") != ()


def test_who_accompanies_shares_what_is_planned() -> None:
    (beside, talks) = triggers("the premier , accompanied by an aide , will confer with the king")
    assert beside.join is Join.ATTENDANCE
    assert beside.status is talks.status is MeetingStatus.PLANNED


def test_years_of_work_and_a_parliament_convened_are_no_encounter() -> None:
    assert triggers("the dean worked for years with the envoy") == ()
    assert triggers("the dean devoted his speech to the envoy") == ()
    assert triggers("the dean devoted twenty minutes to the envoy") != ()
    assert triggers("the dean convened the national assembly on monday , said the envoy") == ()
    words = ["the", "dean", "convened", "at", "noon", "the"]
    items = (*(Item(word, n, n + 1) for n, word in enumerate(words)), Item("envoy", 6, 7, people=("x",)))
    assert [t.join for t in triggers_in(items)] == [Join.HOST]


@pytest.mark.parametrize("text", ["she flew to rome with", "he travelled home with", "they toured the port together"])
def test_a_journey_together_is_no_encounter(text: str) -> None:
    assert triggers(text) == ()


def test_an_airport_may_be_called_by_its_name_alone() -> None:
    words = ["the", "dean", "bade", "him", "welcome", "at", "Piarco", "International", "."]
    port = tuple(Item(word.lower(), n, n + 1, capital=word[0].isupper()) for n, word in enumerate(words))
    assert [trigger.join for trigger in triggers_in(port)] == [Join.SPEECH]
    club = tuple(item._replace(capital=False) for item in port)
    assert [trigger.join for trigger in triggers_in(club)] == [Join.HOST]


def test_who_has_been_brought_is_no_object() -> None:
    assert [trigger.join for trigger in triggers("the envoys had been brought in")] == [Join.ATTENDANCE]
    assert [trigger.join for trigger in triggers("the king had them brought in")] == [Join.HOST]


@pytest.mark.parametrize(
    "text",
    [
        "the minister will be received by the king and confer with the envoy",
        "they discussed a possible meeting and will hold a talk with him , a lunch with her and tea are foreseen",
        "they agreed to hold talks in july",
        "to meet in april , ministers agree",
        "he flew in at noon ; on the tarmac the envoy received him",
        "the dean did not meet the envoy , accompanied by an aide",
    ],
)
def test_how_triggers_join_people_does_not_hang_on_whether_they_took_place(text: str) -> None:
    items = tuple(Item(word, n, n + 1) for n, word in enumerate(text.split()))
    places = [(t.join, t.phrase, t.first, t.last) for t in triggers_in(items)]
    assert [(t.join, t.phrase, t.first, t.last) for t in triggers_in(items, joining=True)] == places
