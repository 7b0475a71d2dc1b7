from __future__ import annotations

import pytest

from graph.organizations import body_of, organizations, party_state


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("KZ", ["Mazhilis", "Majilis", "the Mazhilis of the Parliament of Kazakhstan", "Kazakh Mazhilis"]),
        ("KZ", ["Senate", "Senate of the Kazakh Parliament", "Senate of Kazakhstan's Parliament"]),
        ("MN", ["State Great Khural (Parliament) of Mongolia", "Great State Khural", "Parliament of Mongolia"]),
        ("TR", ["Grand National Assembly of the Republic of Türkiye", "Grand National Assembly of Turkiye", "TBMM"]),
        ("UZ", ["Uzbek Senate", "Senate of the Oliy Majlis of Uzbekistan", "Senate"]),
        ("KW", ["National Assembly of the sisterly State of Kuwait", "Kuwaiti Parliament"]),
        ("KZ", ["Kostanay region", "Kostanay oblast"]),
        (None, ["UN", "United Nations", "the United Nations (UN)"]),
        (None, ["OSCE", "Organisation for Security and Co-operation in Europe"]),
        (None, ["Shanghai Cooperation Organization (SCO)", "SCO"]),
    ],
)
def test_one_body_under_many_names(state: str | None, names: list[str]) -> None:
    assert len({body_of(name, state).id for name in names}) == 1


def test_bodies_of_two_states_or_two_chambers_differ() -> None:
    assert body_of("Senate", "KZ") != body_of("Senate", "UZ")
    assert body_of("Mazhilis", "KZ") != body_of("Senate", "KZ")
    assert body_of("Parliament", "KZ") not in (body_of("Mazhilis", "KZ"), body_of("Senate", "KZ"))


def test_an_organisation_of_states_has_no_state_of_its_own() -> None:
    assert body_of("OSCE", "AT") == body_of("OSCE", None)


@pytest.mark.parametrize(
    ("name", "state", "expected"),
    [
        ("Kazakhstan", "KZ", "KZ"),
        ("Republic of Türkiye", "TR", "TR"),
        ("Turkiye", None, "TR"),
        ("Government of Mauritius", "MU", "MU"),
        ("the Kazakh side", "KZ", "KZ"),
        ("European Union", "EU", "EU"),
        ("P.R.C.", "CN", "CN"),
        ("Mazhilis", "KZ", None),
        ("Culture Ministry of Belarus", "BY", None),
        ("United Nations", None, None),
    ],
)
def test_which_parties_are_states(name: str, state: str | None, expected: str | None) -> None:
    assert party_state(name, state) == expected


def test_the_most_frequent_spelling_is_the_name() -> None:
    (found,) = organizations(
        [("Majilis", "KZ"), ("Mazhilis", "KZ"), ("Mazhilis", "KZ"), ("Mazhilis (lower house)", "KZ")]
    )
    assert found.name == "Mazhilis"
    assert found.aliases == ("Majilis", "Mazhilis (lower house)")
    assert found.state == "KZ"
