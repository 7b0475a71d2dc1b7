"""Encounters that a report tells in passing, each with its own day, and days that are of nobody's encounter."""

from __future__ import annotations

from functools import partial

import pytest
from encounters_read import days_met

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of

PUBLISHED = "2024-05-21"
LEAD = (
    "TURKU, May 21 (FNA) - Finnish Foreign Minister Aino Virtanen received Portuguese Foreign Minister Rui Tavares "
    "at the castle today. They discussed trade and the war. "
)


days = partial(days_met, PUBLISHED)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("The previous meeting of the two ministers was held in Lisbon on March 3.", "2024-03-03"),
        ("The last meeting between the two foreign ministers took place in Lisbon in March.", "2024-03"),
        ("The visit follows a meeting between the two ministers in Lisbon in March.", "2024-03"),
        ("The two ministers met previously in Lisbon, on March 3.", "2024-03-03"),
        ("During Virtanen's visit to Lisbon in March, the two ministers discussed energy.", "2024-03"),
        ("Virtanen visited Lisbon in March, where she held talks with Tavares.", "2024-03"),
    ],
)
def test_an_encounter_told_in_passing_has_the_day_beside_it(said: str, day: str) -> None:
    assert days(LEAD + said) == {PUBLISHED, day}


@pytest.mark.parametrize(
    "said",
    [
        "The two have cooperated over the past year.",
        "Virtanen visited Lisbon in March.",
        "The two countries signed a treaty in March.",
        "During the first quarter of 2023, trade grew, the two ministers said.",
    ],
)
def test_a_date_of_something_else_is_of_no_encounter(said: str) -> None:
    assert days(LEAD + said) == {PUBLISHED}


def test_a_day_that_opens_a_line_goes_before_that_of_the_line_before() -> None:
    text = (
        "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares in Turku on April 21 last "
        "year. On Tuesday, the President arrived in Lisbon and met with Tavares."
    )
    assert days(text) == {"2023-04-21", PUBLISHED}


def test_a_stay_begins_on_a_day_of_its_own() -> None:
    text = (
        "TURKU - President Aino Virtanen of Finland received Monday the President of the Portuguese Senate Rui "
        "Tavares. Tavares, who began a two-day visit on Sunday, also held talks with Speaker Eero Laine."
    )
    assert days(text) == {"2024-05-20"}


def test_whose_visit_is_still_to_come_was_not_met() -> None:
    text = (
        "TURKU - Finnish Foreign Minister Aino Virtanen held phone talks with her Portuguese counterpart Rui Tavares "
        "on Monday, ahead of Prime Minister Rosa Prado's visit to Turku next week, the ministry said.\n"
    )
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}"))
    met = {key for meeting in find_meetings(story, cast_of(story)) for side in meeting.sides for key in side}
    assert met == {"aino-virtanen", "rui-tavares"}


@pytest.mark.parametrize(
    ("said", "days_told"),
    [
        ("He met Portuguese President Rui Tavares in Lisbon last May 1.", {"2024-05-01"}),
        ("He met Portuguese President Rui Tavares in Lisbon last May.", {"2023-05"}),
        ("He met Portuguese President Rui Tavares in Lisbon on May 6, a day after she arrived there.", {"2024-05-06"}),
        (
            "He met Portuguese President Rui Tavares on May 6. Two days after, he saw Chilean Ambassador Pedro Rojas.",
            {"2024-05-06", "2024-05-08"},
        ),
    ],
)
def test_days_counted_in_the_ways_of_agencies(said: str, days_told: set[str]) -> None:
    assert days(f"Finnish President Eero Laine spoke of his trips. {said}") == days_told


def test_what_is_quoted_of_another_time_is_not_the_day_of_the_lead() -> None:
    text = (
        "President of Finland Aino Virtanen held talks with President of Portugal Rui Tavares, who is on an official "
        'visit.\n\n"Our last meeting in Lisbon in November was very productive," Virtanen said.'
    )
    assert PUBLISHED in days(text)
