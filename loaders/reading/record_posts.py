"""Offices of short records, whose titles stand before names: "Premier A, Foreign Minister and Deputy Premier B"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from graph.facts import HeldOffice
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.quoting import quotation
from loaders.reading.story import Story
from loaders.reading.tables import table
from ontology.terms import Role

MANY = re.compile(
    r"(?:the )?(?:[A-Z]?[\w’-]+ )*?(?:[Mm]inisters|[Ll]eaders|[Mm]embers|[Oo]fficials|[Rr]epresentatives)\b"
)
"""A title of many people."""

_TITLES = re.compile(r"(?:\s+|/|,?\s?(?:and|of|for|the)\b|[A-Z][\w.’'-]*)*")
"""What is between a title and the name after it: other titles, joined."""

_AS = re.compile(r"\s+as\s")
"""What follows a name where the title is the traveller's: "Accompanied King George VI as minister in attendance"."""

_MISREAD = frozenset({Role.REGIONAL_HEAD, Role.BUSINESS_LEADER, Role.LEGISLATURE_SPEAKER, Role.DEPUTY_FOREIGN_MINISTER})
"""Roles that other words of a text give to a plain title: "President Obama at the General Assembly"."""


def as_titled(story: Story, cast: Cast) -> Cast:
    """The cast with each office given to the name after its title, and plain titles in the role that records mean."""
    names = {person.key: person.name for person in cast.people}
    own = [office for office in cast.offices if not _AS.match(office.evidence.text.removeprefix(names[office.person]))]
    offices = (_before(story, cast, _plain(office), names) for office in own)
    return Cast(cast.people, tuple(dict.fromkeys(offices)), cast.references)


def _plain(office: HeldOffice) -> HeldOffice:
    role = _roles().get(office.title)
    return replace(office, role=role) if role and office.role in _MISREAD else office


def _before(story: Story, cast: Cast, office: HeldOffice, names: Mapping[str, str]) -> HeldOffice:
    """The office, of the next name where its title stands between the name it was given to and that one."""
    evidence = office.evidence
    name = names[office.person]
    place = evidence.text.find(office.title)
    if MANY.match(office.title) or place < 0 or not evidence.text.startswith(name) or place < len(name):
        return office
    start = evidence.start + place
    after = _next(cast, start + len(office.title))
    if after is None or office.person in after.people:
        return office
    if not _TITLES.fullmatch(story.text, start + len(office.title), after.start):
        return office
    quoted = quotation(story, start, after.end, confidence=evidence.confidence, ground=evidence.ground)
    return replace(office, person=after.people[0], evidence=quoted)


def _next(cast: Cast, end: int) -> Reference | None:
    return next((r for r in cast.references if r.way is Way.NAME and r.start >= end), None)


@cache
def _roles() -> Mapping[str, Role]:
    rows = table("record_titles")
    roles = {title: Role(role) for role, titles in rows["titles"].items() for title in titles}
    return roles | {title: Role(role) for role, titles in rows["visitors"].items() for title in titles}
