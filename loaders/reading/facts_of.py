"""What one report says: the finders in their order, each over the same story."""

from __future__ import annotations

from graph.facts import Facts, Report
from graph.garbage import spared, uncollected
from loaders.reading.agreements import find_agreements
from loaders.reading.clean import tell
from loaders.reading.dependencies import of_sovereign
from loaders.reading.houses import find_houses
from loaders.reading.meetings import find_meetings
from loaders.reading.parts import LONGEST, in_parts
from loaders.reading.records import facts_of_record
from loaders.reading.references import cast_of
from loaders.reading.sureness import calibrated
from loaders.reading.tenure_rows import facts_of_tenure
from loaders.reading.weights import mark
from loaders.sources.journey import JourneyReport
from loaders.sources.tenure_row import TenureReport

EXTRACTOR = "interstate"
VERSION = f"0.1.0{mark()}"
"""With a digest of weights of one's own, so that what was read by others is read anew."""


def facts_of(report: Report) -> Facts:
    """The facts of one report, in the order of the text, each with its evidence; in time linear in its length."""
    if isinstance(report, JourneyReport):
        return facts_of_record(report, EXTRACTOR, VERSION)
    if isinstance(report, TenureReport):
        return facts_of_tenure(report, EXTRACTOR, VERSION)
    return _read(report) if len(report.text) <= LONGEST else in_parts(report, _read)


@uncollected()
def _read(report: Report) -> Facts:
    story = tell(report)
    cast = cast_of(story)
    meetings = find_meetings(story, cast)
    facts = calibrated(
        Facts(
            report=report,
            extractor=EXTRACTOR,
            version=VERSION,
            people=cast.people,
            offices=tuple(map(of_sovereign, cast.offices)),
            meetings=meetings,
            agreements=find_agreements(story, cast, meetings),
            houses=find_houses(story),
        )
    )
    spared()
    return facts
