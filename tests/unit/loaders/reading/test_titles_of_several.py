"""Titles of several told together, of two beside each other, and of those who serve or are married to who leads."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("There came Hilde Berg and Erik Lund, each of whom is a Deputy Minister of Norway, and others.",
         {("hilde-berg", "deputy_minister", "NO"), ("erik-lund", "deputy_minister", "NO")}),
        ("There came Hilde Berg, Nils Dahl and Erik Lund, all three members of the Norwegian Parliament.",
         {("hilde-berg", "legislator", "NO"), ("nils-dahl", "legislator", "NO"), ("erik-lund", "legislator", "NO")}),
        ("The Parliament of Norway sent Hilde Berg, chair of the Friendship Group with Ghana, and the members of that "
         "same Group Nils Dahl and Erik Lund.",
         {("nils-dahl", "legislator", "NO"), ("erik-lund", "legislator", "NO")}),
        ("The special envoys of Norway and Sweden, Hilde Berg and Erik Lund, spoke in Bamako.",
         {("hilde-berg", "special_envoy", "NO"), ("erik-lund", "special_envoy", "SE")}),
        ("The prime ministers of Albania, Arben Hoxha, North Macedonia, Goran Ilievski, and Serbia, Vesna Ilic, met.",
         {("arben-hoxha", "head_of_government", "AL"), ("goran-ilievski", "head_of_government", "MK"),
          ("vesna-ilic", "head_of_government", "RS")}),
        ("Foreign Ministers of Spain Luis Prado and of Morocco Omar Idrissi met in Rabat.",
         {("luis-prado", "foreign_minister", "ES"), ("omar-idrissi", "foreign_minister", "MA")}),
        ("The ministers of Spain, Luis Prado and Eva Soler, spoke.",
         {("luis-prado", "minister", "ES"), ("eva-soler", "minister", "ES")}),
        ("The presidents of the Alliance countries, Luis Prado of Peru and Eva Soler of Chile, met.",
         {("luis-prado", "head_of_state", "PE"), ("eva-soler", "head_of_state", "CL")}),
        ("Present were Deputy Speaker Ana Kos, the head of the friendship group, Ivan Kralj, and the Ambassador of "
         "Slovenia, Maja Zupan.", {("ivan-kralj", "legislator", "SI"), ("maja-zupan", "ambassador", "SI")}),
        ("There came Foreign Minister Ana Kos, the Minister of Defence, Ivan Kralj, the Minister of Finance, Maja "
         "Zupan, and the Speaker, Petra Novak, of Slovenia.",
         {("ivan-kralj", "defence_minister", "SI"), ("maja-zupan", "minister", "SI")}),
        ("The Deputy Speaker, Ana Kos, the head of the friendship group, spoke in Slovenia.",
         {("ana-kos", "legislator", "SI")}),
        ("U.S. House Speaker Nancy Wheeler spoke.", {("nancy-wheeler", "legislature_speaker", "US")}),
        ("Governor Punjab Bilal Anwar Khan of Pakistan spoke.", {("bilal-anwar-khan", "regional_head", "PK")}),
        ("The Vice Chairman of Oman Chamber, Salim Habsi, spoke.", {("salim-habsi", "business_leader", "OM")}),
        ("The Vice Chairman of the Federal Chamber of Belgium, Jan Claes, spoke.",
         {("jan-claes", "deputy_speaker", "BE")}),
        ("The Consuls General of Italy and France, Marco Lombardi and Anne Petit, spoke.",
         {("marco-lombardi", "ambassador", "IT"), ("anne-petit", "ambassador", "FR")}),
        ("The heads of the two Foreign Ministries, Bakyt Asanov of Kyrgyzstan and Rustam Karimov of Uzbekistan, met.",
         {("bakyt-asanov", "foreign_minister", "KG"), ("rustam-karimov", "foreign_minister", "UZ")}),
        ("The presidents of the parliaments of Estonia and Latvia, Mart Tamm and Ilze Ozola, met in Riga.",
         {("mart-tamm", "legislature_speaker", "EE"), ("ilze-ozola", "legislature_speaker", "LV")}),
        ("The foreign ministers Mart Tamm and Ilze Ozola and the transport ministers Juhan Saar and Karlis Liepa, "
         "of Estonia and Latvia, met.",
         {("mart-tamm", "foreign_minister", "EE"), ("juhan-saar", "minister", "EE")}),
        ("Arben Hoxha, Minister of Defence of Albania, Deputy Prime Minister and Minister of Defence of Croatia "
         "Ivan Horvat, and others signed.",
         {("ivan-horvat", "deputy_head_of_government", "HR"), ("arben-hoxha", "defence_minister", "AL")}),
        ("At the invitation of Foreign Minister Tesfay Haile of Eritrea, Deputy Prime Minister and Foreign Minister "
         "Tomas Novak of Slovakia came.", {("tomas-novak", "deputy_head_of_government", "SK")}),
        ("Present were Defence Minister Ismail Hassan, the Chief of Defence Force, Gen Abu Bakar Yusof, and others "
         "from Malaysia.", {("abu-bakar-yusof", "military", "MY")}),
        ("Walid Haddad, Syria's foreign minister, and Samir Nasser, the latter's deputy, spoke.",
         {("samir-nasser", "deputy_foreign_minister", "SY")}),
        ("Petr Novak heads a bureau in the Chancellery of the Polish President, and Ambassador Marek Zielinski came "
         "with him.", {("marek-zielinski", "ambassador", "PL")}),
        ("In the first row Pedro Gomez, husband of the president of Honduras and himself an ex president, sat.",
         {("pedro-gomez", "first_spouse", "HN")}),
        ("Special Assistant to the President Carlos Reyes of the Philippines spoke.",
         {("carlos-reyes", "adviser", "PH")}),
        ("At Stenbock House Prime Minister Juhan Saar of Estonia spoke.", {("juhan-saar", "head_of_government", "EE")}),
        ("The head of the Government of São Tomé and Príncipe, Jorge Pires, spoke.",
         {("jorge-pires", "head_of_government", "ST")}),
        ("Kofi Addo, who led Ghana from 2001 to 2009, spoke.", {("kofi-addo", "head_of_state", "GH")}),
        ("Jan Novak, who led the Czech Senate until 2020, spoke.", {("jan-novak", "legislature_speaker", "CZ")}),
        ("Ali Rezaei, Head of the Operations Department of the General Staff of Iran, spoke.",
         {("ali-rezaei", "military", "IR")}),
        ("Nino Gelashvili, a former foreign minister of Georgia who is now Ambassador to Spain, spoke.",
         {("nino-gelashvili", "ambassador", "GE")}),
        ("Zhanar Omarova, Head of the Mazhilis Office of Kazakhstan, spoke.", {("zhanar-omarova", "other", "KZ")}),
        ("Yael Levi, Director General of the Israeli Foreign Ministry, spoke.",
         {("yael-levi", "deputy_foreign_minister", "IL")}),
        ("Boris Kovac, who heads the diplomacy of Bosnia and Herzegovina, spoke.",
         {("boris-kovac", "foreign_minister", "BA")}),
    ],
)  # fmt: skip
def test_offices_are_told_of_each(text: str, offices: set[tuple[str, str, str]]) -> None:
    """Each of several has the office that is told of all, each of two names its own title."""
    assert offices <= {(person, role, state) for person, role, state, _ in tenures_held(text)}


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Ana Ruiz, who headed the delegation of Norway, spoke.", ("ana-ruiz", "legislator", "NO")),
        ("Ana Ruiz, who led the march to the Storting, spoke in Oslo.", ("ana-ruiz", "legislature_speaker", "NO")),
        ("Ana Ruiz, who led Norway out of the crisis, spoke in Oslo.", ("ana-ruiz", "other", "NO")),
        ("Ana Ruiz, who chaired the session of the Storting, spoke.", ("ana-ruiz", "legislature_speaker", "NO")),
        ("President Juhan Saar, the Speaker of the Riigikogu, cabinet ministers and others came to Tallinn.",
         ("juhan-saar", "legislature_speaker", "EE")),
        ("The Director General of the Ministry of Health of Israel, Yael Levi, spoke.",
         ("yael-levi", "deputy_foreign_minister", "IL")),
        ("Alim Usmanov, who leads the delegation of Uzbekistan to the Inter-Parliamentary Union, spoke.",
         ("alim-usmanov", "international_organization_official", None)),
        ("Rosa Lima is upbeat on Spain as new envoys take up posts in Madrid.", ("rosa-lima", "ambassador", "ES")),
    ],
)  # fmt: skip
def test_offices_of_others_are_not_taken(text: str, office: tuple[str, str, str | None]) -> None:
    """What somebody leads for a day, or what stands in a row behind a name, is no office of his."""
    assert office not in {(person, role, state) for person, role, state, _ in tenures_held(text)}


def test_a_queen_reigns_by_her_name() -> None:
    """Queen Camilla is married to a king where Queen Elizabeth reigned."""
    held = {(person, role) for person, role, *_ in tenures_held("King Charles III and Queen Camilla met in London.")}
    assert ("camilla", "first_spouse") in held
