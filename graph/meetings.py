"""Meetings: the same meeting told in many reports is one, and who met whom in it.

Two reports tell of one meeting when the same two people face each other in both, by the same medium, and days and
countries fit; what took place did so by the day of publication. Two meetings that one report tells apart stay apart, as
do two known days, and two countries in which one publisher puts them. A telling without a day joins only where the
country agrees and its time is near; not one that is of another week or place by the same publisher.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product

from graph.clusters import Edge, clusters
from graph.countries import lineage
from graph.dates import interval, overlap, precision
from graph.evidence import evidence_id
from graph.facts import Encounter, Facts
from graph.keys import fold, identifier
from graph.model import Meeting, Met, Telling
from graph.settled import exact, usual
from ontology.terms import Label, Medium, MeetingStatus, Precision

RECENT = 60
"""Days before its publication in which a meeting told without a date ("recently") took place."""

SAME_NEWS = 7
"""Days of publication within which two reports that are about a meeting are about the same one."""

AHEAD = 180
"""Days around its publication for which a meeting without a date was planned, invited to, cancelled or denied."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A meeting as one report tells it, its people resolved. `published` is the ordinal of the day."""

    id: str
    report: str
    publisher: str | None
    published: int
    encounter: Encounter
    sides: tuple[frozenset[str], ...]
    pairs: frozenset[Pair]
    evidence: str

    @property
    def people(self) -> frozenset[str]:
        """Everybody on any side."""
        return frozenset().union(*self.sides)

    @property
    def on_a_day(self) -> bool:
        """Whether its day is known."""
        return self.encounter.precision is Precision.DAY

    @property
    def day(self) -> str | None:
        """The day, where it is known."""
        return self.encounter.date if self.on_a_day else None


def meetings(
    readings: Iterable[Facts], person: Callable[[str, str], str]
) -> tuple[tuple[Meeting, ...], tuple[Met, ...], tuple[Telling, ...]]:
    """All meetings of distinct readings, who met whom, and how each report tells of them.

    `person` gives the person of a report and key.
    """
    found_in = {one.id: one for facts in readings for one in told_in(facts, person)}
    told = sorted(found_in.values(), key=lambda one: one.id)

    def apart(ours: Sequence[int], theirs: Sequence[int]) -> bool:
        return any(not fit(told[one], told[other]) for one in ours for other in theirs)

    found: list[Meeting] = []
    met: list[Met] = []
    said: list[Telling] = []
    for items in clusters(len(told), _edges(told), apart):
        meeting, pairs, tellings = settled([told[item] for item in items])
        found.append(meeting)
        met += pairs
        said += tellings
    return tuple(found), tuple(sorted(met, key=lambda edge: edge.id)), tuple(said)


def settled(told: Sequence[Told]) -> tuple[Meeting, list[Met], list[Telling]]:
    """The meeting that all of these tell of, who met whom in it, and how each report tells of it."""
    meeting = _meeting(told)
    return meeting, list(_met(meeting, told)), [_telling(one, meeting.id) for one in told]


def told_in(facts: Facts, person: Callable[[str, str], str]) -> Iterator[Told]:
    """The meetings that one report tells of."""
    names = {named.key: fold(named.name) for named in facts.people}
    for encounter in facts.meetings:
        report = facts.report.id
        sides: list[frozenset[str]] = []
        for side in encounter.sides:
            # Whom identity has put on two sides of one meeting stays on the first.
            new = frozenset(person(report, key) for key in side) - frozenset().union(*sides)
            if new:
                sides.append(new)
        if not sides:
            continue
        quotation = encounter.evidence
        yield Told(
            id=identifier(
                "meeting",
                report,
                encounter.status,
                encounter.medium,
                encounter.date,
                encounter.place,
                str(quotation.start),
                str(quotation.end),
                *sorted("+".join(sorted(names[key] for key in side)) for side in encounter.sides),
            ),
            report=report,
            publisher=facts.report.publisher,
            published=date.fromisoformat(facts.report.published).toordinal(),
            encounter=encounter,
            sides=tuple(sorted(sides, key=min)),
            pairs=frozenset(across(sides)),
            evidence=evidence_id(report, Label.MEETING, quotation),
        )


