"""Who holds what: titles and their bearers, roles, status and states, in sentences of one or two offices each."""

from __future__ import annotations

import pytest
from offices_read import offices_read, tenures_held

from loaders.reading.bodies import BodyKind, kind_of


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("The governor of Le Kef, Ridha Khemiri, spoke.", "ridha-khemiri", "regional_head"),
        ("He met Ashok Verma, chairman of the Hindol Tanneries group, in Mumbai.", "ashok-verma", "business_leader"),
        ("Guatemala's ambassador here, John Estrada, is coming.", "john-estrada", "ambassador"),
        ("The Chairman of the Committee on Water Affairs, Leonid Orlov, was the host.", "leonid-orlov", "legislator"),
        ("The Saudi Foreign Minister Prince Saud Al-Faisal was in Geneva.", "saud-al-faisal", "foreign_minister"),
        ("Anna Bjerk, chief of the Office of the President, was present in Oslo.", "anna-bjerk", "adviser"),
        ("At the Foreign Ministry he saw Deputy Minister Pavel Sorokin.", "pavel-sorokin", "deputy_foreign_minister"),
        ("In the Court of Cassation she met its First President, Ismail Cirit.", "ismail-cirit", "judge"),
        ("Lunch was given by Chairman Liu Hanyuan of Tongwei Group.", "liu-hanyuan", "business_leader"),
        (
            "The UN Secretary-General's Personal Envoy, Omar Egeland, came.",
            "omar-egeland",
            "international_organization_official",
        ),
        ("Sergei Markov, head of Rosneft, signed it.", "sergei-markov", "business_leader"),
        ("Ivan Petrov, Minister of Foreign Affairs, Trade and Emigrants, spoke.", "ivan-petrov", "foreign_minister"),
    ],
)
def test_who_bears_a_title(text: str, person: str, role: str) -> None:
    assert (person, role) in {(who, what) for who, what, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("WTO DG Amara Nwosu spoke in Geneva.", ("amara-nwosu", "international_organization_head", None)),
        ("UN SG Lars Brandt spoke in Oslo.", ("lars-brandt", "international_organization_head", None)),
        ("Lars Brandt, SG of the OECD, spoke.", ("lars-brandt", "international_organization_head", None)),
        ("FIFA boss Carlo Berti spoke.", ("carlo-berti", "international_organization_head", None)),
        ("Goldman Sachs boss Paul Hart spoke.", ("paul-hart", "business_leader", "US")),
        ("UN refugee chief Carlo Berti spoke.", ("carlo-berti", "international_organization_official", None)),
        ("CJ Daniel Kamau of Kenya spoke.", ("daniel-kamau", "judge", "KE")),
        ("Philippine VP Maria Santos spoke.", ("maria-santos", "vice_president", "PH")),
        ("Odisha CM Naveen Das spoke.", ("naveen-das", "regional_head", "IN")),
        ("US SecDef Paul Hart spoke.", ("paul-hart", "defence_minister", "US")),
        ("Nigerian CDF General Peter Obi spoke.", ("peter-obi", "military", "NG")),
        ("Kenyan AG Peter Maina spoke.", ("peter-maina", "other", "KE")),
        ("Jane Roe CBE MP of New Zealand spoke.", ("jane-roe", "legislator", "NZ")),
    ],
)
def test_titles_in_letters(text: str, held: tuple[str, str, str | None]) -> None:
    assert held in {(who, role, state) for who, role, state, _ in tenures_held(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The rally begins at 2 P.M. Boris Nikitin will speak there.",
        "At 4 PM Boris Nikitin came.",
        "The mafia boss Boris Nikitin spoke.",
        "His boss Boris Nikitin spoke.",
        "England boss Boris Nikitin spoke.",
        "Medellín boss Boris Nikitin spoke.",
        "CS Lewis and CJ Moore spoke to AG Noorani.",
        "In ps Boris Nikitin spoke.",
        "Boris Nikitin came from DG Trade.",
        "Boris Nikitin works for Zeller AG Roland Moser said.",
    ],
)
def test_hours_firms_and_directorates_are_no_titles(text: str) -> None:
    assert not tenures_held(text)


