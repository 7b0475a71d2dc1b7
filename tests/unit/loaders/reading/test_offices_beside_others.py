"""Offices told beside those of others: deputies, spouses, rows of titles and names, several offices at once."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "The Speaker of Malawi's Parliament, Peter Phiri, came with three of his deputies, Grace Banda, Kofi "
            "Mensah "
            "and Jane Otieno.",
            ("jane-otieno", "deputy_speaker", "MW", "current"),
        ),
        (
            "Ghana's Foreign Minister Kofi Mensah received Malawi's Foreign Minister Peter Phiri. With the Malawian "
            "minister was his deputy for economic affairs, Grace Banda.",
            ("grace-banda", "deputy_foreign_minister", "MW", "current"),
        ),
        (
            "He was received by Malawi's Deputy Minister of Trade, Peter Phiri, and his country's ambassador, Kofi "
            "Mensah. Kofi Mensah is a Ghanaian.",
            ("peter-phiri", "deputy_minister", "MW", "current"),
        ),
        (
            "Malawi's Defence Minister Peter Phiri, who won the election and takes over as President in October, "
            "landed.",
            ("peter-phiri", "head_of_state", "MW", "elect"),
        ),
        (
            "Peter Phiri, President-elect of Malawi and for the time being also Minister of Defence, landed.",
            ("peter-phiri", "defence_minister", "MW", "current"),
        ),
        (
            "Malawi's Council of Representatives met in Lilongwe. The Council's Secretary General, Peter Phiri, "
            "took part.",
            ("peter-phiri", "other", "MW", "current"),
        ),
        (
            "Peter Phiri, who heads Malawi's House, met Kofi Mensah.",
            ("peter-phiri", "legislature_speaker", "MW", "current"),
        ),
        (
            "Malawi's Speaker met First Deputy Speaker Peter Phiri, two other deputy speakers, Kofi Mensah and Jane "
            "Otieno, and the chairmen of the Trade Committee, Grace Banda and Hope Zulu.",
            ("grace-banda", "legislator", "MW", "current"),
        ),
    ],
)
def test_deputies_and_offices_beside_another(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    "text",
    [
        "The King of Tonga received Malawi's Premier Peter Phiri. The King gave a lunch for Phiri and his wife, "
        "Grace Phiri.",
        "The deputy of the Financial Secretary, Grace Phiri, was in Lilongwe, Malawi.",
    ],
)
def test_who_is_no_first_spouse_and_no_deputy_of_a_chamber(text: str) -> None:
    held = {role for person, role, *_ in tenures_held(text) if person == "grace-phiri"}
    assert held <= {"other"}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "On the sidelines of COP26 Malawi's new President, Peter Phiri, held one meeting after another.",
            ("peter-phiri", "head_of_state", "MW", "current"),
        ),
        (
            "Malawi's Prime Minister Peter Phiri met his counterparts from Kenya, Jane Otieno, Ghana, Kofi Mensah, and "
            "Seychelles, Joan Marie.",
            ("joan-marie", "head_of_government", "SC", "current"),
        ),
        (
            "The President met newly appointed Malawian ambassadors: Peter Phiri (Turkey) and Grace Banda (Kenya).",
            ("grace-banda", "ambassador", "MW", "current"),
        ),
        (
            "Grace Banda, Malawi's information minister, had resigned the day before.",
            ("grace-banda", "minister", "MW", "former"),
        ),
        (
            "Malawi's Minister of Education, Grace Banda, who is acting Minister of Youth as well, signed it.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "Grace Banda, rector of the American University of Beirut, signed it.",
            ("grace-banda", "other", "LB", "current"),
        ),
    ],
)
def test_states_and_status_of_offices_beside_others(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "In Lilongwe he met Speaker Peter Phiri, the leader of the opposition Christian Democrats, Grace "
            "Banda, and "
            "Malawi's Prime Minister Kofi Mensah.",
            ("grace-banda", "party_leader", "MW", "current"),
        ),
        (
            "The next ambassador of Malawi to Kenya will be Grace Banda.",
            ("grace-banda", "ambassador", "MW", "elect"),
        ),
        (
            "Malawi's President met EU economy chief Paolo Rossi.",
            ("paolo-rossi", "international_organization_official", "EU", "current"),
        ),
        (
            "State Department Counselor John Miller met Malawi's Foreign Minister Grace Banda.",
            ("john-miller", "other", "US", "current"),
        ),
    ],
)
def test_offices_of_parties_unions_and_to_come(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "In it are Malawi's Minister of Transport, Grace Banda, the Minister of Health, Peter Phiri, the Mayor of "
            "Lilongwe, Hope Zulu, the rector of the University of Malawi, Kofi Mensah, and others.",
            {"grace-banda": "minister", "peter-phiri": "minister", "hope-zulu": "mayor", "kofi-mensah": "other"},
        ),
        (
            "Grace Banda, Minister of Transport of Malawi, Peter Phiri, Minister of Health, Hope Zulu, the Mayor of "
            "Lilongwe, and Kofi Mensah, the rector, came.",
            {"grace-banda": "minister", "peter-phiri": "minister", "hope-zulu": "mayor", "kofi-mensah": "other"},
        ),
        (
            "With him were Malawi's Ambassador Grace Banda, Minister of Transport, Peter Phiri, the Minister of "
            "Health, "
            "Hope Zulu, the Mayor of Lilongwe, and others.",
            {"peter-phiri": "minister", "hope-zulu": "mayor"},
        ),
        (
            "In Lilongwe, Malawi, were the country's Energy Minister, Grace Banda, the head of the Reserve Bank, Peter "
            "Phiri, and Kenya's envoy, Hope Zulu.",
            {"grace-banda": "minister", "peter-phiri": "central_bank_governor", "hope-zulu": "ambassador"},
        ),
    ],
)
def test_titles_and_names_in_rows_take_turns(text: str, people: dict[str, str]) -> None:
    held = {person: role for person, role, *_ in tenures_held(text)}
    assert {person: held.get(person) for person in people} == people


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Malawi's deputy premier, Grace Banda, who is also in charge of energy, met Kofi Mensah.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "Kofi Rahman, Chief Adviser of Bangladesh's interim government, met Grace Banda.",
            ("kofi-rahman", "head_of_government", "BD", "current"),
        ),
    ],
)
def test_offices_told_beside_another(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)
