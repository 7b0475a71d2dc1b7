"""Encounters as newspapers and newswires tell them: in passing, after what somebody said, by who was there too."""

from __future__ import annotations

import pytest
from encounters_read import surnames_met
from links_read import R, T, V, pairs_read, report_of, said
from offices_read import states_held


def met(text: str) -> set[frozenset[str]]:
    """Surnames of those told to have met, two by two."""
    return surnames_met(report_of(text))


@pytest.mark.parametrize(
    ("pattern", "tied"),
    [
        ("{A} said that taxes would rise, speaking after talks with {B}.", {(V, T)}),
        ("{A} said on Friday that Finland would help following a meeting with {B}.", {(V, T)}),
        ("{A} said that after the meeting with {B} nothing had changed.", set()),
        ("{C} said that the talks between {A} and {B} were over.", {(V, T)}),
        ("{A} said at the meeting with {B} that trade was growing.", {(V, T)}),
        ("{A} and {B} will not meet, said {C}, who spoke with {B} on Monday.", {(R, T)}),
        ("{A} and {B} met in Oslo on Monday, said {C}, who was in Lima.", {(V, T)}),
        ("{C} issued the following statement: {A} and {B} spoke about trade.", {(V, T)}),
        ("After the readout: {A} spoke with {B} about trade.", {(V, T)}),
        ("{A} and {B} met in Oslo, with {C} also at the table.", {(V, T)}),
        ("{A} met in Oslo with {B}, with {C} attending.", {(V, T)}),
        ("{A} saw {B} in Oslo, a day after seeing {C}.", {(V, T), (V, R)}),
        ("{A} is seeing to it that the talks go on with {B} in Oslo.", set()),
        ("{A} and {B} walked in the garden after their first summit.", {(V, T)}),
        ("{A} pulled aside {B} in Oslo.", {(V, T)}),
        ("{A} met {B} in Oslo on Monday and flew to Lima to see {C}.", {(V, T), (V, R)}),
        ("{A} met {B} in Oslo and travelled to Lima on Friday for talks with {C}.", {(V, T), (V, R)}),
        ("{A} met {B}, who then went to Lima to meet {C}.", {(V, T), (T, R)}),
        ("{A} received {B} on 8 May, spoke with {C} on 9 May and left.", {(V, T), (V, R)}),
        ("{A} flew to Lima and {B} went to Oslo to see {C}.", {(T, R)}),
        ("{A} and {B} met in Oslo on Monday, alongside {C}.", {(V, T)}),
        ("{A}, who met {B} on Monday, received {C} in Oslo.", {(V, T), (V, R)}),
        ("{A}, who succeeded {B} in May, instead received {C}.", {(V, R)}),
        ("{A} received {B}, who praised {C}, discussing trade.", {(V, T)}),
        ("The meeting of {A} and {B} with {C} took place in Oslo.", {(V, R), (T, R)}),
        ("{A}, in Lima for a summit, also met {B}.", {(V, T)}),
        ("{A} fielded a call from {B} on Monday.", {(V, T)}),
        ("{A} took home a letter from {B} on Monday.", set()),
        ("The talks of {A} and {B} were long, whereas the call with {C} was short.", {(V, T)}),
    ],
)
def test_whom_the_news_tie(pattern: str, tied: set[tuple[str, str]]) -> None:
    assert pairs_read(said(pattern)) >= {frozenset(pair) for pair in tied}
    if len(tied) < 2:
        assert pairs_read(said(pattern)) <= {frozenset(pair) for pair in tied}


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("The talks were held in Oslo. The Finnish delegation was led by {A} and the Portuguese one by {B}.", True),
        ("The talks went on. {A} headed the Finnish side and {B} led the Portuguese delegation.", True),
        ("The talks were held in Oslo. The Finnish delegation was led by {A}. {B} left.", False),
        ("A meeting was held between the delegations of Finland and Portugal, headed by {A} and {B}.", True),
        ("The talks went on. The Finnish delegation was headed by {C}, and {A} and {B} wrote.", False),
        ("The Finnish delegation at the funeral was led by {A}, the Portuguese one by {B}.", False),
        ("The Finnish delegation at the congress was led by {A}, the Portuguese one by {B}.", False),
    ],
)
def test_who_head_the_sides_of_talks_face_each_other(text: str, tied: bool) -> None:
    assert (frozenset((V, T)) in pairs_read(said(text))) is tied


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The Omani delegation was led by Minister Ana Torres, the Chadian one by Minister Jane Hill.",
            ("jane-hill", "minister", "TD"),
        ),
        (
            "The Omani delegation was led by Minister Ana Torres while Ambassador Jane Hill headed the Danish side.",
            ("jane-hill", "ambassador", "DK"),
        ),
        (
            "The Omani delegation was led by Minister Ana Torres, who praised the Danish side.",
            ("ana-torres", "minister", "OM"),
        ),
    ],
)
def test_who_heads_a_side_is_of_its_state(text: str, held: tuple[str, str, str]) -> None:
    assert held in states_held(text)


