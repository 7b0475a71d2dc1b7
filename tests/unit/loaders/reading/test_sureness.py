"""Confidence rises with the score, and what is said of somebody is no surer than the person is."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.confidence import at_least
from graph.facts import Report
from loaders.read import read
from loaders.reading import sureness
from loaders.reading.facts_of import facts_of
from loaders.reading.sureness import KINDS, LIKELY, LIKELY_PERSON, Scale

SAMPLES = sorted((Path(__file__).parents[4] / "samples").glob("*.txt"))


@given(st.lists(st.floats(-8, 8), min_size=2, max_size=6))
def test_a_higher_score_is_no_less_sure(scores: list[float]) -> None:
    found = [Scale({"a": score}, [-3.0, 0.0, 2.0], [0.2, 0.6, 0.97]).confidence(["a"]) for score in sorted(scores)]
    assert all(low <= high for low, high in pairwise(found))
    assert all(0.2 <= share <= 0.97 for share in found)


def test_what_was_never_seen_weighs_nothing() -> None:
    assert Scale({"": 0.0}, [-1.0, 1.0], [0.0, 1.0]).confidence(["", "unheard of"]) == 0.5


def test_nothing_is_surer_than_the_people_whom_it_is_of() -> None:
    for path in SAMPLES:
        (report,) = read([path])
        assert isinstance(report, Report)
        facts = facts_of(report)
        sure = {person.key: person.confidence for person in facts.people}
        for office in facts.offices:
            assert office.evidence.confidence <= sure[office.person]
        for meeting in facts.meetings:
            assert all(meeting.evidence.confidence <= sure[key] for side in meeting.sides for key in side)
        for least in (0.5, 0.9, 0.99):
            kept = at_least(facts, least)
            assert kept.people == tuple(person for person in facts.people if person.confidence >= least)
            assert kept.meetings == tuple(m for m in facts.meetings if m.evidence.confidence >= least)
            assert {key for document in kept.agreements for key in document.signatories} <= {p.key for p in kept.people}


@pytest.mark.parametrize(("share", "told"), [(LIKELY - 0.01, False), (LIKELY, True)])
def test_an_office_that_is_likelier_wrong_is_not_told(
    monkeypatch: pytest.MonkeyPatch, share: float, told: bool
) -> None:
    flat = {kind: Scale({}, [0.0], [share if kind == "offices" else 0.9]) for kind in KINDS}
    monkeypatch.setattr(sureness, "_scales", lambda: flat)
    facts = facts_of(
        Report(id="r", stems=("r",), published="2020-05-06", text=" date 2020-05-06 Premier Jo Berg spoke.")
    )
    assert [person.name for person in facts.people] == ["Jo Berg"]
    assert [office.evidence.confidence for office in facts.offices] == [share] * told


@pytest.mark.parametrize(("share", "told"), [(LIKELY_PERSON - 0.01, False), (LIKELY_PERSON, True)])
def test_who_is_likely_nobody_is_told_only_with_what_he_did(
    monkeypatch: pytest.MonkeyPatch, share: float, told: bool
) -> None:
    flat = {kind: Scale({}, [0.0], [share]) for kind in KINDS}
    monkeypatch.setattr(sureness, "_scales", lambda: flat)
    text = " date 2020-05-06 Jo Berg met Ann Lind in Oslo on Tuesday.\nOf Kim Dahl nothing was said.\n"
    facts = facts_of(Report(id="r", stems=("r",), published="2020-05-06", text=text))
    assert [person.name for person in facts.people] == ["Jo Berg", "Ann Lind", *["Kim Dahl"] * told]
