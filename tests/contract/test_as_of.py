"""Questions as of a day: what they answer is what a graph of all that was known by that day answers.

That graph is asked as a dataset, which answers as a store does (`test_three_languages`) and needs no engine.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pyoxigraph
import pytest
from made import PREMIER, PRESIDENT, Made

from graph.facts import Facts
from graph.known import known_by as graph_known_by
from graph.model import Graph
from graph.queries import agreements, holders, meetings, met, offices, paths, people, reports, search, states
from graph.queries.asking import Period, QuestionError, Slice, Source, known_by
from graph.rdf import quads
from graph.resolve import resolve
from graph.sparql.dataset import Dataset
from graph.store import Store
from ontology.terms import AgreementStatus, AgreementType, MeetingStatus, Role, TenureStatus

OJA, SHARIPOV, KASK, REIS = "Maret Oja", "Davron Sharipov", "Tiit Kask", "Ana Reis"
PARTIES = ("Estonia", "EE"), ("Uzbekistan", "UZ")


def told() -> list[Made]:
    """A visit and a document that become better known from month to month."""
    plan = Made("2024-03-20", stem="plan").person(OJA, (PRESIDENT, "EE", "President"))
    plan.person(SHARIPOV, (PRESIDENT, "UZ", "President"))
    plan.met(OJA, SHARIPOV, date="2024-04", country="EE", status=MeetingStatus.PLANNED)
    plan.document("agreement on air transport", *PARTIES, date="2024-04", status=AgreementStatus.PLANNED, count=None)
    rumour = Made("2024-04-13", stem="rumour").person(OJA, (PRESIDENT, "EE", "Estonian leader")).person(SHARIPOV)
    rumour.met(OJA, SHARIPOV, date="2024-04", country="EE")
    day = Made("2024-04-15", stem="day").person(OJA).person(KASK, (Role.FOREIGN_MINISTER, "EE", "Foreign Minister"))
    day.person(SHARIPOV, (PRESIDENT, "UZ", "President"))
    day.met((OJA, KASK), SHARIPOV, date="2024-04-12", place="Tallinn", country="EE")
    day.document("agreement on air transport", *PARTIES, date="2024-04-12", signatories=[OJA, SHARIPOV], count=2)
    late = Made("2024-06-01", stem="late").person(OJA, (PRESIDENT, "EE", "President")).person(SHARIPOV)
    late.person(REIS, (PREMIER, "PT", "Prime Minister"))
    late.met(OJA, SHARIPOV, date="2024-04-12", place="Kadriorg", country="EE")
    late.met(OJA, REIS, date="2024-05", country="PT")
    late.met(SHARIPOV, REIS, date=None, country="PT", main=False)
    late.document("pact on ports", ("Portugal", "PT"), ("Estonia", "EE"), kind=AgreementType.TREATY)
    return [plan, rumour, day, late]


def readings() -> list[Facts]:
    """With two lists of who holds office, the later one more exact."""
    return [one.facts() for one in told()] + [_listed("2024-05-20", "2021-10"), _listed("2024-06-01", "2021-10-11")]


def _listed(published: str, since: str) -> Facts:
    row = Made(published, stem="list").person(OJA, (PRESIDENT, "EE", "President of the Republic")).facts()
    return replace(row, offices=tuple(replace(office, since=since) for office in row.offices))


DAYS = ("2024-03-19", "2024-03-20", "2024-04-13", "2024-04-14", "2024-04-15", "2024-05-20", "2024-05-31", "2024-06-01")


def _asked(person: str, office: str) -> dict[str, Callable[[Source], Any]]:
    many = Slice(limit=500)
    of = meetings.Meetings
    april, day = Period(since="2024-04-12", until="2024-04-12"), Period(since="2024-05")
    return {
        "meetings": lambda source: meetings.meetings(source, of()),
        "meetings in Estonia": lambda source: meetings.meetings(source, of(country="EE")),
        "meetings of April": lambda source: meetings.meetings(source, of(period=april)),
        "meetings since May": lambda source: meetings.meetings(source, of(period=day)),
        "planned": lambda source: meetings.meetings(source, of(status="planned")),
        "of Uzbekistan": lambda source: meetings.meetings(source, of(state="UZ", min_confidence=0.5)),
        "met": lambda source: met.met_with(source, met.MetWith(state="UZ", part=many)),
        "met Estonians": lambda source: met.met_with(source, met.MetWith(state="UZ", with_state="EE", period=april)),
        "met in Estonia, surely": lambda source: met.met_with(source, met.MetWith(state="EE", min_confidence=1.0)),
        "counterparts": lambda source: people.counterparts(source, person),
        "counterparts of May": lambda source: people.counterparts(source, person, period=day),
        "agreements": lambda source: agreements.agreements(source, agreements.Agreements()),
        "signed": lambda source: agreements.agreements(source, agreements.Agreements(status="signed")),
        "planned documents": lambda source: agreements.agreements(source, agreements.Agreements(status="planned")),
        "of two states": lambda source: agreements.agreements(
            source, agreements.Agreements(state="EE", with_state="UZ", period=april)
        ),
        "offices": lambda source: offices.offices(source),
        "offices of a person": lambda source: offices.offices_of(source, person),
        "holders": lambda source: offices.holders(source, office),
        "holders in June": lambda source: holders.holders_on(source, office, "2024-06"),
        "people": lambda source: [one.id for one in people.people(source).items],
        "people of Estonia": lambda source: [one.id for one in people.people(source, state="EE").items],
        "person": lambda source: people.person(source, person),
        "found": lambda source: people.find(source, "Reis"),
        "states": lambda source: states.states(source),
        "relations": lambda source: states.relations(source, "EE", "UZ"),
        "searched": lambda source: search.search(source, "p"),
        "documents searched": lambda source: search.search(source, "agreement"),
        "path": lambda source: paths.path(source, person, person),
    }


@pytest.fixture(scope="module")
def graph() -> Graph:
    return resolve(readings())


@pytest.fixture(scope="module")
def asked(graph: Graph) -> dict[str, Callable[[Source], Any]]:
    """The questions, by name."""
    person = next(person.id for person in graph.people if person.name == OJA)
    office = next(office.id for office in graph.offices if office.state == "EE" and office.role is PRESIDENT)
    return _asked(person, office)


@pytest.fixture(scope="module")
def expected(graph: Graph, asked: dict[str, Callable[[Source], Any]]) -> dict[tuple[str, str], Any]:
    """By day and name, what a graph of what was known by then answers."""
    found: dict[tuple[str, str], Any] = {}
    for day in DAYS:
        known = pyoxigraph.Store()
        known.bulk_extend(quads(graph_known_by(graph, day), readings=readings()))
        found |= {(day, name): question(Dataset(known)) for name, question in asked.items()}
    return found


def test_every_question_as_of_a_day_is_answered_as_by_a_graph_of_what_was_known_by_then(
    store: Store, graph: Graph, asked: dict[str, Callable[[Source], Any]], expected: dict[tuple[str, str], Any]
) -> None:
    store.keep(readings())
    store.settle(graph)
    assert store.graph() == graph
    for (day, name), answer in expected.items():
        assert asked[name](known_by(store, day)) == answer, (day, name)


def test_what_is_known_grows_from_report_to_report(store: Store, graph: Graph) -> None:
    store.keep(readings())
    store.settle(graph)

    def visit(day: str) -> list[tuple[str | None, str | None, int]]:
        found = meetings.meetings(known_by(store, day), meetings.Meetings(country="EE", status="took_place")).items
        return [(one.date, one.place, sum(map(len, one.sides))) for one in found]

    assert visit("2024-04-12") == []
    assert visit("2024-04-13") == [("2024-04", None, 2)]
    assert visit("2024-04") == [("2024-04-12", "Tallinn", 3)], "the end of the month"
    assert visit("2024-06-01") == [("2024-04-12", "Kadriorg", 3)], "as often told, and the least"

    def document(day: str) -> list[tuple[str, str | None, int | None, int]]:
        asked = agreements.Agreements(state="UZ")
        found = agreements.agreements(known_by(store, day), asked).items
        return [(one.status, one.date, one.count, len(one.signatories)) for one in found]

    assert document("2024-03-20") == [("planned", "2024-04", None, 0)]
    assert document("2024-04-15") == [("signed", "2024-04-12", 2, 2)]


def test_reports_of_later_days_are_absent(store: Store, graph: Graph) -> None:
    store.keep(readings())
    store.settle(graph)
    asked = known_by(store, "2024-04-13")
    assert [one.stems[0] for one in reports.reports(asked).items] == ["plan", "rumour"]
    late = next(report.id for report in graph.reports if report.stems == ("late",))
    plan = next(report.id for report in graph.reports if report.stems == ("plan",))
    assert reports.report(asked, late) is None
    found = reports.report(asked, plan)
    assert found is not None
    assert [(one.status, one.date) for one in found.agreements] == [("planned", "2024-04")]
    assert {one.since for one in found.offices} == {None}
    assert {one.last_seen for one in found.offices} == {"2024-03-20", "2024-04-13"}
    assert {one.status for one in found.offices} == {TenureStatus.CURRENT}


def test_a_day_of_knowledge_that_is_none_is_refused(store: Store) -> None:
    with pytest.raises(QuestionError, match="not YYYY") as refused:
        known_by(store, "yesterday")
    assert refused.value.parameter == "as_of"


def test_when_a_tenure_began_is_as_exact_as_the_lists_by_then(store: Store, graph: Graph) -> None:
    store.keep(readings())
    store.settle(graph)
    person = next(person.id for person in graph.people if person.name == OJA)

    def began(day: str | None) -> list[str | None]:
        return [held.since for held in offices.offices_of(known_by(store, day), person).items]

    assert [began(day) for day in ("2024-05-19", "2024-05-20", "2024-06-01", None)] == [
        [None],
        ["2021-10"],
        ["2021-10-11"],
        ["2021-10-11"],
    ]
    office = next(office.id for office in graph.offices if office.state == "EE" and office.role is PRESIDENT)
    asked = holders.holders_on(known_by(store, "2024-05-20"), office, "2022-01-01")
    assert asked is not None
    assert [(one.first, one.last) for one in asked.known] == [("2021-10-31", "2024-03-20")]
    before = holders.holders_on(known_by(store, "2024-05-19"), office, "2022-01-01")
    assert before is not None
    assert (before.certainty, before.known) == ("likely", ())
