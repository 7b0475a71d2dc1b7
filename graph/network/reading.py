"""What a network is made of, read from a store page by page: a fraction of the graph, and no text of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from graph.facts import Report
from graph.known import known_by
from graph.linked.paging import Row, pages
from graph.linked.stored_facts import meeting_of, sides_of, tenure_of
from graph.linked.stored_reports import telling_of
from graph.model import Evidence, Graph, Meeting, Mention, Met, Office, Person, Telling, Tenure
from ontology.terms import Label, Medium, Precision, Role, TenureStatus

if TYPE_CHECKING:
    from graph.store import Store

_IN_NETWORKS = frozenset({Label.OFFICE, Label.MEETING})
"""What tellings that a network is made of are of."""


def material(store: Store, as_of: str | None = None) -> Graph:
    """People, offices, tenures with what is told of them, meetings, who met whom, evidence; as known by an ISO day.

    People come without what names them, evidence without its words, meetings without their sides and evidence but as of
    a day: enough for `graph.network.building`, which makes the same networks of it as of the whole graph. It is read
    again if a load came in between. Raises `StoreError`.
    """
    turn, found = store.turn(), _read(store, as_of)
    while turn != store.turn():
        turn, found = store.turn(), _read(store, as_of)
    return found


def _read(store: Store, as_of: str | None) -> Graph:
    rows = partial(_rows, store)
    graph = Graph(
        people=tuple(
            Person(id=name, name=called, aliases=tuple(aliases), mentions=())
            for name, called, aliases in rows(Label.PERSON, "people")
        ),
        offices=tuple(
            Office(id=name, role=Role(role), name=called, state=state, organization=body)
            for name, role, called, state, body in rows(Label.OFFICE, "offices")
        ),
        tenures=tuple(map(_tenure, rows(Label.PERSON, "grounded"))),
        tellings=tuple(map(_telling, rows(Label.OFFICE, "sightings"))) if as_of is None else (),
        meetings=tuple(meeting_of(row, ())[0] for row in rows(Label.MEETING, "meetings")) if as_of is None else (),
        met=tuple(map(_met, rows(Label.PERSON, "contacts"))),
        evidence=tuple(
            Evidence(
                id=name,
                report=report,
                quotation="",
                start=0,
                end=0,
                extractor="",
                version="",
                confidence=confidence,
                ground=None,
            )
            for name, report, confidence in rows(Label.REPORT, "sureness")
        ),
    )
    return graph if as_of is None else known_by(_told(store, graph), as_of)


def _told(store: Store, graph: Graph) -> Graph:
    """With what says since when each of it is known: reports by their day, whom they name, and what they tell."""
    reports, named = [], defaultdict(list)
    for report, published, people in _rows(store, Label.REPORT, "published"):
        reports.append(Report(id=report, stems=(), published=published, text=""))
        for person in people:
            named[person].append(Mention(id="", report=report, key="", name="", aliases=(), spans=()))
    tellings = (telling_of(row) for _, *row in _rows(store, Label.REPORT, "tellings") if row[0] in _IN_NETWORKS)
    return replace(
        graph,
        reports=tuple(reports),
        people=tuple(replace(one, mentions=tuple(named[one.id])) for one in graph.people),
        tellings=tuple(tellings),
        meetings=tuple(_meetings(store)),
    )


def _meetings(store: Store) -> Iterator[Meeting]:
    for page in pages(store.connection, Label.MEETING):
        sides = page.by_node("sides")
        yield from (meeting_of(row, sides_of(sides.get(row[0], ())))[0] for row in page.rows("meetings"))


def _rows(store: Store, label: Label, name: str) -> Iterator[Row]:
    return (row for page in pages(store.connection, label) for row in page.rows(name))


def _tenure(row: Row) -> Tenure:
    person, *own, evidence = row
    return tenure_of(person, own, evidence)


def _telling(row: Row) -> Telling:
    name, about, evidence, known, status, since, until = row
    return Telling(
        id=name,
        about=about,
        evidence=evidence,
        known=known,
        status=TenureStatus(status) if status else None,
        since=since,
        until=until,
    )


def _met(row: Row) -> Met:
    one, other, name, meeting, date, precision, medium, evidence = row
    return Met(
        id=name,
        people=(one, other),
        meeting=meeting,
        date=date,
        precision=Precision(precision) if precision else None,
        medium=Medium(medium),
        evidence=tuple(evidence),
    )
