from __future__ import annotations

import re
from collections.abc import Callable
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import AGREEMENTS, ID, MEETINGS, OFFICES, ORGANIZATIONS, REPORTS, TENURES

from graph.queries.agreements import Agreements, agreement, agreements
from graph.queries.asking import Page, Period, QuestionError, Slice, known_by
from graph.queries.holders import AmbiguousOfficeError, UnknownOfficeError, holders_on, one_office
from graph.queries.meetings import Meetings, meeting, meetings
from graph.queries.met import MetWith, met_with
from graph.queries.offices import holders, office, offices, offices_of
from graph.queries.people import counterparts, people
from graph.queries.reports import report, reports
from graph.queries.search import search
from graph.queries.states import relations, state, states

if TYPE_CHECKING:
    from graph.queries.answers.agreements import Agreement
    from graph.queries.answers.meetings import Meeting
    from graph.queries.answers.offices import Tenure
    from graph.store import Store

pytest_plugins = ("world_store",)


LISTS: dict[str, Callable[[Store, Slice], Page[Any]]] = {
    "meetings": lambda store, part: meetings(store, Meetings(part=part)),
    "meetings of a person": lambda store, part: meetings(store, Meetings(person=ID["bekova"], part=part)),
    "agreements": lambda store, part: agreements(store, Agreements(part=part)),
    "offices": lambda store, part: offices(store, part=part),
    "holders": lambda store, part: holders(store, OFFICES["president-kz"].id, part=part),
    "offices of a person": lambda store, part: offices_of(store, ID["bekova"], part=part),
    "reports": lambda store, part: reports(store, part=part),
    "states": lambda store, part: states(store, part=part),
    "search": lambda store, part: search(store, "e", part=part),
    "relations": lambda store, part: relations(store, "KZ", "ZA", part=part).events,
}


@pytest.mark.parametrize("name", LISTS)
def test_walking_all_pages_gives_each_row_once(world: Store, name: str) -> None:
    ask = LISTS[name]
    whole = ask(world, Slice(limit=500))
    assert whole.total == len(whole.items) > 0
    for limit in range(1, whole.total + 2):
        seen: list[Any] = []
        cursor = None
        while True:
            found = ask(world, Slice(limit=limit, cursor=cursor))
            assert found.total == whole.total
            seen += found.items
            cursor = found.cursor
            if cursor is None:
                break
        assert tuple(seen) == whole.items


@pytest.mark.parametrize(
    "cursor", ["", "x", "!!!!", "bnVsbA", "WzEsIDJd", "W10", "WyJhIl0", "Wzc0LCAiYSJd", "é", "[" * 3000]
)
def test_a_cursor_of_no_page_is_refused(world: Store, cursor: str) -> None:
    if not cursor:
        assert meetings(world, Meetings(part=Slice(cursor=cursor))).total == len(MEETINGS)
        return
    with pytest.raises(QuestionError, match="cursor"):
        meetings(world, Meetings(part=Slice(cursor=cursor)))


@pytest.mark.parametrize(
    ("period", "parameter"),
    [
        (Period(since="yesterday"), "since"),
        (Period(until="2024-13"), "until"),
        (Period(since="2024-02-30"), "since"),
        (Period(since="2025", until="2024"), "until"),
    ],
)
def test_a_period_that_is_none_is_refused(world: Store, period: Period, parameter: str) -> None:
    with pytest.raises(QuestionError) as raised:
        meetings(world, Meetings(period=period))
    assert raised.value.parameter == parameter


def test_meetings_by_date_with_sides(world: Store) -> None:
    found = meetings(world, Meetings()).items
    dates = [row.date for row in found]
    assert dates == [*sorted(date for date in dates if date), None, None]
    for row in found:
        made = next(one for one in MEETINGS.values() if one.id == row.id)
        assert tuple(tuple(person.id for person in side) for side in row.sides) == made.sides
        assert (row.status, row.medium, row.place, row.country) == (
            made.status,
            made.medium,
            made.place,
            made.country,
        )
        assert len(row.evidence) == len(made.evidence)
        assert meeting(world, row.id) == row


