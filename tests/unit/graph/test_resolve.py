"""What holds for the graph of any set of readings."""

from __future__ import annotations

from dataclasses import fields, replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from made import PREMIER, PRESIDENT, Made, graph_of

from graph.dates import interval
from graph.facts import Facts
from graph.model import Graph
from graph.readings import distinct
from graph.resolve import resolve
from ontology.terms import Medium, MeetingStatus, Role

NAMES = {
    "FI": ["Ada Moss", "Ada M. Moss", "Moss", "Ben Hart", "Hart Ben", "Ben Hartt", "Cy Lund", "Lund"],
    "KZ": ["Qasym Toqayev", "Kasym Tokayev", "Tokayev", "K. Tokayev", "Dana Tokayeva", "Nurlan Sad", "Nurlan Omar Sad"],
}
OTHERS = {
    "UY": ["Luis Paz", "Luis Alberto Paz", "Paz", "Rosa Vidal", "Vidal Rosa", "Rosa Vidal Soto"],
    "AE": ["Omar bin Zayd", "Omar bin Zayd Al Nuri", "Zayd bin Omar Al Nuri", "Omer bin Zayed", "Al Nuri"],
}
DAYS = ["1991-03-02", "1991-03-05", "1993-01-01", "2003-07-09", "2004-02-29", "2024-05-01", "2024-05-02", "2024-05-30"]
ROLES = [(PRESIDENT, "President"), (PREMIER, "Prime Minister"), (Role.MINISTER, "Minister of Energy")]


@st.composite
def readings(draw: st.DrawFn, names: dict[str, list[str]]) -> Facts:
    published = draw(st.sampled_from(DAYS))
    made = Made(published, stem=draw(st.sampled_from("abc")), words=" ".join(sorted(names)))
    home = {name: state for state, people in names.items() for name in people}
    cast = draw(st.lists(st.sampled_from(sorted(home)), min_size=1, max_size=4, unique=True))
    for name in cast:
        role, title = draw(st.sampled_from(ROLES))
        made.person(name, *[(role, home[name], title)] * draw(st.integers(0, 1)))
    for _ in range(draw(st.integers(0, 2)) if len(cast) > 1 else 0):
        cut = draw(st.integers(1, len(cast) - 1))
        day = draw(st.sampled_from([None, published, published[:7], published[:4]]))
        status = draw(st.sampled_from([MeetingStatus.TOOK_PLACE, MeetingStatus.PLANNED]))
        medium = draw(st.sampled_from([Medium.IN_PERSON, Medium.PHONE]))
        country = draw(st.sampled_from([None, *sorted(names)]))
        made.met(cast[:cut], cast[cut:], date=day, status=status, medium=medium, country=country)
    if draw(st.booleans()):
        parties = [(state, state) for state in sorted(names)]
        made.document(
            draw(st.sampled_from(["rail pact", "memorandum"])), *parties, date=published, signatories=cast[:1]
        )
    return made.facts()


SETS = st.lists(readings(NAMES), max_size=7)


@settings(max_examples=60, deadline=None)
@given(SETS, st.randoms())
def test_order_and_repetition_make_no_difference(facts: list[Facts], chance: Random) -> None:
    again = facts + [one for one in facts if chance.random() < 0.5]
    chance.shuffle(again)
    assert resolve(again) == resolve(facts)


