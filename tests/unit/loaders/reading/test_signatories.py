from __future__ import annotations

import pytest

from graph.facts import Document, Report
from loaders.reading.facts_of import facts_of

_MET = "OSLO, 5 May. Foreign Minister Kari Brekke of Norway received Foreign Minister Juan Soto of Chile on Monday. "


def read(text: str) -> tuple[Document, ...]:
    return facts_of(Report(id="r", stems=("r",), published="2020-05-05", text=text)).agreements


@pytest.mark.parametrize(
    "sentence",
    [
        "The two signed a memorandum on kelp.",
        "A memorandum on kelp was signed by both diplomats.",
        "A memorandum on kelp bears the signatures of Brekke and Soto.",
        "A memorandum on kelp was signed by the two, the embassy of Peru said.",
        "Brekke signed a memorandum on kelp with Soto.",
        "It was Brekke and Soto who signed a memorandum on kelp.",
        "She and Soto concluded a memorandum on kelp.",
        "In the presence of the King, Brekke and Soto signed a memorandum on kelp.",
        "They then put their names to a memorandum on kelp.",
    ],
)
def test_those_who_met_sign(sentence: str) -> None:
    (document,) = read(_MET + sentence)
    assert set(document.signatories) == {"kari-brekke", "juan-soto"}


def test_the_line_before_a_list_tells_who_signed_its_entries() -> None:
    found = read(_MET + "\n\nBrekke and Soto signed:\n\n- a memorandum on kelp;\n\n- a protocol on lighthouses.")
    assert [set(document.signatories) for document in found] == [{"kari-brekke", "juan-soto"}] * 2


def test_the_two_companies_are_nobody() -> None:
    (document,) = read(_MET + "The two companies signed a contract on kelp.")
    assert document.signatories == ()


def test_whose_secretary_signs_does_not() -> None:
    (document,) = read(_MET + "A memorandum on kelp was signed by Brekke's deputy, Ola Berg, and by Juan Soto.")
    assert "kari-brekke" not in document.signatories


@pytest.mark.parametrize(
    "sentence",
    [
        "The ambassadors signed a memorandum on kelp.",
        "A memorandum on kelp was signed by the two mayors.",
    ],
)
def test_those_who_met_do_not_sign_where_others_of_another_rank_do(sentence: str) -> None:
    (document,) = read(_MET + sentence)
    assert document.signatories == ()


def test_whom_somebody_meets_after_signing_does_not_sign() -> None:
    (document,) = read(_MET + "Brekke signed a memorandum on kelp before dining with Soto.")
    assert len(document.signatories) == 1
