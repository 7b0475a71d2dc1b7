from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.documents import namings
from loaders.reading.standing import around, standing
from ontology.terms import AgreementStatus


def statuses(text: str) -> list[str | None]:
    story = tell(Report(id="r", stems=("r",), published="2020-05-05", text=text))
    sentence = story.sentences[0]
    found = list(namings(story, sentence))
    return [standing(naming, shape)[0] for naming, shape in zip(found, around(story, sentence, found), strict=True)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The kings signed a treaty on salt.",
        "A treaty on salt was initialled by the kings.",
        "A treaty on salt, which the kings inked in spring, hangs on the wall.",
        "The kings put their names to a treaty on salt.",
        "The day ended with the signing of a treaty on salt.",
        "The queens came to sign a treaty on salt.",
        "A treaty on salt bears the signatures of the kings.",
        "A treaty on salt followed in June.",
        "A treaty on salt was the fruit of the talks.",
        "The duma asked when the treaty on salt would be ratified.",
        "Four papers were signed, among them a treaty on salt.",
        "The kings met at the old mill in the woods to sign a treaty on salt.",
        "As a result of the negotiations, the kings signed a treaty on salt.",
    ],
)
def test_signed(sentence: str) -> None:
    assert statuses(sentence)[-1] == AgreementStatus.SIGNED


@pytest.mark.parametrize(
    "sentence",
    [
        "The kings will sign a treaty on salt.",
        "A treaty on salt is to be signed in May.",
        "Negotiations on a treaty on salt go on.",
        "Work on the treaty on salt followed in the evening.",
        "A treaty on salt should follow before the frost.",
        "A treaty on salt will be ready by spring.",
        "A treaty on salt lies with the scribes of the duma.",
        "The kings will look on as a treaty on salt is signed.",
        "A treaty on salt is being drafted.",
        "A draft treaty on salt lay before them.",
        "Two papers are to be signed, including a treaty on salt.",
        "The signing of a treaty on salt is expected to take place in May.",
        "The kings spoke of their commitment to conclude a treaty on salt.",
    ],
)
def test_planned(sentence: str) -> None:
    assert statuses(sentence)[-1] == AgreementStatus.PLANNED


@pytest.mark.parametrize(
    "sentence",
    [
        "They discussed the implementation of the treaty on salt.",
        "The guests marked the anniversary of the treaty on salt.",
        "The treaty on salt dates from 1900.",
        "They want to revise the treaty on salt.",
        "The treaty on salt has served both islands well.",
        "Salt is dear in the member states of the treaty on salt.",
    ],
)
def test_referenced(sentence: str) -> None:
    assert statuses(sentence)[-1] == AgreementStatus.REFERENCED


@pytest.mark.parametrize(
    "sentence",
    [
        "No treaty was signed.",
        "The kings did not sign a treaty.",
        "The king has an interest in a treaty on salt.",
        "They discussed the prospect of a treaty on salt.",
    ],
)
def test_what_was_denied_or_wished_for_is_none(sentence: str) -> None:
    assert statuses(sentence) == [None]


def test_what_a_document_is_expected_to_do_is_no_plan_to_sign_it() -> None:
    assert statuses("The treaty on salt is expected to please cooks.") == [None]
    assert statuses("The king expects the treaty to please cooks.") == [None]


def test_what_is_said_of_a_list_is_said_of_each() -> None:
    listed = statuses("Signed were a treaty on salt, a protocol on tin and an agreement on tar.")
    assert listed == [AgreementStatus.SIGNED] * 3
