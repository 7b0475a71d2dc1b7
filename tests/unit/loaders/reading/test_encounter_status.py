from __future__ import annotations

import pytest

from loaders.reading.items import Item
from loaders.reading.triggers import triggers_in
from ontology.terms import MeetingStatus


def statuses(text: str) -> list[MeetingStatus]:
    items = tuple(Item(word, n, n + 1) for n, word in enumerate(text.lower().split()))
    return [trigger.status for trigger in triggers_in(items)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("the minister met his guest", MeetingStatus.TOOK_PLACE),
        ("on friday a sitting with the envoy is to be held", MeetingStatus.PLANNED),
        ("the dean counts , too , on a first talk with the envoy", MeetingStatus.PLANNED),
        ("she looks forward to a long conversation with the envoy", MeetingStatus.PLANNED),
        ("they sit down on friday at the earliest", MeetingStatus.PLANNED),
        ("the envoy was due to open talks", MeetingStatus.PLANNED),
        ("the envoy is expected on sunday among the guests", MeetingStatus.PLANNED),
        ("at the bank on monday the abbot held talks", MeetingStatus.TOOK_PLACE),
        ("a ruling is expected after the abbot met the dean", MeetingStatus.TOOK_PLACE),
        ("first comes a private talk with the abbot", MeetingStatus.PLANNED),
        ("the accord comes after last week's talk with the abbot", MeetingStatus.TOOK_PLACE),
        ("the visit comes after the first meeting with the abbot", MeetingStatus.TOOK_PLACE),
        ("the talk with the abbot is likely to boost trade", MeetingStatus.TOOK_PLACE),
        ("the talk with the abbot is likely to take place in june", MeetingStatus.PLANNED),
        ("talks with the abbot are pencilled in for june", MeetingStatus.PLANNED),
        ("in talks with the abbot she said that the bridge must stay", MeetingStatus.TOOK_PLACE),
        ("talks that will end in june", MeetingStatus.PLANNED),
        ("hardly elected , he saw the envoy", MeetingStatus.TOOK_PLACE),
        ("he hardly saw the envoy", MeetingStatus.DENIED),
        ("the two had never met before", MeetingStatus.TOOK_PLACE),
        ("before the talks the clerks took a picture", MeetingStatus.TOOK_PLACE),
        ("talks with the abbot , on trade and visas have been arranged", MeetingStatus.PLANNED),
        ("the two never met", MeetingStatus.DENIED),
        ("they had not met since the summit of june", MeetingStatus.TOOK_PLACE),
        ("they have not met since 2019", MeetingStatus.TOOK_PLACE),
        ("they have not met since the war began", MeetingStatus.DENIED),
        ("they have not met , since he was ill in june", MeetingStatus.DENIED),
        ("the envoy is said to have met the abbot", MeetingStatus.TOOK_PLACE),
        ("the envoy is reported to have had a conversation with the abbot", MeetingStatus.TOOK_PLACE),
        ("the envoy was to have met the abbot", MeetingStatus.PLANNED),
        ("the envoy is said to meet the abbot next week", MeetingStatus.PLANNED),
        ("it was the first time for the two to meet", MeetingStatus.TOOK_PLACE),
        ("it is time for the two to meet", MeetingStatus.PLANNED),
        ("the dean , the next to be received , was told of it", MeetingStatus.TOOK_PLACE),
        ("the dean is next to be received", MeetingStatus.PLANNED),
        ("he asked of her , in their working meeting , an embassy", MeetingStatus.TOOK_PLACE),
        ("he asked for a working meeting", MeetingStatus.PLANNED),
        ("the two had not met at all", MeetingStatus.DENIED),
        ("they sat down for a talk", MeetingStatus.TOOK_PLACE),
        ("the king consented to receive the envoy", MeetingStatus.TOOK_PLACE),
        ("the king agreed to receive the envoy", MeetingStatus.PLANNED),
        ("she would have flown north on monday for a talk with the abbot", MeetingStatus.PLANNED),
        ("she would have liked the mill , but had a talk with the abbot", MeetingStatus.TOOK_PLACE),
        ("it was intended that the dean and four of his clerks meet the abbot", MeetingStatus.PLANNED),
        ("it was said that the dean and four of his clerks met the abbot", MeetingStatus.TOOK_PLACE),
        ("the abbot saw him off with a talk", MeetingStatus.TOOK_PLACE),
        ("before the abbot , in red , letters of credence were laid", MeetingStatus.TOOK_PLACE),
        ("before talks with the abbot she prayed", MeetingStatus.PLANNED),
        ("he was on monday at the mill to see the abbot", MeetingStatus.TOOK_PLACE),
        ("the minister will meet his guest", MeetingStatus.PLANNED),
        ("the minister is to meet his guest", MeetingStatus.PLANNED),
        ("the minister plans to meet his guest", MeetingStatus.PLANNED),
        ("the envoy came to meet his host", MeetingStatus.TOOK_PLACE),
        ("the minister did not meet his guest", MeetingStatus.DENIED),
        ("a meeting is planned", MeetingStatus.PLANNED),
        ("the president called off his meeting", MeetingStatus.CANCELLED),
        ('it was a " pleasure " to meet with the guest', MeetingStatus.TOOK_PLACE),
        ("after his meeting he left", MeetingStatus.TOOK_PLACE),
        ("a meeting with the premier , set for june , was called off", MeetingStatus.CANCELLED),
        ("the rumoured meeting never took place", MeetingStatus.DENIED),
        ("he denied reports that he met the envoy", MeetingStatus.DENIED),
        ("he was to have spoken on the telephone with the envoy", MeetingStatus.PLANNED),
        ("he is to be the guest of the speaker", MeetingStatus.PLANNED),
        ("he had fixed a meeting with the envoy", MeetingStatus.PLANNED),
        ("they will look on as it is signed , and grant an audience", MeetingStatus.PLANNED),
        (
            "she will hold talks with the premier on the first day of her stay , besides meeting the envoy",
            MeetingStatus.PLANNED,
        ),
        ("she will tour the port in addition to meeting the envoy", MeetingStatus.PLANNED),
        ("she held talks with the premier , besides meeting the envoy", MeetingStatus.TOOK_PLACE),
        ("the queen granted him no audience", MeetingStatus.DENIED),
        ("the envoy met nobody", MeetingStatus.DENIED),
        ("a meeting with the dean , set for friday in lima , did not take place", MeetingStatus.DENIED),
        ("the talks with the dean did not come about", MeetingStatus.DENIED),
        ("the report that the envoy met the dean in lima is denied by his office", MeetingStatus.DENIED),
        ("if the two sides agree", MeetingStatus.PLANNED),
        ("she hoped for talks with the dean", MeetingStatus.PLANNED),
        ("a luncheon with the dean is on the programme", MeetingStatus.PLANNED),
        ("on his programme there is a luncheon with the dean", MeetingStatus.PLANNED),
        ("on the programme of that day had been a luncheon with the dean", MeetingStatus.TOOK_PLACE),
        ("talks with the dean are foreseen in lima", MeetingStatus.PLANNED),
        ("the two are down for a private talk at nine", MeetingStatus.PLANNED),
        ("he has left lima for talks with the dean", MeetingStatus.PLANNED),
        ("she was at the institute on friday to see the dean", MeetingStatus.TOOK_PLACE),
        ("she went to turku last week to meet the dean", MeetingStatus.TOOK_PLACE),
        ("she was in turku , eager to meet the dean", MeetingStatus.PLANNED),
        ("she was in a hurry to meet the dean", MeetingStatus.PLANNED),
        ("she was at pains to meet the dean", MeetingStatus.PLANNED),
        ("they hold their talks with the dean , which will help both", MeetingStatus.TOOK_PLACE),
        ("on the peace plan he has had a luncheon with the dean", MeetingStatus.TOOK_PLACE),
        ("in his new book he has a luncheon with the dean", MeetingStatus.TOOK_PLACE),
        ("on the nuclear programme there is a luncheon with the dean", MeetingStatus.TOOK_PLACE),
        ("for tomorrow she has been granted an interview by the dean", MeetingStatus.PLANNED),
        ("tomorrow is new , she said when she met the dean", MeetingStatus.TOOK_PLACE),
        ("she has left for turku after talks with the dean", MeetingStatus.TOOK_PLACE),
        ("they hold their talks , which the dean will chair", MeetingStatus.PLANNED),
        ("they held their talks , which will be remembered", MeetingStatus.TOOK_PLACE),
        ("she had a talk with the dean , who will retire", MeetingStatus.TOOK_PLACE),
        ("a dinner followed , offered by the dean", MeetingStatus.TOOK_PLACE),
        ("they used a break to meet", MeetingStatus.TOOK_PLACE),
        ("the meeting of the dean and the envoy is to take place in lima on 16 june", MeetingStatus.PLANNED),
        ("talks with the dean are to begin in lima on thursday", MeetingStatus.PLANNED),
        ("the talks with the dean began on monday", MeetingStatus.TOOK_PLACE),
        ("she held talks with the dean on the programme of cooperation", MeetingStatus.TOOK_PLACE),
        ("talks with the dean are on her programme", MeetingStatus.PLANNED),
        ("the meeting with the dean did not come as a surprise", MeetingStatus.TOOK_PLACE),
        ("the talks with the dean never actually took place", MeetingStatus.DENIED),
        ("the talks with the dean did not come off", MeetingStatus.DENIED),
        ("the envoy met none other than the dean", MeetingStatus.TOOK_PLACE),
        ("the envoy met nobody less than the dean", MeetingStatus.TOOK_PLACE),
        ("the envoy met nobody but the dean", MeetingStatus.TOOK_PLACE),
        ("the envoy met no fewer than five ministers", MeetingStatus.TOOK_PLACE),
        ("the queen gave no fewer than five audiences", MeetingStatus.TOOK_PLACE),
        ("the envoy met none of them", MeetingStatus.DENIED),
        ("nor did the day pass without a talk with the dean", MeetingStatus.TOOK_PLACE),
        ("there can be no peace without talks with the dean", MeetingStatus.DENIED),
        ("she used the fair in lima to meet the dean", MeetingStatus.TOOK_PLACE),
        ("she used to want to meet the dean", MeetingStatus.PLANNED),
        ("it was then his turn to be received", MeetingStatus.TOOK_PLACE),
        ("he meets the dean in the coming week", MeetingStatus.PLANNED),
        ("he will presumably be received by the dean", MeetingStatus.PLANNED),
        ("she has not had the pleasure to meet the dean", MeetingStatus.DENIED),
        ("she has in her diary a talk with the dean", MeetingStatus.PLANNED),
        ("he has a first talk before him with the dean", MeetingStatus.PLANNED),
    ],
)
def test_whether_it_took_place(text: str, status: MeetingStatus) -> None:
    assert statuses(text)[-1] is status


