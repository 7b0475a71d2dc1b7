"""What a network is made of, read from a store page by page: a fraction of the graph, and no text of a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.linked.paging import Row, pages
from graph.linked.stored_facts import meeting_of, tenure_of
from graph.model import Evidence, Graph, Met, Office, Person, Telling, Tenure
from ontology.terms import Label, Medium, Precision, Role, TenureStatus

if TYPE_CHECKING:
    from graph.store import Store


def material(store: Store) -> Graph:
    """People without their mentions, offices, tenures with what is told of them, meetings, who met whom; evidence.

    Meetings come without their sides and evidence, evidence without its words: enough for `graph.network.building`,
    which makes the same networks of it as of the whole graph. It is read again if a load came in between. Raises
    `StoreError`.
    """

    turn, found = store.turn(), _read(store)
    while turn != store.turn():
        turn, found = store.turn(), _read(store)
    return found


def _read(store: Store) -> Graph:
    def rows(label: Label, name: str) -> Iterator[Row]:
        return (row for page in pages(store.connection, label) for row in page.rows(name))

    return Graph(
        people=tuple(
            Person(id=name, name=called, aliases=tuple(aliases), mentions=())
            for name, called, aliases in rows(Label.PERSON, "people")
        ),
        offices=tuple(
            Office(id=name, role=Role(role), name=called, state=state, organization=body)
            for name, role, called, state, body in rows(Label.OFFICE, "offices")
        ),
        tenures=tuple(map(_tenure, rows(Label.PERSON, "grounded"))),
        tellings=tuple(map(_telling, rows(Label.OFFICE, "sightings"))),
        meetings=tuple(meeting_of(row, ())[0] for row in rows(Label.MEETING, "meetings")),
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
