"""Lists of tenures as reports."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from graph.facts import Facts, Report
from graph.holding import Certainty, Sighting, holding_on, holdings
from graph.resolve import resolve
from loaders.read import read
from loaders.reading.facts_of import facts_of
from loaders.sources.source import Refusal
from ontology.terms import Role, TenureStatus

OWN = """person,title,state,start,end,source
Ukhnaagiin Khürelsükh,President of Mongolia,,2021-06-25,,https://lists.example/mongolia
Khaltmaagiin Battulga,President,Mongolia,2017-07-10,2021-06-25,Almanac of 2022
"Oja, Maret",Minister of Foreign Affairs,EE,2026,2029,https://lists.example/estonia
Ana Lobo,Government Printer,NR,,1999,
"""
WIKIDATA = """person,personLabel,position,positionLabel,start,startPrecision,end,endPrecision
http://www.wikidata.org/entity/Q1,Davron Sharipov,http://www.wikidata.org/entity/Q2,President of Uzbekistan,\
2016-01-01T00:00:00Z,9,2021-03-01T00:00:00Z,10
"""


def found(
    tmp_path: Path, text: str, name: str = "list.csv", published: str | None = "2025-01-15"
) -> list[Report | Refusal]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read([path], published, date(2025, 6, 1)))


def facts(tmp_path: Path, text: str) -> list[Facts]:
    reports = found(tmp_path, text)
    assert not any(isinstance(report, Refusal) for report in reports)
    return [facts_of(report) for report in reports if not isinstance(report, Refusal)]


def test_a_row_is_a_report_with_its_own_source(tmp_path: Path) -> None:
    first, second, *_ = facts(tmp_path, OWN)
    assert (first.report.url, first.report.publisher) == ("https://lists.example/mongolia", "lists.example")
    assert (second.report.url, second.report.publisher) == (None, "Almanac of 2022")
    assert (first.report.stems, first.report.published) == (("list-2",), "2025-01-15")
    (office,) = first.offices
    assert (
        office.evidence.text
        == first.report.text
        == (
            "person: Ukhnaagiin Khürelsükh; title: President of Mongolia; start: 2021-06-25; "
            "source: https://lists.example/mongolia"
        )
    )
    ((start, end),) = first.people[0].mentions
    assert first.report.text[start:end] == "Ukhnaagiin Khürelsükh"


def test_offices_are_those_of_titles_states_and_dates(tmp_path: Path) -> None:
    offices = [office for one in facts(tmp_path, OWN) for office in one.offices]
    assert [(o.role, o.state, o.status, o.since, o.until) for o in offices] == [
        (Role.HEAD_OF_STATE, "MN", TenureStatus.CURRENT, "2021-06-25", None),
        (Role.HEAD_OF_STATE, "MN", TenureStatus.FORMER, "2017-07-10", "2021-06-25"),
        (Role.FOREIGN_MINISTER, "EE", TenureStatus.ELECT, "2026", "2029"),
        (Role.OTHER, "NR", TenureStatus.FORMER, None, "1999"),
    ]


def test_an_export_of_wikidata(tmp_path: Path) -> None:
    (one,) = facts(tmp_path, WIKIDATA)
    assert one.people[0].name == "Davron Sharipov"
    assert (one.report.url, one.report.publisher) == ("http://www.wikidata.org/entity/Q1", "www.wikidata.org")
    (office,) = one.offices
    assert (office.title, office.role, office.state) == ("President of Uzbekistan", Role.HEAD_OF_STATE, "UZ")
    assert (office.since, office.until) == ("2016", "2021-03")


def test_bad_rows_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    text = "person,title,state,start,end,role\nAna Lobo,President,NR,soon,,\n,President,NR,,,\n"
    text += "Ana Lobo,President,Utopia,,,\n"
    text += "Ana Lobo,President,NR,2003,2001,\nAna Lobo,President,NR,2001,2003,emperor\nAna Lobo,President,NR,2001,,\n"
    refused = [str(one).partition("list.csv:")[2] for one in found(tmp_path, text) if isinstance(one, Refusal)]
    assert refused == [
        "2: start 'soon' is not YYYY, YYYY-MM or YYYY-MM-DD",
        "3: no person",
        "4: 'Utopia' is no state: give its code or its English name",
        "5: ends (2001) before it starts (2003)",
        "6: 'emperor' is no role; docs/how-to/tenures.md lists them",
    ]
    assert len(found(tmp_path, text)) == 6


def test_a_list_without_a_day_and_a_table_of_something_else(tmp_path: Path) -> None:
    (undated,) = found(tmp_path, "person,title\nAna Lobo,President\n", published=None)
    assert isinstance(undated, Refusal)
    assert "no publication date" in undated.why
    (dated,) = found(tmp_path, "person,title,published\nAna Lobo,President,2020-05-04\n", published=None)
    assert isinstance(dated, Report)
    (other,) = found(tmp_path, "town,people\nApia,37391\n")
    assert isinstance(other, Refusal)
    assert other.skipped
    (tabs,) = found(tmp_path, "person\ttitle\nAna Lobo\tPresident of Nauru\n", "list.tsv")
    assert isinstance(tabs, Report)


def test_the_graph_has_the_dates_and_answers_by_them(tmp_path: Path) -> None:
    graph = resolve(facts(tmp_path, OWN))
    office = next(office for office in graph.offices if office.state == "MN")
    terms = [tenure for tenure in graph.tenures if tenure.office == office.id]
    assert sorted((one.since, one.until, one.first_seen) for one in terms) == [
        ("2017-07-10", "2021-06-25", "2025-01-15"),
        ("2021-06-25", None, "2025-01-15"),
    ]
    people = {tenure.id: tenure.person for tenure in terms}
    told = [
        Sighting(
            person=people[one.about],
            status=TenureStatus(str(one.status)),
            known=one.known,
            evidence=one.evidence,
            since=one.since,
            until=one.until,
        )
        for one in graph.tellings
        if one.about in people
    ]
    (held,) = holding_on(holdings(told, sole=True), "2019-08-01", "2019-08-01")
    assert (held.certainty, held.first, held.last) == (Certainty.KNOWN, "2017-07-10", "2021-06-25")
