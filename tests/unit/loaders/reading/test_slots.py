from __future__ import annotations

import pytest
from encounters_read import pairs_met
from links_read import WHO, R, T, V, links_read, pairs_read, said

from graph.facts import Report
from ontology.terms import MeetingStatus


@pytest.mark.parametrize(
    ("pattern", "tied"),
    [
        ("{A} met {B} and then received {C}.", {(V, T), (V, R)}),
        ("{B} was then seen, and {C}.", set()),
        ("{A} and {B} came in turn, each for a conversation.", set()),
        ("{A} and {B} met, and each other's aides came too.", {(V, T)}),
        ("Around the table with {A} there are {B} and {C}.", {(V, T), (V, R)}),
        ("To {A} came on Monday {B}.", {(V, T)}),
        ("The journey took {B} on Monday to {A}.", {(V, T)}),
        ("Ways out were explored by {A} with {B}.", {(V, T)}),
        ("A telephone call reached {A} from {B}.", {(V, T)}),
        ("{B} was tired after a courtesy call on {A}.", {(V, T)}),
        ("{A} conferred by video with {B} and {C}.", {(V, T), (V, R)}),
        ("{A} had talks with {B} and {C} in a conference call.", {(V, T), (V, R), (R, T)}),
        ("{B} was received in Helsinki by {A}.", {(V, T)}),
        ("Received by {A} was {B}.", {(V, T)}),
        ("After meeting {B}, {A} flew home.", {(V, T)}),
        ("Between {A} and {B} there was a conversation.", {(V, T)}),
        ("Opposite {A} sat {B}.", {(V, T)}),
        ("A delegation led by {B} met with {A}.", {(V, T)}),
        ("{A}, accompanied by {C}, received {B}.", {(V, T), (R, T)}),
        ("{A} gave {B} fifty minutes.", {(V, T)}),
        ("{A} gave a lunch for {B}.", {(V, T)}),
        ("{B} presented his letters of credence to {A}.", {(V, T)}),
        ("{B} presented his letters on 3 June to {A}.", {(V, T)}),
        ("{A} and {B} talked on Monday with a group of farmers.", set()),
        ("{A} and {B} had talks with two delegations.", set()),
        ("{A}, accompanied by {B}, met on Monday.", set()),
        ("It was co-chaired by {A} and {B}.", {(V, T)}),
        ("{A} called on {B} and, an hour later, on {C}.", {(V, T), (V, R)}),
        ("{A} rang {B}.", {(V, T)}),
        ("{A} spent an hour with {B}.", {(V, T)}),
        ("{A} received {B} on Monday, and {C} spoke at a forum.", {(V, T)}),
        ("{A} hosted {B}; {C} gave a lecture.", {(V, T)}),
        ("{A} met {B}, special envoy of {C}.", {(V, T)}),
        ("{A} met with {B}, {C} said.", {(V, T)}),
        ("{A} received from {C} a letter delivered by {B}.", {(V, T)}),
        ("{A} received from {C} a letter of congratulation.", set()),
        ("There were talks with {B} and {C}.", set()),
        ("{A} also met {B}.", {(V, T)}),
        ("This is an account of {A}'s call with {B}.", {(V, T)}),
        ("{A} and {B} were among those with whom {C} has had meetings.", {(V, R), (T, R)}),
        ("{B}, accompanied by {C}, was received by {A}.", {(V, T), (V, R)}),
        ("{A}, with {C}, received {B}.", {(V, T), (R, T)}),
        ("{A} had trilateral talks with {B} and {C}.", {(V, T), (V, R), (T, R)}),
        ("{A} conferred in the round with {B} and {C}.", {(V, T), (V, R), (T, R)}),
        ("Talks were held in Turku, Finland, on Monday, 20 May, between {A} and {B}.", {(V, T)}),
        ("There was a dialogue with {A} on one side and {B} on the other.", {(V, T)}),
        ("{A} and {B} gave a small luncheon.", set()),
        ("{A} met {B}'s widow.", set()),
        ("{A} talked on Monday to {B}, admits {C}.", {(V, T)}),
        ("{A} had a telephone conversation with {B}; so {C} told correspondents.", {(V, T)}),
    ],
)
def test_whom_a_trigger_ties(pattern: str, tied: set[tuple[str, str]]) -> None:
    assert pairs_read(said(pattern)) == {frozenset(pair) for pair in tied}


@pytest.mark.parametrize(
    "pattern",
    [
        "{A} received a telegram from {B}.",
        "In the absence of {B}, {A} received the envoys.",
        "{A} received the envoys, who had a message from the {B}.",
        "{A} told the envoys to take greetings to {B} and {C}.",
        "{A} paid homage to {B}.",
        "{A} received an envoy whom {B} had given a note to carry.",
        "{A} received an envoy whom his king, {B}, had given a note to carry.",
        "{A} received the envoys, who had a letter; it was from {B}.",
        "{A} received an envoy who stood in for {B}.",
        "{A} met an envoy deputising for his {B}.",
        "{B} had been expected, and {A} received the envoys.",
        "{A} talked with the envoys, {B} excusing himself.",
        "{A} signed a loan with a bank of his host {B}.",
        "{A} and {B} took part in the conversation.",
        "{A} discussed on Monday whether {B} would come.",
    ],
)
def test_who_only_seems_to_have_met(pattern: str) -> None:
    assert pairs_read(said(pattern)) == set()


