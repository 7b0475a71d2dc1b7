"""What to write to a store for a change of the graph that it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from graph.around import Around
from graph.difference import Step, between
from graph.facts import Report
from graph.first_known import FirstKnown
from graph.growing.ledger import Change
from graph.histories import histories
from graph.model import Evidence, Graph, Meeting, Person, State, Telling, Tenure
from graph.row_kinds import EdgeKind, EdgeRow, NodeRow
from graph.rows import rows_of
from ontology.terms import Edge, Label


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """A look at the whole graph: `find` a record, the words of evidence, what is `told` of a fact, days of nodes."""

    find: Callable[[type, str], Any]
    quotations: Callable[[Iterable[str]], Iterable[str]]
    told: Callable[[Any], Iterable[Telling]]
    history: Callable[[Tenure], dict[str, Any]]
    known: Callable[[str], str | None]
    person: Callable[[Person], str]


def steps(change: Change) -> Iterator[Step]:
    """The steps from the graph before a change, which the store holds, to the graph after it."""
    before, after = change.before, change.after
    part = replace(before, people=(), tenures=())
    stored = rows_of(part, _around(part, _as_it_was(change)), change.went)
    # What is stored of people and tenures need not be known for them to be deleted or written anew.
    stored.nodes[Label.PERSON] += (NodeRow(one.id, "", {}) for one in before.people)
    stored.edges[EdgeKind(Label.PERSON, Edge.HOLDS_OFFICE, Label.OFFICE)] += (
        EdgeRow(one.id, "", one.person, one.office, {}) for one in before.tenures
    )
    return between(stored, rows_of(after, _around(after, _as_it_is(change)), change.came))


def _as_it_is(change: Change) -> _Look:
    evidence = change.now[Evidence]
    return _Look(
        find=lambda kind, name: change.now[kind].get(name),
        quotations=lambda names: map(attrgetter("quotation"), map(evidence.__getitem__, names)),
        told=change.told,
        history=change.history,
        known=change.since.now.get,
        person=change.since.person,
    )


def _as_it_was(change: Change) -> _Look:
    new = {telling.id for telling in change.after.tellings}
    gone: dict[str, list[Telling]] = defaultdict(list)
    for telling in change.before.tellings:
        gone[telling.about].append(telling)

    def find(kind: type, name: str) -> Any:
        return change.then[kind, name] if (kind, name) in change.then else change.now[kind].get(name)

    def known(node: str) -> str | None:
        return change.since.then[node] if node in change.since.then else change.since.now.get(node)

    return _Look(
        find=find,
        quotations=lambda names: (find(Evidence, name).quotation for name in names),
        told=lambda fact: [*(one for one in change.told(fact) if one.id not in new), *gone[fact.id]],
        history=change.history,
        known=known,
        person=change.since.person,
    )


def _around(part: Graph, look: _Look) -> Around:
    """What is around a part of a graph."""
    find = look.find
    meetings = {one.id: one for one in part.meetings} | {one.meeting: find(Meeting, one.meeting) for one in part.met}
    words = {one for met in part.met for one in met.evidence}
    words |= {one for conflict in part.conflicts for claim in conflict.claims for one in claim.evidence}
    evidence = [find(Evidence, one) for one in sorted(words)]
    told = [telling for fact in (*meetings.values(), *part.agreements) for telling in look.told(fact)]
    whole = Graph(
        reports=tuple(find(Report, one) for one in sorted({one.report for one in evidence})),
        meetings=tuple(meetings.values()),
        agreements=part.agreements,
        evidence=tuple(evidence),
        tellings=tuple(told),
    )
    first = FirstKnown(whole)
    for person in part.people:
        first.nodes[person.id] = look.person(person)
    for name in [one.id for nodes in (part.offices, part.organizations, part.states) for one in nodes]:
        day = look.known(name)
        first.nodes.pop(name, None)
        if day is not None:
            first.nodes[name] = day
    return Around(
        quotations=look.quotations,
        name=lambda name: str(find(Person, name).name),
        office=lambda name: str(find(Tenure, name).office),
        state=lambda name: find(State, name) is not None,
        first=first,
        history=histories(whole) | {tenure.id: look.history(tenure) for tenure in part.tenures},
    )
