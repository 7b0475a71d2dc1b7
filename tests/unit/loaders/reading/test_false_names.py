from __future__ import annotations

import pytest

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.references import cast_of


def names(text: str) -> list[str]:
    report = Report(id="r", stems=("r",), published="2025-01-01", text=f" date 2025-01-01 {text}")
    return [person.name for person in cast_of(tell(report)).people]


@pytest.mark.parametrize(
    "text",
    [
        "The visit was told of by the daily Rita Ylva reported sources as saying.",
        "The official Tamora news agency quoted the minister at length.",
        "The official Tamora newspaper said the talks had failed.",
        "The editor of Gazeta Polska said that the talks had failed.",
        "The ministry told members of the rebel Hamzar militia to leave the town.",
        "The session will open at 8 p.m. EDT in the main hall.",
    ],
)
def test_papers_agencies_groups_and_hours_are_nobody(text: str) -> None:
    assert names(text) == []
