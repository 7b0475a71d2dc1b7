"""Tables name each word and body once in a list; those of places name none that is a name of people elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from offices_read import offices_read

from graph.names import form_of
from loaders.reading.officeholders import is_of_one_state
from loaders.reading.tables import table

_PLACES_ALL_THE_SAME = frozenset(
    {
        "Abyei", "Adelaide", "Aden", "Agra", "Altai", "Andong", "Assam", "Asturias", "Asuncion", "Azhar", "Bari",
        "Basel", "Belém", "Birmingham", "Braga", "Catalan", "Ceará", "Clark", "Coimbra", "Concepción", "Constantine",
        "Cornwall", "Coventry", "Cuenca", "DEA", "Duma", "Elysee", "Eni", "Essen", "Florence", "GAIL", "Gorgan",
        "Haifa", "Hama", "Hela", "Honolulu", "Houston", "ISI", "Iloilo", "JETRO", "Jericho", "KANU", "Kara", "Kasai",
        "Kasaï", "Komi", "Kufa", "Lae", "Lagos", "Leonardo", "Leposavić", "Leticia", "Lille", "Liverpool",
        "Livingstone", "Loreto", "Lund", "Madeira", "Manta", "Medan", "Medina", "Mendoza", "Milan", "Miranda",
        "Montana", "Morena", "Mwanza", "Nara", "Niksic", "Nikšić", "Oral", "Oyo", "PAP", "PLA", "Petra", "Puno",
        "SAMA", "SBU", "Saab", "Sabah", "Sacramento", "Shannon", "Sicily", "Sucre", "Sydney", "Telavi", "Tete",
        "Toledo", "Toulouse", "Venice", "Verdun", "Vermont", "Virginia", "Washington", "YAP", "Yap", "Élysée",
        "Évora",
    }
)  # fmt: skip
"""Far oftener named as places or bodies than as the politicians elsewhere who are called so."""


@pytest.mark.parametrize("name", ["cities", "owners"])
def test_no_place_is_called_like_politicians_of_other_states(name: str) -> None:
    clashing = {
        place
        for code, places in table(name).items()
        for place in places
        if place.isalpha() and len(form_of(place).words) == 1 and not is_of_one_state(place, code)
    }
    assert clashing - _PLACES_ALL_THE_SAME == set()


@pytest.mark.parametrize(
    "text",
    [
        "Adama Barrow met Minister Mamadou Tangara on Monday.",
        "Minister Takeo Sato and Minister Kosti Vilkuna attended the talks.",
        "Minister Pedro Santos met Minister John Kerry on Monday.",
    ],
)
def test_names_of_people_tell_no_state(text: str) -> None:
    assert {office.state for office in offices_read(text)} <= {None}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("The Chairman of the People’s Council, Maral Orazova, spoke in Ashgabat.", "TM"),
        ("The Speaker of the People's Council, Samir Haddad, spoke in Damascus.", "SY"),
    ],
)
def test_chambers_of_one_name_are_told_apart_by_the_place(text: str, state: str) -> None:
    assert {office.state for office in offices_read(text)} == {state}


def lists_of(rows: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """The lists of words of a table, by name."""
    for key, value in rows.items():
        if isinstance(value, dict):
            yield from ((f"{key}.{name}", words) for name, words in lists_of(value))
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield key, value


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (Path(__file__).parents[4] / "loaders" / "resources").glob("*.toml"))
)
def test_a_word_is_in_a_list_once(name: str) -> None:
    doubles = {
        (key, word) for key, words in lists_of(table(name)) for word, count in Counter(words).items() if count > 1
    }
    assert doubles == set()