def test_the_month_of_may_is_no_plan() -> None:
    words = ["on", "15", "May", "he", "was", "in", "conversation", "with", "the", "dean"]
    items = tuple(Item(word.lower(), n, n + 1, capital=word.istitle()) for n, word in enumerate(words))
    assert triggers_in(items)[-1].status is MeetingStatus.TOOK_PLACE


@pytest.mark.parametrize("rest", ["come to an end until midnight", "take up the question", "come as a surprise"])
def test_talks_that_did_not_do_something_were_held(rest: str) -> None:
    assert statuses(f"the talks with the dean , held on monday , did not {rest}")[0] is MeetingStatus.TOOK_PLACE


def test_nouns_in_a_row_share_what_is_said_of_the_last() -> None:
    row = statuses("a talk with the president , a lunch with the speaker and an audience are foreseen")
    assert row == [MeetingStatus.PLANNED] * 3
    parted = statuses("after a talk with the abbot he slept , and an audience is foreseen")
    assert parted == [MeetingStatus.TOOK_PLACE, MeetingStatus.PLANNED]
    held = statuses("the dean had a talk with the president , and a lunch with the speaker is foreseen")
    assert held == [MeetingStatus.TOOK_PLACE, MeetingStatus.PLANNED]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("she landed for talks with the premier , which begin on monday", MeetingStatus.PLANNED),
        ("talks with the premier await him", MeetingStatus.PLANNED),
        ("before she meets the premier she laid a wreath", MeetingStatus.PLANNED),
        ("before that she spoke with the premier", MeetingStatus.TOOK_PLACE),
        ("he was due to open talks with the premier", MeetingStatus.PLANNED),
        ("he is also expected at a dinner", MeetingStatus.PLANNED),
        ("he is expected a day later among the guests", MeetingStatus.PLANNED),
        ("he had left an hour before", MeetingStatus.DENIED),
    ],
)
def test_what_is_to_come_is_told_by_its_verb(text: str, status: MeetingStatus) -> None:
    assert status in statuses(text)


def test_a_noun_shares_the_will_of_a_verb_before_its_own() -> None:
    planned = [MeetingStatus.PLANNED, MeetingStatus.PLANNED]
    assert statuses("they will be closeted alone and then lead the talks") == planned
    assert statuses("they will be closeted alone ; they led the talks")[-1] is MeetingStatus.TOOK_PLACE
