"""Who is one and who are two, whatever words their names share: named beside each other, or by number and father."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def names(text: str) -> list[str]:
    """Whom a text names."""
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("President Rudi Santoso and First Lady Dewi Rudi Santoso came. Rudi Santoso spoke. Dewi Rudi Santoso smiled.",
         ["Rudi Santoso", "Dewi Rudi Santoso"]),
        ("President Rudi Santoso spoke. Dr Haji Rudi Santoso came to Chile.", ["Rudi Santoso"]),
        ("President Rudi Santoso came. The advisers of Rudi Santoso and President Rudi Santoso spoke.",
         ["Rudi Santoso"]),
    ],
)  # fmt: skip
def test_two_who_are_named_beside_each_other_are_two(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_a_ruler_is_one_with_number_and_with_number_and_father() -> None:
    assert len(names("King Abdullah II ibn Al Nasr came to Rome. King Abdullah II met King Abdullah III there.")) == 2
    assert len(names("King Talal II bin Al-Nasr came to Rome. King Talal II met Nasr bin Omar there.")) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zhanybek Kasymov", "Janybek Kasymov"),
        ("Saleh Al Busaidi", "Saleh Albusaidi"),
        ("Abdul Rahman Dbeibah", "Abdulrahman Dabaiba"),
        ("Jasur Oripov", "Jasur Aripov"),
        ("Marcel Beris", "Marcel Berice"),
        ("Sidi Ould Abdel Malik", "Ould Abdel Malik"),
        ("Simeón Obiang Nsue Angue", "Obiang Nsue"),
    ],
)
def test_one_person_is_told_in_the_letters_of_two_languages(one: str, other: str) -> None:
    assert len(names(f"Foreign Minister {one} spoke in Rome. In the evening Minister {other} met the press.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hassan Ahmed", "Hasan Ahmadi"),
        ("Ali Hasan", "Ali Husein"),
        ("Peter Larsen", "Petra Larsson"),
        ("Erika Lunde", "Arika Lunde"),
        ("Sidi Ould Malik", "Ould Salem"),
    ],
)
def test_two_whose_names_sound_alike_are_two(one: str, other: str) -> None:
    assert len(names(f"Foreign Minister {one} spoke in Rome. In the evening Minister {other} met the press.")) == 2
