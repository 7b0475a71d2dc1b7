from __future__ import annotations

import time
import tracemalloc

import pytest

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.presence import presence_of, shared_presence, signs_of
from loaders.reading.references import cast_of

TEXT = (
    "President Ivan Petrov received Prime Minister Anton Dimov in Sofia on Monday. "
    "“We remember the late Maria Koleva”, he said. Jan Novak sent a telegram."
)


def features(text: str) -> dict[str, frozenset[str]]:
    story = tell(Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    found = signs_of(lines, cast, links_in(lines, cast, allegiance))
    return {person: signs.features for person, signs in found.items()}


def presence(text: str) -> dict[str, float]:
    story = tell(Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}"))
    cast, places = cast_of(story), places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    return presence_of(lines, cast, links_in(lines, cast, allegiance))


@pytest.mark.parametrize(
    ("person", "expected"),
    [
        ("ivan-petrov", {"right:received", "first|at:0", "verb:received", "tied:direct", "unquoted", "mentions:2"}),
        ("anton-dimov", {"at:1", "verb before:received", "in:received"}),
        ("maria-koleva", {"quoted", "left:late", "untied", "first|quoted"}),
        ("jan-novak", {"right:telegram", "verb:"}),
    ],
)
def test_the_words_around_somebody_are_told(person: str, expected: set[str]) -> None:
    assert expected - features(TEXT)[person] == set()


def test_who_receives_and_who_is_received_took_part_sooner_than_who_is_remembered() -> None:
    found = presence(TEXT)
    assert min(found["ivan-petrov"], found["anton-dimov"]) > 0.5 > found["maria-koleva"]


@pytest.mark.parametrize(("features", "tie"), [({"direct"}, "direct"), ({"nolink"}, "nolink"), ({"listed"}, "loose")])
def test_what_is_likely_of_both_stands_beside_what_ties_them(features: set[str], tie: str) -> None:
    found = shared_presence(0.99, 0.01, "differ", frozenset(features))
    assert found == shared_presence(0.01, 0.99, "differ", frozenset(features))
    assert {f"least:-5|{tie}|differ", f"most:4|{tie}"} <= found


def test_somebody_named_without_end_costs_time_and_memory_near_linear_in_the_length() -> None:
    def cost(count: int) -> tuple[float, int]:
        words = " ".join(f"word{number} President Petrov" for number in range(count))
        story = tell(Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {words}."))
        cast, places = cast_of(story), places_in(story)
        allegiance = allegiance_of(story, cast, places)
        lines = lines_of(story, cast, places, allegiance)
        links = links_in(lines, cast, allegiance)
        start = time.perf_counter()
        signs_of(lines, cast, links)
        taken = time.perf_counter() - start
        tracemalloc.start()
        signs_of(lines, cast, links)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return taken, most

    cost(5)
    (short, little), (long, much) = cost(100), cost(400)
    assert long < 12 * short + 0.05
    assert much < 8 * little
