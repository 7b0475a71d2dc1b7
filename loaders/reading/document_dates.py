"""When a document was signed: an anniversary's year, a date beside it, else the day of the main meeting."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from graph.facts import Encounter
from loaders.reading.document_naming import Naming
from loaders.reading.story import Sentence, Story
from loaders.reading.when import When, dates_in
from ontology.terms import AgreementStatus

_ANNIVERSARY = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)? anniversary\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?![-–/]\d)")
_ATTACHED = re.compile(
    r",? (?:(?:which |that )?(?:was |were )?(?:signed|concluded|adopted|inked) )?(?:(?:in|on|of) )?(?:the )?"
)
"""Between a title and the date that is its own: "two pacts in 2012 and the peace accord in 2020"."""
_MADE = re.compile(r"\b(?:of|from|dated|since|signed|concluded|adopted|reached|initial(?:l)?ed|ratified)\b")
"""Before a day on which what is only named was made, not spoken of: "the accord of 27 February"."""
_SIGNS = re.compile(r"(?<!since )\b(?:signed|adopted|issued|concluded|exchanged|inked)\b")
"""Between an anniversary and what is signed on it: "on the anniversary of the treaty A and B adopted a statement"."""
_DAY = 10
_NEAR = 140
_FAR = 600


class Dates:
    """The dates of a story, from which those of its documents are taken."""

    def __init__(self, story: Story, meetings: Sequence[Encounter]) -> None:
        self.story = story
        self.meetings = meetings
        self.said = tuple(when for when in dates_in(story) if when.date)
        self.starts = [when.start for when in self.said]

    def of(self, sentence: Sentence, naming: Naming, status: AgreementStatus) -> str | None:
        """ISO date that the words say of a document, at its own precision; None where they do not."""
        text = self.story.text
        anniversary = _ANNIVERSARY.search(text, max(sentence.start, naming.start - _NEAR), naming.start)
        if anniversary and not (
            status is AgreementStatus.SIGNED and _SIGNS.search(text, anniversary.end(), naming.start)
        ):
            return f"{int(self.story.report.published[:4]) - int(anniversary[1]):04}"
        if status is AgreementStatus.PLANNED:
            return None
        year = _YEAR.search(text, naming.start, naming.end)
        inside = self._within(max(sentence.start, naming.start - _FAR), min(sentence.end, naming.end + _FAR))
        if status is AgreementStatus.REFERENCED:
            inside = [when for when in inside if naming.end <= when.start < naming.end + 30]
            inside = [
                when for when in inside if len(when.date or "") < _DAY or _MADE.search(text, naming.end, when.end)
            ]
            return inside[0].date if inside else year[0] if year else None
        own = next(
            (when for when in inside if _ATTACHED.fullmatch(text, naming.end, max(naming.end, when.start))), None
        )
        if own:
            return own.date
        if inside:
            return min(inside, key=lambda when: abs(when.start - naming.start)).date
        return self._before(sentence)

    def of_meeting(self) -> str | None:
        """The date of the main meeting, on which a document signed without a date of its own was signed."""
        return next((meeting.date for meeting in self.meetings if meeting.main and meeting.date), None)

    def _within(self, low: int, high: int) -> list[When]:
        return list(self.said[bisect_left(self.starts, low) : bisect_left(self.starts, high)])

    def _before(self, sentence: Sentence) -> str | None:
        """The last date said before in the same paragraph."""
        at = bisect_left(self.starts, sentence.start) - 1
        if at < 0:
            return None
        other = self.story.sentence_at(self.said[at].start)
        return self.said[at].date if other and other.paragraph == sentence.paragraph else None
