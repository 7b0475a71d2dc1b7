from __future__ import annotations

import pytest
from documents_read import statuses_read

from ontology.terms import AgreementStatus

_MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def standings(sentence: str) -> list[AgreementStatus]:
    return statuses_read(_MET + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "An agreement on seals is, Soto said, not in sight.",
        "An agreement on seals is a long way off.",
        "Negotiations on a seals agreement have not started.",
        "Soto proposed a twinning agreement.",
        "Soto proposed to elaborate a programme of cooperation for 2021-2023.",
    ],
)
def test_no_document_that_is_not_in_sight_or_only_proposed(sentence: str) -> None:
    assert standings(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Still to come: the signing of a memorandum on kelp.",
        "Brekke asked that the agreement on kelp be concluded.",
        "A bilateral agreement on stocks of kelp, announced a week ago, is on the way.",
        "An accord of twinning goes to the parliament in autumn.",
        "Brekke announced an agreement on kelp for September.",
        "There shall be a treaty on extradition, both said.",
        "The draft of a memorandum on kelp was handed over.",
        "A declaration is to crown the visit.",
        "Negotiators meet again in June to close the trade agreement.",
    ],
)
def test_what_is_to_come_is_planned(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.PLANNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "They work on a kelp agreement, as signed in July 2018 and soon to be prolonged.",
        "In a joint statement the ministers underline the worth of kelp.",
        "They spoke of it again at noon, and the result was a kelp agreement.",
        "A protocol of kelp fishers was put under signature by Brekke.",
        "They put out a joint statement on Monday.",
        "Norway and Chile have made a Joint Declaration.",
        "Between the two ports there is now a protocol on pilots.",
    ],
)
def test_what_is_told_of_as_done_is_signed(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "A memorandum on kelp between Norway and Chile ended in March.",
        "Five months after the trade agreement of Norway and Chile entered into force, kelp is dear.",
    ],
)
def test_what_ended_or_entered_into_force_is_referenced(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


def test_talks_under_a_document_that_have_not_started_leave_it() -> None:
    sentence = "Consultations under the 2012 memorandum of understanding have not yet started."
    assert standings(sentence) == [AgreementStatus.REFERENCED]


def test_what_somebody_hopes_to_see_signed_is_planned() -> None:
    assert standings("They hope to see the agreement on visas signed in June.") == [AgreementStatus.PLANNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Brekke had made a declaration on kelp.",
        "Between the two ports there is now an agreement in principle on pilots.",
    ],
)
def test_what_one_declares_or_is_agreed_in_principle_is_not_signed(sentence: str) -> None:
    assert AgreementStatus.SIGNED not in standings(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Brekke gave her view of the tax treaty which Norway and Peru negotiate and which is of use to all.",
        "Norway and Chile press that the Fjord Ferry Agreement come to completion.",
        "Soto insisted that the Interim Agreement on Kelp be wrapped up.",
        "A joint declaration ought to list what was settled on kelp.",
        "Norway and Chile press forward the Southern Convention on Kelp Seasons.",
        "The two sides are finalizing a memorandum of understanding on kelp.",
        "The agenda includes the signing of a Memorandum of Understanding on Kelp Farming.",
        "Experts still quarrel over a draft of the regional strategy on whales.",
    ],
)
def test_what_is_in_the_making_or_will_be_so_once_signed_is_planned(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.PLANNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nobody can be handed over: a convention on extradition has never been signed by Norway and Chile.",
        "Soto laid flowers for the 30th anniversary of the proclamation of independence.",
    ],
)
def test_what_was_never_concluded_or_is_told_to_all_is_no_document(sentence: str) -> None:
    assert standings(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "They exchanged views on the Lofoten Agreement.",
        "Money was lacking for the next steps of the Lofoten Programme of Action.",
    ],
)
def test_views_that_are_exchanged_and_steps_of_a_programme_sign_nothing(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.REFERENCED]


@pytest.mark.parametrize(
    "sentence",
    [
        "At midnight several acts were signed.",
        "It went late, and a number of documents bore the signatures of both.",
        "On show were treaties to which the Norwegian King and Chile's envoy put their signatures in Oslo.",
    ],
)
def test_documents_told_of_in_sum_were_signed(sentence: str) -> None:
    assert standings(sentence) == [AgreementStatus.SIGNED]