def test_a_vice_president_of_a_firm_is_none_of_its_state() -> None:
    held = tenures_held("Boeing Executive VP Jane Roe spoke. Senior VP Paul Hart of Boeing spoke.")
    assert {(who, role) for who, role, _, _ in held} == {
        ("jane-roe", "business_leader"),
        ("paul-hart", "business_leader"),
    }


def test_a_title_in_letters_ends_before_the_day() -> None:
    (office,) = offices_read("Norway met Jane Roe MP on Monday in Oslo.")
    assert office.title == "MP"


def test_a_cabinet_secretary_has_the_portfolio_told_elsewhere() -> None:
    text = "Kenyan CS John Mwangi was there. John Mwangi, Kenya's Cabinet Secretary for Foreign Affairs, spoke."
    assert [role for who, role, _, _ in tenures_held(text)] == ["foreign_minister"]


@pytest.mark.parametrize(
    ("text", "person", "status"),
    [
        ("Treason, said ex-premier Yulia Petrova in Kyiv.", "yulia-petrova", "former"),
        ("Georgy Kunin, until recently ambassador of Russia, spoke.", "georgy-kunin", "former"),
        ("Sanna Marin is Prime Minister of Finland. Her predecessor, Antti Rinne, was there.", "antti-rinne", "former"),
    ],
)
def test_status(text: str, person: str, status: str) -> None:
    assert (person, status) in {(who, when) for who, _, _, when in tenures_held(text)}


def test_kings_and_presidents_of_a_list() -> None:
    found = tenures_held(
        "India's President Ram Kovind, the King of Morocco, Mohammed VI, and Ismail Guelleh, President of Djibouti."
    )
    assert {(who, state) for who, _, state, _ in found} == {
        ("ram-kovind", "IN"),
        ("mohammed-vi", "MA"),
        ("ismail-guelleh", "DJ"),
    }


def test_a_list_after_a_colon_shares_its_states() -> None:
    found = tenures_held(
        "The speakers of the chambers spoke: Igor Serov and Natalya Kochan for Belarus; Valentina Orlova for Russia."
    )
    assert {("igor-serov", "BY"), ("natalya-kochan", "BY"), ("valentina-orlova", "RU")} <= {
        (who, state) for who, _, state, _ in found
    }


def test_somebodys_deputies_and_spouse() -> None:
    assert ("jeanne-uwase", "deputy_speaker", "RW", "current") in tenures_held(
        "Speaker Donatille Mukamana of Rwanda was with her deputy, Jeanne Uwase."
    )
    assert ("peng-liyuan", "first_spouse", "CN", "current") in tenures_held(
        "The Chinese president and his wife, Peng Liyuan, were welcomed."
    )


def test_a_served_president_keeps_the_name() -> None:
    found = tenures_held("Jared Cohen, senior adviser to US President Donald Trump, came.")
    assert ("donald-trump", "head_of_state", "US", "current") in found
    assert "adviser" not in {role for who, role, _, _ in found if who == "donald-trump"}


def test_told_in_another_sentence() -> None:
    found = tenures_held("Surakiart Sathirathai landed at noon. The foreign minister of Thailand was met by nobody.")
    assert ("surakiart-sathirathai", "foreign_minister", "TH", "current") in found