@pytest.mark.parametrize(
    "sequel", ["Then it was the turn of {C}.", "{C} followed.", "The next was {C}.", "{C} came next."]
)
def test_who_comes_next_faces_the_same_host(sequel: str) -> None:
    assert pairs_read(said("{A} received {B}.\n" + sequel), "turn") == {frozenset((V, R))}


def test_those_listed_as_guests_do_not_face_each_other() -> None:
    text = said("The envoys who called on {A} were {B} and {C}.\nThe envoys who called were {B} and {C}.")
    assert frozenset((T, R)) not in pairs_read(text, "group:guest")


def test_a_second_verb_shares_the_will_of_the_first() -> None:
    text = said("{A} will be received by {B} and confer with {C}.")
    assert pairs_read(text, status=MeetingStatus.PLANNED) >= {frozenset((V, T))}
    assert pairs_read(text) == set()


def test_compatriots_of_a_host_stand_on_his_side() -> None:
    host, aide = "President of Finland Aino Virtanen", "Finland's Foreign Minister Pekka Salo"
    text = f"{host} received Prime Minister of Portugal Rui Tavares together with {aide}.\n"
    assert frozenset((V, "salo")) not in pairs_read(text)


def test_who_tells_of_the_one_named_right_before() -> None:
    text = f"{WHO['A']} had talks with {WHO['B']}, who met {WHO['C']} a week before."
    found = [k for k in links_read(text) if "direct" in k.features and k.trigger and k.trigger.phrase.startswith("met")]
    assert {frozenset((k.one.rsplit("-", 1)[-1], k.other.rsplit("-", 1)[-1])) for k in found} == {frozenset((T, R))}


def test_whose_talks_they_are_is_none_of_those_he_has_them_with() -> None:
    host, *guests = (
        f"Defence Minister of {who}" for who in ("Chile Pedro Rojas", "Norway Nils Dahl", "Kenya John Otieno")
    )
    text = (
        f"{host} opened the forum.\nApart from his talks with {guests[0]} and {guests[1]}, he also met King Olav Lien."
    )
    assert frozenset(("dahl", "otieno")) not in pairs_read(text, "rival")


def test_in_a_list_of_several_states_nobody_changes_sides() -> None:
    text = f"{WHO['A']} met {WHO['B']}, {WHO['C']} and Speaker of the Parliament of Finland Eino Salo."
    assert frozenset((T, "salo")) not in pairs_read(text)
    assert pairs_read(text) == {frozenset((V, T)), frozenset((V, R)), frozenset((V, "salo"))}


def test_a_title_before_a_list_takes_in_no_verb() -> None:
    text = (
        "Marta Lind and Per Holm, members of the House of Representatives, "
        "spoke on Friday with two Chilean guests: Ana Rojas and Luis Vega.\n"
    )
    assert frozenset({"lind", "rojas"}) in pairs_read(text)


@pytest.mark.parametrize(
    "pattern",
    [
        "A meeting on reefs was held; for Finland there was {A}, and for Portugal, {B}.",
        "A meeting on reefs was held. The chairs were {A} for Helsinki and {B} for Lisbon.",
    ],
)
def test_those_who_stood_for_different_states_met(pattern: str) -> None:
    assert pairs_read(said(pattern), "sideboth:cross") == {frozenset((V, T))}


def test_who_is_beside_somebody_is_none_of_the_group_that_he_met() -> None:
    text = said("{B} and {C} came to Turku.\n{A} conversed with them for an hour, accompanied by Dean Olli Salo.")
    assert pairs_read(text, "group:faced") == {frozenset((V, T)), frozenset((V, R))}


@pytest.mark.parametrize("words", ["The interlocutors were {B} and {C}.", "Conversation partners were {B} and {C}."])
def test_those_with_whom_somebody_spoke_do_not_face_each_other(words: str) -> None:
    text = said("{A} had talks in Lima on Monday. " + words)
    assert pairs_read(text) == set()
    assert pairs_read(text, "completed") >= {frozenset((V, T)), frozenset((V, R))}


def test_several_whom_somebody_sees_on_one_screen_face_each_other() -> None:
    text = said("{A} conferred by video with {B}, {C} and President of Chad Idriss Hamid.")
    assert frozenset((T, R)) in pairs_read(text)
    assert frozenset((T, R)) not in pairs_read(text.replace("by video with", "by video separately with"))


def test_who_attends_a_ceremony_faces_nobody() -> None:
    text = said("{A} received {B} in Helsinki. The {} was attended by {C}.")
    assert pairs_read(text.replace("{}", "meeting"), "attend")
    assert not pairs_read(text.replace("{}", "ceremony"), "attend")


def test_who_discloses_that_two_met_is_not_tied_to_them() -> None:
    tied = pairs_read(said("{A} and {B} were on the line to each other on Monday, {C} has disclosed."))
    assert tied == {frozenset((V, T))}
    assert frozenset((V, R)) in pairs_read(said("{A} was on the line with {C} on Monday."))


def test_those_from_whom_a_message_came_are_one_word_for_several() -> None:
    told = (
        "King of Tonga Siaosi Vea has sent a message to General Secretary of Laos Kham Phoui and to President of Palau "
        "Ana Remeliik, and has received from them the joint message.\n"
    )
    assert pairs_met(Report(id="r", stems=("r",), published="2024-05-21", text=told)) == set()
