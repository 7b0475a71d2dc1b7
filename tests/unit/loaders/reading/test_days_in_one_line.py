"""The days of encounters where one line tells of several days: a dateline's, and one for each encounter."""

from __future__ import annotations

import pytest

from graph.facts import Encounter, Report
from loaders.reading.facts_of import facts_of

PUBLISHED = "2024-05-21"


def meetings(text: str) -> tuple[Encounter, ...]:
    """The encounters that are read in a text of 21 May 2024, a Tuesday."""
    return facts_of(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}")).meetings


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSLO, 21 May (NTB) -- President of Chile Pedro Rojas on Monday met Prime Minister of Fiji Sitiveni Koroi.",
         "2024-05-20"),
        ("OSLO, May 21 - President of Chile Pedro Rojas on Monday met Prime Minister of Fiji Sitiveni Koroi.",
         "2024-05-20"),
        ("On 18 May President of Chile Pedro Rojas received Prime Minister of Fiji Sitiveni Koroi.", "2024-05-18"),
    ],
)  # fmt: skip
def test_the_day_of_a_dateline_is_none_of_a_roll(text: str, day: str) -> None:
    assert {meeting.date for meeting in meetings(text)} == {day}


@pytest.mark.parametrize(
    "said",
    [
        "President of Finland Aino Virtanen met Ana Lobo, President of Portugal, on Sunday and met {} on Monday.",
        "On Sunday President of Finland Aino Virtanen met Ana Lobo, President of Portugal, and on Monday met {}.",
        "LIMA, 20 May - President Aino Virtanen of Finland met President Ana Lobo of Chad on Sunday and {} on Monday.",
    ],
)
def test_each_of_several_encounters_of_a_line_has_a_day_of_its_own(said: str) -> None:
    told = {m.sides[-1]: m.date for m in meetings(said.format("Pedro Rojas, Ambassador of Chile,"))}
    assert told == {("ana-lobo",): "2024-05-19", ("pedro-rojas",): "2024-05-20"}
