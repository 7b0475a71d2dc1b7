"""What the looks of a name and its line tell of whether it is a person's."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.facts import NamedPerson
from loaders.reading.name_signs import name_signs

TEXT = "Home | Contact Wesley House\n\nPresident Ana Silva received the envoy Jo Silva of a land far away on Monday."


def signs(name: str, *others: str) -> set[str]:
    start = TEXT.index(name)
    person = NamedPerson(key=name, name=name, mentions=((start, start + len(name)),))
    return set(name_signs(TEXT, person, *ends(name, *others)))


def ends(*names: str) -> tuple[Counter[str], Counter[str]]:
    return Counter(name.split()[0] for name in names), Counter(name.split()[-1] for name in names)


def test_a_name_in_a_menu_stands_in_a_short_line_and_one_in_prose_in_a_sentence() -> None:
    menu, prose = signs("Wesley House"), signs("Ana Silva")
    assert {"line0", "endsa", "two before=| contact"} <= menu
    assert {"line2", "ends.", "into0", "two before=president", "one after=received"} <= prose


def test_who_shares_a_last_name_with_another_is_told_from_who_does_not() -> None:
    assert "lasts1" in signs("Ana Silva")
    assert {"lasts2", "firsts1"} <= signs("Ana Silva", "Jo Silva")


@pytest.mark.parametrize(("name", "sign"), [("Petr Fiala", "known1"), ("Wesley House", "known0")])
def test_whom_public_records_know_is_told_from_whom_they_do_not(name: str, sign: str) -> None:
    assert sign in set(name_signs("", NamedPerson(key="a", name=name), *ends(name)))


def test_a_word_of_english_is_told_from_one_that_is_none() -> None:
    assert "last011" in signs("Wesley House")
    assert "last000" in signs("Ana Silva")
