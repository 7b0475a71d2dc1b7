"""Meetings as a report tells them: who faced whom, when, where, by what medium, and whether it took place at all.

Pairs of people are weighed over the whole story (`pairs`), each accepted pair (`settled_pairs`) is anchored at the
line that says most for it, and pairs of one occasion are put together to encounters (`sides`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product
from typing import NamedTuple

from graph.dates import overlap, precision
from graph.facts import Encounter, Quotation
from loaders.reading.allegiance import Allegiance, allegiance_of
from loaders.reading.cast import Cast
from loaders.reading.clauses import Line, lines_of
from loaders.reading.dating import Dated
from loaders.reading.frames import links_in
from loaders.reading.geography import places_in
from loaders.reading.guests import among_guests, guests_in
from loaders.reading.links import Link
from loaders.reading.occasions import Occasion, Occasions
from loaders.reading.pairs import ACCEPTED, Pair, strength, weigh
from loaders.reading.quoting import MOST_WORDS, quotation
from loaders.reading.rounds import round_odds
from loaders.reading.settled_pairs import expected, may_be_expected, settled
from loaders.reading.sides import Sides, sides_of
from loaders.reading.spokespeople import without_spokespeople
from loaders.reading.story import Kind, Story
from loaders.reading.tellers import only_tells
from loaders.reading.throughout import THROUGHOUT, is_companion
from loaders.reading.triggers import Join
from ontology.terms import MeetingStatus

_SURE_OF_TELLER = 0.6  # likelihood from which one who only tells of an encounter may have been there
_STRONG = 1.3  # of a link that tells of the same people a second time
_STRONG_AFTER = 0.0  # of a link that tells of the two after that
_STRONG_BEFORE = 0.3  # where it stands in the past perfect: "They had spoken by phone on Tuesday"
_STRONG_TODAY = 0.25  # of a link that tells of what a report is about, where another goes back to long ago
_STRONG_RECALLED = 0.05  # of a link that stands beside a date
_LEAST_RECALLED = 0.05  # likelihood of two of whom it is told when they met before
_TOLD_EARLIER = 0.6  # likelihood of an encounter before, of which no day is told
_SURE = 0.9  # likelihood of its date
_AFAR = frozenset(
    {"congratulated/congratulates", "wished/wishes", "invited/invites", "greeted/greets/greet/greeting"}
    | {"pay/pays/paid/paying homage/tribute", "praised/commended"}
)  # done to the absent as well
_MOST_LINKS = 6  # of one pair that have a say in the date of their encounter
_ARRIVING = ("came/", "arrived", "at the house")  # first words of phrases of an arrival
_BEFORE_TRIGGER = 4  # items that a long quotation holds before its trigger


class _Anchor(NamedTuple):
    """A pair at the link that grounds one encounter of theirs."""

    pair: Pair
    link: Link
    occasion: Occasion


def find_meetings(story: Story, cast: Cast) -> tuple[Encounter, ...]:
    """Every encounter that the story tells of, in the order of the text; those not held have another status."""
    if len(cast.people) < 2:
        return ()
    places = places_in(story)
    allegiance = allegiance_of(story, cast, places)
    lines = lines_of(story, cast, places, allegiance)
    links = links_in(lines, cast, allegiance)
    if not links.found:
        return ()
    told = any(trigger.status is MeetingStatus.TOOK_PLACE for triggers in links.triggers for trigger in triggers)
    if not told and not any(may_be_expected(link) for link in links.found):
        return ()
    groups: dict[tuple[object, ...], list[_Anchor]] = {}
    weighed = without_spokespeople(weigh(lines, cast, links), cast)
    pairs = among_guests(weighed, round_odds(lines, cast, allegiance)) if guests_in(weighed) else weighed
    # where no encounter is told, thanks, wishes and invitations between people are none
    held, ahead = settled(pairs) if told else (), expected(pairs)
    if not held and not ahead:
        return ()
    occasions = Occasions(story, lines, places, links)
    held = (*held, *_recalled_before(pairs, held, occasions)) if told else held
    anchors = list(_anchors(held, ahead, lines, occasions))
    for anchor in _of_today(anchors, lines):
        key = (anchor.link.status, anchor.occasion.date, anchor.occasion.medium)
        groups.setdefault(key, []).append(anchor)
    order = {person.key: number for number, person in enumerate(cast.people)}
    found = [
        (anchor.link.line, _encounter(story, lines, sides, anchor))
        for group in groups.values()
        for sides, anchor in _encounters(group, order, allegiance)
    ]
    return tuple(encounter for _, encounter in sorted(found, key=lambda row: (row[0], row[1].sides)))


def _anchors(
    met: tuple[Pair, ...], ahead: tuple[tuple[Pair, Link], ...], lines: tuple[Line, ...], occasions: Occasions
) -> Iterator[_Anchor]:
    """What grounds each pair that is taken to have met, or is told to meet."""
    for pair in met if met and not occasions.lies_ahead() else ():
        held = _held(pair) or _untied(pair, lines)
        held = [link for link in held if not _is_by_teller(pair, link, lines[link.line])]
        if held and occasions.is_ahead(held[0]):
            held = [link for link in held if strength(link) > _STRONG_BEFORE and not occasions.is_ahead(link)]
        if not held or _is_afar(held):
            continue
        along = is_companion(pair)
        for anchor in _of_days(pair, held, occasions):
            if not along or _is_all_along(anchor, pair.links[-1], occasions):
                yield anchor
    both = {(pair.one, pair.other) for pair in met}
    for pair, link in ahead:
        occasion = occasions.of(link, pair)
        if (pair.one, pair.other) not in both or (occasion.date and occasion.date > occasions.published):
            yield _Anchor(pair, link, occasion)


def _of_days(pair: Pair, held: Sequence[Link], occasions: Occasions) -> Iterator[_Anchor]:
    """What grounds a pair that met on each day of which it is told."""
    days: list[str] = []
    for link, (day, _, likely) in _told(held, occasions):
        if day is None or not any(overlap(day, other) for other in days):
            occasion = occasions.of(link, pair)._replace(date=day, likely=likely)
            if days and day and day < min(days):
                occasion = occasion._replace(main=False)
            days += [day] if day else []
            yield _Anchor(pair, link, occasion)
        for other in occasions.days_beside(link, day) if day else ():
            if not any(overlap(other, known) for known in days):
                days.append(other)
                yield _Anchor(pair, link, occasions.of(link, pair)._replace(date=other, likely=likely))


def _is_all_along(anchor: _Anchor, along: Link, occasions: Occasions) -> bool:
    """Whether who was there all along was at an encounter that words tell of: not when the others met before."""
    day = anchor.occasion.date
    if day is None or "direct" not in anchor.link.features:
        return False
    if occasions.is_recent(day):
        return True
    said = occasions.said_date(along)  # "had sat in at both conversations in March"
    return said is not None and said.date is not None and overlap(day, said.date)


def _recalled_before(pairs: Sequence[Pair], held: Sequence[Pair], occasions: Occasions) -> Iterator[Pair]:
    """Pairs who are only to meet, of whom it is told when they met before: "The two last spoke in May"."""
    met = {(pair.one, pair.other) for pair in held}
    for pair in pairs:
        if (pair.one, pair.other) in met or pair.relation == "same" or pair.likelihood < _LEAST_RECALLED:
            continue
        if not any(link.status is MeetingStatus.PLANNED for link in pair.links):
            continue
        links = [link for link in pair.links if link.trigger and link.status is MeetingStatus.TOOK_PLACE]
        told = tuple(link for link in links if strength(link) > _STRONG_RECALLED and occasions.recalled(link))
        if told:
            yield pair._replace(likelihood=ACCEPTED, links=told)


def _held(pair: Pair) -> list[Link]:
    """The links of what took place, but for an arrival or a place in a line that tells that the two are to meet."""
    planned = {link.line for link in pair.links if link.status is MeetingStatus.PLANNED and strength(link) > _STRONG}
    held = (k for k in pair.links if k.status is MeetingStatus.TOOK_PLACE and k.features != THROUGHOUT)
    return [link for link in held if link.line not in planned or not _is_by_arrival(link)]


def _untied(pair: Pair, lines: tuple[Line, ...]) -> list[Link]:
    """A link for two who likely met though nothing ties them: at the line of both, else where the later comes in."""
    if pair.likelihood <= ACCEPTED or any("direct" in link.features for link in pair.links):
        return []  # who is taken to have met for what is told of others has to be tied
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.told and line.sentence.kind is not Kind.HEADLINE:
            here = [k for k in (pair.one, pair.other) if k in line.single.people and not only_tells(line, k)]
            if len(here) > 1:
                break
            for person in here:
                first.setdefault(person, number)
    else:
        number = max(first.values(), default=-1) if len(first) > 1 else -1
    if number < 0:
        return []
    return [Link(pair.one, pair.other, number, None, MeetingStatus.TOOK_PLACE, (), pair.relation)]


def _is_by_teller(pair: Pair, link: Link, line: Line) -> bool:
    """Whether one of two only tells what a line says: "A talked to B, her adviser C said".

    One who likely met the other is taken for a teller only where he does no more than stand beside him.
    """
    if pair.likelihood >= _SURE_OF_TELLER and "indirect" not in link.features:
        return False
    return any(person in line.single.people and only_tells(line, person) for person in (pair.one, pair.other))


def _is_by_arrival(link: Link) -> bool:
    trigger = link.trigger
    return trigger is not None and (trigger.join is Join.ATTENDANCE or trigger.phrase.startswith(_ARRIVING))


def _told(held: Sequence[Link], occasions: Occasions) -> Iterator[tuple[Link, Dated]]:
    """The links that tell of encounters of one pair, the strongest first, with the date of each.

    What is told in the past perfect with its date, "They had spoken on Monday", is apart from what else is told.
    """
    before, held = _told_before(held, occasions)
    yield from before
    if not held:
        return
    link = held[0]
    day = occasions.said_date(link)
    if day and occasions.is_past_perfect(link):
        yield link, day
        rest = [other for other in held if other.trigger and not occasions.is_past_perfect(other)]
        if rest and strength(rest[0]) > _STRONG_AFTER:
            yield rest[0], occasions.date_of_all(rest[:_MOST_LINKS])
    else:
        yield from _told_first(held, occasions)
    for link in held:
        least = _STRONG_BEFORE if occasions.is_past_perfect(link) else _STRONG
        if link.trigger is None or strength(link) <= least:
            continue
        day = occasions.said_date(link)
        if day:
            yield link, day
    for link in held:
        recalled = occasions.recalled(link) if link.trigger and strength(link) > _STRONG_RECALLED else None
        if recalled:
            yield link, recalled


def _told_before(held: Sequence[Link], occasions: Occasions) -> tuple[list[tuple[Link, Dated]], Sequence[Link]]:
    """Encounters before what is told, counted back from it or without a day, and the links that tell of no such one."""
    main = next((link for link in held if strength(link) > _STRONG_TODAY), None)
    back = {
        link: day
        for link in held
        if link.trigger
        and (day := occasions.counted_back(link))
        and not (main and main.line < link.line and occasions.is_just_before(link, day))
    }
    before = list(back.items())
    if back:
        held = [link for link in held if link not in back]
        held = held if held and strength(held[0]) > _STRONG_AFTER else []
    earlier = {link for link in held if link.trigger and occasions.is_earlier(link)}
    told = [link for link in held if link not in earlier] if earlier else []
    if told and strength(told[0]) > _STRONG_TODAY:
        link = next(link for link in held if link in earlier)
        before.append((link, Dated(None, said=True, likelihood=_TOLD_EARLIER)))
        held = told
    return before, held


def _told_first(held: Sequence[Link], occasions: Occasions) -> Iterator[tuple[Link, Dated]]:
    """What most links tell of, by all of them, but for those that recall what was long before."""
    link = held[0]
    recalled = occasions.recalled(link)
    others = [other for other in held if other.line != link.line and strength(other) > _STRONG_AFTER]
    apart = {other for other in held[1:] if occasions.is_past_perfect(other) and occasions.is_old(other)}
    if recalled and others:
        later = [other for other in others if strength(other) > _STRONG_TODAY and other not in apart]
        later = [other for other in later if not occasions.recalled(other)]
        if later:
            apart.update(other for other in held if other.line == link.line or occasions.recalled(other))
            link = later[0]
    first = occasions.date_of_all([other for other in held if other not in apart][:_MOST_LINKS])
    if recalled and not others:
        first = recalled
    old = first.date is not None and not occasions.is_recent(first.date)
    recalling = next((other for other in held if old and occasions.dated(other).date == first.date), link)
    before = list(_before_recalled(recalling, held, occasions)) if old else []
    yield (recalling if before else link), first
    yield from before


def _before_recalled(recalled: Link, links: Sequence[Link], occasions: Occasions) -> Iterator[tuple[Link, Dated]]:
    """The encounter of which a report told before it went back to one of long ago: "He let his thoughts go to May"."""
    lead = (link for link in links if link.line != recalled.line and link.line in occasions.lead and link.trigger)
    for link in lead:
        day = occasions.dated(link) if strength(link) > _STRONG_TODAY else None
        if day and day.date and day.likelihood > _SURE and occasions.is_recent(day.date):
            yield link, day
            return


def _of_today(anchors: Sequence[_Anchor], lines: tuple[Line, ...]) -> Iterator[_Anchor]:
    """Anchors without those of who attended the meeting with somebody whom another is told to have met before.

    "She recalled her talks with A in May. The meeting was attended by B": B did not meet A.
    """
    met: dict[str, list[_Anchor]] = {}
    main = min((anchor.link.line for anchor in anchors if anchor.occasion.main), default=len(lines))
    for anchor in anchors:
        if not _is_by_attendance(anchor):
            for person in (anchor.pair.one, anchor.pair.other):
                met.setdefault(person, []).append(anchor)
    for anchor in anchors:
        if anchor.link.line <= main or not _is_by_attendance(anchor) or not _is_with_recalled(anchor, met, lines):
            yield anchor


def _is_with_recalled(anchor: _Anchor, met: dict[str, list[_Anchor]], lines: tuple[Line, ...]) -> bool:
    """Whether one of the two is not in the line and was met only in the background."""
    there = lines[anchor.link.line].people
    away = [met.get(person, []) for person in (anchor.pair.one, anchor.pair.other) if person not in there]
    return any(told and all(_is_before(other, anchor) for other in told) for told in away)


def _is_by_attendance(anchor: _Anchor) -> bool:
    return anchor.link.trigger is not None and anchor.link.trigger.join is Join.ATTENDANCE


def _is_before(other: _Anchor, anchor: _Anchor) -> bool:
    """Whether an encounter in the background has another date."""
    if other.occasion.main or other.link.line > anchor.link.line:
        return False
    if not other.occasion.date or not anchor.occasion.date:
        return False
    return not overlap(other.occasion.date, anchor.occasion.date)


def _is_afar(links: Sequence[Link]) -> bool:
    """Whether the two are only congratulated or wished well, and no verb or noun of meeting ties them."""
    trigger = links[0].trigger
    if trigger is None or trigger.phrase not in _AFAR:
        return False
    return not any(
        _is_theirs(link) or link.trigger.join not in (Join.SPEECH, Join.NOUN) for link in links if link.trigger
    )


def _is_theirs(link: Link) -> bool:
    """Whether a noun is of an encounter of the two: "praised him at their meeting"."""
    return link.trigger is not None and link.trigger.join is Join.NOUN and "group" in link.features


def _encounters(group: list[_Anchor], order: dict[str, int], allegiance: Allegiance) -> Iterator[tuple[Sides, _Anchor]]:
    """Encounters of one day, each with the anchor that says most for it."""
    lines: dict[str, set[int]] = {}
    for anchor in group:
        for person in (anchor.pair.one, anchor.pair.other):
            lines.setdefault(person, set()).add(anchor.link.line)

    def together(one: str, other: str) -> bool:
        relation = allegiance.relation(one, other)
        return relation == "same" or (relation != "differ" and bool(lines[one] & lines[other]))

    for sides in sides_of([(anchor.pair.one, anchor.pair.other) for anchor in group], order, together):
        across = {frozenset(pair) for left, right in combinations(sides, 2) for pair in product(left, right)}
        mine = [anchor for anchor in group if frozenset((anchor.pair.one, anchor.pair.other)) in across]
        yield sides, max(mine, key=lambda anchor: (anchor.pair.likelihood, -anchor.link.line))


def _encounter(story: Story, lines: tuple[Line, ...], sides: Sides, anchor: _Anchor) -> Encounter:
    occasion = anchor.occasion
    return Encounter(
        status=anchor.link.status,
        date=occasion.date,
        precision=precision(occasion.date) if occasion.date else None,
        medium=occasion.medium,
        place=occasion.place,
        country=occasion.country,
        sides=sides,
        main=occasion.main,
        evidence=_quotation(story, lines[anchor.link.line], anchor),
    )


def _quotation(story: Story, line: Line, anchor: _Anchor) -> Quotation:
    """The words of the line from its trigger to the nearest mentions of the two people."""
    items, link = line.items, anchor.link
    people = {link.one, link.other}
    marks = [n for n in line.marks if not people.isdisjoint(items[n].people)]
    focus = link.trigger.first if link.trigger and link.trigger.last <= len(items) else (marks[0] if marks else 0)
    near = [focus, *(mark for mark in marks if abs(mark - focus) < MOST_WORDS)]
    first, last = min(near), max(near)
    if last - first >= MOST_WORDS:
        first = max(first, focus - _BEFORE_TRIGGER)
    # Right is an encounter of two people on its day: both have to be.
    confidence = round(anchor.pair.likelihood * anchor.occasion.likely, 3)
    return quotation(story, items[first].start, items[last].end, confidence=confidence)
