from __future__ import annotations

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.weighed_dates import WeighedDates
from loaders.reading.when import dates_in


def weighed(text: str) -> list[str | None]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=text))
    dates = WeighedDates(story.text, "2024-05-21", (), (dates_in(story),), ())
    return [when.date for when in dates.by_line[0]]


def test_what_is_to_be_done_by_a_day_is_no_date_of_a_meeting() -> None:
    text = " date 2024-05-21 They met on Friday and want the draft to be ready by Sunday."
    assert weighed(text) == ["2024-05-17"]


def test_of_two_dates_that_agree_the_finer_is_weighed() -> None:
    text = " date 2024-05-21 Two years ago, in March 2022, they met in Turku."
    assert weighed(text) == ["2022-03"]
