"""Who is a person in a short record, and who are two: "Amir Jabir al-Sabah, Prime Minister Sabah, and others".

A record lists people by title and name. So one name after two titles in one list is two people.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from graph.facts import HeldOffice, NamedPerson
from loaders.reading.cast import Cast, Reference, Way
from loaders.reading.story import Story
from ontology.terms import Role

_PART = re.compile(r";|\.\s+(?=[A-Z])")
_STATE = frozenset(
    {
        Role.HEAD_OF_STATE,
        Role.HEAD_OF_GOVERNMENT,
        Role.FOREIGN_MINISTER,
        Role.DEFENCE_MINISTER,
        Role.CROWN_PRINCE,
        Role.VICE_PRESIDENT,
    }
)
"""Roles in a state that a list gives to one person each."""

_LETTERS = re.compile(r"[A-Z]{3,}\b|[A-Z]\.?[A-Z]|[A-Z][a-z]{1,2}\.\s")
"""An abbreviation in what was taken for a name: ISIS, AFB, U.S, Md."""


def told_apart(story: Story, cast: Cast) -> Cast:
    """The cast with those taken for one person by their name whom one list has with a title each."""
    titles = _titles(story, cast)
    found = cast
    for person in cast.people:
        places = [r for r in cast.references if r.way is Way.NAME and r.people == (person.key,)]
        for place in _others(story, [r for r in places if titles[r.start]], titles):
            found = _parted(story, found, person.key, place, titles[place.start])
    return found


def without_letters(cast: Cast) -> Cast:
    """The cast without abbreviations taken for people: those without an office whose name has one."""
    held = {office.person for office in cast.offices}
    gone = {person.key for person in cast.people if person.key not in held and _LETTERS.search(person.name)}
    return Cast(
        tuple(person for person in cast.people if person.key not in gone),
        cast.offices,
        tuple(r for r in cast.references if gone.isdisjoint(r.people)),
    )


def _titles(story: Story, cast: Cast) -> dict[int, frozenset[Role]]:
    """The roles in a state whose titles stand right before each name, by its start."""
    held: dict[str, list[HeldOffice]] = defaultdict(list)
    for office in cast.offices:
        held[office.person].append(office)
    return defaultdict(
        frozenset,
        {
            r.start: frozenset(
                office.role
                for office in held[r.people[0]]
                if office.role in _STATE
                and office.title in story.text[r.whole_start : r.start]
                and office.evidence.start <= r.start <= office.evidence.end
            )
            for r in cast.references
            if r.way is Way.NAME
        },
    )


def _others(story: Story, places: Sequence[Reference], titles: dict[int, frozenset[Role]]) -> list[Reference]:
    """Those of the references to one person that are to others: in one part of the text, under titles of their own."""
    seen: dict[int, list[frozenset[Role]]] = defaultdict(list)
    others = []
    for place in places:
        part = len(_PART.findall(story.text, 0, place.start))
        roles = titles[place.start]
        if seen[part] and all(roles.isdisjoint(before) for before in seen[part]):
            others.append(place)
        seen[part].append(roles)
    return others


def _parted(story: Story, cast: Cast, key: str, place: Reference, roles: frozenset[Role]) -> Cast:
    """The cast with the reference, and the offices right before it, given to a person of their own."""
    taken = {person.key for person in cast.people}
    new = next(name for number in range(2, len(taken) + 3) if (name := f"{key}-{number}") not in taken)
    span = (place.start, place.end)
    people = []
    for person in cast.people:
        if person.key != key:
            people.append(person)
            continue
        rest = tuple(mention for mention in person.mentions if mention != span)
        names = [story.text[start:end] for start, end in rest]
        name = person.name if person.name in names else max(names, key=len, default=person.name)
        people.append(replace(person, name=name, mentions=rest, aliases=()))
        people.append(NamedPerson(key=new, name=story.text[place.start : place.end], mentions=(span,)))
    offices = tuple(
        replace(office, person=new)
        if office.person == key and office.role in roles and office.evidence.start <= place.start <= office.evidence.end
        else office
        for office in cast.offices
    )
    references = tuple(r._replace(people=(new,)) if r == place else r for r in cast.references)
    return Cast(tuple(people), offices, references)