def _telling(one: Told, meeting: str) -> Telling:
    encounter = one.encounter
    return Telling(
        id=identifier("telling", one.id),
        about=meeting,
        evidence=one.evidence,
        known=date.fromordinal(one.published).isoformat(),
        status=encounter.status,
        date=encounter.date,
        precision=encounter.precision,
        medium=encounter.medium,
        place=encounter.place,
        country=encounter.country,
        main=encounter.main,
        sides=tuple(tuple(sorted(side)) for side in one.sides),
    )


def across(sides: Iterable[Iterable[str]]) -> Iterator[Pair]:
    """Every pair across the sides, in order of identifiers."""
    for left, right in combinations(sides, 2):
        for one, other in product(left, right):
            yield (one, other) if one < other else (other, one)


def met_id(one: str, other: str, meeting: str) -> str:
    """The identifier of the contact of two people, in order of their identifiers, at a meeting."""
    return identifier("met", one, other, meeting)


def _edges(told: Sequence[Told]) -> Iterator[Edge]:
    on_days: dict[object, list[int]] = defaultdict(list)
    undated: dict[object, list[int]] = defaultdict(list)
    every: dict[object, list[int]] = defaultdict(list)
    for place, one in enumerate(told):
        for kind in kinds_of(one):
            every[kind].append(place)
            if one.on_a_day:
                on_days[kind, one.day].append(place)
            else:
                undated[kind].append(place)
    pairs = {pair for block in on_days.values() for pair in combinations(block, 2)}
    for key, block in undated.items():
        pairs.update((min(pair), max(pair)) for pair in product(block, every[key]) if pair[0] != pair[1])
    for left, right in sorted(pairs):
        if fit(told[left], told[right]):
            yield strength(told[left], told[right]), left, right


def kinds_of(one: Told) -> Iterator[object]:
    """Status, medium and two people who faced each other: what two tellings of one meeting have in common."""
    for pair in one.pairs:
        yield one.encounter.status, one.encounter.medium, pair


def fit(one: Told, other: Told) -> bool:
    """Whether two tellings can be of one meeting, given that two people face each other in both."""
    ours, theirs = one.encounter, other.encounter
    if one.report == other.report or (ours.status, ours.medium) != (theirs.status, theirs.medium):
        return False
    if len(one.sides) != len(other.sides) and not (ours.main and theirs.main):
        return False
    if one.on_a_day and other.on_a_day:
        return ours.date == theirs.date and not _of_two_countries(one, other)
    if not overlap(ours.date, theirs.date) or not _same_place(ours, theirs) or _told_as_two(one, other):
        return False
    if ours.date and theirs.date:
        return _by_publication(one, other)
    return _near(one, other)


def _of_two_countries(one: Told, other: Told) -> bool:
    """Whether one publisher puts what was in person on one day in two countries: then there were two meetings."""
    ours, theirs = one.encounter, other.encounter
    if one.publisher is None or one.publisher != other.publisher or ours.medium is not Medium.IN_PERSON:
        return False
    return bool(ours.country and theirs.country and not lineage(ours.country) & lineage(theirs.country))


def _told_as_two(one: Told, other: Told) -> bool:
    """Whether one publisher is about a meeting in two weeks, or about two of the same people.

    Those are of two places, or of dates that are no days and told on two: the records of two journeys.
    """
    if one.publisher is None or one.publisher != other.publisher:
        return False
    ours, theirs = one.encounter, other.encounter
    if ours.main and theirs.main and abs(one.published - other.published) > SAME_NEWS:
        return True
    if one.people != other.people:
        return False
    if ours.place and theirs.place and fold(ours.place) != fold(theirs.place):
        return True
    vague = ours.date and theirs.date and not one.on_a_day and not other.on_a_day
    return bool(vague and ours.main and theirs.main and one.published != other.published)


