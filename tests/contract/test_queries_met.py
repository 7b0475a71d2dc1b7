from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from world import GRAPH, ID, MEETINGS, REPORTS

from graph.queries.asking import Period, QuestionError, Slice
from graph.queries.met import MetWith, met_with
from graph.queries.paths import path
from graph.queries.people import AmbiguousNameError

if TYPE_CHECKING:
    from graph.queries.answers.meetings import Met
    from graph.store import Store

pytest_plugins = ("world_store",)


def _told(met: tuple[Met, ...]) -> list[tuple[str | None, str]]:
    """Date and the counterpart's key, of each row."""
    keys = {identifier: key for key, identifier in ID.items()}
    return [(row.date, keys[row.people[1].id]) for row in met]


def test_whom_somebody_met_by_date_and_the_undated_last(world: Store) -> None:
    found = met_with(world, MetWith(person="Bekova"))
    same_day = [("2025-03-01", key) for key in ("ldube", "sdube")]
    told = _told(found.items)
    assert sorted(told[3:5]) == same_day
    assert told[:3] + told[5:] == [("2024-10", "ldube"), ("2024-10-29", "holm"), ("2025", "holm"), (None, "xu")]
    assert found.total == 6
    assert found.cursor is None


def test_the_one_asked_about_comes_first_whatever_the_direction_of_the_edge(world: Store) -> None:
    for key in ID:
        for row in met_with(world, MetWith(person=ID[key])).items:
            assert row.people[0].id == ID[key]


def test_every_row_carries_its_evidence_in_the_reports_own_words(world: Store) -> None:
    texts = {report.id: report for report in REPORTS.values()}
    for key in ID:
        for row in met_with(world, MetWith(person=ID[key])).items:
            assert row.evidence
            for evidence in row.evidence:
                report = texts[evidence.report]
                assert report.text[evidence.start : evidence.end] == evidence.quotation
                assert (evidence.url, evidence.publisher, evidence.published) == (
                    report.url,
                    report.publisher,
                    report.published,
                )


def test_evidence_comes_in_the_order_of_publication(world: Store) -> None:
    astana = met_with(world, MetWith(person="Bekova", with_="Holm")).items[0]
    assert [evidence.published for evidence in astana.evidence] == ["2024-10-30", "2024-10-31"]
    assert (astana.place, astana.medium, astana.precision, astana.meeting) == (
        "Astana",
        "in_person",
        "day",
        MEETINGS["astana"].id,
    )


def test_those_of_one_side_and_those_only_planned_did_not_meet(world: Store) -> None:
    assert met_with(world, MetWith(person="Bekova", with_="Sadykova")).total == 0
    assert met_with(world, MetWith(person="Bekova", with_="Aldén")).total == 0


@pytest.mark.parametrize(
    ("period", "dates"),
    [
        (Period(since="2024-10-30"), ["2024-10", "2025", "2025-03-01", "2025-03-01"]),
        (Period(since="2024-11"), ["2025", "2025-03-01", "2025-03-01"]),
        (Period(until="2024"), ["2024-10", "2024-10-29"]),
        (Period(until="2024-10-28"), ["2024-10"]),
        (Period(since="2024-10-29", until="2024-10-29"), ["2024-10", "2024-10-29"]),
        (Period(since="2025-06-01"), ["2025"]),
        (Period(since="2026"), []),
        (Period(until="2024-09-30"), []),
    ],
)
def test_a_period_has_what_can_have_been_in_it(world: Store, period: Period, dates: list[str]) -> None:
    found = met_with(world, MetWith(person="Bekova", period=period))
    assert [row.date for row in found.items] == dates
    assert found.total == len(dates)


def test_medium(world: Store) -> None:
    assert _told(met_with(world, MetWith(person="Bekova", medium="phone")).items) == [("2024-10", "ldube")]
    assert _told(met_with(world, MetWith(person="Bekova", medium="video")).items) == [("2025", "holm")]