def test_who_speaks_for_others_did_not_meet_for_them() -> None:
    text = "said that the state had raised it during a meeting with the Foreign Minister of Chile Pedro Rojas in Lima."
    assert met(f"Kenya's Foreign Ministry spokesman Ned Hill {text}") == set()
    assert met(f"Foreign Minister Ned Hill of Kenya {text}") == {frozenset(("hill", R))}
    assert met("The spokesman of Kenya Ned Hill met the Foreign Minister of Chile Pedro Rojas in Lima on Monday.")


@pytest.mark.parametrize(
    ("pattern", "tied"),
    [
        ("A letter from the king was delivered by {B} to {A} in Oslo on Monday.", {(V, T)}),
        ("{A} received on Monday a letter from the king, delivered by {B}.", {(V, T)}),
        ("{A} received a letter of the king, delivered to {B} by {C}.", {(R, T)}),
        ("{A} said that the speech was delivered by {B}.", set()),
        ("The speech was delivered by {B}, and {A} left.", set()),
        ("The changes brought by {B} impressed {A}.", set()),
        ("The letter was handed over by {B} during a meeting with {A}.", {(V, T)}),
        ("The talks were praised by {B} and the meeting with {A} was put off.", set()),
        ("{B} brought a letter to {A}, who received him in Oslo.", {(V, T)}),
        ("{B} sent a letter to {A}, who thanked him for it.", set()),
    ],
)
def test_who_brings_a_message_meets_whom_he_brings_it(pattern: str, tied: set[tuple[str, str]]) -> None:
    assert pairs_read(said(pattern)) >= {frozenset(pair) for pair in tied}
    if not tied:
        assert pairs_read(said(pattern)) == set()


def test_a_counterpart_whose_message_was_received_was_not_there() -> None:
    assert pairs_read(said("{A} received a message from her counterpart, conveyed by {B}.")) == {frozenset((V, T))}
    text = "President of Finland Aino Virtanen received a message from her Chilean counterpart Pedro Rojas in Oslo."
    assert met(text) == set()
    text = "President of Finland Aino Virtanen received her Chilean counterpart Pedro Rojas in Oslo."
    assert met(text) == {frozenset((V, R))}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("{B} was among the first to be received by {A}.", True),
        ("{B} is to be the first guest received by {A}.", False),
        ("{B} had been the guest of {A} in Oslo in July.", True),
    ],
)
def test_who_was_the_first_to_be_received_was_received(text: str, held: bool) -> None:
    assert (frozenset((V, T)) in met(said(text))) is held


def test_who_called_a_meeting_off_did_not_meet() -> None:
    text = said("{A} called off a meeting with {B} on Thursday and met {C} instead. {A} and {C} talked of trade.")
    assert met(text) == {frozenset((V, R))}
    text = said("{A} called off a meeting with {B} on Monday. On Tuesday {A} met {B} in Oslo.")
    assert met(text) == {frozenset((V, T))}


def test_who_praised_another_at_their_meeting_met_him() -> None:
    assert met(said("{A} praised {B} at their meeting in Oslo on Monday.")) == {frozenset((V, T))}
    assert met(said("{A} praised {B} for his work in Oslo on Monday. {A} met {C}.")) == {frozenset((V, R))}
