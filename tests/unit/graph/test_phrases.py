from __future__ import annotations

import pytest

from graph.countries import lineage, name_of, state_called, with_article, words_of
from graph.phrases import without_state


@pytest.mark.parametrize(
    ("text", "state", "expected"),
    [
        ("Senate of the Kazakh Parliament", "KZ", "Senate of the Parliament"),
        ("Ghana's Parliament", "GH", "Parliament"),
        ("Great State Khural (Parliament) of Mongolia", "MN", "Great State Khural"),
        ("Secretary of State of the United States", "US", "Secretary of State"),
        ("U.S. Ambassador to Korea", "US", "Ambassador to Korea"),
        ("State Duma of the Russian Federation", "RU", "State Duma"),
        ("House of Representatives of the sisterly Arab Republic of Egypt", "EG", "House of Representatives"),
        ("Ministry for Europe and Foreign Affairs of France", "FR", "Ministry for Europe and Foreign Affairs"),
        ("Iran-Syria Joint Economic Commission", None, "Iran-Syria Joint Economic Commission"),
        ("President of Kazakhstan", "MN", "President of Kazakhstan"),
        ("Kazakhstan", "KZ", ""),
    ],
)
def test_a_state_is_taken_out_of_a_phrase(text: str, state: str | None, expected: str) -> None:
    assert without_state(text, state) == expected


def test_states_are_known_by_name_and_capital() -> None:
    assert state_called("Türkiye") == state_called("the Republic of Turkiye") == state_called("Ankara") == "TR"
    assert state_called("Atlantis") is None
    assert "kazakh" in words_of("KZ")
    assert words_of("ZZ") == ()
    assert name_of("ZZ") == "ZZ"
    assert with_article(name_of("NL")) == "the Netherlands"
    assert with_article(name_of("KZ")) == "Kazakhstan"


def test_a_former_state_and_its_successors_are_of_one_lineage() -> None:
    assert {"SU", "RU"} <= lineage("SU") & lineage("RU")
    assert "KZ" not in lineage("RU")
