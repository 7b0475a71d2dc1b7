from __future__ import annotations

import pytest

from loaders.reading.holders import state_of_holder
from loaders.reading.visitors import visitors_in
from ontology.terms import Role, TenureStatus


@pytest.mark.parametrize(
    ("words", "home", "found"),
    [
        ("King Hussein", "JO", [("Hussein", Role.HEAD_OF_STATE)]),
        ("Prince Rainier", "MC", [("Rainier", Role.HEAD_OF_STATE)]),
        ("Prince Sihanouk", "KH", [("Sihanouk", Role.CROWN_PRINCE)]),
        ("Amir Sheikh Hamad bin Khalifa", "QA", [("Hamad bin Khalifa", Role.HEAD_OF_STATE)]),
        ("Prime Minister Shah Mahmud", "AF", [("Shah Mahmud", Role.HEAD_OF_GOVERNMENT)]),
        ("Prime Minster Rui Mota", "CV", [("Rui Mota", Role.HEAD_OF_GOVERNMENT)]),
        ("Prime MinisterRui al- Mota", "CV", [("Rui al-Mota", Role.HEAD_OF_GOVERNMENT)]),
        (
            "President Ana Lima and Prime Minister Rui Mota",
            "CV",
            [("Ana Lima", Role.HEAD_OF_STATE), ("Rui Mota", Role.HEAD_OF_GOVERNMENT)],
        ),
        ("Rui Mota", "CV", []),
    ],
)
def test_visitors_by_their_titles(words: str, home: str, found: list[tuple[str, Role]]) -> None:
    assert [(visitor.name, visitor.titles[0][1]) for visitor in visitors_in(words, home)] == found


def test_how_a_title_is_held() -> None:
    held = [visitors_in(words, "CV")[0].titles for words in ("Acting President Lima", "President- elect Lima")]
    assert [(name, status) for ((name, _, status),) in held] == [
        ("Acting President", TenureStatus.ACTING),
        ("President-elect", TenureStatus.ELECT),
    ]


def test_premier_and_prince_is_one_person() -> None:
    (visitor,) = visitors_in("Premier and Prince Sihanouk", "KH")
    assert (visitor.name, len(visitor.titles)) == ("Sihanouk", 2)


@pytest.mark.parametrize(
    ("name", "role", "year", "country", "state"),
    [
        ("Yeltsin", Role.HEAD_OF_STATE, 1994, "IT", "RU"),
        ("Yeltsin", Role.HEAD_OF_STATE, 1934, "IT", None),
        ("Perez", Role.HEAD_OF_STATE, 1978, "VE", "VE"),
        ("John Paul II", Role.RELIGIOUS_LEADER, 1996, "IT", "VA"),
    ],
)
def test_holders_known_from_records(name: str, role: Role, year: int, country: str, state: str | None) -> None:
    assert state_of_holder(name, role, year, country) == state


def test_who_holds_an_office_no_longer_is_none_who_held_it_later() -> None:
    assert state_of_holder("King Abdullah", Role.HEAD_OF_STATE, 2015, None) == "JO"
    assert state_of_holder("King Abdullah", Role.HEAD_OF_STATE, 2015, None, over=True) is None