def test_meetings_can_be_narrowed(world: Store) -> None:
    def ids(asked: Meetings) -> set[str]:
        return {row.id for row in meetings(world, asked).items}

    assert ids(Meetings(status="planned")) == {MEETINGS["planned"].id}
    assert ids(Meetings(country="ZA")) == {MEETINGS["pretoria"].id}
    assert ids(Meetings(medium="phone")) == {MEETINGS["telephone"].id}
    assert ids(Meetings(person="Aldén")) == {MEETINGS["may"].id, MEETINGS["planned"].id}
    assert ids(Meetings(person="Aldén", status="took_place")) == {MEETINGS["may"].id}
    assert ids(Meetings(state="IS")) == {MEETINGS["astana"].id, MEETINGS["video"].id}
    assert ids(Meetings(person="Bekova", state="IS")) == set()
    assert ids(Meetings(period=Period(until="2023"))) == {MEETINGS["may"].id}
    assert meeting(world, "meeting-none") is None


def test_agreements(world: Store) -> None:
    treaty, memorandum = agreements(world, Agreements()).items
    assert (treaty.title, treaty.status, treaty.date) == ("treaty of friendship", "signed", "2025-03-01")
    assert [(party.id, party.kind, party.state) for party in treaty.parties] == [
        ("KZ", "State", "KZ"),
        ("ZA", "State", "ZA"),
    ]
    assert {person.id for person in treaty.signatories} == {ID["bekova"], ID["ldube"]}
    assert [(party.id, party.kind, party.state) for party in memorandum.parties] == [
        ("IS", "State", "IS"),
        (ORGANIZATIONS["energy"].id, "Organization", "KZ"),
    ]
    assert [evidence.quotation for evidence in treaty.evidence] == ["The presidents signed a treaty of friendship."]
    assert agreement(world, treaty.id) == treaty
    assert agreement(world, "agreement-none") is None


def test_agreements_can_be_narrowed(world: Store) -> None:
    def titles(asked: Agreements) -> list[str]:
        return [row.title for row in agreements(world, asked).items]

    treaty, memorandum = (AGREEMENTS[key].title for key in ("treaty", "memorandum"))
    assert titles(Agreements(state="KZ")) == [treaty, memorandum]
    assert titles(Agreements(state="KZ", with_state="IS")) == [memorandum]
    assert titles(Agreements(state="ZA", with_state="IS")) == []
    assert titles(Agreements(person="Bekova")) == [treaty]
    assert titles(Agreements(person="Xu")) == []
    assert titles(Agreements(type="memorandum")) == [memorandum]
    assert titles(Agreements(status="signed")) == [treaty]
    assert titles(Agreements(period=Period(since="2020"))) == [treaty]


def test_offices(world: Store) -> None:
    assert [row.name for row in offices(world).items] == sorted(row.name for row in OFFICES.values())
    assert [row.id for row in offices(world, role="head_of_state", state="ZA").items] == [OFFICES["president-za"].id]
    (minister,) = offices(world, organization=ORGANIZATIONS["energy"].id).items
    assert minister.organization is not None
    assert minister.organization.name == "Ministry of Energy of Kazakhstan"
    assert office(world, minister.id) == minister
    assert office(world, "office-none") is None


def test_holders_on_a_day_are_known_likely_or_unknown(world: Store) -> None:
    office = OFFICES["president-kz"].id

    def names(on: str) -> tuple[str, list[str], list[str]]:
        found = holders_on(world, office, on)
        assert found is not None
        return found.certainty, [one.person.name for one in found.known], [one.person.name for one in found.likely]

    assert {row.person.name for row in holders(world, office).items} == {"Aigerim Bekova", "Serik Omarov"}
    assert [row.person.name for row in holders(world, office, status="former").items] == ["Serik Omarov"]
    known: tuple[str, list[str], list[str]] = ("known", ["Aigerim Bekova"], [])
    assert names("2024-10-30") == names("2025-03-02") == names("2024-12") == names("2025") == known
    assert names("2024-10-29") == names("2025-03-03") == names("2023") == ("likely", [], ["Aigerim Bekova"])
    assert names("2012") == names("2045-01-01") == ("unknown", [], [])
    with pytest.raises(QuestionError, match="not YYYY"):
        names("soon")
    assert holders_on(world, "office-none", "2024") is None


def test_a_holder_comes_with_the_words_that_bound_the_day(world: Store) -> None:
    asked = holders_on(world, OFFICES["president-kz"].id, "2024-12-24")
    assert asked is not None
    (held,) = asked.known
    assert (held.first, held.last) == ("2024-10-31", "2025-03-02")
    assert [evidence.quotation for evidence in held.evidence] == ["President Bekova", "The presidents"]
    then = holders_on(known_by(world, "2024-11"), OFFICES["president-kz"].id, "2024-12-24")
    assert then is not None
    assert (then.certainty, then.likely[0].first) == ("likely", "2024-11-01"), "before the report of March"
    sure = holders_on(world, OFFICES["president-kz"].id, "2024-10-31", min_confidence=0.7)
    assert sure is not None
    assert [evidence.published for evidence in sure.known[0].evidence] == ["2024-10-30", "2025-03-02"]


