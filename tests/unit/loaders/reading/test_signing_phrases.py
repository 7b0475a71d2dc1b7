"""Phrases beside a title that tell of its signing, or that it was there before."""

from __future__ import annotations

import pytest
from documents_read import statuses_read

from ontology.terms import AgreementStatus

MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def standings(sentence: str) -> list[AgreementStatus]:
    return statuses_read(MET + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A protocol closed the fourth sitting of the kelp commission.",
        "Prices will fall, according to the communiqué that closed the Fjord Summit.",
        "They initialled the text of an agreement on whale watching.",
        "Fishing is regulated by the Valdivia Pact on kelp, under which two admirals put their hands.",
        "They affixed their names to the act of the fourth sitting, which exists since long.",
    ],
)
def test_phrases_of_signing(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


def test_what_there_is_beside_what_was_signed_was_signed_too() -> None:
    found = standings("They signed a treaty on kelp. There is further a memorandum on lighthouses.")
    assert found == [AgreementStatus.SIGNED] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Stamps will be printed for the 25th anniversary of the signing of the Kelp Treaty, which will be kept next"
        " year.",
        "They met while the Treaty of Lasting Friendship reached its 80th year and went on to speak of kelp.",
    ],
)
def test_phrases_of_what_was_there_before(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway and Chile have since Monday a memorandum on lighthouses.",
        "There followed the signature of a memorandum on lighthouses, for which two million have been set aside.",
    ],
)
def test_what_followed_or_is_there_since_a_day_was_signed(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "They asked what remains to be done about the Kelp Transport Agreement.",
        "They reviewed what has come of the Valdivia Declaration on Fisheries.",
        "Both looked back on thirty years of the Treaty on Good Neighbourliness.",
        "Next year both chambers will look back on 20 years of their partnership agreement.",
        "They spoke of the joint declaration on kelp: it had its 20th anniversary in April.",
    ],
)
def test_what_is_of_some_age_or_has_come_to_something_was_there(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


def test_the_next_of_what_was_signed_was_signed() -> None:
    found = standings("A memorandum on kelp was signed by both; next came a protocol on seals.")
    assert found == [AgreementStatus.SIGNED] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Stamps tell of the tenth anniversary, in June, of the Kelp Cooperation Agreement.",
        "The accord reached with Lima helps the whole coast.",
        "Patrols go out as the Kelp Protection Declaration demands.",
        "Nobody thinks of going back on the peace accord.",
        "The kelp agreement that Peru has with Japan was a topic.",
    ],
)
def test_what_was_reached_with_somebody_or_demands_something_was_there(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


def test_some_of_the_papers_were_signed() -> None:
    found = standings("Aviation is what the papers have to do with, of which Norway and Chile signed several in Oslo.")
    assert found == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "It came to the signing of an agreement on lighthouses.",
        "Signature was given to an agreement on lighthouses.",
    ],
)
def test_what_it_came_to_was_signed(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "For ten years the two have had an agreement on lighthouses.",
        "They were of one mind that the agreement on lighthouses ought to be used more.",
        "Both wish the agreement on lighthouses to be extended to buoys.",
    ],
)
def test_what_is_to_be_used_or_extended_is_there(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


@pytest.mark.parametrize(
    "sentence",
    [
        "They signed the agreement reached in March.",
        "They signed the agreement on kelp to be implemented in June.",
    ],
)
def test_what_is_signed_is_so_whenever_it_was_reached_or_will_be_kept(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "They never got to the signing of an agreement on kelp.",
        "They prepared five agreements, of which they hope to have signed two in June.",
    ],
)
def test_what_was_never_signed_or_is_hoped_for_is_planned(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.PLANNED]


def test_what_was_signed_is_so_though_lists_for_it_were_exchanged() -> None:
    assert standings("They exchanged lists for the agreement on kelp, which was signed.") == [AgreementStatus.SIGNED]
