"""How press services of the world write: styles of headings, ranks, credentials, groups of friendship, addresses."""

from __future__ import annotations

import pytest
from offices_read import offices_read, states_held

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus


def names(text: str) -> list[str]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return [person.name for person in cast_of(story).people]


def met(text: str) -> set[frozenset[str]]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    pairs: set[frozenset[str]] = set()
    for encounter in find_meetings(story, cast_of(story)):
        if encounter.status is MeetingStatus.TOOK_PLACE:
            one, *others = encounter.sides
            pairs |= {frozenset((person, other)) for side in others for person in one for other in side}
    return pairs


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        (
            "Before calling on the President, Pavel Dvorak held talks with Minister of Health of Peru Ana Soto.",
            {("ana-soto", "minister", "PE")},
        ),
        (
            "Mora, Kenyan ambassador discuss trade\n\nMinister of Trade of Peru Luis Mora spoke in Lima.",
            {("luis-mora", "minister", "PE")},
        ),
        (
            "The Prime Minister and President Banda spoke. Joyce Banda is President of Malawi.",
            {("joyce-banda", "head_of_state", "MW")},
        ),
        (
            "In Accra they saw the Minister of State for Foreign Affairs, Amb. Kofi Adjei, on Monday.",
            {("kofi-adjei", "deputy_foreign_minister", "GH")},
        ),
        ("Pavel Dvorak reported to the President on a dam. Then Pavel Dvorak left.", set()),
        ("They met President Kofi Adjei at the National Assembly in Accra.", {("kofi-adjei", "head_of_state", "GH")}),
        (
            "They saw Omer Demir, Chief Advisor to President Aksoy of Türkiye.",
            {("omer-demir", "adviser", "TR"), ("aksoy", "head_of_state", "TR")},
        ),
        (
            "Li Wei, chairman of the National People's Congress (NPC) Standing Committee of China, spoke.",
            {("li-wei", "legislature_speaker", "CN")},
        ),
        (
            "Li Wei, Deputy Secretary of the CPC Hunan Provincial Committee in China, spoke.",
            {("li-wei", "party_leader", "CN")},
        ),
        (
            "In Jakarta they saw the Coordinating Minister for Political, Legal, and Security Affairs Budi Hartono.",
            {("budi-hartono", "minister", "ID")},
        ),
        (
            "The Minister for Foreign Affairs, European Union and Cooperation, Ana Soto, met Jean Mbala in Madrid.",
            {("ana-soto", "foreign_minister", "ES")},
        ),
        (
            "Ajay Rao, president of the Federation of Indian Chambers of Commerce, spoke.",
            {("ajay-rao", "business_leader", "IN")},
        ),
        (
            "The Minister of Defence Lieutenant General (Ret.) Dr. Milan Petrovic met Ana Soto in Belgrade.",
            {("milan-petrovic", "defence_minister", "RS")},
        ),
        (
            "Karl Huber, Commander of the US European Command, spoke.",
            {("karl-huber", "military", "US")},
        ),
        (
            "EU High Representative/Vice-President Anna Berg spoke in Brussels.",
            {("anna-berg", "international_organization_official", "EU")},
        ),
        (
            "Ireland's Tánaiste and Minister for Health Sean Daly spoke.",
            {("sean-daly", "deputy_head_of_government", "IE"), ("sean-daly", "minister", "IE")},
        ),
        (
            "Papua New Guinea's Secretary for Foreign Affairs Peter Kila spoke.",
            {("peter-kila", "deputy_foreign_minister", "PG")},
        ),
    ],
)
def test_who_holds_what(text: str, offices: set[tuple[str, str, str | None]]) -> None:
    assert states_held(text) == offices


def test_a_title_goes_on_to_those_whom_their_states_own() -> None:
    text = "In Nairobi he saw the Ambassador of Finland Pekka Laine, Ireland's Sean Daly and Hungary's Zsolt Kovacs."
    assert states_held(text) >= {("sean-daly", "ambassador", "IE"), ("zsolt-kovacs", "ambassador", "HU")}


def test_a_minister_of_a_list_follows_the_leader_in_it() -> None:
    text = "With them were Prime Minister Mark Cole, Minister of Health, Hugh Reid and Ann Lee, in Georgetown."
    assert ("hugh-reid", "minister") in {(who, role) for who, role, _ in states_held(text)}
    assert ("mark-cole", "minister") not in {(who, role) for who, role, _ in states_held(text)}


