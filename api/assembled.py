"""Answers that several questions are put for: a person with offices, a path, counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.errors import NotFoundProblem
from api.schemas.base import Named
from api.schemas.meetings import Path, Step
from api.schemas.offices import Tenure
from api.schemas.people import PersonDetail
from api.schemas.service import Stats
from graph.queries import offices, paths, people
from graph.queries.asking import Slice
from ontology.terms import Label

if TYPE_CHECKING:
    from graph.queries.answers.people import Person
    from graph.queries.asking import Source
    from graph.store import Store

OFFICES = 500
"""Offices that the answer on one person holds; the list of offices has the rest."""


def person_detail(source: Source, person: Person) -> PersonDetail:
    """A person with the offices seen held, the latest first. Raises `StoreError`."""
    held = offices.offices_of(source, person.id, part=Slice(limit=OFFICES)).items
    return PersonDetail(
        id=person.id,
        name=person.name,
        aliases=list(person.aliases),
        offices=[Tenure.model_validate(tenure) for tenure in held],
    )


def path_between(
    source: Source,
    start: str,
    end: str,
    *,
    longest: int = paths.LONGEST,
    named: tuple[str, str] = ("from", "to"),
) -> Path:
    """The shortest way between two people, each an identifier or a name given as the parameters `named`.

    Raises `NotFoundProblem` where there is none, `UnknownPersonError`, `AmbiguousNameError`.
    """
    ends = people.one(source, start, parameter=named[0]), people.one(source, end, parameter=named[1])
    steps = paths.path(source, *ends, longest=longest)
    if steps is None:
        raise NotFoundProblem(f"no path of at most {longest} steps leads from {start!r} to {end!r}")
    met = [Step.model_validate(step) for step in steps]
    on_the_way = [step.people[0] for step in met] + [step.people[1] for step in met[-1:]]
    if not met and (alone := people.person(source, ends[0])):
        on_the_way = [Named(id=alone.id, name=alone.name)]
    return Path(people=on_the_way, length=len(met), steps=met)


def stats_of(store: Store) -> Stats:
    """How many nodes and edges of each kind the store holds. Raises `StoreError`."""
    found = store.counts()
    nodes = {label.value: found[label.value] for label in Label}
    return Stats(nodes=nodes, edges={kind: number for kind, number in found.items() if kind not in nodes})
