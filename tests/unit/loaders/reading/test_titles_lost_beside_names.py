"""Plain titles beside a name that other words hide: an article, an apostrophe, a bracket, another office."""

from __future__ import annotations

import pytest
from offices_read import roles_read, states_held, tenures_held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "The Polish and Czech presidents, Lech Kowal and Vaclav Novak, met in Vienna.",
            {("lech-kowal", "head_of_state", "PL"), ("vaclav-novak", "head_of_state", "CZ")},
        ),
        (
            "Estonian, Latvian and Lithuanian foreign ministers Urmas Pael, Edgars Rinks and Linas Linka met.",
            {
                ("urmas-pael", "foreign_minister", "EE"),
                ("edgars-rinks", "foreign_minister", "LV"),
                ("linas-linka", "foreign_minister", "LT"),
            },
        ),
    ],
)
def test_states_joined_before_a_plural_title_are_in_the_order_of_the_names(
    text: str, held: set[tuple[str, str, str]]
) -> None:
    assert states_held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Dirk Mulder, the Netherlands' prime minister, was in Oslo.", ("dirk-mulder", "head_of_government")),
        ("The Commander of the Izmir Garrison, Lt Gen Kemal Arslan, was in Izmir.", ("kemal-arslan", "military")),
        ("General Ibrahim Musa, the commander of the Third Lomba Brigade, spoke.", ("ibrahim-musa", "military")),
        ("Colonel Jan Maes, Head of the Military Household of Belgium, spoke.", ("jan-maes", "adviser")),
        ("Also there was former judge at the Court of Appeal Julia Lahti of Finland.", ("julia-lahti", "judge")),
        ("A letter makes Peter Woolf Special Representative of Norway to Kenya.", ("peter-woolf", "special_envoy")),
        ("Minister (Finance) Ali Khan of Pakistan came.", ("ali-khan", "minister")),
        (
            "The Forum met in Lima, Minister Ana Ruiz being COP27 President.",
            ("ana-ruiz", "international_organization_head"),
        ),
        (
            "Jan Novak, who holds as well the presidency of the Inter-Parliamentary Union, spoke.",
            ("jan-novak", "international_organization_head"),
        ),
        (
            "The Peruvian minister met her Chilean colleague, Major General of Police Luis Vega.",
            ("luis-vega", "minister"),
        ),
        ("The minister thanked the charity, whose founder, Luis Vega, is from Peru.", ("luis-vega", "business_leader")),
        ("The minister thanked the Green Forum, whose founder, Luis Vega, is from Peru.", ("luis-vega", "other")),
        (
            "President of the Chamber of Commerce and Industry of Tunisia Mounir Mouakhar spoke.",
            ("mounir-mouakhar", "business_leader"),
        ),
        ("Farid Muharov, head of Rossotrudnichestvo, came to Chisinau.", ("farid-muharov", "other")),
        ("Erik Thorsen, Governor of Sweden's Riksbank, came to Oslo.", ("erik-thorsen", "central_bank_governor")),
        (
            "Luis Vega, who is Prime Minister of Peru and holds the post of Minister of Trade, spoke.",
            ("luis-vega", "minister"),
        ),
        ("Ana Ruiz, who taught law for years and is today Minister of Trade of Peru, spoke.", ("ana-ruiz", "minister")),
        (
            "Jan Novak, Chair of the Committee of Ministers of the Council of Europe, spoke.",
            ("jan-novak", "international_organization_official"),
        ),
    ],
)
def test_a_plain_title_is_read(text: str, held: tuple[str, str]) -> None:
    assert held in roles_read(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("We judge Kalle Laan by his deeds, wrote a paper in Estonia.", "kalle-laan"),
        ("Silva, Kenyan President to hold summit today in Cairo.", "silva"),
        ("Ana Ruiz, whose brother met Luis Vega and is to see the Minister of Trade of Peru, spoke.", "ana-ruiz"),
    ],
)
def test_words_of_a_title_that_say_no_office_give_none(text: str, person: str) -> None:
    assert person not in {who for who, _ in roles_read(text)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Acting President Ivan Ghim of Moldova, who is also Speaker of the Parliament, spoke.",
            {("ivan-ghim", "head_of_state", "MD", "acting"), ("ivan-ghim", "legislature_speaker", "MD", "current")},
        ),
        (
            "Acting President and Prime Minister Anvar Mirzo of Uzbekistan spoke.",
            {("anvar-mirzo", "head_of_state", "UZ", "acting"), ("anvar-mirzo", "head_of_government", "UZ", "current")},
        ),
        (
            "Former Panamanian Vice President and Foreign Minister Isabel Santos spoke.",
            {
                ("isabel-santos", "vice_president", "PA", "former"),
                ("isabel-santos", "foreign_minister", "PA", "former"),
            },
        ),
        (
            "Former minister and MP Ana Ruiz of Norway spoke.",
            {("ana-ruiz", "minister", "NO", "former"), ("ana-ruiz", "legislator", "NO", "current")},
        ),
        (
            "Kanat Saudov, Kazakhstan's foreign minister and State Secretary, spoke.",
            {("kanat-saudov", "foreign_minister", "KZ", "current"), ("kanat-saudov", "other", "KZ", "current")},
        ),
        (
            "Ana Ruiz, at that time President of the European Council, signed it.",
            {("ana-ruiz", "international_organization_head", "EU", "former")},
        ),
        (
            "Ana Ruiz, who sat in the Senate and is now President-elect of Chile, spoke.",
            {("ana-ruiz", "head_of_state", "CL", "elect")},
        ),
    ],
)
def test_offices_beside_each_other_are_told_each_with_its_time(text: str, held: set[tuple[str, str, str, str]]) -> None:
    assert tenures_held(text) == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "OIC Secretary General Hissein Tahir and his Arab League counterpart Ahmed Gheitas met.",
            ("ahmed-gheitas", "international_organization_head", None),
        ),
        (
            "Turkish Foreign Minister Hakan Fidanli met his EU counterpart Kaja Kallas-Laan.",
            ("kaja-kallas-laan", "international_organization_official", "EU"),
        ),
        (
            "Turkish Foreign Minister Hakan Fidanli met his Greek counterpart Giorgos Geralis.",
            ("giorgos-geralis", "foreign_minister", "GR"),
        ),
    ],
)
def test_a_counterpart_in_an_organisation_has_an_office_of_it(text: str, held: tuple[str, str, str | None]) -> None:
    assert held in states_held(text)


