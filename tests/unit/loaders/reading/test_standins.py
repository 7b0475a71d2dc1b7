"""Words that stand for people named elsewhere: pronouns, descriptions, groups."""

from __future__ import annotations

import pytest
from stood_for import VISIT, lines, meant, story

from loaders.reading.genders import genders_of
from loaders.reading.references import cast_of

BOTH = {"aino-virtanen", "rui-tavares"}


def test_they_are_those_of_the_last_sentence() -> None:
    assert meant(VISIT + "They discussed trade and the energy market of the region.\n", "they") == [BOTH]


def test_the_two_are_as_many_as_that() -> None:
    assert meant(VISIT + "The two then had lunch at the residence of the president.\n", "two") == [BOTH]


def test_a_number_before_another_noun_is_only_a_number() -> None:
    assert meant(VISIT + "The two countries trade in timber and paper.\n", "two") == [set()]


def test_both_alone_stands_for_people_and_before_a_noun_does_not() -> None:
    assert meant(VISIT + "Both agreed to meet again in autumn in Lisbon.\n", "both") == [BOTH]
    assert meant(VISIT + "Both countries trade in timber and paper.\n", "both") == [set()]


def test_the_latter_and_the_former() -> None:
    text = VISIT + "The talks were resumed in the latter's hotel on the same evening.\n"
    assert meant(text, "latter's") == [{"rui-tavares"}]


def test_ambassadors_are_those_who_hold_that_office() -> None:
    text = (
        "Ambassador of Chile Pedro Rojas, Ambassador of Norway Nils Dahl and Aino Virtanen, President of Finland, "
        "spoke at the forum.\nThe ambassadors were later received by Foreign Minister of Finland Eero Laine.\n"
    )
    assert meant(text, "ambassadors") == [{"pedro-rojas", "nils-dahl"}]


def test_whoever_receives_them_is_not_of_them() -> None:
    text = (
        "Senators Pedro Rojas and Juan Soto of Chile arrived in Helsinki on Monday.\n"
        "Speaker of the Parliament of Finland Eero Laine received them in his office.\n"
    )
    assert meant(text, "them") == [{"pedro-rojas", "juan-soto"}]


def test_she_is_a_woman_by_her_given_name() -> None:
    text = "Pedro Rojas of Chile met Maria Lind of Sweden in Oslo on Monday.\nShe thanked Norway for the welcome.\n"
    assert meant(text, "she") == [{"maria-lind"}]


def test_him_is_none_of_those_who_act() -> None:
    text = VISIT + "Eero Laine and Pekka Koski also met with him on the next day.\n"
    assert not meant(text, "him")[0] & {"eero-laine", "pekka-koski"}


def test_his_majesty_is_a_monarch() -> None:
    text = (
        "King of Norway Harald Berg received Prime Minister of Portugal Rui Tavares in Oslo on Monday.\n"
        "Mr Tavares thanked Norway for the welcome. His Majesty wished Portugal well.\n"
    )
    assert meant(text, "majesty") == [{"harald-berg"}]


def test_courtesies_and_endings_tell_men_from_women() -> None:
    told = story("Mr Kim Jones of Wales met Dinara Saparova of Kazakhstan and Marat Saparov in Astana on Monday.\n")
    genders = genders_of(told, cast_of(told))
    assert genders == {"kim-jones": "m", "dinara-saparova": "f", "marat-saparov": "m"}


def test_the_two_leaders_are_not_those_named_only_later() -> None:
    text = (
        "Crown Prince of Bahrain Salem Al Nasr and Crown Prince of Oman Yusuf Al Harthi met in Muscat.\n"
        "The two leaders discussed trade.\n"
        "A letter of King of Bahrain Faris Al Nasr for King of Oman Tariq Al Harthi was handed over.\n"
    )
    assert meant(text, "leaders") == [{"salem-al-nasr", "yusuf-al-harthi"}]


def test_the_ambassador_from_a_state_is_whom_the_words_name() -> None:
    text = (
        "Minister Aino Virtanen received Ambassador of Chile Pedro Rojas in Helsinki.\n"
        "She then saw the ambassador from Norway, Nils Dahl.\n"
    )
    assert {"pedro-rojas"} not in meant(text, "ambassador")


