"""Titles that open a clause of their own are not the last one's named, and titles joined by "and its" or a dash are."""

from __future__ import annotations

import pytest
from offices_read import roles_read, tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("In Lima, from Eva Holm, the Danish Ambassador, the president wanted to hear about herring.",
         ("eva-holm", "head_of_state")),
        ("Tea was served in Oslo. Pavel Novak, Ambassador of Czechia, and the King had a talk.",
         ("pavel-novak", "head_of_state")),
        ("For Abbot, the President of Malta wants a long day in Valletta.", ("abbot", "head_of_state")),
        ("Rosa Diaz, the Peruvian Minister of Trade, and the Mayor.", ("rosa-diaz", "mayor")),
        ("In Rome came Adam Rossi, who is new in office, the President of Chad, Idris Haroun, and others.",
         ("adam-rossi", "head_of_state")),
    ],
)  # fmt: skip
def test_a_title_before_a_verb_is_not_of_who_is_named_before_it(text: str, office: tuple[str, str]) -> None:
    assert office not in roles_read(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Bounmy Keo, who is Deputy Prime Minister of Laos and its Minister of Justice, came.",
         ("bounmy-keo", "minister", "LA", "current")),
        ("Marat Asanov, Deputy Prime Minister - Finance Minister of Kazakhstan, came.",
         ("marat-asanov", "minister", "KZ", "current")),
        ("Ivan Popov, at once Deputy Prime Minister and Minister of Justice of Bulgaria, arrived.",
         ("ivan-popov", "deputy_head_of_government", "BG", "current")),
        ("Jorge Mora, who is head of state in Bissau, came.", ("jorge-mora", "head_of_state", "GW", "current")),
        ("Amadou Bah, who was confirmed as Guinea's Prime Minister on Friday, came.",
         ("amadou-bah", "head_of_government", "GN", "current")),
        ("KAMPALA, 5 May - Prime Minister, Mr Robert Kasule recalled the talks.",
         ("robert-kasule", "head_of_government", "UG", "current")),
        ("DELHI - Lok Sabha Speaker, Shri Anil Verma, who leads a group of members, spoke in Male.",
         ("anil-verma", "legislature_speaker", "IN", "current")),
    ],
)  # fmt: skip
def test_titles_that_are_joined_or_open_a_sentence_are_found(text: str, office: tuple[str, ...]) -> None:
    assert office in tenures_held(text)
