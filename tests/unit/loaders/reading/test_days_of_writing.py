"""The day of a dateline: on which a report was written, which is that of an encounter only if no other is said."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

PUBLISHED = "2024-05-21"
MET = "Prime Minister of Portugal Rui Tavares"
HOST = "President of Finland Aino Virtanen"


def days(text: str) -> set[tuple[MeetingStatus, str | None]]:
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}"))
    return {(meeting.status, meeting.date) for meeting in find_meetings(story, cast_of(story))}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"TURKU, May 21 (FNA) -- {HOST} received Sunday {MET}. They reviewed trade.", "2024-05-19"),
        (f"Turku, 21 May (FNA) - {HOST} met yesterday with {MET} at the old castle.", "2024-05-20"),
        (f"TURKU, 20th May, 2024 (FNA) -- {HOST} received yesterday evening {MET}.", "2024-05-19"),
        (f"Turku, May 21 - {HOST} arrived in Lisbon on Friday and met with {MET}.", "2024-05-17"),
        (f"Turku, May 20 - {HOST} held talks with {MET}.", "2024-05-20"),
        (f"Turku, May 20 - {HOST} received {MET}, who was elected on 3 March.", "2024-05-20"),
        (f"20.05.2024\n\n{HOST} received {MET} at the castle. The ministers spoke of trade.", "2024-05-20"),
        (f"Published: 20 May 2024\n\n{HOST} received {MET} at the castle. They spoke of trade.", "2024-05-20"),
        (f"20.03.2024\n\n{HOST} received {MET} at the castle. The ministers spoke of trade.", PUBLISHED),
    ],
)
def test_the_day_of_writing_gives_way_to_a_day_of_news(text: str, day: str) -> None:
    assert days(text + "\n") == {(MeetingStatus.TOOK_PLACE, day)}


def test_the_day_of_writing_is_not_that_of_what_is_planned() -> None:
    text = f"TURKU, 21 May (FNA) - {HOST} will go to Lisbon on Friday to meet {MET}.\n"
    assert days(text) == {(MeetingStatus.PLANNED, "2024-05-24")}


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (f"{HOST} will host {MET} in Turku on June 1, her office said on Monday.", MeetingStatus.PLANNED, "2024-06-01"),
        (f"{HOST} said on Monday she will hold talks with {MET} on June 1.", MeetingStatus.PLANNED, "2024-06-01"),
        (f"{HOST} did not meet with {MET} in Turku on Sunday.", MeetingStatus.DENIED, "2024-05-19"),
    ],
)
def test_what_was_not_held_has_a_day_that_it_can_have(text: str, status: MeetingStatus, day: str) -> None:
    assert days(text + "\n") == {(status, day)}
