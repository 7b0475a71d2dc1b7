from __future__ import annotations

import pytest
from encounters_read import surnames_met
from links_read import HELD, R, T, V, pairs_read, report_of, said

from loaders.reading.items import Item
from loaders.reading.triggers import triggers_in
from ontology.terms import MeetingStatus


def met(pattern: str) -> set[frozenset[str]]:
    """Surnames of those told to have met, two by two."""
    return surnames_met(report_of(said(pattern)))


@pytest.mark.parametrize(
    ("pattern", "tied"),
    [
        ("{A} and {B} held a summit in Turku.", {(V, T)}),
        ("{A} and {B} had a second bilateral summit in Turku.", {(V, T)}),
        ("{A} held a conference on summits. {B} was there.", set()),
        ("{A} congratulated {B} by phone on his victory.", {(V, T)}),
        ("{A} congratulated {B} over the phone on his victory.", {(V, T)}),
        ("{A} congratulated {B} on his new phone company.", set()),
        ("{A} congratulated {B} by cable.", set()),
        ("{A} met on Monday with {B} at Lisbon Airport for talks.", {(V, T)}),
        ("{A} met this evening with {B} at the airport.", {(V, T)}),
        ("{A} met {B} at the airport.", set()),
        ("{A} met {B} on Monday; {C} resigned in May.", {(V, T)}),
        ("{A} met {B} on Monday; {C} travelled to Rome.", {(V, T)}),
        ("During a meeting with {B} in Lisbon, {A} stressed trade.", {(V, T)}),
        ("Receiving {B} in Helsinki, {A} hailed the bridge.", {(V, T)}),
        ("Meeting {B} in Lisbon on Tuesday, {A} praised the bridge.", {(V, T)}),
        ("During a meeting with {B} in Lisbon, {C} and the envoys, trade was discussed.", set()),
        ("In Lisbon {A} met with {B}, {C} said.", {(V, T)}),
        ("{A} flew home. On his part there were talks, he said.", set()),
        ("{A} held talks with a number of ministers, among them {B} and {C}.", {(V, T), (V, R)}),
        ("{A} held talks with several counterparts, including {B} and {C}.", {(V, T), (V, R)}),
        ("{A} had talks with a number of farmers, and {B} met {C}.", {(T, R)}),
        ("{A} met {B} and held talks with {C}.", {(V, T), (V, R)}),
        ("{A} met {B} and, in the evening, hosted a dinner for {C}.", {(V, T), (V, R)}),
        ("{A} met {B}, and {C} held talks with the envoys.", {(V, T)}),
        ("{A} met {B}, who had a call with {C}.", {(V, T), (T, R)}),
        ("A meeting of {A} and {B} with the participation of {C} was held.", {(V, T), (V, R), (T, R)}),
        ("{A} and {B} met in Turku under the mediation of {C}.", {(V, T), (V, R), (T, R)}),
        ("A meeting between {A} and {B} took place near a house built by {C}.", {(V, T)}),
        ("{A} and {B} met on a forum of the participation fund of {C}.", {(V, T)}),
        ("{A} held separate talks with {B} and {C} ahead of the trilateral meeting.", {(V, T), (V, R)}),
    ],
)
def test_whom_plain_words_tie(pattern: str, tied: set[tuple[str, str]]) -> None:
    assert pairs_read(said(pattern)) == {frozenset(pair) for pair in tied}


@pytest.mark.parametrize(
    "pattern",
    [
        "{A} attended the coronation of {B} in Lisbon.",
        "{A} and {B} attended the funeral of an old friend.",
        "{A}, {B} and {C} attended the parade in Turku.",
        "{A} and {B} will hold a summit in Turku on Sunday.",
        "{A} and {B} agreed to hold a summit in July.",
        "{A} is considering a meeting with {B}.",
        "{A} is set to meet {B} on the sidelines of the Baltic meeting.",
        "{A} and {B} are to meet on Sunday at talks hosted by {C}.",
    ],
)
def test_who_only_looked_on_or_is_still_to_meet_has_not_met(pattern: str) -> None:
    assert met(pattern) == set()


def test_who_attended_a_meeting_met() -> None:
    assert met("{A} received {B} in Helsinki. {C} attended the meeting.") >= {frozenset((V, T))}


def test_who_greets_a_visitor_where_he_lands_is_not_of_the_talks() -> None:
    host = "Deputy Foreign Minister of Finland Kalle Salo"
    text = f"{{B}} was met at the airport by {host} and later held talks with {{A}}."
    told = met(f"{text} The Portuguese Prime Minister thanked the President of Finland for the talks.")
    assert told == {frozenset((V, T))}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("he met @ before holding talks with @", HELD),
        ("he met @ before meeting @", HELD),
        ("he met @ before meeting @ next week", MeetingStatus.PLANNED),
        ("he will meet @ before talks with @", MeetingStatus.PLANNED),
        ("he is to receive @ for bilateral talks", MeetingStatus.PLANNED),
        ("he is to receive @ , he said at a meeting with @", HELD),
        ("he received @ for bilateral talks", HELD),
    ],
)
def test_what_one_encounter_says_of_the_next(text: str, last: MeetingStatus) -> None:
    items = tuple(
        Item("", n, n + 1, ("somebody",)) if word == "@" else Item(word, n, n + 1)
        for n, word in enumerate(text.split())
    )
    assert triggers_in(items)[-1].status is last
