"""Who tells a report in the first person."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.narrators import narrator_of
from loaders.reading.references import cast_of

DIARY = (
    "What I did in spring\n\n"
    "Rapporteur: Ms Aino Virtanen\n\n"
    "In Santiago I met Foreign Minister of Chile Pedro Rojas, and my talks went well.\n"
)


def narrator(text: str) -> str | None:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    return narrator_of(story, cast_of(story))


def test_who_signs_a_report_told_in_the_first_person_is_its_narrator() -> None:
    assert narrator(DIARY) == "aino-virtanen"
    assert narrator(DIARY.replace("Rapporteur", "Author")) == "aino-virtanen"


def test_who_signs_a_report_told_of_others_is_none() -> None:
    assert narrator("Rapporteur: Ms Aino Virtanen\n\nPremier Rui Tavares met Pedro Rojas in Santiago.\n") is None
    assert narrator(DIARY.replace("Rapporteur: ", "With ")) is None


def test_the_narrator_met_whom_he_says_that_he_met() -> None:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {DIARY}"))
    assert {m.sides for m in find_meetings(story, cast_of(story))} == {(("aino-virtanen",), ("pedro-rojas",))}
