"""What speaks for an office beside another of the same person, and for a meeting whose day is a guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.facts import Facts, HeldOffice, NamedPerson, Quotation, Report
from loaders.reading import facts_of
from loaders.reading.dating import Dated, Dating
from loaders.reading.sure_features import office_features
from ontology.terms import Role, TenureStatus


def report(text: str) -> Report:
    return Report(id="r", stems=("r",), published="2020-05-06", text=f" date 2020-05-06 {text}")


def test_offices_of_one_person_tell_of_each_other() -> None:
    text = report("State Secretary Jo Berg spoke.")
    office = HeldOffice(
        person="jo-berg",
        title="State Secretary",
        role=Role.MINISTER,
        state="NO",
        organization=None,
        status=TenureStatus.CURRENT,
        evidence=Quotation(text="State Secretary Jo Berg", start=17, end=40),
    )
    other = replace(office, role=Role.OTHER, state="SE")
    person = NamedPerson(key="jo-berg", name="Jo Berg", mentions=((33, 40),))

    def of(*offices: HeldOffice) -> set[str]:
        facts = Facts(report=text, extractor="e", version="1", people=(person,), offices=offices)
        return set(office_features(facts, {"jo-berg": 0.99})[0])

    assert {"title=state secretary", "minister&title=secretary"} <= of(office)
    assert not any(name.startswith(("with=", "others=")) for name in of(office))
    assert {"others=differ", "with=other", "minister&with=other"} <= of(office, other)
    assert "others=same" in of(office, replace(other, state="NO"))


def test_an_encounter_is_as_likely_as_the_two_having_met_and_its_day(monkeypatch: pytest.MonkeyPatch) -> None:
    text = report("President Ana Silva of Portugal met President Jo Berg of Norway on 4 May 2020 in Lisbon.")

    def likely(chance: float) -> float:
        monkeypatch.setattr(facts_of, "calibrated", lambda facts: facts)
        monkeypatch.setattr(Dating, "of_all", lambda self, told: Dated("2020-05-04", True, chance))
        (meeting,) = facts_of.facts_of(text).meetings
        return meeting.evidence.confidence

    assert likely(1.0) > 0.5
    assert likely(0.5) == pytest.approx(likely(1.0) / 2, abs=0.001)
