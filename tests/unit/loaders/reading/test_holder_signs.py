"""What records tell of the state of an office: that it is the holder's, another's, or nothing."""

from __future__ import annotations

import pytest

from loaders.reading.holder_signs import holder_signs
from ontology.terms import Role


@pytest.mark.parametrize(("state", "year", "held"), [("CZ", 2023, "now"), ("CZ", 1950, "once"), ("SK", 2023, "abroad")])
def test_a_tenure_is_of_its_state_and_years(state: str, year: int, held: str) -> None:
    signs = holder_signs("Petr Fiala", Role.HEAD_OF_GOVERNMENT, state, year, "story")
    assert {f"held={held}", f"held={held}&story", f"held={held}&head_of_government"} <= set(signs)


def test_of_a_surname_or_an_unknown_name_records_tell_no_tenure() -> None:
    assert "held=short" in holder_signs("Fiala", Role.MINISTER, "CZ", 2023, "said")
    assert "held=unknown" in holder_signs("Wesley House", Role.MINISTER, "CZ", 2023, "said")


@pytest.mark.parametrize(("name", "state", "led"), [("Koroma", "SL", "same"), ("Koroma", "GH", "other")])
def test_who_is_known_to_lead_a_state_leads_no_other(name: str, state: str, led: str) -> None:
    signs = holder_signs(name, Role.HEAD_OF_STATE, state, 2012, "dateline")
    assert {f"led={led}", f"led={led}&dateline"} <= set(signs)
