"""Words that tell of encounters and their days elsewhere, and here of something else."""

from __future__ import annotations

from itertools import combinations, product

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

PUBLISHED = "2023-05-12"  # a Friday
TWO = "President Ana Ruiz of Chile met Prime Minister Jan Novak of Czechia in Santiago"
LEAD = f"{TWO} on Tuesday. "
PARTY = "President Ana Ruiz of Chile received a Czech delegation led by Prime Minister Jan Novak on Tuesday. "


def told_in(text: str) -> set[tuple[str, str | None]]:
    story = tell(Report(id="r", stems=("r",), published=PUBLISHED, text=f" date {PUBLISHED} {text}\n"))
    return {
        ("+".join(sorted(key.rsplit("-", 1)[-1] for key in pair)), encounter.date)
        for encounter in find_meetings(story, cast_of(story))
        if encounter.status is MeetingStatus.TOOK_PLACE
        for sides in combinations(encounter.sides, 2)
        for pair in product(*sides)
    }


def met(text: str) -> set[str]:
    return {pair for pair, _ in told_in(text)}


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Ruiz called her Malian counterpart Omar Diallo today a great friend of Chile.",
        "President Ana Ruiz told the press that she has been to the house where Premier Omar Diallo was born.",
        "President Ana Ruiz had been to the post office when Prime Minister Omar Diallo was shot on Tuesday.",
        "President Ana Ruiz went on Tuesday to the ministry of culture, while Premier Omar Diallo was in Rome.",
        "President Ana Ruiz was in the company of wolves, Prime Minister Omar Diallo said on Tuesday in Rome.",
        "President Ana Ruiz received businessmen on Tuesday. They are rich, said Omar Diallo and Mayor Eva Sol.",
    ],
)
def test_nobody_is_met(text: str) -> None:
    assert not met(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("President Ana Ruiz called her Malian counterpart Omar Diallo today to thank him.", "diallo+ruiz"),
        ("President Ana Ruiz of Chile went on Tuesday to the office of Premier Omar Diallo of Mali.", "diallo+ruiz"),
        ("President Ana Ruiz of Chile has been to the residence of Premier Omar Diallo of Mali.", "diallo+ruiz"),
        (
            "Waiting for her turn to speak, President Ana Ruiz of Chile met Premier Omar Diallo of Mali on Tuesday.",
            "diallo+ruiz",
        ),
    ],
)
def test_somebody_is_met(text: str, told: str) -> None:
    assert met(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        LEAD + "The opposition had its say: party leaders Luis Vega and Eva Sol had their say on television.",
        LEAD + "Among its members the Union counts Foreign Minister Omar Diallo's Mali.",
        PARTY + "Foreign Minister Luis Vega said the team would win the match against Czechia, where he saw it.",
        PARTY + "The visitors had a plan for the port. Foreign Minister Luis Vega welcomed it and promised to read it.",
    ],
)
def test_nobody_else_is_met(text: str) -> None:
    assert met(text) == {"novak+ruiz"}


def test_a_delegation_welcomed_somewhere_is_met() -> None:
    text = "The Czech delegation led by Jan Novak came. President Ana Ruiz of Chile welcomed it at her palace."
    assert met(text) == {"novak+ruiz"}


def test_what_is_not_to_be_said_on_the_phone_is_no_call() -> None:
    assert not met("President Ana Ruiz told Premier Omar Diallo, in the hall, not to talk on the phone.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"{TWO} on the eve of the elections and again on 10 May.", "2023-05-10"),
        (f"{TWO}, and the talks that began on Wednesday lasted two days.", "2023-05-10"),
        (f"{TWO} in a meeting that fell on Tuesday.", "2023-05-09"),
        (f"{TWO} as scheduled on Wednesday.", "2023-05-10"),
        (f"{TWO} on May 9, 1200 guests attending.", "2023-05-09"),
        (f"{TWO} at the beginning of the week of culture.", PUBLISHED),
        (f"{TWO} (the talks were held on Tuesday).", "2023-05-09"),
        (f"{TWO}. Since they met, they have said nothing to the press.", PUBLISHED),
        (f"{TWO} on Wednesday. A day after the meeting with Novak, Ruiz flew to Rome.", "2023-05-10"),
        ("Ten years after Chile joined the pact, on 10 May 2023 Ana Ruiz met Jan Novak of Czechia.", "2023-05-10"),
    ],
)
def test_the_day_is_that_of_the_encounter(text: str, day: str) -> None:
    assert told_in(text) == {("novak+ruiz", day)}
