from __future__ import annotations

import pytest

from api.explorer import words
from ontology.terms import AgreementStatus, AgreementType, ConflictRule, Medium, MeetingStatus, Role, TenureStatus


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("2024-10-29", "29 October 2024"),
        ("2024-10", "October 2024"),
        ("2024", "2024"),
        (None, "date not known"),
    ],
)
def test_dates_are_said_as_exactly_as_they_are_known(date: str | None, said: str) -> None:
    assert words.day(date) == said


@pytest.mark.parametrize("codes", [Role, Medium, MeetingStatus, AgreementStatus, AgreementType, TenureStatus])
def test_no_code_is_shown_as_it_is_stored(codes: type[Role]) -> None:
    assert not any("_" in words.plain(code) for code in codes)


def test_every_rule_of_disagreements_has_words() -> None:
    assert all(words.rule(rule).label and words.rule(rule).definition for rule in ConflictRule)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2024-05-01", "1 May 2024"),
        ("16", "16"),
        ("took_place", "took place"),
        ("2024-99-99", "2024-99-99"),
        ("2024-13", "2024-13"),
    ],
)
def test_what_a_claim_says_is_said_in_words(value: str, said: str) -> None:
    assert words.said(value) == said


def test_numbers_go_with_what_is_counted() -> None:
    assert words.counted(1, "person", "people") == "1 person"
    assert words.counted(1204, "meeting") == "1,204 meetings"