def test_regions_and_companies_tell_the_state() -> None:
    assert ("amit-shukla", "regional_head", "IN", "current") in tenures_held(
        "The Governor of Uttar Pradesh, Amit Shukla, came."
    )


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("of the Knesset's Defense Committee", BodyKind.COMMITTEE),
        ("of the NPC Standing Committee", BodyKind.CHAMBER),
        ("of the CPC Central Committee", BodyKind.PARTY),
        ("of the group of friendship with Kenya", BodyKind.COMMITTEE),
        ("of the State Committee for Tourism", BodyKind.OTHER),
        ("of the National Security and Defence Council", BodyKind.SECURITY_COUNCIL),
        ("of the Spiritual Administration", BodyKind.RELIGIOUS),
        ("of Bangladesh Bank", BodyKind.CENTRAL_BANK),
    ],
)
def test_kinds_of_bodies(phrase: str, kind: BodyKind) -> None:
    assert kind_of(phrase) is kind


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("The president of Catalonia, Marta Puig, was in Toulouse.", "marta-puig", "regional_head"),
        ("He saw the president of the Brazilian Cooperation Agency, Rui Prado.", "rui-prado", "other"),
        ("Karim Daoud, head of Eritrea, flew in.", "karim-daoud", "head_of_state"),
        ("The head of Moldovan diplomacy, Ion Rusu, was heard.", "ion-rusu", "foreign_minister"),
        ("The Turkish Cypriot leader Hasan Demir came.", "hasan-demir", "other"),
        (
            "Mexico sent Pedro Luna, undersecretary for Multilateral Affairs and Human Rights.",
            "pedro-luna",
            "deputy_foreign_minister",
        ),
        ("Paul Weber, managing director of Nordsee, signed in Berlin.", "paul-weber", "business_leader"),
        ("The Chief of Norway's Defence Force, Olav Berg, attended.", "olav-berg", "military"),
        (
            "The Parliament of Estonia met Latvian guests. Members Jaan Tamm and Rein Kask sat at the table.",
            "rein-kask",
            "legislator",
        ),
        (
            "Estonia and the European Union signed. Commissioner Anna Keller was there.",
            "anna-keller",
            "international_organization_official",
        ),
    ],
)
def test_roles_by_the_body(text: str, person: str, role: str) -> None:
    assert (person, role) in {(who, what) for who, what, _, _ in tenures_held(text)}


def test_whose_counterpart_it_is() -> None:
    found = tenures_held(
        "Foreign Minister Jan Novak of Czechia received Poland's ambassador, Adam Lis. Novak will see his Austrian"
        " colleague, Karl Huber, on Monday."
    )
    assert ("karl-huber", "foreign_minister", "AT", "current") in found


def test_counterparts_in_the_order_of_their_states() -> None:
    found = tenures_held(
        "Foreign Minister Jan Novak of Czechia met his counterparts from Austria, Slovenia and Malta: Karl Huber,"
        " Ana Kos and Joseph Borg."
    )
    assert {("karl-huber", "AT"), ("ana-kos", "SI"), ("joseph-borg", "MT")} <= {(who, of) for who, _, of, _ in found}


def test_two_ministers_of_a_kind_are_two_people() -> None:
    found = tenures_held("He thanked the Foreign Minister of Switzerland, Foreign Minister Li Wen of China said.")
    assert found == {("li-wen", "foreign_minister", "CN", "current")}


def test_a_roll_goes_on_from_sentence_to_sentence() -> None:
    found = tenures_held(
        "The new ambassadors gave their letters. First was Jan Novak of Czechia. Then came Karl Huber of Austria."
        " Ana Kos of Slovenia was third. Joseph Borg of Malta was the last."
    )
    assert ("joseph-borg", "ambassador", "MT", "current") in found


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        (
            "Ministry of Foreign Affairs of Malta. Minister Joe Borg met guests in Valletta.",
            "joe-borg",
            "foreign_minister",
        ),
        (
            "At the Department of Foreign Affairs in Maseru, Lesotho, Principal Secretary Thabo Mokoena spoke.",
            "thabo-mokoena",
            "deputy_foreign_minister",
        ),
    ],
)
def test_portfolios_told_by_the_ministry(text: str, person: str, role: str) -> None:
    assert (person, role) in {(who, what) for who, what, _, _ in tenures_held(text)}


@pytest.mark.parametrize(
    ("text", "person", "role"),
    [
        ("The Rector of the Academy of Law under the President of Belarus Ivan Bely spoke.", "ivan-bely", "other"),
        (
            "The Secretary of the Security Council under the President of Uzbekistan Botir Aliev spoke.",
            "botir-aliev",
            "security_official",
        ),
        (
            "Chairman of the Committee for Tourism under the Cabinet of Ministers of Turkmenistan Serdar Atayev spoke.",
            "serdar-atayev",
            "other",
        ),
    ],
)
def test_bodies_under_a_president_or_cabinet(text: str, person: str, role: str) -> None:
    assert [(who, what) for who, what, _, _ in tenures_held(text)] == [(person, role)]


def test_who_served_under_a_president() -> None:
    assert ("ann-hill", "foreign_minister") in {
        (who, what)
        for who, what, _, _ in tenures_held("Ann Hill was US Secretary of State under the President, Bill Dole.")
    }
