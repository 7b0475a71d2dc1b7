"""Names in short records that the finders of names pass over: "Generalissimo Franco", "Foreign Minister Chamorro".

A record says a title before nearly every name, and its names are often words or titles of another time; so capitals
after a title are a name unless they are another title or a body.
"""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from graph.facts import HeldOffice, NamedPerson
from graph.keys import fold
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.quoting import quotation
from loaders.reading.story import Story
from loaders.reading.tables import table
from loaders.reading.visitors import title_like
from ontology.terms import Role, TenureStatus

_CONFIDENCE = 0.9
_MONTHS = frozenset(name.lower() for name in month_name if name)
_LINK = r"(?:(?:de|del|la|los|al|el|bin|ibn|van|von|der|du|da|dos|ul|ur)[ -])*"
_WORD = r"[A-Z](?:(?!['’]s\b)[\w'’-])+"
_NAME = rf"{_LINK}{_WORD}(?:\s{_LINK}{_WORD}){{0,3}}"
_OWNED = re.compile(r"['’]s?\s.*")
_NUMBER = re.compile(r"\s\d")
_INSIDE = re.compile(r"[^\W\d_]")


def bare(story: Story, cast: Cast, place: str | None) -> Cast:
    """The cast with what is no part of a name cut from it: a month, a place, what is owned, a title.

    The month of a day that follows ("President Nixon April 1"), the place of the record ("President Nixon Leningrad"),
    "President Bush's State of the Union", and a title that was read as a name: "Emir al-Sabah", "Prime Minster Jafari".
    """
    dated = {r.people[0] for r in cast.references if r.people and _NUMBER.match(story.text, r.end)}
    cut: dict[str, str] = {}
    offices = list(cast.offices)
    held = {office.person for office in offices}
    for person in cast.people:
        name = _OWNED.sub("", person.name)
        first, _, last = name.rpartition(" ")
        if first and ((person.key in dated and last.lower() in _MONTHS) or (place and last in place.split())):
            name = first
        if person.key not in held and person.mentions and (office := _entitled(story, person)):
            offices.append(office)
            name = name.split(" ", 1)[1]
        if name != person.name:
            cut[person.key] = name
    keys = {key: fold(name).replace(" ", "-") for key, name in cut.items()}
    people: dict[str, NamedPerson] = {}
    for person in cast.people:
        key = keys.get(person.key, person.key)
        people.setdefault(key, replace(person, key=key, name=cut.get(person.key, person.name)))
    return Cast(
        tuple(people.values()),
        tuple(replace(office, person=keys.get(office.person, office.person)) for office in offices),
        tuple(r._replace(people=tuple(keys.get(person, person) for person in r.people)) for r in cast.references),
    )


def _entitled(story: Story, person: NamedPerson) -> HeldOffice | None:
    """The office that the first word of a name says: it is a title or, after the word before, nearly one."""
    start, end = person.mentions[0]
    first, _, rest = story.text[start:end].partition(" ")
    title = title_like(first)
    if title is None:
        before = story.text[:start].rsplit(None, 1)[-1:]
        start -= len(before[0]) + 1 if before else 0
        title = title_like(f"{before[0]} {first}") if before else None
    if title is None or not rest:
        return None
    name, role = title
    return HeldOffice(
        person=person.key,
        title=name,
        role=role,
        state=None,
        organization=None,
        status=TenureStatus.CURRENT,
        evidence=quotation(story, start, end, confidence=_CONFIDENCE),
    )


def with_titled(story: Story, cast: Cast) -> Cast:
    """The cast with those whom only a title before capitals tells of."""
    taken = [(reference.start, reference.end) for reference in cast.references if reference.way is Way.NAME]
    keys = {person.key for person in cast.people}
    people, offices, references = list(cast.people), list(cast.offices), list(cast.references)
    for title, role, start, end in _titled(story.text):
        name = story.text[start:end]
        key = fold(name).replace(" ", "-")
        if key in keys or any(low < end and start < high for low, high in taken):
            continue
        keys.add(key)
        people.append(NamedPerson(key=key, name=name, mentions=((start, end),)))
        offices.append(
            HeldOffice(
                person=key,
                title=title,
                role=role,
                state=None,
                organization=None,
                status=TenureStatus.CURRENT,
                evidence=quotation(story, start - len(title) - 1, end, confidence=_CONFIDENCE),
            )
        )
        references.append(Reference(start, end, start - len(title) - 1, end, (key,), Way.NAME))
    references.sort(key=lambda reference: (reference.start, reference.end))
    return Cast(tuple(people), tuple(offices), tuple(references))


def _titled(text: str) -> Iterator[tuple[str, Role, int, int]]:
    pattern, roles, never = _pattern()
    for found in pattern.finditer(text):
        words = [word for word in found["name"].split() if word in never]
        if not words and _INSIDE.search(found["name"]):
            yield found["title"], roles[found["title"]], found.start("name"), found.end("name")


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, Role], frozenset[str]]:
    rows = table("record_titles")
    roles = {title: Role(role) for role, titles in rows["titles"].items() for title in titles}
    longest = sorted(roles, key=lambda title: (-len(title), title))
    pattern = re.compile(rf"\b(?P<title>{'|'.join(map(re.escape, longest))})\s+(?P<name>{_NAME})")
    return pattern, roles, frozenset(rows["never"]["words"])
