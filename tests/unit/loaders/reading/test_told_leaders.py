"""Known leaders whom a text names without a title, and the title that it tells of nobody else."""

from __future__ import annotations

import pytest
from offices_read import states_held

from loaders.reading import weighed_bearers


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("RIGA - Egils Levits and Kersti Kaljulaid spoke for an hour. The two presidents agreed about trains.",
         ("kersti-kaljulaid", "head_of_state", "EE")),
        ("The aide of the president of Latvia says Egils Levits and Andrzej Duda were in contact. His Polish "
         "counterpart is well.", ("andrzej-duda", "head_of_state", "PL")),
        ("Mateusz Morawiecki told guests that trains are late. Rain fell for hours. A choir sang songs. Bread was "
         "served. The Polish prime minister smiled.", ("mateusz-morawiecki", "head_of_government", "PL")),
        ("Estonian Foreign Minister Urmas Reinsalu had guests, as one colleague after the other sat down. They were "
         "Ann Linde of Sweden and Jean Asselborn of Luxembourg.", ("jean-asselborn", "foreign_minister", "LU")),
        ("Nikol Pashinyan let a guest go. For what he did the acting Prime Minister thanked him.",
         ("nikol-pashinyan", "head_of_government", "AM")),
    ],
)  # fmt: skip
def test_known_leaders_have_the_title_that_the_text_tells(text: str, office: tuple[str, str, str]) -> None:
    assert office in states_held(text)


def test_known_former_leaders_have_the_title_that_the_text_tells() -> None:
    text = "Vaira Vīķe-Freiberga took her time. On Monday came a speech by the former president of Latvia."
    assert ("vaira-vike-freiberga", "head_of_state", "LV") in states_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Egils Levits opened a bridge in Riga. Trams run on it.",
        "Egils Levits opened a bridge in Riga. The president's office sent flowers.",
        "Egils Levits opened a bridge in Riga. The former presidents sent flowers.",
    ],
)
def test_without_a_title_in_the_text_a_known_leader_has_no_office(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weighed_bearers, "_weights", dict)
    assert not states_held(text)


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Vaira Vīķe-Freiberga spoke. Valdis Zatlers did not. The former president of Latvia left.", 1),
        ("Egils Levits spoke in Riga. The future president of Latvia was a student then.", 0),
        ("Egils Levits and Kersti Kaljulaid met. The presidents' cooks met too.", 0),
        ("In Tallinn, Kersti Kaljulaid read a book by the late president. A former president of Estonia was ill.", 0),
    ],
)
def test_a_former_leader_is_one_and_leads_no_more(text: str, most: int) -> None:
    assert len(states_held(text)) == most
