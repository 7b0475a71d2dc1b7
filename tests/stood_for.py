"""Whom words of a text stand for, as the reading tells."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.cast import Way
from loaders.reading.clauses import Line, lines_of
from loaders.reading.clean import tell
from loaders.reading.geography import places_in
from loaders.reading.references import cast_of
from loaders.reading.story import Story

VISIT = "President of Finland Aino Virtanen received Prime Minister of Portugal Rui Tavares in Helsinki on 20 May.\n"


def story(text: str) -> Story:
    return tell(Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}"))


def lines(text: str) -> tuple[Line, ...]:
    told = story(text)
    cast, places = cast_of(told), places_in(told)
    return lines_of(told, cast, places, allegiance_of(told, cast, places))


def meant(text: str, word: str) -> list[set[str]]:
    """Whom each `word` of a text stands for, where it is not a name."""
    items = [item for line in lines(text) for item in line.items]
    return [set(item.people) for item in items if item.word == word and item.way is not Way.NAME]
