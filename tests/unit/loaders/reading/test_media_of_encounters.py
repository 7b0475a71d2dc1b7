"""By what medium people are told to have spoken."""

from __future__ import annotations

import pytest

from graph.facts import Encounter, Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import Medium

HOST = "President of Finland Aino Virtanen received Prime Minister of Chile Pedro Rojas in Turku."


def meetings(text: str) -> tuple[Encounter, ...]:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return find_meetings(story, cast_of(story))


@pytest.mark.parametrize(
    ("text", "medium"),
    [
        ("President of Finland Aino Virtanen was on the line with Prime Minister of Chile Pedro Rojas.", Medium.PHONE),
        ("President of Finland Aino Virtanen dialled Prime Minister of Chile Pedro Rojas.", Medium.PHONE),
        ("President of Finland Aino Virtanen met Prime Minister of Chile Pedro Rojas online.", Medium.VIDEO),
        (
            "In a call on Monday, President of Finland Aino Virtanen and King of Tonga Pedro Rojas spoke of tea.",
            Medium.PHONE,
        ),
        (f"{HOST[:-1]} and joined on Monday in a call for peace.", Medium.IN_PERSON),
        (f"{HOST[:-1]} to see a new metro line.", Medium.IN_PERSON),
        (f"{HOST[:-1]} to speak of online training.", Medium.IN_PERSON),
        (f"{HOST[:-1]} and said that one may call it a start.", Medium.IN_PERSON),
        (f"{HOST[:-1]}; he spoke by phone with King of Tonga Tupou Maka.", Medium.IN_PERSON),
    ],
)
def test_the_medium_is_told_by_words_in_their_use(text: str, medium: Medium) -> None:
    assert [
        m.medium
        for m in meetings(text)
        if {"aino-virtanen", "pedro-rojas"} == {key for side in m.sides for key in side}
    ] == [medium]
