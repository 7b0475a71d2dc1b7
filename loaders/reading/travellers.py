"""Those who travelled, by what a record gives beside its text: who they are, and in which offices they went."""

from __future__ import annotations

from collections.abc import Iterator

from graph.facts import HeldOffice, NamedPerson, Quotation, Report
from graph.keys import fold
from loaders.reading.cast import Cast
from loaders.reading.clean import tell
from loaders.reading.quoting import quotation
from loaders.reading.references import cast_of
from loaders.reading.story import Story
from loaders.reading.visitors import visitors_in
from loaders.sources.journey import Journey
from ontology.terms import Role, TenureStatus

GIVEN = "given beside the text"
"""Ground of what the words of a record leave unsaid."""

STATELESS = frozenset({Role.INTERNATIONAL_ORGANIZATION_HEAD, Role.INTERNATIONAL_ORGANIZATION_OFFICIAL})
_CONFIDENCE = 0.95
_TITLES = {
    Role.HEAD_OF_STATE: "President of the United States",
    Role.FOREIGN_MINISTER: "Secretary of State",
}


def travellers_of(story: Story, cast: Cast, journey: Journey) -> tuple[tuple[NamedPerson, ...], tuple[HeldOffice, ...]]:
    """Those who travelled, with the offices in which they went; what is given is grounded on the whole record."""
    evidence = quotation(story, 0, len(story.text), confidence=_CONFIDENCE, ground=GIVEN)
    taken = {person.key for person in cast.people}
    people: list[NamedPerson] = []
    posts: list[HeldOffice] = []
    for name, titles in _given(journey):
        key = fold(name).replace(" ", "-")
        # Who only has a name of the text in common is somebody else: King Hussein received by Saddam Hussein.
        key += "-visitor" if key in taken and not journey.role else ""
        people.append(NamedPerson(key=key, name=name))
        posts += (_post(key, title, role, status, journey.home, evidence) for title, role, status in titles)
    return tuple(people), tuple(posts)


def _given(journey: Journey) -> Iterator[tuple[str, tuple[tuple[str, Role, TenureStatus], ...]]]:
    if journey.role:
        title = _TITLES.get(journey.role, "")
        yield journey.traveller, ((title, journey.role, TenureStatus.CURRENT),)
        return
    visitors = visitors_in(journey.traveller, journey.home)
    if visitors:
        for visitor in visitors:
            yield visitor.name, visitor.titles
        return
    given = Report(id="", stems=(), published=journey.end, text=f"{journey.traveller} spoke.")
    found = cast_of(tell(given))
    for person in found.people:
        offices = [office for office in found.offices if office.person == person.key]
        yield person.name, tuple((office.title, office.role, TenureStatus.CURRENT) for office in offices)
    if not found.people:
        yield journey.traveller, ()


def _post(
    person: str, title: str, role: Role, status: TenureStatus, state: str | None, evidence: Quotation
) -> HeldOffice:
    return HeldOffice(
        person=person,
        title=title,
        role=role,
        state=None if role in STATELESS else state,
        organization=None,
        status=status,
        evidence=evidence,
    )
