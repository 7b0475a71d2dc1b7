from __future__ import annotations

from dataclasses import replace

from made import PRESIDENT, Made

from graph.recorded import recorded
from graph.resolve import resolve


def test_each_stem_has_its_facts_with_the_graphs_people_and_the_reports_spellings() -> None:
    first = Made("2024-05-01", stem="zulu").person("Qasym Toqayev", (PRESIDENT, "KZ", "President"))
    first.person("Ben Hart", (PRESIDENT, "EE", "President")).met("Qasym Toqayev", "Ben Hart", date="2024-05-01")
    first.document("rail pact", ("Kazakhstan", "KZ"), signatories=["Ben Hart"])
    second = Made("2024-06-01", stem="alpha").person("Kasym Tokayev", (PRESIDENT, "KZ", "President")).facts()
    twice = replace(second, report=replace(second.report, stems=("mike",)))
    readings = [first.facts(), second, twice]
    graph = resolve(readings)
    rows = list(recorded(graph, readings))
    assert [row["id"] for row in rows] == ["alpha", "mike", "zulu"]
    alpha, mike, zulu = rows
    assert {**alpha, "id": "mike"} == mike
    assert alpha["people"][0]["name"] == "Kasym Tokayev"
    keys = {person["name"]: person["key"] for person in zulu["people"]}
    assert keys["Qasym Toqayev"] == alpha["people"][0]["key"] in {person.id for person in graph.people}
    assert zulu["meetings"][0]["sides"] == ((keys["Qasym Toqayev"],), (keys["Ben Hart"],))
    assert [row["person"] for row in zulu["holds_office"]] == [keys["Qasym Toqayev"], keys["Ben Hart"]]
    assert zulu["agreements"][0]["signatories"] == (keys["Ben Hart"],)


def test_two_people_of_a_report_who_are_one_are_one_row() -> None:
    made = Made("2024-05-01").person("Ada Moss", (PRESIDENT, "FI", "President")).person("Ada  Moss")
    readings = [made.facts()]
    (row,) = recorded(resolve(readings), readings)
    (person,) = row["people"]
    assert len(person["mentions"]) == 2


def test_a_reading_that_the_graph_does_not_hold_has_no_row() -> None:
    held, other = (Made(f"2024-05-0{day}").person("Ada Moss").facts() for day in (1, 2))
    assert len(list(recorded(resolve([held]), [held, other]))) == 1
