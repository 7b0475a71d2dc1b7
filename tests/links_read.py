"""Links between people that are found in a text; letters in braces stand for three of them: "{A} met {B}"."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.allegiance import allegiance_of
from loaders.reading.clauses import lines_of
from loaders.reading.clean import tell
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.links import Link
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus

HELD = MeetingStatus.TOOK_PLACE
V, T, R = "virtanen", "tavares", "rojas"
WHO = {
    "A": "President of Finland Aino Virtanen",
    "B": "Prime Minister of Portugal Rui Tavares",
    "C": "Foreign Minister of Chile Pedro Rojas",
}


def said(pattern: str) -> str:
    """A text in which letters in braces are people."""
    for letter, who in WHO.items():
        pattern = pattern.replace(f"{{{letter}}}", who)
    return pattern + "\n"


def report_of(text: str) -> Report:
    """A report of 21 May 2024."""
    return Report(id="r", stems=("r",), published="2024-05-21", text=f" date 2024-05-21 {text}")


def links_read(text: str) -> tuple[Link, ...]:
    """The links between the people of a text."""
    story = tell(report_of(text))
    cast = cast_of(story)
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    return links_in(lines_of(story, cast, places, allegiance), cast, allegiance).found


def pairs_read(text: str, feature: str = "direct", status: MeetingStatus = HELD) -> set[frozenset[str]]:
    """Surnames of those whom links with a feature tie."""
    return {
        frozenset((link.one.rsplit("-", 1)[-1], link.other.rsplit("-", 1)[-1]))
        for link in links_read(text)
        if feature in link.features and link.status is status
    }
