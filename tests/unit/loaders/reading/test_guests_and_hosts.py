"""Guests and hosts: who is at home, and whom "the guest", "his host" and "her guests" stand for."""

from __future__ import annotations

import pytest
from stood_for import VISIT, meant

ABROAD = (
    "Prime Minister of Portugal Rui Tavares spoke with President of Finland Aino Virtanen for an hour. "
    "Mr Tavares was in {} for the day; Mr Tavares travelled without ministers, and in {} he had asked for tea. "
)


def test_at_home_is_who_is_of_the_state_in_which_things_are_told_to_be() -> None:
    assert meant(ABROAD.format("Helsinki", "Helsinki") + "The host spoke of timber.\n", "host") == [{"aino-virtanen"}]


def test_an_ambassador_is_not_at_home() -> None:
    text = (
        "Ambassador of Peru Luis Salas and Ambassador of Peru Jorge Soto brought a letter to President of Finland "
        "Aino Virtanen at the palace. The host asked about copper.\n"
    )
    assert meant(text, "host") == [{"aino-virtanen"}]


def test_the_guest_of_somebody_is_another() -> None:
    assert meant(VISIT + "Ms Virtanen showed her guest the harbour.\n", "guest") == [{"rui-tavares"}]
    assert meant(VISIT + "Virtanen's visitor then saw the harbour.\n", "visitor") == [{"rui-tavares"}]


def test_his_host_is_who_received_him() -> None:
    assert meant(VISIT + "Mr Tavares thanked his host for the soup.\n", "host") == [{"aino-virtanen"}]


@pytest.mark.parametrize(
    "words",
    ["She had had Pedro Rojas as her guest.", "Pedro Rojas would be her guest.", "On a table lay the guest book."],
)
def test_who_is_said_to_be_a_guest_is_named_there_and_a_guest_book_is_nobody(words: str) -> None:
    assert meant(VISIT + words + "\n", "guest") == [set()]


def test_a_guest_whose_name_follows_is_told_by_it() -> None:
    assert meant(VISIT + "The Portuguese guest, Mr Rui Tavares, came by sea.\n", "guest") == [set()]
    assert meant(VISIT + "She then saw her visitor from Lima, Senator Luis Salas.\n", "visitor") == [set()]


def test_who_is_named_before_the_host_is_the_host() -> None:
    assert meant(VISIT + "Mr Tavares, the host, had tea brought.\n", "host") == [{"rui-tavares"}]


def test_a_hostess_is_a_woman() -> None:
    text = "President of Finland Eero Laine received Prime Minister of Portugal Rui Tavares in Helsinki.\n"
    assert meant(text + "The hostess wore blue.\n", "hostess") == [set()]


GROUP = (
    "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares and Foreign Minister of "
    "Chile Pedro Rojas in Helsinki.\n"
)


def test_her_guests_are_several_who_are_not_at_home() -> None:
    assert meant(GROUP + "She showed her guests the harbour.\n", "guests") == [{"rui-tavares", "pedro-rojas"}]


def test_her_guests_are_nobody_where_it_is_said_who_they_were() -> None:
    assert meant(GROUP + "Her guests at lunch were Luis Salas and Nils Dahl.\n", "guests") == [set()]
    assert meant(GROUP + "Luis Salas and Nils Dahl were her guests.\n", "guests") == [set()]
