"""Offices of those whom a leader brings along, whom parliament names, under whom a ministry stands."""

from __future__ import annotations

import pytest
from offices_read import tenures_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "Of the ministers there came Grace Banda (Trade) and Peter Phiri (Health), all of Malawi, to Lilongwe.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "Malawi's President brought along Grace Banda (Trade) and Peter Phiri (Health), his ministers.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "In Lilongwe, Malawi, was Grace Banda, under whom the Ministry of Trade stands.",
            ("grace-banda", "minister", "MW", "current"),
        ),
        (
            "In Lilongwe, Malawi, was Grace Banda, to whom the Port Authority reports.",
            ("grace-banda", "business_leader", "MW", "current"),
        ),
        ("Malawi's parliament named Grace Banda minister of health.", ("grace-banda", "minister", "MW", "current")),
        (
            "Peter Phiri has taken over as minister of health of Malawi from Grace Banda.",
            ("peter-phiri", "minister", "MW", "current"),
        ),
    ],
)
def test_offices_of_those_who_come_or_are_put_in_charge(text: str, office: tuple[str, str, str | None, str]) -> None:
    assert office in tenures_held(text)
