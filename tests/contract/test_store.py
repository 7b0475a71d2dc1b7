"""What a store promises, on either engine."""

from __future__ import annotations

from dataclasses import replace

import pytest
from world import GRAPH, READINGS

from graph.errors import StoreError
from graph.facts import Encounter, Facts, NamedPerson, Quotation, Report
from graph.keys import identifier
from graph.loading import Reader, load
from graph.model import Graph
from graph.resolve import resolve
from graph.store import Store
from ontology.terms import Medium, MeetingStatus, Precision


def reading(day: int, name: str = "Ana Lobo", other: str = "Tom Reyes") -> Facts:
    text = f" date 2021-05-{day:02} {name} met {other} in Apia."
    report = Report(id=identifier("report", text), stems=(f"r{day}",), published=f"2021-05-{day:02}", text=text)
    people = tuple(
        NamedPerson(key=one, name=one, mentions=((text.index(one), text.index(one) + len(one)),))
        for one in (name, other)
    )
    quotation = text[text.index(name) : -1]
    met = Encounter(
        status=MeetingStatus.TOOK_PLACE,
        date=report.published,
        precision=Precision.DAY,
        medium=Medium.IN_PERSON,
        place="Apia",
        country="WS",
        sides=((name,), (other,)),
        main=True,
        evidence=Quotation(text=quotation, start=text.index(name), end=len(text) - 1),
    )
    return Facts(report=report, extractor="hand", version="1", people=people, meetings=(met,))


def settle(store: Store) -> Graph:
    graph = resolve(store.readings())
    store.settle(graph)
    return graph


def test_what_is_settled_is_read_back(store: Store) -> None:
    store.keep(READINGS)
    store.settle(GRAPH)
    assert store.graph() == GRAPH


def test_settling_again_changes_nothing(store: Store) -> None:
    store.keep(READINGS)
    assert store.settle(GRAPH)
    before = store.counts()
    assert not store.settle(GRAPH)
    assert store.counts() == before


def test_readings_are_kept_and_given_back(store: Store) -> None:
    kept = [reading(1), reading(2)]
    store.keep(kept)
    assert sorted(store.readings(), key=lambda facts: facts.report.stems) == kept


def test_a_report_under_a_new_stem_keeps_both(store: Store) -> None:
    first = reading(1)
    store.keep([first])
    store.keep([replace(first, report=replace(first.report, stems=("again",)))])
    (held,) = store.readings()
    assert held.report.stems == ("again", "r1")


def test_another_version_of_the_extractor_replaces_what_was_read(store: Store) -> None:
    first = reading(1)
    store.keep([first])
    settle(store)
    assert store.counts()["MET_WITH"] == 1
    store.keep([replace(first, version="2", meetings=())])
    settle(store)
    assert store.counts()["MET_WITH"] == 0


def test_what_is_no_longer_so_goes(store: Store) -> None:
    store.keep([reading(1), reading(2, "Eva Moa")])
    store.settle(resolve([reading(1), reading(2, "Eva Moa")]))
    changes = store.settle(resolve([reading(1)]))
    assert changes.deleted["Person"] >= 1
    assert {person.name for person in store.graph().people} == {"Ana Lobo", "Tom Reyes"}


def test_parallel_meetings_keep_parallel_edges(store: Store) -> None:
    store.keep([reading(day) for day in (1, 2, 3)])
    graph = settle(store)
    assert store.counts()["MET_WITH"] == 3
    assert {met.date for met in store.graph().met} == {met.date for met in graph.met}


def test_any_order_of_loads_gives_the_same_graph(store: Store) -> None:
    for day in (3, 1, 2):
        store.keep([reading(day)])
        settle(store)
    assert store.graph() == resolve(reading(day) for day in (1, 2, 3))


def test_a_store_knows_whether_it_is_settled(store: Store) -> None:
    store.keep([reading(1)])
    assert not store.settled()
    settle(store)
    assert store.settled()
    store.keep([reading(2)])
    assert not store.settled()


def test_a_load_makes_good_what_a_cut_off_one_left(store: Store) -> None:
    kept = {facts.report.id: facts for facts in (reading(1), reading(2))}
    reader = Reader(read=lambda report: kept[report.id], extractor="hand", version="1")
    store.keep([reading(1)])  # and killed before it settled
    loaded = load(store, [facts.report for facts in kept.values()], reader)
    assert (loaded.new, loaded.unchanged) == (1, 1)
    assert store.graph() == resolve(kept.values())
    again = load(store, [facts.report for facts in kept.values()], reader)
    assert (again.new, again.unchanged, again.changes) == (0, 2, None)


def test_migrations_are_applied_once_and_make_a_store_ready(store: Store) -> None:
    assert store.migrate() == ()
    assert store.ready()


def test_a_store_of_a_newer_interstate_is_refused(store: Store) -> None:
    def work(transaction: object) -> None:
        transaction.run("CREATE (:Mark {id: '9999_later', value: 'done'})").consume()  # type: ignore[attr-defined]

    store.connection.write(work)
    with pytest.raises(StoreError, match="newer"):
        store.migrate()


def test_a_bad_statement_is_one_line(store: Store) -> None:
    with pytest.raises(StoreError) as failure:
        store.read("MATCH (n RETURN n")
    assert "\n" not in str(failure.value)
