"""Envoys for one errand, whom they serve, and deputies of foreign ministers told by what they deal with."""

from __future__ import annotations

import pytest
from offices_read import states_held


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Mr Amadou Fall, the special envoy of Senegal's leader, President Moussa Sarr, came.",
         ("amadou-fall", "special_envoy", "SN")),
        ("Luke Hume, whom Norway has made its special envoy for the Horn of Africa, came.",
         ("luke-hume", "special_envoy", "NO")),
        ("Jean Roy, whom France has appointed its ambassador to Chad, came.", ("jean-roy", "ambassador", "FR")),
        ("Coming as the personal envoy of Carlos Mora, Omar Jendi stated that consultation is a duty.",
         ("omar-jendi", "special_envoy", None)),
        ("In Juba spoke Peter Deng, who came as an envoy and left.", ("peter-deng", "special_envoy", "SS")),
        ("BUCHAREST - At the Ministry of Foreign Affairs, State Secretary for European Affairs Dana Stan spoke.",
         ("dana-stan", "deputy_foreign_minister", "RO")),
        ("MANAMA - The Ministry of Foreign Affairs said that Waheed Sayed, Undersecretary for Regional Affairs, spoke.",
         ("waheed-sayed", "deputy_foreign_minister", "BH")),
    ],
)  # fmt: skip
def test_envoys_and_deputies_are_told_by_errand_and_subject(text: str, office: tuple[str, str, str]) -> None:
    assert office in states_held(text)
