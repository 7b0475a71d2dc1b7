"""Offices told by counting: "the first deputy, A, the second, B", "A and B, the one Minister of X, the other of Y"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.reading.claims import Bearing, Claim
from loaders.reading.geography import Places
from loaders.reading.names import Name
from loaders.reading.roles import role_of
from loaders.reading.story import Story
from loaders.reading.titles import Title

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_COUNTED = rf"the (?P<number>{'|'.join(_ORDINALS[1:])})"
_STYLE = r"(?:H\.?E\.? |Hon\.? |Mr\.? |Mrs\.? |Ms\.? |Dr\.? |Prof\.? |Sir |Dame )*"
_BEFORE = re.compile(rf"(?:[,;:]|\band|\bas) (?:was |were |is )?{_COUNTED},? {_STYLE}\Z")
_AFTER = re.compile(rf",? (?:who is |being )?{_COUNTED}(?=[,;.)]| and\b)")
_ONE = re.compile(r"\b(?:the )?one (?:the |is (?:the )?)?\Z")
_OTHER = re.compile(r",? (?:and )?the other (?:(?:is )?(?:that )?(?:of|from|in) )?(?:the )?")
_JOINED = re.compile(rf",? (?:and|&) {_STYLE}")
_REACH = 40  # characters around a name


def told_by_number(story: Story, bearings: Sequence[Bearing], places: Places) -> None:
    """Give those who are told of as the second, the third or the other the office of the first or the one."""
    for bearing in bearings:
        if len(bearing.names) > 1 and bearing.claims:
            _count(story, bearing)
            _part(story, bearing, places)


def _count(story: Story, bearing: Bearing) -> None:
    """ "First deputy mayor A, the second, B, and C, who is the third"."""
    titled = {claim.person for claim in bearing.claims}
    for name in bearing.names:
        person = bearing.who[name.first]
        if person in titled:
            continue
        start = story.tokens[name.whole].start
        before = story.text[max(bearing.sentence.start, start - _REACH) : start]
        found = _BEFORE.search(before) or _AFTER.match(story.text, name.end, bearing.sentence.end)
        number = _ORDINALS.index(found["number"]) if found else 0
        wanted = set(_ORDINALS[:number])
        models = [claim for claim in bearing.claims if wanted & set(_said(claim.title))]
        before_it = [claim for claim in models if claim.name.start < name.start]
        if before_it:
            model = before_it[-1]
            claim = Claim(person, model.title, bearing.sentence, name, model.role, model.state, model.ground)
            bearing.claims.append(claim)
            titled.add(person)


def _said(title: Title) -> list[str]:
    return f"{title.before} {title.head_text}".lower().split()


def _part(story: Story, bearing: Bearing, places: Places) -> None:
    """ "A and B, the one Foreign Minister of X and the other of Y"."""
    for claim in list(bearing.claims):
        start, end = story.tokens[claim.title.first].start, story.tokens[claim.title.last - 1].end
        one = _ONE.search(story.text[max(bearing.sentence.start, start - _REACH) : start])
        pair = _pair(story, bearing, start) if one and not claim.title.plural else None
        other = _OTHER.match(story.text, end, bearing.sentence.end) if pair else None
        if pair is None or other is None:
            continue
        near = places.within(other.end(), other.end() + 1)
        first, second = pair
        if claim.name.first not in (first.first, second.first):
            continue
        claim.name, claim.person = first, bearing.who[first.first]
        told = [free for free in bearing.free if story.tokens[free.first].start == other.end()]
        alike = [replace(claim.title, state=near[0].code)] if near and near[0].code != claim.state else []
        for title in (*alike, *told):
            role = role_of(title, title.state)
            bearing.claims.append(Claim(bearing.who[second.first], title, bearing.sentence, second, role, title.state))
        bearing.free[:] = [title for title in bearing.free if title not in told]


def _pair(story: Story, bearing: Bearing, start: int) -> tuple[Name, Name] | None:
    """The last two names before a title, where "and" joins them."""
    before = [name for name in bearing.names if name.end < start][-2:]
    if len(before) < 2 or not _JOINED.fullmatch(story.text[before[0].end : before[1].start]):
        return None
    return before[0], before[1]