def test_an_office_is_found_by_its_name(world: Store) -> None:
    president = OFFICES["president-kz"]
    for asked in (
        president.id,
        "president of kazakhstan",
        "Kazakhstan President",
        "President of the Republic of Kazakhstan",
    ):
        assert one_office(world, asked).id == president.id
    with pytest.raises(UnknownOfficeError, match="no office"):
        one_office(world, "Sultan of Kazakhstan")
    with pytest.raises(AmbiguousOfficeError, match=r"President of Kazakhstan \(office-.*South Africa"):
        one_office(world, "president")


def test_a_tenure_has_the_words_of_every_report_that_says_so(world: Store) -> None:
    (held,) = offices_of(world, ID["bekova"]).items
    assert held.id == TENURES[0].id
    assert (held.first_seen, held.last_seen, held.titles) == ("2024-10-30", "2025-03-02", ("President",))
    assert [evidence.published for evidence in held.evidence] == ["2024-10-30", "2024-10-31", "2025-03-02"]
    assert offices_of(world, ID["bekova"], status="former").total == 0


def test_states_and_their_relations(world: Store) -> None:
    assert [row.id for row in states(world).items] == ["IS", "KZ", "SE", "ZA"]
    assert [row.id for row in states(world, name="south af").items] == ["ZA"]
    assert state(world, "XX") is None
    found = relations(world, "KZ", "ZA")
    assert [(event.date, event.meeting is not None) for event in found.events.items] == [
        ("2024-10", True),
        ("2025-03-01", False),
        ("2025-03-01", True),
    ]
    assert [(year.year, year.meetings, year.agreements) for year in found.years] == [("2024", 1, 0), ("2025", 1, 1)]
    iceland = relations(world, "IS", "KZ")
    assert [(year.year, year.meetings, year.agreements) for year in iceland.years] == [
        ("2024", 1, 0),
        ("2025", 1, 0),
        (None, 0, 1),
    ]
    assert relations(world, "IS", "KZ", period=Period(since="2025")).events.total == 1
    assert relations(world, "IS", "ZA").events.total == 0


def test_a_report_has_its_facts_with_its_own_evidence(world: Store) -> None:
    asked = REPORTS["pretoria"]
    found = report(world, asked.id)
    assert found is not None
    assert found.text == asked.text
    assert found.report.stems == asked.stems
    assert {row.spelling for row in found.people} == {
        "A. Bekova",
        "Dana Sadykova",
        "Hólm",
        "Lindiwe Dube",
        "Nils Aldén",
        "Serik Omarov",
        "Sipho Dube",
        "Xu Meilin",
    }
    for mention in found.people:
        assert [asked.text[start:end] for start, end in mention.spans] == [mention.spelling]
    assert {row.id for row in found.meetings} == {
        MEETINGS[key].id for key in ("pretoria", "video", "undated", "may", "planned")
    }
    assert {row.person.id for row in found.offices} == {ID[key] for key in ("bekova", "omarov", "sadykova")}
    assert [row.title for row in found.agreements] == ["treaty of friendship"]
    facts: tuple[Meeting | Tenure | Agreement, ...] = (*found.meetings, *found.offices, *found.agreements)
    for fact in facts:
        assert [evidence.report for evidence in fact.evidence] == [asked.id]
    assert report(world, "report-none") is None


def test_offsets_are_code_points_also_after_what_takes_two_units(world: Store) -> None:
    found = report(world, REPORTS["reykjavik"].id)
    assert found is not None
    facts: tuple[Meeting | Tenure, ...] = (*found.meetings, *found.offices)
    quotations = [evidence for fact in facts for evidence in fact.evidence]
    assert quotations
    assert all(found.text[one.start : one.end] == one.quotation for one in quotations)