def test_what_is_declared_to_the_press_is_no_document() -> None:
    text = "A memorandum on kelp was signed, after which both made a declaration to the media in the palace."
    assert standings(text) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both sides expressed their interest in signing an agreement on kelp.",
        "Soto noted the broad agreement between the two sides on kelp.",
        "The communique of the ministry says that talks were held.",
    ],
)
def test_an_interest_and_what_one_body_says_are_no_document(sentence: str) -> None:
    assert standings(sentence) == []


_SIGNED, _PLANNED, _REFERENCED = AgreementStatus.SIGNED, AgreementStatus.PLANNED, AgreementStatus.REFERENCED


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Work goes on over a treaty on herring.", [_PLANNED]),
        ("The ministries work, among other things, on a pact on kelp and on a treaty on tea.", [_PLANNED, _PLANNED]),
        ("The trade pact has been finished by the experts and now awaits the signature of both.", [_PLANNED]),
        ("The kelp treaty was signed in 2012 and needs the signatures of ten more states.", [_SIGNED]),
        (
            "They completed an agreement on kelp and a protocol on tea, so that they can be signed in July.",
            [_PLANNED, _PLANNED],
        ),
        ("They signed an agreement on kelp so as to have peace.", [_SIGNED]),
        ("The Kelp Pact, of which two rounds have been held, came up as well.", [_PLANNED]),
        ("The Kelp Pact, of which two copies were made, was signed on Monday.", [_SIGNED]),
        ("Oslo is expecting talks, a lunch and then the signing of a pact on kelp.", [_PLANNED]),
        ("Soto wants the Kelp Pact, from which little came, to be renegotiated.", [_PLANNED]),
        ("The protocol on kelp, which was signed in May, is still to be ratified.", [_SIGNED]),
        ("The protocol on kelp, which was drafted in May, is still to be signed.", [_PLANNED]),
    ],
)
def test_what_is_still_in_the_making(sentence: str, expected: list[AgreementStatus]) -> None:
    assert standings(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The commission set up by the Convention on Kelp will gather in June.", [_REFERENCED]),
        ("Soto also saw those who have signed the Kelp Accord.", [_REFERENCED]),
        ("Those present signed the Kelp Accord.", [_SIGNED]),
        (
            "They asked that talks on a kelp pact be sped up, and that the Harbour Treaty remain in force.",
            [_PLANNED, _REFERENCED],
        ),
        ("The Harbour Treaty remains the cornerstone of their ties.", [_REFERENCED]),
        ("They have had a Fisheries Agreement since 1990, signed by their fathers.", [_SIGNED]),
        ("They have had a Fisheries Agreement since 1990.", [_REFERENCED]),
        ("A treaty on kelp, still at the stage of a joint study, was mentioned.", []),
    ],
)
def test_what_is_there_and_what_is_no_more_than_an_idea(sentence: str, expected: list[AgreementStatus]) -> None:
    assert standings(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The protocol on kelp carries, for Peru, the signature of Ana Paz.", [_SIGNED]),
        ("“We have just signed, in this very hall, an agreement on kelp,” said Soto.", [_SIGNED]),
        ("Both looked on while an agreement on kelp and a plan for ports were signed.", [_SIGNED, _SIGNED]),
        ("Both want to be present when an agreement on kelp is signed.", [_PLANNED]),
        ("A memorandum by which Chile sends teachers to Norway was signed on Monday.", [_SIGNED]),
        ("In the final declaration, in which the states called for peace, Peru is named.", [_SIGNED]),
    ],
)
def test_what_was_signed_by_words_apart_from_it(sentence: str, expected: list[AgreementStatus]) -> None:
    assert standings(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pact on kelp, which took eight years to negotiate, was signed at noon.", [_SIGNED]),
        ("The pact on kelp that had been on the table for years was signed at noon.", [_SIGNED]),
        ("The pact on kelp, which the experts say will be done once the other was signed, came up.", [_PLANNED]),
        ("They signed a pact on kelp, which the experts had been preparing since May.", [_SIGNED]),
        ("They hope to have signed a pact on kelp, which is being prepared, by June.", [_PLANNED]),
        ("The pact on kelp is in its final phase.", [_PLANNED]),
        ("A new pact on kelp lets ships of both in and was signed on Monday.", [_SIGNED]),
        ("Soto reminded Brekke of the promises made in the Kelp Agreement.", [_REFERENCED]),
        ("A pact on kelp is not on the agenda, said Soto.", []),
        ("Soto denied that a pact on kelp was being negotiated.", []),
    ],
)
def test_clauses_between_a_document_and_what_became_of_it(sentence: str, expected: list[AgreementStatus]) -> None:
    assert standings(sentence) == expected