def test_a_countryman_is_meant_by_the_name_of_his_people() -> None:
    assert meant(VISIT + "The next day the Portuguese met businessmen in Espoo.\n", "portuguese") == [{"rui-tavares"}]
    assert meant(VISIT + "The next day the Portuguese ambassador gave a dinner.\n", "portuguese") == [set()]


def test_a_minister_of_a_state_is_asked_to_dinner() -> None:
    text = (
        "Minister of Trade of Peru Pedro Rojas opened a fair in Oslo on Monday.\n"
        "Mayor of Oslo Nils Dahl hosted the Peruvian minister to dinner.\n"
    )
    assert {"pedro-rojas"} in meant(text, "minister") + meant(text, "peruvian minister")


def test_the_guest_is_of_another_state_than_who_receives_though_he_is_named_most() -> None:
    text = (
        "Rui Tavares arrived on Monday. Prime Minister of Portugal Rui Tavares was received by President of Finland "
        "Aino Virtanen.\nMr Tavares spoke of timber.\nThe guest then left for Turku.\n"
    )
    assert meant(text, "guest") == [{"rui-tavares"}]


def test_the_guests_are_those_of_the_state_of_the_last_visitor() -> None:
    text = (
        "Senator of Chile Pedro Rojas called on Speaker of the Parliament of Finland Eero Laine in Helsinki.\n"
        "Ambassador of Chile Juan Soto attended.\nThe guests then saw a paper mill.\n"
    )
    assert meant(text, "guests") == [{"pedro-rojas", "juan-soto"}]


def test_guests_of_somebody_are_whom_the_words_tell() -> None:
    assert meant(VISIT + "Among the guests of honour was a choir.\n", "guests") == [set()]


def test_a_pronoun_is_nobody_whom_its_subject_met() -> None:
    assert meant(VISIT + "On Tuesday he met Tavares again.\n", "he") != [{"rui-tavares"}]
    assert meant(VISIT + "With Tavares he also went over a memorandum.\n", "he") != [{"rui-tavares"}]


def test_a_style_in_capitals_is_no_pronoun() -> None:
    assert meant(VISIT + "Also present was HE the Resident Commissioner of the port.\n", "HE") == [set()]


def test_our_guest_and_the_traveller_are_visitors() -> None:
    text = VISIT.replace("received", "met") + "Ms Virtanen said that {} had asked about paper.\n"
    assert meant(text.format("our guest"), "guest") == [{"rui-tavares"}]
    assert meant(text.format("the traveller"), "traveller") == [{"rui-tavares"}]


ENVOY = "UN Special Envoy for Peru Nils Dahl flew to Lima on Monday.\n"


def test_a_title_is_the_end_of_a_longer_one() -> None:
    text = ENVOY + "The envoy then called on the ambassador of Chile, Pedro Rojas.\n"
    assert meant(text, "envoy") == [{"nils-dahl"}]


def test_a_title_means_nobody_who_is_named_only_later() -> None:
    text = VISIT + "The ambassador had prepared it, and Ambassador of Chile Pedro Rojas was a guest at dinner.\n"
    assert meant(text, "ambassador") == [set()]


def test_a_heading_tells_of_those_named_after_it() -> None:
    text = "The ambassador calls on the mayor\nAmbassador of Chile Pedro Rojas was received in Turku on Monday.\n"
    assert meant(text, "ambassador") == [{"pedro-rojas"}]


def test_a_title_owns_an_encounter_or_an_office() -> None:
    assert meant(VISIT + "The president's talks with the others went on.\n", "president") == [{"aino-virtanen"}]
    assert meant(VISIT + "The president's office issued a statement.\n", "president") == [{"aino-virtanen"}]


DELEGATION = (
    "In Helsinki President of Finland Aino Virtanen received a delegation of Chile on Monday.\n"
    "It was composed of Speaker of the Senate of Chile Pedro Rojas; Senator of Chile Luis Vega; and Marta Soto, "
    "Ambassador of Chile.\n"
    "Speaker of the Parliament of Finland Sari Koski and Deputy Speaker of the Parliament of Finland Pekka Salo "
    "waited in Helsinki's old hall.\n"
)