def test_reports_can_be_narrowed(world: Store) -> None:
    def stems(**asked: Any) -> list[str]:
        return [row.stems[0] for row in reports(world, **asked).items]

    assert stems() == ["astana-talks", "holm-abroad", "pretoria-visit"]
    assert stems(publisher="Northern Post") == ["holm-abroad"]
    assert stems(stem="pretoria-visit-copy") == ["pretoria-visit"]
    assert stems(period=Period(until="2024-10-30")) == ["astana-talks"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("bekova", ["Aigerim Bekova"]),
        ("DUBE", ["Lindiwe Dube", "Sipho Dube"]),
        ("hol", ["Tómas Hólm"]),
        ("energy minis", ["Ministry of Energy of Kazakhstan"]),
        ("kazakhstan", ["Kazakhstan", "Ministry of Energy of Kazakhstan"]),
        ("geothermal", ["memorandum on geothermal energy"]),
        ("nothing of the kind", []),
        ("  ", []),
    ],
)
def test_search_by_words_or_their_starts(world: Store, words: str, names: list[str]) -> None:
    found = search(world, words)
    assert [hit.name for hit in found.items] == names
    assert found.total == len(names)


def test_search_for_one_kind(world: Store) -> None:
    assert [hit.kind for hit in search(world, "kazakhstan", kind="State").items] == ["State"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=40))
def test_any_text_is_only_a_parameter(world: Store, text: str) -> None:
    assert people(world, name=text).total <= len(ID)
    assert search(world, text).total <= 20
    assert offices(world, state=text).total <= len(OFFICES)


def test_each_statement_is_one_file_that_is_used_and_has_parameters_only() -> None:
    folder = files("graph") / "cypher" / "query"
    code = "".join(path.read_text(encoding="utf-8") for path in Path(str(files("graph") / "queries")).glob("*.py"))
    names = {path.name.removesuffix(".cypher") for path in folder.iterdir()}
    assert len(names) > 30
    for name in names:
        base = re.sub(r"_total\Z", "", name)
        assert f'"{base}"' in code, name
        text = (folder / f"{name}.cypher").read_text(encoding="utf-8")
        assert text.startswith("// "), name
        assert text.count(";") == 0, name
    for name in re.findall(r'ask\(store, "(\w+)"', code):
        assert name in names


BACKWARDS = {name: LISTS[name] for name in ("meetings", "agreements", "offices", "reports", "states", "relations")} | {
    "people": lambda store, part: people(store, part=part),
    "met with": lambda store, part: met_with(store, MetWith(person=ID["bekova"], part=part)),
}


def _moment(row: Any) -> str:
    """What a list goes by: the first that its rows have, nothing for the undated."""
    names = ("date", "published", "id" if type(row).__name__ == "Named" else "name")
    return str(next(getattr(row, name) for name in names if hasattr(row, name)) or "")


@pytest.mark.parametrize("name", BACKWARDS)
def test_a_list_goes_backwards_with_the_undated_last(world: Store, name: str) -> None:
    ask = BACKWARDS[name]
    forth = ask(world, Slice(limit=500)).items
    for limit in (1, 2, 50):
        found: list[Any] = []
        cursor = None
        while True:
            part = ask(world, Slice(limit=limit, cursor=cursor, reverse=True))
            assert part.total == len(forth)
            found += part.items
            cursor = part.cursor
            if cursor is None:
                break
        dated = [_moment(row) for row in found if _moment(row)]
        assert dated == sorted(dated, reverse=True)
        assert [_moment(row) for row in found] == dated + [""] * (len(found) - len(dated))
        assert sorted(map(repr, found)) == sorted(map(repr, forth))


OTHERWISE: dict[str, tuple[Callable[[Store, Slice], Page[Any]], Callable[[Any], Any]]] = {
    "offices of a person": (lambda store, part: offices_of(store, ID["bekova"], part=part), attrgetter("last_seen")),
    "holders": (lambda store, part: holders(store, OFFICES["president-kz"].id, part=part), attrgetter("last_seen")),
    "counterparts": (lambda store, part: counterparts(store, ID["bekova"], part=part), attrgetter("meetings")),
}
"""Lists that go by something else than a date or a name, with what that is."""


@pytest.mark.parametrize("name", OTHERWISE)
def test_a_list_goes_the_other_way_round_in_pages(world: Store, name: str) -> None:
    ask, moment = OTHERWISE[name]
    forth = ask(world, Slice(limit=500)).items
    found: list[Any] = []
    cursor = None
    while True:
        part = ask(world, Slice(limit=1, cursor=cursor, reverse=True))
        found += part.items
        cursor = part.cursor
        if cursor is None:
            break
    assert forth
    assert [moment(row) for row in found] == [moment(row) for row in reversed(forth)]
    assert sorted(map(repr, found)) == sorted(map(repr, forth))