@settings(max_examples=60, deadline=None)
@given(SETS, st.lists(readings(OTHERS), max_size=4))
def test_reports_of_other_people_in_other_states_change_nothing(facts: list[Facts], others: list[Facts]) -> None:
    alone, together = resolve(facts), resolve([*others, *facts])
    for field in fields(Graph):
        assert set(getattr(alone, field.name)) <= set(getattr(together, field.name)), field.name


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_every_fact_has_evidence_that_quotes_its_report(facts: list[Facts]) -> None:
    graph = resolve(facts)
    texts = {report.id: report.text for report in graph.reports}
    evidence = {one.id: one for one in graph.evidence}
    for one in graph.evidence:
        assert texts[one.report][one.start : one.end] == one.quotation
    grounds = [tenure.evidence for tenure in graph.tenures]
    grounds += [meeting.evidence for meeting in graph.meetings]
    grounds += [agreement.evidence for agreement in graph.agreements]
    assert all(grounds)
    assert {one for ground in grounds for one in ground} == set(evidence)
    assert all(met.evidence and set(met.evidence) <= set(evidence) for met in graph.met)


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_people_met_across_the_sides_of_meetings_that_took_place(facts: list[Facts]) -> None:
    graph = resolve(facts)
    meetings = {meeting.id: meeting for meeting in graph.meetings}
    for met in graph.met:
        meeting = meetings[met.meeting]
        assert meeting.status is MeetingStatus.TOOK_PLACE
        assert (met.date, met.medium) == (meeting.date, meeting.medium)
        assert met.people[0] < met.people[1]
        assert len([side for side in meeting.sides if set(side) & set(met.people)]) == 2
        assert not any(set(met.people) <= set(side) for side in meeting.sides)
    expected = sum(
        len(left) * len(right)
        for meeting in graph.meetings
        if meeting.status is MeetingStatus.TOOK_PLACE
        for place, left in enumerate(meeting.sides)
        for right in meeting.sides[place + 1 :]
    )
    assert len(graph.met) == expected


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_every_mention_is_of_one_person_named_by_the_least(facts: list[Facts]) -> None:
    graph = resolve(facts)
    mentions = [mention.id for person in graph.people for mention in person.mentions]
    assert len(set(mentions)) == len(mentions)
    named = {(one.report.id, person.key) for one in facts for person in one.people}
    assert {(m.report, m.key) for person in graph.people for m in person.mentions} == named
    for person in graph.people:
        assert person.id == min(mention.id for mention in person.mentions)
        assert person.name not in person.aliases


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_whatever_is_referred_to_exists_and_all_is_in_order(facts: list[Facts]) -> None:
    graph = resolve(facts)
    ids = {field.name: [one.id for one in getattr(graph, field.name)] for field in fields(Graph)}
    for name, found in ids.items():
        assert found == sorted(set(found)), name
    for office in graph.offices:
        assert office.state is None or office.state in ids["states"]
        assert office.organization is None or office.organization in ids["organizations"]
    for tenure in graph.tenures:
        assert tenure.person in ids["people"]
        assert tenure.office in ids["offices"]
        assert tenure.first_seen <= tenure.last_seen
    for meeting in graph.meetings:
        assert {person for side in meeting.sides for person in side} <= set(ids["people"])
        assert meeting.country is None or meeting.country in ids["states"]
    for agreement in graph.agreements:
        assert set(agreement.parties) <= {*ids["states"], *ids["organizations"]}
        assert set(agreement.signatories) <= set(ids["people"])


@settings(max_examples=60, deadline=None)
@given(SETS)
def test_a_meeting_holds_all_its_tellings_dates(facts: list[Facts]) -> None:
    graph = resolve(facts)
    readings = distinct(facts)
    told = {(one.report.id, met.evidence.start, met.evidence.end): met.date for one in readings for met in one.meetings}
    evidence = {one.id: (one.report, one.start, one.end) for one in graph.evidence}
    for meeting in graph.meetings:
        for day in (told[evidence[one]] for one in meeting.evidence):
            assert day is None or meeting.date is not None
            if day and meeting.date:
                assert interval(day)[0] <= interval(meeting.date)[0] <= interval(day)[1]


def test_a_report_under_several_names_is_one_with_all_of_them() -> None:
    facts = Made("2024-05-01", stem="b").person("Ada Moss", (PRESIDENT, "FI", "President")).facts()
    other = replace(facts, report=replace(facts.report, stems=("a",), url="https://news.example/1"))
    graph = resolve([facts, other, facts])
    (report,) = graph.reports
    assert report.stems == ("a", "b")
    assert report.url == "https://news.example/1"
    assert [len(person.mentions) for person in graph.people] == [1]


def test_a_later_version_of_the_extractor_replaces_an_earlier_one() -> None:
    facts = Made("2024-05-01").person("Ada Moss", (PRESIDENT, "FI", "President")).facts()
    graph = resolve([replace(facts, version="0.10.0"), replace(facts, version="0.9.0", offices=())])
    assert {one.version for one in graph.evidence} == {"0.10.0"}
    assert len(graph.tenures) == 1


def test_nothing_makes_an_empty_graph() -> None:
    assert graph_of() == Graph()
