from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.queries.suggestions import Names

NAMES = Names(
    [
        ("Person", "khurelsukh", ("Ukhnaagiin Khürelsükh", "Khurelsukh")),
        ("Person", "tokayev", ("Kassym-Jomart Tokayev",)),
        ("Person", "tokar", ("Ivan Tokar",)),
        ("Person", "macron", ("Emmanuel Macron",)),
        ("State", "MN", ("Mongolia", "Mongolian People's Republic")),
        ("Office", "president-mn", ("President of Mongolia",)),
        ("Agreement", "pact", ("Treaty of friendship with Mongolia",)),
    ]
)


def found(text: str, kind: str | None = None) -> list[str]:
    return [one.hit.id for one in NAMES.suggest(text, kind=kind)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("khurelsukh", "khurelsukh"),
        ("KHÜRELSÜKH", "khurelsukh"),
        ("khurelsuk", "khurelsukh"),
        ("hurelsukh", "khurelsukh"),
        ("khurlesukh", "khurelsukh"),
        ("toqayev", "tokayev"),
        ("tokaev", "tokayev"),
        ("tokayef kassym", "tokayev"),
        ("makron", "macron"),
        ("emanuel", "macron"),
    ],
)
def test_a_name_is_found_in_other_spellings(typed: str, meant: str) -> None:
    assert found(typed)[0] == meant


def test_what_starts_as_typed_comes_before_what_is_only_like_it_and_says_so() -> None:
    hits = NAMES.suggest("tokar")
    assert [(one.hit.id, one.near) for one in hits] == [("tokar", False), ("tokayev", True)]


def test_whole_names_come_first_then_those_that_start_so() -> None:
    assert found("mongolia") == ["MN", "president-mn", "pact"]
    assert found("mongolia", kind="Agreement") == ["pact"]


@pytest.mark.parametrize("typed", ["", "  ", "?", "zzzzzz", "tokayev macron", "ma kr"])
def test_what_fits_nothing_finds_nothing(typed: str) -> None:
    assert found(typed) == []


def test_the_spelling_that_was_meant_is_told() -> None:
    assert NAMES.suggest("khurel")[0].hit.matched == "Khurelsukh"


@given(st.text(max_size=30))
def test_anything_can_be_typed(typed: str) -> None:
    hits = NAMES.suggest(typed)
    assert len({one.hit.id for one in hits}) == len(hits)
