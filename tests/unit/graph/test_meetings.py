from __future__ import annotations

from dataclasses import replace

import pytest
from made import PREMIER, PRESIDENT, Made, graph_of

from graph.facts import Facts
from graph.model import Graph
from graph.resolve import resolve
from ontology.terms import Medium, MeetingStatus, Precision


def talks(published: str, *told: dict[str, object], words: str = "") -> Made:
    """A report of meetings of the presidents Ada Moss and Ben Hart, if nobody else is said to meet."""
    made = Made(published, stem=published + words, words=words)
    made.person("Ada Moss", (PRESIDENT, "FI", "President")).person("Ben Hart", (PRESIDENT, "EE", "President"))
    made.person("Cy Lund", (PREMIER, "SE", "Prime Minister")).person("Di Roos", (PREMIER, "NL", "Prime Minister"))
    for meeting in told:
        sides = meeting.pop("sides", ("Ada Moss", "Ben Hart"))
        made.met(*sides, **meeting)  # type: ignore[misc, arg-type]
    return made


def pairs(graph: Graph) -> set[tuple[str, str, str | None]]:
    names = {person.id: person.name for person in graph.people}
    return {(*sorted((names[met.people[0]], names[met.people[1]])), met.date) for met in graph.met}  # type: ignore[misc]


def test_two_outlets_on_one_meeting_are_one_with_all_evidence() -> None:
    graph = graph_of(
        talks("2024-05-02", {"date": "2024-05-01", "place": "Tallinn", "country": "EE"}, words="one"),
        talks("2024-05-03", {"date": "2024-05-01", "place": "Tallinn"}, words="two"),
        talks("2024-05-04", {"date": "2024-05-01", "place": "Kadriorg", "country": "EE"}, words="three"),
    )
    (meeting,) = graph.meetings
    assert (meeting.place, meeting.country, len(meeting.evidence)) == ("Tallinn", "EE", 3)
    (met,) = graph.met
    assert met.evidence == meeting.evidence


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"date": "2024-05-01"}, {"date": "2024-05-02"}),
        ({"date": "2024-05-01"}, {"date": "2024-05-01", "medium": Medium.PHONE}),
        ({"date": "2024-05-01"}, {"date": "2024-05-01", "status": MeetingStatus.PLANNED}),
        ({"date": "2024-05-01"}, {"date": "2024-05-01", "sides": ("Ada Moss", "Cy Lund")}),
        ({"date": "2024-05-01", "country": "EE"}, {"date": "2024-05", "country": "FI"}),
        ({"date": "2024-05-01"}, {"date": "2024-05"}),
        ({"date": "2024-05-01"}, {"date": None}),
        ({"date": "2024-05-01", "country": "EE"}, {"date": None, "country": "FI"}),
        ({"date": "2023-05-01", "country": "EE"}, {"date": None, "country": "EE"}),
    ],
)
def test_meetings_that_differ(one: dict[str, object], other: dict[str, object]) -> None:
    graph = graph_of(talks("2024-05-03", one, words="one"), talks("2024-05-04", other, words="two"))
    assert len(graph.meetings) == 2


@pytest.mark.parametrize("vague", [{"date": None}, {"date": "2024-05"}, {"date": "2024"}])
def test_a_telling_without_its_day_joins_where_country_and_time_fit(vague: dict[str, object]) -> None:
    graph = graph_of(
        talks("2024-05-02", {"date": "2024-05-01", "country": "EE"}),
        talks("2024-05-20", {**vague, "country": "EE", "main": False}),
    )
    (meeting,) = graph.meetings
    assert (meeting.date, meeting.precision, meeting.main) == ("2024-05-01", Precision.DAY, True)


