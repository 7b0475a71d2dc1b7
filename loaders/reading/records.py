"""Short records of travels and visits: "Met with Prime Minister X, President Y, and NATO Secretary General Z."

Who travelled, when and where is given beside the text; the text tells whom the traveller met. People and their offices
are found as in any report; what its title leaves unsaid is of the country of the travel. Of the words before a name,
the nearest one that tells of a meeting or of something else decides (`records.toml`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import chain

from graph.dates import precision
from graph.facts import Encounter, Facts
from loaders.reading.cast import Cast, Way
from loaders.reading.clean import tell
from loaders.reading.placed_offices import placed_offices
from loaders.reading.quoting import quotation
from loaders.reading.record_names import bare, with_titled
from loaders.reading.record_people import told_apart, without_letters
from loaders.reading.record_posts import as_titled
from loaders.reading.references import cast_of
from loaders.reading.story import Story
from loaders.reading.travellers import travellers_of
from loaders.reading.wordsets import word_sets
from loaders.sources.journey import Journey, JourneyReport
from ontology.terms import Medium, MeetingStatus

_CONFIDENCE = 0.95
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_DAY = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s(\d{1,2})(?!\d)(?:\s?[-–]\s?\d{1,2})?"
)
_PLACED = re.compile(r"(?: (?:in|at) [A-Z][^.;,]*)?,? (?:on )?")
_NEAR = 30  # days before a journey
_CLAUSE = re.compile(r";|\.\s+(?=[A-Z])|\Z")
_TOGETHER = re.compile(r"\W*with\b")
_OWNER = re.compile(r"\s?['’]s?\s")


@dataclass(frozen=True, slots=True)
class _Named:
    """A mention of a person, and the decisive word before it: "meeting", "absent", "company" or none."""

    person: str
    start: int
    end: int
    manner: str | None
    clause: tuple[int, int]


def facts_of_record(record: JourneyReport, extractor: str, version: str) -> Facts:
    """The facts of a report with a journey: its people, their offices, and whom the traveller met."""
    journey, report = record.journey, record.report
    story = tell(report)
    # Of a few visits the text has nothing but who came.
    cast = Cast((), (), ()) if report.text == journey.traveller else _cast(story, journey)
    named = list(_named(story, cast))
    travellers, posts = travellers_of(story, cast, journey)
    company = {name.person for name in named if name.manner == "company"}
    offices = (*posts, *placed_offices(cast, journey, company))
    keys = tuple(person.key for person in travellers)
    meetings = tuple(_meetings(story, journey, keys, named))
    # What has neither an office nor a meeting is a place visited, or somebody who is only spoken of.
    told = {*company, *(office.person for office in offices)}
    told |= {key for meeting in meetings for side in meeting.sides for key in side}
    people = (*travellers, *(person for person in cast.people if person.key in told and person.key not in keys))
    return Facts(report=report, extractor=extractor, version=version, people=people, offices=offices, meetings=meetings)


def _cast(story: Story, journey: Journey) -> Cast:
    cast = without_letters(with_titled(story, bare(story, cast_of(story), journey.place)))
    return as_titled(story, told_apart(story, cast))


def _named(story: Story, cast: Cast) -> Iterator[_Named]:
    ends = [match.start() for match in _CLAUSE.finditer(story.text)]
    for reference in cast.references:
        if reference.way is not Way.NAME:
            continue
        end = next((end for end in ends if end >= reference.end), len(story.text))
        start = max((end for end in ends if end < reference.start), default=-1) + 1
        manner = _manner(story.text[start : reference.start].lower())
        if manner != "company" and _OWNER.match(story.text, reference.end):
            continue
        yield _Named(reference.people[0], reference.start, reference.end, manner, (start, end))


def _manner(before: str) -> str | None:
    """The kind of the last decisive word of a clause before a name; the longer one where two end together."""
    last = max(_decisive().finditer(before), key=lambda match: match.start(), default=None)
    if last is None and _TOGETHER.match(before):
        return "company"
    return _kinds()[last[0]] if last else None


def _meetings(
    story: Story, journey: Journey, travellers: tuple[str, ...], named: Sequence[_Named]
) -> Iterator[Encounter]:
    seen: set[frozenset[str]] = set()
    clauses = dict.fromkeys(name.clause for name in named)
    for start, end in clauses:
        inside = [name for name in named if name.clause == (start, end)]
        company = tuple(dict.fromkeys(name.person for name in inside if name.manner == "company"))
        met = tuple(dict.fromkeys(name.person for name in inside if name.manner == "meeting"))
        met = tuple(person for person in met if person not in company and person not in travellers)
        if not met:
            continue
        words = story.text[start:end].lower()
        together = len(met) > 1 and any(word in words for word in word_sets("records")["round"])
        ours = (*travellers, *company)
        groups = [tuple((person,) for person in met)] if together else [((person,),) for person in met]
        for group in groups:
            pairs = {frozenset((one, other)) for one in ours for other in chain.from_iterable(group)}
            if pairs <= seen:
                continue
            seen |= pairs
            last = next(name for name in inside if name.person == group[0][0])
            yield _encounter(story, journey, (ours, *group), (_from(story.text, start), last.end), (start, end))


def _from(text: str, start: int) -> int:
    return start + len(text[start:]) - len(text[start:].lstrip(" .;"))


def _encounter(
    story: Story,
    journey: Journey,
    sides: tuple[tuple[str, ...], ...],
    span: tuple[int, int],
    clause: tuple[int, int],
) -> Encounter:
    day = _date(story.text[clause[0] : clause[1]], journey) or _before(story.text[span[1] : clause[1]], journey)
    told = day or _spanned(journey)
    return Encounter(
        status=MeetingStatus.TOOK_PLACE,
        date=told,
        precision=precision(told) if told else None,
        medium=Medium.IN_PERSON,
        place=journey.place if journey.place and "," not in journey.place else None,
        country=journey.country,
        sides=sides,
        main=True,
        evidence=quotation(story, *span, confidence=_CONFIDENCE),
    )


def _date(clause: str, journey: Journey) -> str | None:
    """The day that the clause says, if it is one of the journey."""
    for found in _DAY.finditer(clause):
        day = next((day for day in _days(found, journey) if journey.start <= day <= journey.end), None)
        if day and found[0].endswith(found[2]):
            return day
    return None


def _before(after: str, journey: Journey) -> str | None:
    """The day before the journey that is told right after who was met: "Had met with Y in Paris, June 4"."""
    found = _DAY.search(after)
    if not found or not found[0].endswith(found[2]) or not _PLACED.fullmatch(after[: found.start()]):
        return None
    first = (date.fromisoformat(journey.start) - timedelta(_NEAR)).isoformat()
    return next((day for day in _days(found, journey) if first <= day < journey.start), None)


def _days(found: re.Match[str], journey: Journey) -> Iterator[str]:
    month = next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(found[1].lower()[:3]))
    for year in dict.fromkeys((journey.start[:4], journey.end[:4])):
        yield f"{year}-{month:02}-{int(found[2]):02}"


def _spanned(journey: Journey) -> str | None:
    """The most precise date that spans the journey."""
    lengths = (length for length in (10, 7, 4) if journey.start[:length] == journey.end[:length])
    return next((journey.start[:length] for length in lengths), None)


@cache
def _kinds() -> dict[str, str]:
    words = word_sets("records")
    return {word: kind for kind in ("meeting", "absent", "company") for word in words[kind]}


@cache
def _decisive() -> re.Pattern[str]:
    longest = sorted(_kinds(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})\b")