def test_states_stand_for_those_who_hold_or_held_their_offices(world: Store) -> None:
    assert _told(met_with(world, MetWith(person="Bekova", with_state="IS")).items) == [
        ("2024-10-29", "holm"),
        ("2025", "holm"),
    ]
    between = met_with(world, MetWith(state="ZA", with_state="KZ"))
    assert {(row.people[0].id, row.people[1].id) for row in between.items} == {
        (ID["ldube"], ID["bekova"]),
        (ID["ldube"], ID["sadykova"]),
    }
    assert between.total == 3
    assert met_with(world, MetWith(state="KZ", with_state="KZ")).total == 0
    assert met_with(world, MetWith(state="XX")).total == 0


def test_a_pair_that_fits_both_ways_round_comes_once(world: Store) -> None:
    everyone = [met_with(world, MetWith(state=code)) for code in ("KZ", "ZA", "IS")]
    assert [found.total for found in everyone] == [8, 4, 2]


def test_the_counterpart_alone_can_be_named(world: Store) -> None:
    found = met_with(world, MetWith(with_="Xu Meilin"))
    assert [(row.people[0].id, row.people[1].id) for row in found.items] == [(ID["bekova"], ID["xu"])]


def test_a_state_tells_namesakes_apart(world: Store) -> None:
    with pytest.raises(AmbiguousNameError) as raised:
        met_with(world, MetWith(person="Bekova", with_="Dube"))
    assert raised.value.parameter == "with"
    assert met_with(world, MetWith(person="Bekova", with_="Dube", with_state="ZA")).total == 2


def test_a_question_about_nobody_is_refused(world: Store) -> None:
    with pytest.raises(QuestionError):
        met_with(world, MetWith(medium="phone"))


@pytest.mark.parametrize("limit", range(1, 8))
def test_walking_all_pages_gives_each_row_once(world: Store, limit: int) -> None:
    whole = met_with(world, MetWith(person="Bekova")).items
    seen: list[Met] = []
    cursor = None
    while True:
        found = met_with(world, MetWith(person="Bekova", part=Slice(limit=limit, cursor=cursor)))
        assert found.total == len(whole)
        assert 0 < len(found.items) <= limit
        seen += found.items
        cursor = found.cursor
        if cursor is None:
            break
    assert tuple(seen) == whole


def test_all_rows_together_are_all_edges(world: Store) -> None:
    seen = {
        (row.meeting, *sorted(person.id for person in row.people))
        for key in ID
        for row in met_with(world, MetWith(person=ID[key])).items
    }
    assert seen == {(met.meeting, *met.people) for met in GRAPH.met}


def test_the_shortest_path_with_the_meetings_of_each_step(world: Store) -> None:
    steps = path(world, ID["holm"], ID["alden"])
    assert steps is not None
    assert [step.people[0].id for step in steps] == [ID["holm"], ID["bekova"], ID["ldube"]]
    assert [step.people[1].id for step in steps] == [ID["bekova"], ID["ldube"], ID["alden"]]
    assert [step.total for step in steps] == [2, 2, 1]
    assert all(meeting.evidence for step in steps for meeting in step.meetings)


def test_of_two_shortest_paths_the_first_by_identifiers(world: Store) -> None:
    there, back = path(world, ID["sadykova"], ID["bekova"]), path(world, ID["bekova"], ID["sadykova"])
    assert there is not None
    assert back is not None
    middle = min(ID["ldube"], ID["sdube"])
    assert [step.people[1].id for step in there] == [middle, ID["bekova"]]
    assert [step.people[1].id for step in back] == [middle, ID["sadykova"]]


def test_paths_that_are_not_there(world: Store) -> None:
    assert path(world, ID["holm"], ID["alden"], longest=2) is None
    assert path(world, ID["holm"], ID["alden"], longest=3) is not None
    assert path(world, ID["holm"], ID["omarov"]) is None
    assert path(world, ID["holm"], ID["holm"]) == ()
