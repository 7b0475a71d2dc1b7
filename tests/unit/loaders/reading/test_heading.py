"""What stands in the heading of a report tells what its ministers are of."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import Role

LINE = "Minister Tomas Havel of Czechia received Ambassador Asel Orozova of Kyrgyzstan in Prague."


@pytest.mark.parametrize(("before", "role"), [(20, Role.FOREIGN_MINISTER), (240, Role.MINISTER)])
def test_a_minister_in_what_a_foreign_ministry_publishes_is_its_own(before: int, role: Role) -> None:
    text = f"{'News of the day. ' * (before // 17)}\n\nMinistry of Foreign Affairs\n\n{LINE}"
    facts = facts_of(Report(id="r", stems=("r",), published="2020-05-06", text=text))
    assert [office.role for office in facts.offices if office.person == "tomas-havel"] == [role]
