"""What a report would add to the graph, were it loaded: told by adding it to the graph in memory and taking it back."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.difference import Changes
from graph.facts import Facts
from graph.growing.graph import Growing
from graph.growing.written import steps


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Somebody whom a report names: by `name` there, and as `person` of the graph, who was `known` before or not.

    `called` is the person's name in the graph.
    """

    name: str
    person: str
    called: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What is read in a report, whom it means, and how many nodes and edges loading it would write.

    `known` tells that the graph has the report already.
    """

    facts: Facts
    known: bool
    people: tuple[Matched, ...]
    changes: Changes = field(default_factory=Changes)


def rehearse(growing: Growing, facts: Facts) -> Rehearsal:
    """Add a reading to the graph, tell what that does, and take it back. The graph is then as before."""
    report = facts.report.id
    before = growing.reading(report)
    change = growing.add([facts])
    changes = Changes()
    changes.add(steps(change))
    people = tuple(
        Matched(
            name=named.name,
            person=person.id,
            called=person.name,
            known=any(mention.report != report for mention in person.mentions),
        )
        for named, person in growing.named(report)
    )
    if before is None:
        growing.remove([report])
    else:
        growing.put([before])
    return Rehearsal(facts=facts, known=before is not None, people=people, changes=changes)
