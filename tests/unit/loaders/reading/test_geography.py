from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.geography import Manner, Places, code_of, places_in


def places(text: str) -> Places:
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    return places_in(tell(report))


@pytest.mark.parametrize(
    ("phrase", "code", "manner"),
    [
        ("Kazakhstan", "KZ", Manner.NAME),
        ("Maltese", "MT", Manner.DEMONYM),
        ("Ulaanbaatar", "MN", Manner.CAPITAL),
        ("Samarkand", "UZ", Manner.CITY),
        ("La Moneda Palace", "CL", Manner.RESIDENCE),
        ("Equatorial Guinea", "GQ", Manner.NAME),
        ("South Sudan", "SS", Manner.NAME),
        ("St. Petersburg", "RU", Manner.CITY),
    ],
)
def test_each_manner_of_naming_a_state(phrase: str, code: str, manner: Manner) -> None:
    (place,) = places(f"Yesterday it was {phrase} that they discussed.").found
    assert (place.text, place.code, place.manner) == (phrase, code, manner)


def test_the_longest_name_at_a_place_is_taken_and_possessives_are_seen() -> None:
    found = places("New Zealand’s and Papua New Guinea's ministers talked of Guinea-Bissau.").found
    assert [place.code for place in found] == ["NZ", "PG", "GW"]


def test_a_name_inside_a_longer_word_is_no_place() -> None:
    assert places("The Nigerien and the Omanization were discussed by Maliki.").commonest() == "NE"


def test_a_shared_demonym_goes_to_the_state_named_elsewhere() -> None:
    assert [place.code for place in places("The Dominican minister left Roseau.").found] == ["DM", "DM"]
    assert [place.code for place in places("The Dominican minister left Santo Domingo.").found] == ["DO", "DO"]


def test_spans_are_offsets_of_the_text() -> None:
    report = Report(id="r", stems=("r",), published="2025-01-01", text=" date 2025-01-01 He flew to Oslo.")
    (place,) = places_in(tell(report)).found
    assert report.text[place.start : place.end] == "Oslo"


@pytest.mark.parametrize(
    "text", ["BAKU, May 14. – The minister spoke.", "Baku (Agency) – The minister spoke.", "BAKU – He came."]
)
def test_the_dateline(text: str) -> None:
    dateline = places(text).dateline
    assert dateline is not None
    assert dateline.code == "AZ"


def test_a_sentence_about_a_city_is_no_dateline() -> None:
    assert places("Baku welcomed the minister warmly on his first visit there.").dateline is None


def test_code_of_a_phrase() -> None:
    assert code_of("Akorda") == "KZ"
    assert code_of("Nowhere") is None


@pytest.mark.parametrize(
    "text",
    [
        "The Central American court met.",
        "It is of the Central African States.",
        "They were in South America.",
        "Piracy in the Gulf of Guinea was told of.",
        "The Lake Chad basin was told of.",
        "The South China Sea was told of.",
        "The Jordan Valley was told of.",
        "The forests of New Guinea were told of.",
    ],
)
def test_a_part_of_the_world_is_no_state(text: str) -> None:
    assert places(text).found == ()


def test_a_state_beside_land_and_waters_is_one() -> None:
    found = places("The sea of Oman's hopes: Lakes of Chad, rivers in Niger, China's seas.").found
    assert [place.code for place in found] == ["OM", "TD", "NE", "CN"]


def test_what_is_new_of_a_state_is_of_it() -> None:
    found = places("New Danish rules and the New Uzbekistan programme were read out by Vietnam Seafood.").found
    assert [place.code for place in found] == ["DK", "UZ", "VN"]