def _by_publication(one: Told, other: Told) -> bool:
    """Whether two dates leave a day on which what took place did so before either report."""
    ours, theirs = one.encounter, other.encounter
    if ours.status is not MeetingStatus.TOOK_PLACE or not (ours.date and theirs.date):
        return True
    first = max(interval(ours.date)[0], interval(theirs.date)[0])
    return first <= date.fromordinal(min(one.published, other.published)).isoformat()


def _same_place(ours: Encounter, theirs: Encounter) -> bool:
    """Whether both tellings say where, and the same."""
    if ours.country and theirs.country:
        return ours.country == theirs.country
    return bool(ours.place and theirs.place and fold(ours.place) == fold(theirs.place))


def _near(one: Told, other: Told) -> bool:
    """Whether a telling without any date can be of the time of another."""
    undated, dated = (one, other) if one.encounter.date is None else (other, one)
    if dated.encounter.date is None:
        return abs(one.published - other.published) <= RECENT
    first, last = (date.fromisoformat(day).toordinal() for day in interval(dated.encounter.date))
    if undated.encounter.status is MeetingStatus.TOOK_PLACE:
        return first <= undated.published and undated.published - last <= RECENT
    return undated.published - AHEAD <= last and first <= undated.published + AHEAD


def strength(one: Told, other: Told) -> float:
    """How strongly two tellings that fit belong together."""
    ours, theirs = one.encounter, other.encounter
    alike = len(one.people & other.people) / len(one.people | other.people)
    placed = bool(ours.place and theirs.place and fold(ours.place) == fold(theirs.place))
    days = 2.0 if one.on_a_day and other.on_a_day else 0.0
    return days + alike + placed + (ours.main == theirs.main) / 4 - abs(one.published - other.published) / 1e6


def _meeting(tellings: Sequence[Told]) -> Meeting:
    told = [one.encounter for one in tellings]
    day = exact(one.date for one in told)
    return Meeting(
        id=min(one.id for one in tellings),
        status=told[0].status,
        date=day,
        precision=precision(day) if day else None,
        medium=told[0].medium,
        place=usual(one.place for one in told),
        country=usual(one.country for one in told),
        main=any(one.main for one in told),
        sides=_sides(tellings),
        evidence=tuple(sorted({one.evidence for one in tellings})),
    )


def _sides(tellings: Sequence[Told]) -> tuple[tuple[str, ...], ...]:
    """The sides of the fullest telling, with whom only others name beside those they stand with there."""
    if len(tellings) == 1:
        return tuple(tuple(sorted(side)) for side in tellings[0].sides)
    sides: list[set[str]] = []
    for one in sorted(tellings, key=lambda one: (-len(one.people), one.id)):
        for side in one.sides:
            new = side - set().union(*sides)
            beside = max(sides, key=lambda known: len(known & side), default=None)
            if beside is not None and beside & side:
                beside |= new
            elif new:
                sides.append(set(new))
    return tuple(sorted((tuple(sorted(side)) for side in sides), key=lambda side: side[0]))


def _met(meeting: Meeting, tellings: Sequence[Told]) -> Iterator[Met]:
    if meeting.status is not MeetingStatus.TOOK_PLACE:
        return
    for one, other in sorted(across(meeting.sides)):
        said = {telling.evidence for telling in tellings if (one, other) in telling.pairs}
        yield Met(
            id=met_id(one, other, meeting.id),
            people=(one, other),
            meeting=meeting.id,
            date=meeting.date,
            precision=meeting.precision,
            medium=meeting.medium,
            evidence=tuple(sorted(said)) or meeting.evidence,
        )
