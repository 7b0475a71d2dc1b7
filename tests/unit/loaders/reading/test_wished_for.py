"""Encounters that are only wished for, avoided, or to be had where one goes."""

from __future__ import annotations

import pytest

from loaders.reading.items import Item
from loaders.reading.scenes import WEAK
from loaders.reading.triggers import triggers_in
from ontology.terms import MeetingStatus


def statuses(text: str) -> set[MeetingStatus]:
    items = tuple(Item(word, n, n + 1) for n, word in enumerate(text.lower().split()))
    return {trigger.status for trigger in triggers_in(items) if trigger.join not in WEAK}


@pytest.mark.parametrize(
    "text",
    [
        "she wrote of her interest in receiving the envoy",
        "the dean is open to talks with the abbot",
        "the abbot insists on a direct meeting of the dean with the envoy",
        "the abbot insisted on a truce as well as on direct talks of the dean with the envoy",
        "the abbot pleaded for negotiations between the two",
        "the dean was ready for talks",
        "the abbot dreams of meeting the dean",
        "the abbot is considering a meeting with the dean",
        "the abbot supports direct talks between the two",
        "the abbot skipped a dinner with the dean",
        "it is expected that the dean holds talks with the abbot",
        "the abbot demanded that the dean meet the envoy",
        "the dean will fly to the island , where he meets the abbot",
        "the dean flies to the island , where he has talks with the abbot",
        "the dean has an appointment with the abbot",
        "a talk of the dean with the new abbot , the old envoy , is in the plan for the afternoon",
        "a meeting between both was in doubt",
        "the dean is to fly north as guest of the abbot",
        "the abbot is next on the list of the dean",
    ],
)
def test_what_is_wished_for_is_not_held(text: str) -> None:
    assert MeetingStatus.TOOK_PLACE not in statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "she took pride in receiving the envoy",
        "with interest in the farm , the dean had talks with the abbot",
        "the abbot succeeded in meeting the dean",
        "the dean flew to the island , where he met the abbot",
        "the dean came as guest of the abbot",
        "he said that the dean held talks with the abbot",
        "the dean had an appointment with the abbot",
        "the dean , who leaves tomorrow , met the abbot",
        "the dean pledged support upon receiving the abbot",
        "the dean outlined their needs over talks with the abbot",
        "the dean has kept his appointment with the abbot",
        "the dean will tour the island , where he has met the abbot",
        "the dean will tour the island , where he has held talks with the abbot",
        "it is important that both have held talks with the abbot",
    ],
)
def test_what_was_done_is_held(text: str) -> None:
    assert MeetingStatus.TOOK_PLACE in statuses(text)
