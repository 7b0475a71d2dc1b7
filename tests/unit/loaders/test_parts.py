"""A text without end is read in parts, and in time linear in its length."""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from loaders.reading.parts import LONGEST, spans

sys.path.append(str(Path(__file__).parents[3] / "bench"))

from linear_time import CASES

_FILLER = "The weather was fair that week and the harvest went on as it does every year in the valley. "
_FIRST = "President Kemal Aydin of Türkiye met with Foreign Minister Olga Petrova of Bulgaria on 3 May 2024.\n\n"
_LAST = "\n\nPresident Aydin received Prime Minister Jan Novak of Czechia in Ankara on 4 May 2024."


def _report(text: str) -> Report:
    return Report(id="report", stems=("report",), published="2024-05-05", text=text)


@given(st.text(alphabet="ab .\n", max_size=60).map(lambda text: text * 700))
def test_parts_are_the_whole_text_and_none_is_too_long(text: str) -> None:
    found = list(spans(text))
    assert found[0][0] == 0
    assert found[-1][1] == len(text)
    assert all(end == start for (_, end), (start, _) in pairwise(found))
    assert all(0 < end - start <= LONGEST for start, end in found) or not text


def test_a_report_of_ordinary_length_is_one_part() -> None:
    assert list(spans("a" * LONGEST)) == [(0, LONGEST)]


def test_facts_of_later_parts_are_quoted_where_they_stand_and_of_the_same_people() -> None:
    text = _FIRST + _FILLER * (2 * LONGEST // len(_FILLER)) + _LAST
    facts = facts_of(_report(text))
    assert [person.name for person in facts.people] == ["Kemal Aydin", "Olga Petrova", "Jan Novak"]
    for start, end in facts.people[0].mentions:
        assert text[start:end].endswith("Aydin")
    for quoted in (*(office.evidence for office in facts.offices), *(meeting.evidence for meeting in facts.meetings)):
        assert text[quoted.start : quoted.end] == quoted.text
    assert [(meeting.sides, meeting.date) for meeting in facts.meetings] == [
        ((("kemal-aydin",), ("olga-petrova",)), "2024-05-03"),
        ((("kemal-aydin",), ("jan-novak",)), "2024-05-04"),
    ]
    assert len({office.person for office in facts.offices}) == 3


def _calls(text: str) -> int:
    """Calls made while a text is read: a measure of work that no other load of the machine touches."""
    count = 0

    def tally(*_: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(tally)
    try:
        facts_of(_report(text))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", ["stories", "commas", "dots", "names", "initials apart"])
def test_twice_the_text_is_little_more_than_twice_the_work(name: str) -> None:
    facts_of(_report(CASES[name](2_000)))
    once, twice = (_calls(CASES[name](size)) for size in (LONGEST, 2 * LONGEST))
    assert twice < 2.4 * once
