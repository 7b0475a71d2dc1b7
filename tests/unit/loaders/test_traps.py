"""Encounters that are only planned, cancelled, invited to or put in writing are none: nobody met anybody."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.facts_of import facts_of
from ontology.terms import MeetingStatus

CASES = [
    (
        "planned",
        "President Kemal Aydin of Türkiye will meet Prime Minister Olga Petrova of Bulgaria in Sofia next week.",
    ),
    (
        "planned",
        "Prime Minister Olga Petrova of Bulgaria is scheduled to hold talks with President Kemal "
        "Aydin of Türkiye on Friday.",
    ),
    (
        "planned",
        "Foreign Minister Jan Novak of Czechia is due to travel to Rabat on Monday, where he is to "
        "be received by Foreign Minister Salma Idrissi of Morocco.",
    ),
    (
        "planned",
        "The two sides agreed that Foreign Minister Jan Novak of Czechia would meet his Moroccan "
        "counterpart, Salma Idrissi, before the end of the year.",
    ),
    (
        "planned",
        "President Kemal Aydin of Türkiye plans to visit Bulgaria in June for talks with Prime Minister Olga Petrova.",
    ),
    (
        "planned",
        "During the visit, President Kemal Aydin is expected to hold a meeting with Prime Minister "
        "Olga Petrova of Bulgaria.",
    ),
    (
        "planned",
        "A meeting between President Kemal Aydin of Türkiye and Prime Minister Olga Petrova of "
        "Bulgaria has been set for 12 June.",
    ),
    (
        "planned",
        "Preparations are under way for the summit of President Kemal Aydin of Türkiye and Prime "
        "Minister Olga Petrova of Bulgaria, the ministry said.",
    ),
    (
        "planned",
        "Officials are discussing a possible meeting between President Kemal Aydin of Türkiye and "
        "Prime Minister Olga Petrova of Bulgaria.",
    ),
    ("planned", "President Kemal Aydin of Türkiye said he hoped to meet Prime Minister Olga Petrova of Bulgaria soon."),
    (
        "planned",
        "President Kemal Aydin of Türkiye intends to meet with Prime Minister Olga Petrova of "
        "Bulgaria on the sidelines of the forum.",
    ),
    (
        "planned",
        "Tomorrow Prime Minister Olga Petrova of Bulgaria is to be received by President Kemal Aydin of Türkiye.",
    ),
    (
        "planned",
        "The programme of the visit includes talks of Foreign Minister Jan Novak of Czechia with "
        "Foreign Minister Salma Idrissi of Morocco.",
    ),
    (
        "cancelled",
        "President Kemal Aydin of Türkiye cancelled his meeting with Prime Minister Olga Petrova of Bulgaria.",
    ),
    (
        "cancelled",
        "The meeting between President Kemal Aydin of Türkiye and Prime Minister Olga Petrova of "
        "Bulgaria was cancelled because of the storm.",
    ),
    (
        "cancelled",
        "Talks between Foreign Minister Jan Novak of Czechia and Foreign Minister Salma Idrissi of "
        "Morocco have been postponed until autumn.",
    ),
    (
        "cancelled",
        "Foreign Minister Jan Novak of Czechia called off his visit to Rabat and will not meet "
        "Foreign Minister Salma Idrissi of Morocco.",
    ),
    ("cancelled", "President Kemal Aydin of Türkiye declined to meet Prime Minister Olga Petrova of Bulgaria."),
    ("cancelled", "President Kemal Aydin of Türkiye refused to receive Prime Minister Olga Petrova of Bulgaria."),
    (
        "cancelled",
        "The spokesman denied that President Kemal Aydin of Türkiye had met Prime Minister Olga Petrova of Bulgaria.",
    ),
    ("cancelled", "President Kemal Aydin of Türkiye did not meet Prime Minister Olga Petrova of Bulgaria in New York."),
    (
        "cancelled",
        "President Kemal Aydin of Türkiye and Prime Minister Olga Petrova of Bulgaria never met, her office said.",
    ),
    ("invited", "President Kemal Aydin of Türkiye invited Prime Minister Olga Petrova of Bulgaria to visit Ankara."),
    (
        "invited",
        "Prime Minister Olga Petrova of Bulgaria received an invitation from President Kemal Aydin "
        "of Türkiye to attend the games.",
    ),
    (
        "invited",
        "Prime Minister Olga Petrova of Bulgaria has been invited by President Kemal Aydin of "
        "Türkiye to pay an official visit.",
    ),
    (
        "invited",
        "The ambassador handed over an invitation from President Kemal Aydin of Türkiye addressed "
        "to Prime Minister Olga Petrova of Bulgaria.",
    ),
    (
        "invited",
        "President Kemal Aydin of Türkiye extended an invitation to Prime Minister Olga Petrova of "
        "Bulgaria, who accepted it with gratitude.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye congratulated Prime Minister Olga Petrova of Bulgaria on her re-election.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye sent greetings to Prime Minister Olga Petrova of "
        "Bulgaria on the national day.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye wished Prime Minister Olga Petrova of Bulgaria good health and success.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye extended condolences to Prime Minister Olga Petrova of "
        "Bulgaria over the floods.",
    ),
    (
        "greeted",
        "Prime Minister Olga Petrova of Bulgaria thanked President Kemal Aydin of Türkiye for the "
        "aid sent to her country.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye expressed sympathy to Prime Minister Olga Petrova of "
        "Bulgaria after the earthquake.",
    ),
    (
        "greeted",
        "President Kemal Aydin of Türkiye conveyed his best wishes to Prime Minister Olga Petrova "
        "of Bulgaria on her birthday.",
    ),
    (
        "telegram",
        "President Kemal Aydin of Türkiye sent a telegram of congratulations to Prime Minister "
        "Olga Petrova of Bulgaria.",
    ),
    ("telegram", "President Kemal Aydin of Türkiye received a letter from Prime Minister Olga Petrova of Bulgaria."),
    (
        "telegram",
        "A cable of condolences was received by President Kemal Aydin of Türkiye from Prime "
        "Minister Olga Petrova of Bulgaria.",
    ),
    (
        "telegram",
        "President Kemal Aydin of Türkiye and Prime Minister Olga Petrova of Bulgaria exchanged "
        "messages of congratulations on thirty years of relations.",
    ),
    (
        "telegram",
        "In a letter to Prime Minister Olga Petrova of Bulgaria, President Kemal Aydin of Türkiye "
        "praised the friendship of the two nations.",
    ),
    (
        "telegram",
        "President Kemal Aydin of Türkiye wrote to Prime Minister Olga Petrova of Bulgaria about the pipeline.",
    ),
    (
        "telegram",
        "President Kemal Aydin of Türkiye received a written message from Prime Minister Olga "
        "Petrova of Bulgaria on bilateral ties.",
    ),
    ("telegram", "Prime Minister Olga Petrova of Bulgaria replied to the letter of President Kemal Aydin of Türkiye."),
    (
        "telegram",
        "President Kemal Aydin of Türkiye received a congratulatory telegram from Prime Minister "
        "Olga Petrova of Bulgaria on the occasion of the New Year.",
    ),
    (
        "telegram",
        "The message from Prime Minister Olga Petrova of Bulgaria to President Kemal Aydin of "
        "Türkiye was read out at the ceremony.",
    ),
]


def _met(text: str) -> list[str]:
    report = Report(id="report", stems=("report",), published="2024-05-03", text=f"date 2024-05-03\n\n{text}\n")
    facts = facts_of(report)
    assert len(facts.people) == 2
    return [m.evidence.text for m in facts.meetings if m.status is MeetingStatus.TOOK_PLACE]


@pytest.mark.parametrize(("kind", "text"), CASES)
def test_nobody_met(kind: str, text: str) -> None:
    assert _met(text) == [], kind


@pytest.mark.parametrize(
    "text",
    [
        "President Kemal Aydin of Türkiye met Prime Minister Olga Petrova of Bulgaria in Sofia.",
        "President Kemal Aydin of Türkiye received Prime Minister Olga Petrova of Bulgaria, whom he had invited.",
        "The planned meeting of President Kemal Aydin of Türkiye and Prime Minister Olga Petrova of Bulgaria was held.",
    ],
)
def test_words_of_plans_do_not_undo_an_encounter(text: str) -> None:
    assert len(_met(text)) == 1
