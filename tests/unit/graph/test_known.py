"""What was known by a day."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from made import PRESIDENT, Made
from test_golden import golden_graph

from graph.facts import Facts
from graph.known import known_by
from graph.model import Agreement, Graph, Meeting, Met, Tenure
from graph.resolve import resolve
from ontology.terms import AgreementStatus, MeetingStatus

NAMES = ("Maret Oja", "Davron Sharipov", "Ana Reis", "Tiit Kask")
DAYS = ("2024-04-10", "2024-04-12", "2024-05-02", "2024-06-30")


@st.composite
def report(draw: st.DrawFn) -> Facts:
    """One to three meetings of four people, and perhaps a document."""
    made = Made(draw(st.sampled_from(DAYS)), words=draw(st.sampled_from("abcdef")))
    for name, state in zip(NAMES, ("EE", "UZ", "PT", "EE"), strict=True):
        made.person(name, *([(PRESIDENT, state, "President")] if draw(st.booleans()) else []))
    for _ in range(draw(st.integers(1, 3))):
        people = draw(st.permutations(NAMES))
        sides = [people[0]], people[1 : draw(st.integers(2, 3))]
        made.met(
            *sides,
            date=draw(st.sampled_from((None, "2024", "2024-04", "2024-04-10"))),
            place=draw(st.sampled_from((None, "Tallinn", "Porto"))),
            country=draw(st.sampled_from(("EE", "PT"))),
            status=draw(st.sampled_from((MeetingStatus.TOOK_PLACE, MeetingStatus.PLANNED))),
        )
    if draw(st.booleans()):
        status = draw(st.sampled_from(AgreementStatus))
        date = draw(st.sampled_from((None, "2024-04", "2024-04-12")))
        made.document("pact on ports", ("Estonia", "EE"), ("Portugal", "PT"), date=date, status=status)
    return made.facts()


GRAPHS = st.lists(report(), max_size=5).map(resolve)


@given(GRAPHS)
def test_by_the_last_day_all_is_known(graph: Graph) -> None:
    assert known_by(graph, "2024-06-30") == graph
    assert known_by(graph, "2024-04-09") == Graph()


@given(GRAPHS, st.sampled_from(DAYS), st.sampled_from(DAYS))
def test_nothing_is_known_that_no_report_of_the_day_or_before_says(graph: Graph, day: str, other: str) -> None:
    known = known_by(graph, day)
    evidence = {one.id for one in known.evidence}
    assert all(report.published <= day for report in known.reports)
    facts: tuple[Tenure | Meeting | Met | Agreement, ...]
    facts = (*known.tenures, *known.meetings, *known.met, *known.agreements)
    for fact in facts:
        assert fact.evidence
        assert evidence.issuperset(fact.evidence)
    assert known_by(known, other) == known_by(graph, min(day, other)), "what was known by an earlier day stays so"


def test_a_document_is_planned_until_a_report_has_it_signed() -> None:
    plan = Made("2024-04-10").document(
        "pact on ports", ("Estonia", "EE"), date="2024-05", status=AgreementStatus.PLANNED
    )
    signed = Made("2024-05-03").document("pact on ports", ("Estonia", "EE"), date="2024-05-02")
    graph = resolve([plan.facts(), signed.facts()])
    assert [(one.status, one.date) for one in graph.agreements] == [("signed", "2024-05-02")]
    assert [(one.status, one.date) for one in known_by(graph, "2024-05-02").agreements] == [("planned", "2024-05")]


def test_who_is_named_later_is_not_there_yet() -> None:
    known = known_by(golden_graph(), "2024-04-12")
    visit = next(meeting for meeting in known.meetings if meeting.status is MeetingStatus.TOOK_PLACE)
    names = {person.id: person.name for person in known.people}
    assert visit.place == "Kadriorg"
    assert {names[person] for side in visit.sides for person in side} == {"Maret Oja", "Davron Sharipov"}