def test_they_whom_a_host_talks_to_are_those_who_came_from_another_state() -> None:
    (them,) = meant(DELEGATION + "Finnish Minister of Trade Eero Laine talked to them.\n", "them")
    assert them == {"pedro-rojas", "luis-vega", "marta-soto"}


SPEAKERS = "Speaker of the Parliament of Samoa Eero Laine met Mayor of Vilnius Jonas Balys in Apia on Monday.\n"


@pytest.mark.parametrize(
    ("words", "title", "who"),
    [
        ("Samoa's Speaker spoke of fish.", "samoa's speaker", "eero-laine"),
        ("The Honourable Speaker spoke of fish.", "speaker", "eero-laine"),
        ("A table stood before the Mayor of Vilnius.", "mayor of vilnius", "jonas-balys"),
        ("With the Mayor of Vilnius at the talks sat an aide.", "mayor of vilnius", "jonas-balys"),
    ],
)
def test_a_title_stands_for_its_bearer_by_its_state_after_a_style_and_before_where_he_is(
    words: str, title: str, who: str
) -> None:
    assert {who} in meant(SPEAKERS + words + "\n", title)


def test_the_ambassador_to_a_state_goes_on() -> None:
    text = "Ambassador of Chile Pedro Rojas met Mayor of Oslo Nils Dahl.\nHe saw the ambassador to Fiji, Luis Salas.\n"
    assert {"pedro-rojas"} not in meant(text, "ambassador")


def test_the_speaker_is_the_deputy_speaker_only_where_there_is_no_other() -> None:
    text = (
        "The Speaker welcomes guests\nDeputy Speaker of the Parliament of Samoa Pedro Rojas was in Apia on Monday with "
        "Speaker of the Parliament of Samoa Eero Laine.\n"
    )
    assert meant(text, "speaker")[0] == {"eero-laine"}


def test_a_chair_that_is_taken_is_no_person() -> None:
    text = "Chair of the Committee on Trade of the Senate of Chile Pedro Rojas met Nils Dahl in Lima.\n"
    assert meant(text + "An aide of Mr Dahl sat down in the chair beside him.\n", "chair") == [set()]


@pytest.mark.parametrize(
    "words", ["Fish above all was on the table.", "Last of all came the soup.", "Fish was all that was served."]
)
def test_all_stands_for_nobody_in_idioms(words: str) -> None:
    assert meant(VISIT + words + "\n", "all") == [set()]


def test_they_both_are_meant_once() -> None:
    text = "Nils Dahl and Luis Salas met Eero Laine in Oslo on Monday.\n" + VISIT + "They both spoke of fish.\n"
    assert meant(text, "both") == [set()]


def test_to_him_somebody_else_speaks() -> None:
    text = VISIT + "Eero Laine came too. To him Laine gave a map.\n"
    assert meant(text, "him") != [{"eero-laine"}]


def test_her_worship_is_a_mayor() -> None:
    text = "Mayor of Accra Maria Lind met Minister of Fisheries of Peru Ana Salas.\nHer Worship spoke of nets.\n"
    assert meant(text, "worship") == [{"maria-lind"}]


def test_given_names_of_many_peoples_tell_women_from_men() -> None:
    told = story("Solvita Egle of Latvia met Agostinho Leal of Brazil, Chitra Perera and Augusto da Silva Melo.\n")
    assert genders_of(told, cast_of(told)) == {
        "solvita-egle": "f",
        "agostinho-leal": "m",
        "chitra-perera": "f",
        "augusto-da-silva-melo": "m",
    }


def test_he_in_a_short_form_of_the_verb_owns_nothing() -> None:
    text = VISIT + "Mr Tavares likes cod. He's off to Oslo.\n"
    items = [item for line in lines(text) for item in line.items if item.word == "he's"]
    assert [(item.people, item.owns) for item in items] == [(("rui-tavares",), False)]


def test_the_side_of_a_thing_is_nobody() -> None:
    assert meant(VISIT + "The parliamentary side of the fair took up an hour.\n", "side") in ([], [set()])
    assert meant(VISIT + "The other side spoke of the fair for an hour.\n", "side") != [set()]
