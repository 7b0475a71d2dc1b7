"""What a bare minister or deputy minister is of, by the ministry that publishes or that the story speaks of."""

from __future__ import annotations

import pytest
from offices_read import roles_read


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ministry of Defence of Norway - Minister Omar Aziz received the guests.", "defence_minister"),
        ("Ministério da Defesa, Bissau - Minister Omar Aziz received the guests.", "defence_minister"),
        ("Ministry of Health of Norway - Minister Omar Aziz received the guests.", "minister"),
        ("MINISTRY OF FOREIGN AFFAIRS, OSLO - Minister Omar Aziz received the guests.", "foreign_minister"),
        (
            "Political consultations were held in Oslo by Deputy Minister Omar Aziz of Norway.",
            "deputy_foreign_minister",
        ),
        ("Talks on trade were held in Oslo by Deputy Minister Omar Aziz of Norway.", "deputy_minister"),
        (
            "In Oslo the minister of foreign affairs was away. Omar Aziz, the deputy minister, spoke for Norway.",
            "deputy_foreign_minister",
        ),
        ("Omar Aziz, Egypt's assistant minister for Arab affairs, came.", "deputy_foreign_minister"),
        ("Omar Aziz, Tunisia's secretary of state for African affairs, came.", "deputy_foreign_minister"),
        ("Omar Aziz, Spain's secretary of state for the European Union, came.", "deputy_minister"),
    ],
)
def test_bare_ministers_are_of_the_ministry_spoken_of(text: str, role: str) -> None:
    assert ("omar-aziz", role) in roles_read(text)


def test_the_minister_of_a_state_beside_a_foreign_minister_is_of_foreign_affairs() -> None:
    text = "Foreign Minister Karl Lund of Norway met the Surinamese minister, Omar Aziz, in Oslo."
    assert ("omar-aziz", "foreign_minister") in roles_read(text)


def test_the_minister_of_a_state_beside_ministers_of_other_things_is_of_something() -> None:
    text = (
        "Norway's Foreign Minister Karl Lund and Chad's Health Minister Ali Bah met the Surinamese minister, Omar Aziz."
    )
    assert ("omar-aziz", "minister") in roles_read(text)
