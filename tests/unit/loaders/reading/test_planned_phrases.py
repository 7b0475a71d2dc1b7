"""Phrases beside a title that tell that it is negotiated, or waits for its signing."""

from __future__ import annotations

import pytest
from documents_read import statuses_read

from ontology.terms import AgreementStatus

_MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


@pytest.mark.parametrize(
    "sentence",
    [
        "A topic was the Seal Agreement on which both ministries are still at work.",
        "Experts of the two are at the fifth round of the Kelp Trade Agreement.",
        "Soto suggested to sit down again for the Kelp Trade Agreement.",
        "Oslo would like to see the talks reopened, and asked to resume the stalled talks on the Kelp Trade Agreement.",
        "The ministers have five documents to sign.",
        "If signed in June, the memorandum of understanding on seals would be the first of its kind.",
    ],
)
def test_what_is_negotiated_or_waits_is_planned(sentence: str) -> None:
    assert statuses_read(_MET + sentence) == [AgreementStatus.PLANNED]


def test_what_another_thing_is_said_of_is_not_in_the_making() -> None:
    sentence = "The Kelp Agreement and the reform of harbours that is under way were spoken about."
    assert statuses_read(_MET + sentence) == [AgreementStatus.REFERENCED]


@pytest.mark.parametrize(
    "sentence",
    [
        "An agreement on seals lacks only the date of signing.",
        "Work goes on on some twenty documents.",
        "Documents to be signed in June were gone through.",
        "They seek a way to finish the negotiations on the Seal Protocol.",
    ],
)
def test_what_lacks_something_yet_is_planned(sentence: str) -> None:
    assert statuses_read(_MET + sentence) == [AgreementStatus.PLANNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "Soto would like to have a new seal treaty done by winter.",
        "Officials exchange lists for the Preferential Trade Agreement.",
        "Both want to conclude the seal agreement by December.",
        "They spoke of the seal agreement that Peru negotiates with Japan.",
    ],
)
def test_what_somebody_wants_done_or_lists_are_for_is_planned(sentence: str) -> None:
    assert statuses_read(_MET + sentence) == [AgreementStatus.PLANNED]


def test_how_far_a_document_has_got_is_asked_of_one_to_come() -> None:
    sentence = "How far the agreement on seals has got was asked."
    assert statuses_read(_MET + sentence) == [AgreementStatus.PLANNED]


def test_whether_there_should_be_a_document_tells_of_none() -> None:
    assert statuses_read(_MET + "Whether there should be an agreement on seals is to be looked into.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Brekke and Soto signed an agreement on seals, whose text both sides are happy with.",
        "Brekke and Soto signed an agreement on seals, on which the ministries now work together.",
    ],
)
def test_what_was_signed_is_signed_whatever_is_said_of_its_text(sentence: str) -> None:
    assert statuses_read(_MET + sentence) == [AgreementStatus.SIGNED]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 2019 agreement on seals needs approval by the house.",
        "They exchanged lists of firms under the agreement on seals.",
    ],
)
def test_what_there_is_long_since_is_not_planned(sentence: str) -> None:
    assert statuses_read(_MET + sentence) == [AgreementStatus.REFERENCED]