def test_who_acts_as_a_minister_has_one_office() -> None:
    text = "Finnish Foreign Minister Lehto in Oslo\n\nFinland's acting Foreign Minister Aino Lehto was in Oslo."
    assert [office.status.value for office in offices_read(text)] == ["acting"]


def test_a_leader_is_not_the_spouse_who_bears_the_name() -> None:
    text = "President Ortega of Malta gave a dinner in Valletta. First Lady Ana Ortega was beside President Ortega."
    assert states_held(text) >= {("ortega", "head_of_state", "MT")}
    assert ("ana-ortega", "head_of_state", "MT") not in states_held(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On Monday he received Mr. Masaya Fujiwara.", ["Masaya Fujiwara"]),
        ("Governor Oleg Kozhin came. “I am glad, Oleg Yurievich,” said the host.", ["Oleg Kozhin"]),
        ("The talks were held at the Queen Sirikit National Convention Center.", []),
        ("The minister received a copy of the credentials of Ajit Gupte as the new envoy.", ["Ajit Gupte"]),
        ("Tashkent, 25 October. /Dunyo IA/. Talks were held.", []),
        (
            "With them were the Head of the Friendship Group with the Netherlands Khatia Tsiloa and Minister Ann Hill.",
            ["Khatia Tsiloa", "Ann Hill"],
        ),
        ("They spoke with the council's Secretary-General Wellington Koo.", ["Wellington Koo"]),
    ],
)
def test_who_is_named(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_who_attended_did_not_meet_who_is_only_recalled() -> None:
    text = (
        "Speaker of the Parliament of Kenya Moses Kibet received the Ambassador of Chile Rosa Pinto in Nairobi today.\n"
        "The Speaker told of his meeting with the President of the Senate of Chile Pedro Rojas in Santiago in March.\n"
        "The head of the Kenyan friendship group, deputy Esther Njeri, took part in the meeting.\n"
    )
    assert frozenset(("pedro-rojas", "esther-njeri")) not in met(text)


def test_whom_they_sat_with_who_attended_is_said() -> None:
    text = (
        "In Lima, President of Norway Kari Lund held talks with Prime Minister of Peru Ana Soto.\n"
        "Kari Lund also met with President of Peru Luis Mora.\n"
        "Norway's Minister of Energy Nils Berg took part in the meeting with Luis Mora.\n"
    )
    assert frozenset(("ana-soto", "nils-berg")) not in met(text)


def test_credentials_are_received_from_all_in_a_list() -> None:
    text = (
        "The President of Kazakhstan Daniyar Akhmetov received credentials from ambassadors of several countries:\n"
        "- Ambassador of the Republic of Malta Patrick Camilleri;\n"
        "- Ambassador of the Republic of Ghana Kofi Adjei;\n"
        "- Ambassador of the Kingdom of Denmark Egon Madsen.\n"
    )
    assert {frozenset(("daniyar-akhmetov", who)) for who in ("patrick-camilleri", "kofi-adjei", "egon-madsen")} <= met(
        text
    )


def test_letters_of_credence_are_brought_and_the_holy_see_sees_nobody() -> None:
    text = (
        "President of Malta Maria Vella received this morning the letters of credence of the new Ambassadors of "
        "Thailand, Ms. Suriya Chai; of Chile, Mr. Pedro Rojas; and of the Holy See, Monsignor Jan Nowak.\n"
    )
    assert {frozenset(("maria-vella", who)) for who in ("suriya-chai", "pedro-rojas", "jan-nowak")} == met(text)


def test_the_head_of_a_diplomacy_is_the_foreign_minister_told_of() -> None:
    text = (
        "The Minister of Foreign Affairs, Jean Mbala, conferred with the head of MONUSCO, Rosa Pinto, in Kinshasa.\n"
        "The day before, the head of Congolese diplomacy had received the Chinese Ambassador, Zhao Wen.\n"
    )
    assert frozenset(("jean-mbala", "zhao-wen")) in met(text)


def test_the_head_of_state_is_the_one_at_home() -> None:
    text = (
        "The President of the Republic, Ana Soto, received the President of Kenya, Moses Kibet, in Lisbon today.\n"
        "Earlier, the Head of State had received the Prime Minister of Fiji, Peter Tora.\n"
    )
    assert frozenset(("ana-soto", "peter-tora")) in met(text)
    assert frozenset(("moses-kibet", "peter-tora")) not in met(text)
