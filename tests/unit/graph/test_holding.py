"""Who held a post on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.holding import TERM, Certainty, Sighting, holding_on, holdings
from ontology.terms import TenureStatus

Told = tuple[list[str], list[str]]


def seen(
    person: str, known: str, status: str = "current", since: str | None = None, until: str | None = None
) -> Sighting:
    return Sighting(
        person=person,
        status=TenureStatus(status),
        known=known,
        evidence=f"{person} {known} {status}",
        since=since,
        until=until,
    )


def held(sightings: Iterable[Sighting], first: str, last: str | None = None, *, sole: bool = True) -> Told:
    """Who is known and who is likely to have held the post."""
    found = holding_on(holdings(sightings, sole=sole), first, last or first)
    known = sorted(one.person for one in found if one.certainty is Certainty.KNOWN)
    return known, sorted(one.person for one in found if one.certainty is Certainty.LIKELY)


# The presidents of Mongolia as reports could show them: Enkhbayar, Elbegdorj, Battulga.
MONGOLIA = [
    seen("enkhbayar", "2006-03-01"),
    seen("enkhbayar", "2008-11-05"),
    seen("elbegdorj", "2009-05-26", "elect"),
    seen("elbegdorj", "2010-01-12"),
    seen("enkhbayar", "2012-04-13", "former"),
    seen("elbegdorj", "2016-09-01"),
    seen("battulga", "2018-06-10"),
]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2007-01-01", (["enkhbayar"], [])),
        ("2008-11-05", (["enkhbayar"], [])),
        ("2009-05-26", ([], ["enkhbayar"])),
        ("2009-05-27", ([], ["elbegdorj", "enkhbayar"])),
        ("2012-04-13", (["elbegdorj"], [])),
        ("2017-07-10", ([], ["battulga", "elbegdorj"])),
        ("2018-06-10", (["battulga"], [])),
        ("2020-01-01", ([], ["battulga"])),
        ("2030-01-01", ([], [])),
        ("2004-01-01", ([], ["enkhbayar"])),
        ("1990-01-01", ([], [])),
    ],
)
def test_a_sole_post(day: str, told: Told) -> None:
    assert held(MONGOLIA, day) == told


def test_a_date_of_a_year_asks_for_any_day_of_it() -> None:
    assert held(MONGOLIA, "2010-01-01", "2010-12-31") == (["elbegdorj"], ["enkhbayar"])


def test_former_ends_a_holding() -> None:
    told = [seen("a", "2001-01-01"), seen("a", "2002-01-01", "former"), seen("b", "2004-01-01")]
    assert held(told, "2001-12-31") == ([], ["a", "b"])
    assert held(told, "2002-01-01") == ([], ["b"])
    again = [*told[:2], seen("a", "2003-01-01")]
    assert held(again, "2001-06-01") == held(again, "2002-06-01") == ([], ["a"]), "left between, or not: not known"


def test_who_is_elect_after_the_last_holder_is_likely_from_then_on() -> None:
    told = [seen("a", "2001-01-01"), seen("b", "2001-11-03", "elect")]
    assert held(told, "2001-11-03") == ([], ["a"])
    assert held(told, "2001-11-04") == ([], ["a", "b"])


def test_a_gap_longer_than_a_term_is_not_known() -> None:
    told = [seen("putin", "2001-06-01"), seen("putin", "2014-06-01")]
    assert held(told, "2009-01-01") == ([], ["putin"])
    assert held(told, "2001-06-01") == (["putin"], [])


def test_what_a_source_states_is_known_between_its_days() -> None:
    told = [seen("a", "2020-01-01", "former", since="1961-01-20", until="1976-03")]
    assert held(told, "1970-01-01") == (["a"], []), "longer than a term, but stated"
    assert held(told, "1961-01-20") == held(told, "1976-03-01") == (["a"], [])
    assert held(told, "1976-03-20") == ([], ["a"]), "some day of that March"
    assert held(told, "1961-01-19") == held(told, "1976-04-01") == ([], [])
    incumbent = [seen("b", "2020-01-01", since="2001")]
    assert held(incumbent, "2019-01-01") == (["b"], [])
    assert held(incumbent, "2001-05-01") == ([], ["b"])


def test_a_post_of_several_has_those_seen() -> None:
    told = [seen("a", "2001-01-01"), seen("b", "2001-06-01"), seen("a", "2002-01-01"), seen("c", "2003-01-01")]
    assert held(told, "2001-07-01", sole=False) == (["a"], [])
    assert held(told, "2001-06-01", sole=False) == (["a", "b"], [])
    assert held(told, "2002-06-01", sole=False) == ([], [])
    assert held(told, "2001-03-01") == ([], ["a", "b"]), "in a sole post another was seen between"


SIGHTINGS = st.lists(
    st.builds(
        lambda person, day, status: seen(person, (date(2001, 1, 1) + timedelta(days=day)).isoformat(), status),
        st.sampled_from("abc"),
        st.integers(0, 4000),
        st.sampled_from(["current", "current", "current", "acting", "former", "elect"]),
    ),
    max_size=8,
)
DAYS = st.integers(-3000, 8000).map(lambda day: (date(2001, 1, 1) + timedelta(days=day)).isoformat())


@given(SIGHTINGS, DAYS)
def test_a_day_is_answered_as_its_neighbours_say(told: list[Sighting], day: str) -> None:
    """The same by another way: from the nearest days before and after on which anybody was seen in office."""
    in_office = [one for one in told if one.status in ("current", "acting")]
    known, likely = held(told, day)
    assert held(told[::-1], day) == (known, likely)
    assert set(known).isdisjoint(likely)
    there = {one.person for one in in_office if one.known == day}
    before = max((one.known for one in in_office if one.known < day), default=None)
    after = min((one.known for one in in_office if one.known > day), default=None)
    last = {one.person for one in in_office if one.known == before}
    following = {one.person for one in in_office if one.known == after}
    assert there <= set(known) <= there | (last & following)
    assert set(likely) <= last | following | {one.person for one in told if one.status == "elect"}
    for person in known:
        if person not in there:
            assert before is not None
            assert after is not None
            assert _days(before, after) <= TERM * 366
            left = [one for one in told if one.person == person and one.status == "former"]
            assert not any(before < one.known < after for one in left)
    near = [one.known for one in told if one.status != "former" and _days(one.known, day) <= TERM * 366]
    assert near or not likely or last & following, "beyond a term nothing is likely but for who came before and after"


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


@given(SIGHTINGS)
def test_every_span_is_bounded_by_what_was_seen(told: list[Sighting]) -> None:
    evidence = {one.evidence for one in told}
    for sole in (True, False):
        for one in holdings(told, sole=sole):
            assert one.first <= one.last
            assert one.evidence
            assert evidence.issuperset(one.evidence)
