"""Days that a report says in the ways of writers, and days beside an encounter that are of something else."""

from __future__ import annotations

from functools import partial

import pytest
from encounters_read import days_met

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of

PUBLISHED = "2023-05-12"  # a Friday
MINISTERS = "Defence Ministers Aino Virtanen of Finland and Rui Tavares of Portugal"


days = partial(days_met, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{MINISTERS} met in Turku last week, on Tuesday.", {"2023-05-02"}),
        (f"{MINISTERS} met in Turku on the last day of April.", {"2023-04-30"}),
        (f"On the eve of the summit, which opened on Wednesday, {MINISTERS} met in Turku.", {"2023-05-09"}),
        (f"{MINISTERS} met on the eve of the 5 May summit.", {"2023-05-04"}),
        (f"{MINISTERS} met at the start of the week.", {"2023-05"}),
        (f"From Monday to Wednesday {MINISTERS} held talks in Turku.", {"2023-05"}),
        (f"Not long ago, on 3 May, {MINISTERS} had a conversation, which took place online.", {"2023-05-03"}),
        (
            "President Aino Virtanen was in Rome on Tuesday and met President Carlo Greco. Two days on, King Rui "
            "Tavares received her in Porto.",
            {"2023-05-09", "2023-05-11"},
        ),
        (
            "President Aino Virtanen was in Rome on Tuesday and met President Carlo Greco. By Wednesday evening she "
            "was in Porto, where King Rui Tavares received her.",
            {"2023-05-09", "2023-05-10"},
        ),
        (
            "Having landed in Turku on Tuesday night, President Rui Tavares of Portugal was on Wednesday morning at "
            "the palace for talks with President Aino Virtanen.",
            {"2023-05-10"},
        ),
        (
            "The talks between Minister Aino Virtanen and her Portuguese colleague Rui Tavares, planned for 4 May and "
            "put off because of the storm, took place on Thursday.",
            {"2023-05-11"},
        ),
        (
            "President Rui Tavares came to Turku on Wednesday for two days. On the second of them he and his Finnish "
            "host, President Aino Virtanen, held talks.",
            {"2023-05-11"},
        ),
        ("11 May 2023, Turku\n\nMinister Aino Virtanen met her Portuguese colleague Rui Tavares.", {"2023-05-11"}),
    ],
)
def test_the_day_is_read(text: str, told: set[str | None]) -> None:
    assert days(text) == told


@pytest.mark.parametrize(
    "beside",
    [
        "Tavares offered condolences over the April floods.",
        "A soldier was killed on the border on Tuesday.",
        "Tavares congratulated his host on the feast, which fell on 24 February.",
        "The alliance, founded on 4 April 1949, took in Portugal in 2009.",
        "Ahead of the meeting Virtanen spoke of her April talks with President Carlo Greco of Italy.",
    ],
)
def test_a_day_of_something_else_is_not_taken(beside: str) -> None:
    assert days(f"{MINISTERS} met in Turku.\n\n{beside}") <= {PUBLISHED, "2023-04"}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Aino Virtanen, who was in Rome on Tuesday, received her Portuguese colleague Rui Tavares.",
        "Fourteen years after Portugal joined, on 1 April 2009, Ministers Aino Virtanen and Rui Tavares met in Turku.",
        "Portugal declared its independence on 1 December 1640. Foreign Minister Aino Virtanen and her Portuguese "
        "colleague, Rui Tavares, recalled the day when they met in Turku.",
        "The treaty was ratified on 17 February 2008. Foreign Minister Aino Virtanen and her Portuguese colleague, Rui "
        "Tavares, recalled the day when they met in Turku.",
        f"{MINISTERS} met on the margins of the forum which opened in Turku on Sunday.",
        "Minister Aino Virtanen, today a member of a council, and her colleague Rui Tavares met.",
    ],
)
def test_a_day_of_history_or_of_an_aside_is_not_taken(text: str) -> None:
    assert days(text) == {PUBLISHED}


def test_a_day_that_begins_another_encounter_is_not_that_of_the_one_before() -> None:
    text = (
        "Speaker Aino Virtanen, on the second day of her visit, has met Prime Minister Rui Tavares in Porto.\n\n"
        "Yesterday she met with her colleague, Speaker Pedro Rojas."
    )
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}\n"))
    found = {key: meeting.date for meeting in find_meetings(story, cast_of(story)) for key in meeting.sides[1]}
    assert found == {"rui-tavares": PUBLISHED, "pedro-rojas": "2023-05-11"}
