"""Whose minister somebody is who accompanies a leader, or is of a leader's delegation."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        (
            "WINDHOEK - President Given Phiri of Zambia is in Namibia. President Phiri is accompanied by Minister of "
            "Finance Ada Siame, Transport Minister Lwe Hamu and others.",
            ("lwe-hamu", "minister", "ZM"),
        ),
        (
            "MAPUTO - President Zef Macamo of Mozambique had visitors. The Angolan leader's delegation includes "
            "Finance Minister Ana Vunge.",
            ("ana-vunge", "minister", "AO"),
        ),
        (
            "WINDHOEK - President Given Phiri of Zambia, accompanied by Minister of Finance Ada Siame, met Foreign "
            "Minister Tuha Shikongo.",
            ("tuha-shikongo", "foreign_minister", "NA"),
        ),
    ],
)
def test_companions_are_of_the_leaders_state_up_to_the_verb(text: str, office: tuple[str, str, str]) -> None:
    assert office in states_held(text)
