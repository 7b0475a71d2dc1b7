"""Asking for, and loading, only what was read surely enough. In the world, evidence is as sure as its report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from serving import served
from world import CONFIDENCE, ID, OFFICES, REPORTS

from api.app import create_app
from api.settings import Settings
from graph.confidence import surely
from graph.facts import Encounter, Facts, NamedPerson, Quotation, Report
from graph.loading import Reader, load
from graph.queries.agreements import Agreements, agreements
from graph.queries.asking import Page, Slice
from graph.queries.meetings import Meetings, meetings
from graph.queries.met import MetWith, met_with
from graph.queries.offices import holders, offices_of
from graph.queries.people import counterparts
from graph.queries.states import relations
from ontology.terms import Medium, MeetingStatus

if TYPE_CHECKING:
    import httpx

    from graph.store import Store

pytest_plugins = ("world_store",)

Ask = Callable[["Store", float | None, Slice], Page[Any]]
WHOLE = Slice(limit=500)
_SURE = {REPORTS[name].id: confidence for name, confidence in CONFIDENCE.items()}
BEKOVA, PRESIDENT = ID["bekova"], OFFICES["president-kz"].id

LISTS: dict[str, tuple[str, Ask]] = {
    "met with": (
        "/v1/met-with?person=Bekova",
        lambda store, least, part: met_with(store, MetWith(person=BEKOVA, min_confidence=least, part=part)),
    ),
    "meetings": (
        "/v1/meetings?",
        lambda store, least, part: meetings(store, Meetings(min_confidence=least, part=part)),
    ),
    "meetings of a person": (
        f"/v1/people/{BEKOVA}/meetings?",
        lambda store, least, part: meetings(store, Meetings(person=BEKOVA, min_confidence=least, part=part)),
    ),
    "agreements": (
        "/v1/agreements?",
        lambda store, least, part: agreements(store, Agreements(min_confidence=least, part=part)),
    ),
    "offices of a person": (
        f"/v1/people/{ID['holm']}/offices?",
        lambda store, least, part: offices_of(store, ID["holm"], min_confidence=least, part=part),
    ),
    "holders": (
        f"/v1/offices/{PRESIDENT}/holders?",
        lambda store, least, part: holders(store, PRESIDENT, min_confidence=least, part=part),
    ),
    "counterparts": (
        f"/v1/people/{BEKOVA}/counterparts?",
        lambda store, least, part: counterparts(store, BEKOVA, min_confidence=least, part=part),
    ),
}


@pytest.fixture(scope="module")
def client(world: Store) -> Iterator[httpx.Client]:
    with served(create_app(world, settings=Settings())) as opened:
        yield opened


def _sureness(item: Any) -> float:
    return max(_SURE[evidence.report] for evidence in item.evidence)


@pytest.mark.parametrize("least", [None, 0.0, 0.6, 0.61, 0.8, 0.95, 1.0])
@pytest.mark.parametrize("name", sorted(LISTS.keys() - {"counterparts"}))
def test_lists_have_what_some_evidence_says_as_surely(world: Store, name: str, least: float | None) -> None:
    _, ask = LISTS[name]
    everything = ask(world, None, WHOLE).items
    found = ask(world, least, WHOLE)
    assert found.items == tuple(item for item in everything if _sureness(item) >= (least or 0))
    assert found.total == len(found.items)
    walked: list[Any] = []
    cursor = None
    while found.items:
        page = ask(world, least, Slice(limit=1, cursor=cursor))
        walked += page.items
        cursor = page.cursor
        if cursor is None:
            break
    assert tuple(walked) == found.items


def test_a_row_keeps_its_less_sure_evidence(world: Store) -> None:
    (met, *_) = met_with(world, MetWith(person=BEKOVA, with_=ID["holm"], min_confidence=0.9)).items
    assert sorted(_SURE[evidence.report] for evidence in met.evidence) == [
        CONFIDENCE["reykjavik"],
        CONFIDENCE["astana"],
    ]


def test_counterparts_are_counted_over_the_sure_meetings(world: Store) -> None:
    found = {row.person.id: row.meetings for row in counterparts(world, BEKOVA, min_confidence=0.9).items}
    assert found == {ID["holm"]: 1, ID["ldube"]: 1}
    assert counterparts(world, BEKOVA).items[0].meetings == 2
    assert counterparts(world, BEKOVA, min_confidence=0.96).total == 0


def test_relations_count_and_list_the_sure_ones(world: Store) -> None:
    found = relations(world, "KZ", "ZA", min_confidence=0.9)
    assert [(year.year, year.meetings, year.agreements) for year in found.years] == [("2024", 1, 0)]
    assert found.events.total == len(found.events.items) == 1
    assert relations(world, "KZ", "ZA").events.total == 3


@pytest.mark.parametrize("name", LISTS)
def test_over_rest_as_in_the_questions(client: httpx.Client, world: Store, name: str) -> None:
    address, ask = LISTS[name]
    for least in (0.0, 0.7, 0.95, 1.0):
        answer = client.get(f"{address}&min_confidence={least}")
        assert answer.status_code == 200, answer.text
        assert answer.json()["total"] == ask(world, least, WHOLE).total
    page = client.get(f"{address}&min_confidence=0.6&limit=1").json()
    assert page["next"] is None or "min_confidence=0.6" in page["next"]


def test_relations_over_rest(client: httpx.Client) -> None:
    assert client.get("/v1/states/KZ/relations/ZA?min_confidence=0.9").json()["total"] == 1


@pytest.mark.parametrize("least", ["-0.1", "1.1", "nan", "inf", "much"])
def test_what_is_no_share_is_refused(client: httpx.Client, least: str) -> None:
    answer = client.get(f"/v1/met-with?person=Bekova&min_confidence={least}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == "min_confidence"


TEXT = "Ana Lobo met Tomas Reyes in Apia. Ana Lobo also met Nils Berg."


def _encounter(other: str, start: int, end: int, confidence: float) -> Encounter:
    evidence = Quotation(text=TEXT[start:end], start=start, end=end, confidence=confidence)
    return Encounter(
        status=MeetingStatus.TOOK_PLACE,
        date=None,
        precision=None,
        medium=Medium.IN_PERSON,
        place=None,
        country=None,
        sides=(("lobo",), (other,)),
        main=True,
        evidence=evidence,
    )


def _read(report: Report) -> Facts:
    names = (("lobo", "Ana Lobo"), ("reyes", "Tomas Reyes"), ("berg", "Nils Berg"))
    people = tuple(NamedPerson(key=key, name=name, mentions=((0, 8),)) for key, name in names)
    met = _encounter("reyes", 0, 33, 0.9), _encounter("berg", 34, 62, 0.5)
    return Facts(report=report, extractor="by-hand", version="1", people=people, meetings=met)


def test_a_load_leaves_out_what_is_less_sure_and_another_brings_it_in(store: Store) -> None:
    reader = Reader(read=_read, extractor="by-hand", version="1")
    report = Report(id="report-1", stems=("a",), published="2021-05-07", text=TEXT)
    assert load(store, [report], surely(reader, 0.9)).new == 1
    graph = store.graph()
    assert len(graph.met) == 1
    assert {person.name for person in graph.people} == {"Ana Lobo", "Tomas Reyes", "Nils Berg"}
    assert load(store, [report], surely(reader, 0.9)).unchanged == 1
    assert load(store, [report], reader).reread == 1
    assert len(store.graph().met) == 2
    assert load(store, [report], surely(reader, 0.91)).reread == 1
    assert store.graph().met == ()
    assert len(store.graph().people) == 3


def test_nothing_left_out_is_the_same_reader() -> None:
    reader = Reader(read=_read, extractor="by-hand", version="1")
    assert surely(reader, 0.0) is reader
    report = Report(id="report-1", stems=("a",), published="2021-05-07", text=TEXT)
    assert surely(reader, 0.1).read(report) == replace(_read(report), version="1+min-confidence-0.1")
