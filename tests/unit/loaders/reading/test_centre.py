from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of


def centre(text: str) -> str | None:
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    cast = cast_of(story)
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    return links_in(lines_of(story, cast, places, allegiance), cast, allegiance).centre


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "President of Finland Aino Virtanen met Prime Minister of Portugal Rui Tavares on Monday. "
            "She then received Foreign Minister of Chile Pedro Rojas.",
            "aino-virtanen",
            id="meets one after another",
        ),
        pytest.param(
            "Foreign Minister of Chile Pedro Rojas said on Monday that trade is growing. "
            "Rojas said that more is planned. "
            "Prime Minister of Portugal Rui Tavares was received by President of Finland Aino Virtanen. "
            "President Virtanen also met Foreign Minister of Norway Kari Solberg. "
            "Afterwards President Virtanen held talks with Speaker of the Saeima of Latvia Janis Kalnins.",
            "aino-virtanen",
            id="not who only speaks",
        ),
        pytest.param("The weather in Helsinki was fine on Monday.", None, id="nobody is named"),
    ],
)
def test_the_centre_is_who_meets_one_after_another(text: str, who: str | None) -> None:
    assert centre(text) == who
