"""Where rules of lists, signers, kinds, greetings and calls must not reach: sentences that only look like theirs."""

from __future__ import annotations

import pytest

from graph.facts import Facts, Report
from loaders.reading.clean import tell
from loaders.reading.facts_of import facts_of
from loaders.reading.references import cast_of


def report(text: str) -> Report:
    return Report(id="r", stems=("r",), published="2024-05-06", text=f" date 2024-05-06 {text}")


def read(text: str) -> Facts:
    return facts_of(report(text))


def test_states_that_were_visited_are_no_parties() -> None:
    text = (
        "The President of Norway, Kari Lund, who visited Kenya, Peru and Bolivia, "
        "signed a declaration on whales with the President of Chile, Pedro Rojas."
    )
    (document,) = read(text).agreements
    assert {party.state for party in document.parties} == {"CL", "NO"}


def test_who_watched_did_not_sign() -> None:
    text = (
        "In the presence of President of Norway Kari Lund, an agreement on whales was then signed "
        "on behalf of the Government of Chile by Minister Pedro Rojas."
    )
    (document,) = read(text).agreements
    assert document.signatories == ("pedro-rojas",)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Norway signed an agreement with Prime Minister Pedro Rojas of Chile on fisheries.",
            "agreement with Prime Minister Pedro Rojas of Chile on fisheries",
        ),
        (
            "Norway and Chile signed a memorandum of understanding with the King Salman Centre on tea.",
            "memorandum of understanding with the King Salman Centre on tea",
        ),
        (
            "Norway and Chile signed a kind of joint declaration on whales in Oslo.",
            "joint declaration on whales",
        ),
        ("Norway and Chile reached an agreement that was signed by Foreign Minister Kari Lund.", "agreement"),
    ],
)
def test_what_is_signed_is_a_document(text: str, title: str) -> None:
    assert [document.title for document in read(text).agreements] == [title]


def test_the_state_of_the_next_title_is_not_where_an_ambassador_is_sent() -> None:
    text = "Ambassador of Norway to Kenya, Somalia President Hassan Farah and Uganda Prime Minister Ann Obi met."
    offices = {(o.person, o.role.value, o.state) for o in cast_of(tell(report(text))).offices}
    assert offices == {("hassan-farah", "head_of_state", "SO"), ("ann-obi", "head_of_government", "UG")}


def test_who_does_something_after_greetings_is_there() -> None:
    text = (
        "President Kari Lund of Norway received greetings from King Olav Lien "
        "and President Pedro Rojas of Chile met her on Monday."
    )
    assert [meeting.sides for meeting in read(text).meetings] == [(("kari-lund",), ("pedro-rojas",))]


@pytest.mark.parametrize("other", ["In January they spoke by phone.", "In January they met in Lima."])
def test_talks_have_no_date_of_another_encounter(other: str) -> None:
    text = (
        "On Tuesday Kari Lund, the President of Norway, and Pedro Rojas, the President of Chile, held talks in Oslo.\n"
    )
    talks = [meeting for meeting in read(text + other).meetings if meeting.evidence.text.endswith("held talks")]
    assert [(meeting.date, meeting.medium) for meeting in talks] == [("2024-04-30", "in_person")]


def test_a_call_makes_no_second_meeting_in_person() -> None:
    text = (
        "On Tuesday Kari Lund, the President of Norway, and Pedro Rojas, the President of Chile, held talks in Oslo.\n"
        "In January they spoke by phone."
    )
    found = {(meeting.date, meeting.medium) for meeting in read(text).meetings}
    assert found - {("2024-01", "phone")} == {("2024-04-30", "in_person")}


@pytest.mark.parametrize(
    "said",
    ["was at odds with", "grilled the policy of", "toasted the memory of"],
)
def test_what_is_done_to_somebody_absent_is_no_meeting(said: str) -> None:
    assert not read(f"President Kari Lund of Norway {said} Pedro Rojas, the Foreign Minister of Chile.").meetings


@pytest.mark.parametrize("told", ["who had been detained for three years", "who was unable to travel last month"])
def test_who_is_met_is_there_whatever_kept_him_before(told: str) -> None:
    (meeting,) = read(f"On Monday President Kari Lund of Norway met Pedro Rojas of Chile, {told}.").meetings
    assert meeting.sides == (("kari-lund",), ("pedro-rojas",))
