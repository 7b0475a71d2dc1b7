"""The claims to office of an annotated report, before their states are settled, and who of the gold makes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.facts import NamedPerson, Report
from graph.keys import fold
from loaders.reading.claims import Bearing
from loaders.reading.clean import tell
from loaders.reading.geography import Places, places_in
from loaders.reading.references import readings_of
from loaders.reading.story import Story


def bearings_in(report: Report) -> tuple[Story, Places, Sequence[NamedPerson], list[Bearing]]:
    """What each sentence of a report claims."""
    story = tell(report)
    places = places_in(story)
    people, bearings = readings_of(story, places)
    return story, places, people, bearings


def gold_keys(gold: dict[str, Any], people: Sequence[NamedPerson]) -> dict[str, str]:
    """The gold's key of each person read, by any name they share."""
    known = {fold(name): row["key"] for row in gold["people"] for name in (*row["aliases"], row["name"])}
    keys = {}
    for person in people:
        for name in (person.name, *person.aliases):
            if fold(name) in known:
                keys[person.key] = known[fold(name)]
                break
    return keys