def told_by_one(published: str, **meeting: object) -> Facts:
    facts = talks(published, {"country": "EE", **meeting}, words=str(meeting)).facts()
    return replace(facts, report=replace(facts.report, publisher="Record Office"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told_by_one("2024-05-02", date="2024-05"), told_by_one("2024-05-04", date="2024-05-04")),
        (told_by_one("2024-05-02", date="2024-05"), told_by_one("2024-05-20", date="2024")),
        (told_by_one("2024-05-02", date="2024-05"), told_by_one("2024-05-04", date="2024-05")),
        (
            told_by_one("2024-05-02", date="2024-05-02", place="Tartu"),
            told_by_one("2024-05-02", date="2024-05", place="Narva"),
        ),
    ],
    ids=["after the first was told", "of another week", "of another journey", "in another place"],
)
def test_two_meetings_of_one_month_by_one_publisher(one: Facts, other: Facts) -> None:
    assert len(resolve([one, other]).meetings) == 2


def test_a_day_and_the_month_around_it_by_one_publisher() -> None:
    graph = resolve([told_by_one("2024-05-04", date="2024-05"), told_by_one("2024-05-02", date="2024-05-02")])
    assert [meeting.date for meeting in graph.meetings] == ["2024-05-02"]


def test_meetings_that_one_report_tells_apart_stay_apart() -> None:
    twice = talks("2024-05-02", {"date": "2024-05-01", "place": "Tartu"}, {"date": "2024-05-01", "place": "Narva"})
    once = talks("2024-05-03", {"date": "2024-05-01", "place": "Narva"})
    graph = graph_of(twice, once)
    assert sorted((meeting.place, len(meeting.evidence)) for meeting in graph.meetings) == [("Narva", 2), ("Tartu", 1)]


def test_a_vague_telling_does_not_join_two_days() -> None:
    graph = graph_of(
        talks("2024-05-02", {"date": "2024-05-01", "country": "EE"}),
        talks("2024-05-09", {"date": "2024-05-08", "country": "EE"}),
        talks("2024-06-20", {"date": "2024-05", "country": "EE"}),
    )
    assert sorted(meeting.date or "" for meeting in graph.meetings) == ["2024-05-01", "2024-05-08"]


def test_companions_named_by_one_report_stand_on_their_side() -> None:
    graph = graph_of(
        talks("2024-05-02", {"date": "2024-05-01"}),
        talks("2024-05-03", {"date": "2024-05-01", "sides": (("Ada Moss", "Cy Lund"), ("Ben Hart",))}),
    )
    (meeting,) = graph.meetings
    assert sorted(map(len, meeting.sides)) == [1, 2]
    assert pairs(graph) == {("Ada Moss", "Ben Hart", "2024-05-01"), ("Ben Hart", "Cy Lund", "2024-05-01")}


def test_members_of_one_side_did_not_meet_and_three_sides_all_did() -> None:
    graph = graph_of(talks("2024-05-02", {"date": None, "sides": (["Ada Moss", "Di Roos"], "Ben Hart", "Cy Lund")}))
    assert pairs(graph) == {
        ("Ada Moss", "Ben Hart", None),
        ("Ada Moss", "Cy Lund", None),
        ("Ben Hart", "Di Roos", None),
        ("Cy Lund", "Di Roos", None),
        ("Ben Hart", "Cy Lund", None),
    }


@pytest.mark.parametrize("status", [status for status in MeetingStatus if status is not MeetingStatus.TOOK_PLACE])
def test_who_was_only_to_meet_did_not(status: MeetingStatus) -> None:
    graph = graph_of(talks("2024-05-02", {"date": "2024-06-01", "status": status}))
    assert [meeting.status for meeting in graph.meetings] == [status]
    assert graph.met == ()


def test_a_person_found_on_both_sides_met_nobody_by_it() -> None:
    made = Made("2024-05-02").person("Ada Moss", (PRESIDENT, "FI", "President"))
    made.person("Ada  Moss", (PRESIDENT, "FI", "President")).met("Ada Moss", "Ada  Moss", date="2024-05-01")
    graph = graph_of(made)
    assert len(graph.people) == 1
    assert graph.met == ()
