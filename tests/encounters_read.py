"""Who is told to have met whom by the reading of a text."""

from __future__ import annotations

from graph.facts import Report
from loaders.reading.clean import tell
from loaders.reading.meetings import find_meetings
from loaders.reading.references import cast_of
from ontology.terms import MeetingStatus


def pairs_met(report: Report) -> set[frozenset[str]]:
    """The keys of those told to have met, two by two."""
    story = tell(report)
    return {
        frozenset((one, other))
        for meeting in find_meetings(story, cast_of(story))
        if meeting.status is MeetingStatus.TOOK_PLACE
        for number, side in enumerate(meeting.sides)
        for facing in meeting.sides[number + 1 :]
        for one in side
        for other in facing
    }


def surnames_met(report: Report) -> set[frozenset[str]]:
    """The same by the last word of each key: of people who are called by their surnames."""
    return {frozenset(key.rsplit("-", 1)[-1] for key in pair) for pair in pairs_met(report)}


def days_met(published: str, text: str) -> set[str | None]:
    """The days of the encounters that a text published on a day tells to have taken place."""
    story = tell(Report(id="r", stems=("r",), published=published, text=f" date {published} {text}\n"))
    meetings = find_meetings(story, cast_of(story))
    return {meeting.date for meeting in meetings if meeting.status is MeetingStatus.TOOK_PLACE}
