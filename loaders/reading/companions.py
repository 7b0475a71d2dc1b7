"""Offices of those named after their group: "received four deputies from X, led by A; with her were B, C and D"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.reading.bearers_listed import listed_on
from loaders.reading.claims import Bearing, Claim, named_in
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title
from ontology.terms import Role

_WITH = re.compile(r"\b[Ww]ith (?:him|her|them) (?:were|are|came|sat|travell?ed) (?:also )?\Z")
_VERBS = ("were ", "are ", "came ", "sat ", "travelled ", "traveled ", "also ")
"""What all that it finds ends with."""
_LEAD = 40  # characters before a list of companions in which its verb stands
_FAR = 600  # characters from a group to its list of companions
_REACH = 2
"""Sentences before a list of companions in which their group is told."""


def told_of_groups(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give the companions of the head of a group of legislators the title of the group."""
    titled = {claim.person for bearing in bearings for claim in bearing.claims}
    for number, bearing in enumerate(bearings):
        for name in bearing.names:
            start = story.tokens[name.whole].start
            leads = story.text.endswith(_VERBS, 0, start)
            listing = _WITH.search(story.text, max(bearing.sentence.start, start - _LEAD), start) if leads else None
            if listing is None:
                continue
            near = bearings[max(0, number - _REACH) : number + 1]
            title = _group(near, name)
            if title is None or not _is_led(story, near, title, listing.start()):
                continue
            named = named_in(story, bearing)
            state = title.state or _state_after(story, title, places)
            for one in listed_on(named, name):
                person = bearing.who[one.first]
                if person not in titled:
                    titled.add(person)
                    bearing.claims.append(Claim(person, title, bearing.sentence, one, Role.LEGISLATOR, state))


def _state_after(story: Story, title: Title, places: Places) -> str | None:
    """The state that legislators are from: "four parliamentarians from Malawi"."""
    end = story.tokens[title.last - 1].end
    found = _FROM.match(story.text, end)
    near = places.within(end, found.end() + _LEAD) if found else []
    return near[0].code if near and near[0].start <= end + _LEAD else None


_FROM = re.compile(r",? (?:from|of) (?:the )?")


def _group(bearings: Sequence[Bearing], name: Name) -> Title | None:
    """The last title of several legislators before a name, that nobody named bears."""
    for bearing in reversed(bearings):
        for title in reversed(bearing.free):
            if title.last <= name.first and title.plural and role_of(title, title.state) is Role.LEGISLATOR:
                return title
    return None


def _is_led(story: Story, bearings: Sequence[Bearing], title: Title, end: int) -> bool:
    """Whether a group is said to be led by somebody, and nobody else is spoken of until the list of companions."""
    start = story.tokens[title.last - 1].end
    led = _LED.search(story.text, start, end) if end - start <= _FAR else None
    if led is None or _ELSE.search(story.text, led.end(), end):
        return False
    starts = [one.start for bearing in bearings for one in bearing.names]
    before = sum(story.tokens[title.first].start < start < led.start() for start in starts)
    return not before and sum(led.end() <= start < end for start in starts) <= 1


_LED = re.compile(r"\b(?:(?:led|headed|chaired) by|(?:[Tt]heir|[Ii]ts|whose) (?:leader|head|chair\w*) (?:is|was))\b")
_ELSE = re.compile(r"\b(?:He|She|They)\b")
