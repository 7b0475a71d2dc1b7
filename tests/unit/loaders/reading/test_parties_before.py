"""Parties that a sentence recalls by no name, and those whom two or more name together."""

from __future__ import annotations

import pytest
from documents_read import RECEIVED, documents_read

_CALLED = (
    "OSLO, 5 May. Foreign Minister Kari Brekke of Norway held talks with Foreign Minister Juan Soto of Chile and "
    "Foreign Minister Ana Paz of Peru on Monday. "
)


def states(text: str) -> list[set[str]]:
    return [{party.state for party in document.parties if party.state} for document in documents_read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            _CALLED + "Chile and Peru signed a statement on kelp. They also praised the Ice Pact signed in 2001.",
            [{"CL", "PE"}, {"CL", "PE"}],
        ),
        (
            _CALLED + "Chile and Peru signed a statement on kelp. Norway praised the Ice Pact with Peru of 2001.",
            [{"CL", "PE"}, {"NO", "PE"}],
        ),
        (
            "OSLO, 5 May. Chile's President Juan Soto and Peru's President Ana Paz met in Oslo under the mediation of "
            "Norway's Prime Minister Kari Brekke. The two sides adopted a roadmap on kelp.",
            [{"CL", "PE"}],
        ),
        (
            "OSLO, 5 May. Chile's President Juan Soto, Peru's President Ana Paz and Norway's Prime Minister Kari "
            "Brekke met in Oslo. The three leaders adopted a declaration on kelp.",
            [{"CL", "PE", "NO"}],
        ),
        (
            "OSLO, 5 May. Foreign Minister Kari Brekke of Norway, Chile's Juan Soto and Peru's Ana Paz signed the "
            "Kelp Charter in Oslo.",
            [{"NO", "CL", "PE"}],
        ),
    ],
)
def test_whom_a_sentence_recalls(text: str, expected: list[set[str]]) -> None:
    assert states(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway and Chile negotiate an agreement on sovereignty over Fiji.", {"NO", "CL"}),
        ("They praised the Norway-Chile accord on seals in Peru.", {"NO", "CL"}),
        ("The Norway-Chile agreement on Fiji was signed in Suva.", {"NO", "CL"}),
        ("They praised the memorandum between Norway and Chile on aid to Peru.", {"NO", "CL"}),
        ("Norway has signed agreements on kelp with Peru and Fiji.", {"NO", "PE", "FJ"}),
        ("Similar agreements were signed with Peru and Fiji by Norway.", {"NO", "PE", "FJ"}),
        ("A memorandum on cables was signed by the grid operators of Norway, Peru, Fiji and Samoa.",
         {"NO", "PE", "FJ", "WS"}),
        ("A memorandum was signed between the Norwegian Museum, the Museum of Peru and the Museum of Chile.",
         {"NO", "PE", "CL"}),
        ("A seat agreement between Chile and the organisation was signed in 2019.", {"CL"}),
        ("A compact was signed between Chile and the Bank.", {"CL"}),
        ("A memorandum between UNESCO and the African Union was signed in 2019.", set()),
        ("The Storting ratified on Tuesday the agreement with Peru on kelp.", {"NO", "PE"}),
        ("A protocol to the Agreement on the Establishment of the Turkic Investment Fund was signed by the Ministers "
         "of Finance of Norway, Peru and Fiji.", {"NO", "PE", "FJ"}),
        ("They welcomed the Trade Association Agreement between both countries.", {"NO", "CL"}),
    ],
)  # fmt: skip
def test_whom_a_document_is_between(sentence: str, expected: set[str]) -> None:
    assert states(RECEIVED + sentence) == [expected]


def test_what_a_state_has_with_an_organisation_whose_head_it_met() -> None:
    text = (
        "SUVA, 5 May. Prime Minister Josefa Naivalu of Fiji spoke with Helen Carter, Director-General of the World "
        "Health Organization, on Monday; doctors from Germany were there. The sides praised the roadmap on "
        "vaccines adopted in 2018, and the loan agreement to be signed in Geneva."
    )
    assert states(text) == [{"FJ"}, {"FJ"}]


def test_a_town_in_which_it_is_signed_is_no_party() -> None:
    assert states(RECEIVED + "An agreement on kelp is to be signed next week in Geneva.") == [{"NO", "CL"}]
