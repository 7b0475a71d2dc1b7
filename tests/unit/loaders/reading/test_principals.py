"""Those for whom somebody else came."""

from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of


def there(text: str) -> set[str]:
    """Who is mentioned in the lines of a text."""
    story = tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))
    cast, places = cast_of(story), places_in(story)
    return {p for line in lines_of(story, cast, places, allegiance_of(story, cast, places)) for p in line.people}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (
            "President Aino Virtanen received Marta Soto, envoy of the King of Norway, Harald Lund, on Monday.",
            1,
        ),
        ("President Aino Virtanen received Marta Soto, and Harald Lund, a widower, on Monday.", 0),
        ("President Aino Virtanen received Marta Soto, widow of Harald Lund, on Monday.", 1),
    ],
)
def test_whose_envoy_or_widow_somebody_is_is_not_there(text: str, absent: int) -> None:
    assert ("harald-lund" not in there(text + "\n")) is bool(absent)


def test_who_comes_after_an_envoy_with_a_title_of_his_own_is_there() -> None:
    text = "Present were Marta Soto, envoy of the King, Harald Lund, Minister of Trade, and Eero Laine.\n"
    assert "harald-lund" in there(text)
