"""Guests of one host who came one by one, one of them of the host's own state."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus


@pytest.mark.parametrize(
    ("said", "met"),
    [
        (
            "President Paulo Moura of Angola granted audiences to the Chinese Ambassador, Wang Lei, and the chairman of"
            " Unitela, Rui Costa.",
            {("paulo-moura", "wang-lei"), ("paulo-moura", "rui-costa")},
        ),
        (
            "President Paulo Moura of Angola received the Chinese Ambassador, Wang Lei, with the Angolan Foreign"
            " Minister, Rui Costa.",
            {("paulo-moura", "wang-lei"), ("rui-costa", "wang-lei")},
        ),
    ],
)
def test_who_is_given_an_audience_of_his_own_is_no_companion_of_the_host(said: str, met: set[tuple[str, str]]) -> None:
    text = f" date 2023-05-12 LUANDA, 12 May. {said} They spoke of trade."
    story = tell(Report(id="r", stems=("r",), published="2023-05-12", text=text))
    pairs = {
        tuple(sorted((one, other)))
        for meeting in find_meetings(story, cast_of(story))
        if meeting.status is MeetingStatus.TOOK_PLACE
        for number, side in enumerate(meeting.sides)
        for facing in meeting.sides[number + 1 :]
        for one in side
        for other in facing
    }
    assert pairs == {tuple(sorted(pair)) for pair in met}