def test_who_opens_with_a_name_that_many_bear_is_called_by_the_next() -> None:
    text = "Prime Minister Najib agreed. Mohd Najib bin Tun Abdul Razak then left for Putrajaya, Malaysia."
    assert {who for who, _ in roles_read(text)} == {"mohd-najib-bin-tun-abdul-razak"}


def test_weighed_titles_that_are_joined_are_told_both_or_neither() -> None:
    text = (
        "Luis Vega has packed his bags. This evening the Peruvian Deputy Prime Minister and Minister of Foreign"
        " Affairs boards the aircraft for Quito."
    )
    found = {role for _, role in roles_read(text)}
    assert found in (set(), {"deputy_head_of_government", "foreign_minister"})


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("NAIROBI - Ana Torres, EGH, Speaker of the National Assembly of Kenya, met Wang Yi.",
         ("ana-torres", "legislature_speaker", "KE")),
        ("KINGSTON - Sir Peter Falk, ON, OJ, Governor-General of Jamaica, met Wang Yi.",
         ("peter-falk", "head_of_state", "JM")),
        ("BISHKEK - The Prime Minister elect of Kyrgyzstan, Peter Falk, met Wang Yi.",
         ("peter-falk", "head_of_government", "KG")),
        ("HANOI - Vice Chairman of the National Assembly (NA) of Vietnam Peter Falk met Wang Yi.",
         ("peter-falk", "deputy_speaker", "VN")),
        ("VIENNA - Ana Torres, Peru's newly elected President, met Wang Yi.", ("ana-torres", "head_of_state", "PE")),
        ("SOFIA - Foreign Minister Peter Falk and his colleague from Armenia Ana Torres spoke.",
         ("ana-torres", "foreign_minister", "AM")),
        ("SOFIA - Foreign Minister Peter Falk and the ambassador from Peru Ana Torres spoke.",
         ("ana-torres", "ambassador", "PE")),
        ("LIMA - Jane Hill of Chad met the interim leader of the opposition DRP, Ana Torres of Peru.",
         ("ana-torres", "party_leader", "PE")),
    ],
)  # fmt: skip
def test_titles_past_letters_and_words(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("LIMA - The people elected President Ana Torres.", ("ana-torres", "head_of_state", "PE")),
        ("NAIROBI - Ana Torres, MP, met Speaker Peter Falk of Kenya.", ("peter-falk", "legislature_speaker", "KE")),
        ("NAIROBI - Peter Falk, KQ, Speaker Ana Torres of Kenya and others came.",
         ("ana-torres", "legislature_speaker", "KE")),
    ],
)  # fmt: skip
def test_words_that_are_no_letters_of_orders(text: str, office: tuple[str, str, str | None]) -> None:
    assert office in states_held(text)


def test_of_two_titles_each_less_than_the_other_the_fuller_stays() -> None:
    text = "Secretary Falk meets Peru's guest.\n\nManila - Agriculture Secretary Peter Falk of the Philippines met her."
    assert ("peter-falk", "minister", "PH") in states_held(text)
