from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.names import Likeness, form_of, likeness, same_word


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Ukhnaagiin Khürelsükh", "Ukhnaagiin Khurelsukh", Likeness.EQUAL),
        ("Vương Đình Huệ", "Vuong Dinh Hue", Likeness.EQUAL),
        ("Zambry Abd Kadir", "Zambry Abdulkadir", Likeness.EQUAL),
        ("Ferdinand Marcos, Jr", "Ferdinand Marcos Jr.", Likeness.EQUAL),
        ("José “Pepe” Mujica", "Jose Mujica", Likeness.EQUAL),
        ("Dashzegve Amarbayasgalan", "Dashzegviin Amarbayasgalan", Likeness.CLOSE),
        ("Kassym-Jomart Tokayev", "Qasym-Jomart Toqayev", Likeness.ALIKE),
        ("Sadyr Zhaparov", "Sadyr Japarov", Likeness.ALIKE),
        ("Tanzila Norbaeva", "Tanzila Narbaeva", Likeness.ALIKE),
        ("Xi Jinping", "Jinping Xi", Likeness.ALIKE),
        ("Orbán Viktor", "Viktor Orban", Likeness.ALIKE),
        ("Mohammed bin Zayed", "Mohamed bin Zayed Al Nahyan", Likeness.PART),
        ("K. Tokayev", "Kassym-Jomart Tokayev", Likeness.PART),
        ("Antony J. Blinken", "Antony Blinken", Likeness.PART),
        ("Badr Albusaidi", "Badr bin Hamad Al Busaidi", Likeness.PART),
        ("Shehbaz Sharif", "Muhammad Shehbaz Sharif", Likeness.TAIL),
        ("José Carlos da Fonseca", "Jorge Carlos Fonseca", Likeness.HALF),
        ("M. Al-Ahmad Al-Sabah", "Sabah Al-Ahmad Al-Sabah", Likeness.APART),
        ("Ilham Aliyev", "Heydar Aliyev", Likeness.APART),
        ("George W. Bush", "George H. W. Bush", Likeness.APART),
        ("Abdullah II", "Abdullah I", Likeness.APART),
        ("Aslan Karimov", "Aslana Karimova", Likeness.APART),
        ("Mario Silva", "Maria Silva", Likeness.APART),
        ("Amata Kabua", "Imata Kabua", Likeness.APART),
        ("Kim Jong Un", "Kim Jong Il", Likeness.APART),
        ("Hamad bin Khalifa Al Thani", "Tamim bin Hamad bin Khalifa Al Thani", Likeness.APART),
        ("Sabah Al-Khaled", "Khaled Al-Abdullah Al-Sabah", Likeness.APART),
    ],
)
def test_likeness_of_full_names(one: str, other: str, expected: Likeness) -> None:
    assert likeness(form_of(one), form_of(other)) is expected
    assert likeness(form_of(other), form_of(one)) is expected


@pytest.mark.parametrize("name", ["Tokayev", "al Sisi", "King Harald", "Boediono"])
def test_one_name_is_no_full_name(name: str) -> None:
    assert not form_of(name).full


@pytest.mark.parametrize("name", ["Harald V", "A. Momen", "Abdul Momen", "Xi Jinping", "Charles de Gaulle"])
def test_full_names(name: str) -> None:
    assert form_of(name).full


def test_nobody_is_called_by_the_name_of_the_father() -> None:
    assert form_of("Abdullah II bin Al-Hussein").calls == ("abdullah",)


def test_words_that_sound_alike_but_are_short_differ() -> None:
    assert not same_word("li", "lo")
    assert same_word("toqayev", "tokaev")


@given(st.lists(st.text(alphabet="aeikrmnstwbd. -’üşé", min_size=1, max_size=8), min_size=1, max_size=4).map(" ".join))
def test_every_name_has_words_and_is_like_itself(name: str) -> None:
    form = form_of(name)
    assert form.words
    assert not form.full or likeness(form, form) is Likeness.EQUAL or not form.words[0].isalpha()
