"""What a store promises, on either engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hand import reading
from world import GRAPH, READINGS

from graph.errors import StoreError
from graph.loading import Reader, load
from graph.model import Graph
from graph.resolve import resolve
from graph.store import OvertakenError, Store


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


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("at_once", [True, False])
def test_copies_of_a_report_in_any_order_are_one(store: Store, order: tuple[int, ...], at_once: bool) -> None:
    first = reading(1)
    copies = (
        first,
        replace(first, report=replace(first.report, stems=("b",), url="https://b.example", title="Talks")),
        replace(first, report=replace(first.report, url="https://a.example", publisher="Reef Radio")),
    )
    for batch in [[copies[n] for n in order]] if at_once else [[copies[n]] for n in order]:
        store.keep(batch)
    (held,) = store.readings()
    assert held.report == replace(
        first.report, stems=("b", "r1"), url="https://a.example", title="Talks", publisher="Reef Radio"
    )


def test_a_copy_that_says_more_is_taken_in_and_one_that_does_not_writes_nothing(store: Store) -> None:
    first = reading(1)
    reader = Reader(read=lambda report: replace(first, report=report), extractor="hand", version="1")
    load(store, [first.report], reader)
    titled = load(store, [replace(first.report, title="Talks")], reader)
    assert (titled.new, titled.unchanged) == (0, 1)
    assert store.graph().reports[0].title == "Talks"
    turn = store.turn()
    load(store, [first.report, replace(first.report, title="Talks")], reader)
    assert store.turn() == turn


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


def test_a_graph_of_readings_that_were_overtaken_is_not_settled(store: Store) -> None:
    store.keep([reading(1)])
    turn, graph = store.turn(), resolve(store.readings())
    store.keep([reading(2)])
    with pytest.raises(OvertakenError):
        store.settle(graph, turn)
    assert store.counts()["Meeting"] == 0
    settle(store)
    assert store.counts()["Meeting"] == 2


def test_a_store_that_went_back_to_what_it_had_is_not_taken_for_settled(store: Store) -> None:
    first = reading(1)
    store.keep([first])
    settle(store)
    store.keep([replace(first, version="2", meetings=())])  # and killed before it settled
    store.keep([first])
    assert not store.settled()


def test_a_big_difference_is_written_in_parts_and_settles_too(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.WHOLE", 5)
    monkeypatch.setattr("graph.difference.BATCH", 2)
    store.keep(READINGS)
    turn = store.turn()
    changes = store.settle(GRAPH)
    assert store.turn() > turn + 10
    assert changes.created["Person"] == len(GRAPH.people)
    assert store.settled()
    assert store.graph() == GRAPH


def test_an_edge_between_other_nodes_than_before_moves(store: Store) -> None:
    store.keep(READINGS)
    store.settle(GRAPH)
    one, *rest = GRAPH.tenures
    other = next(person.id for person in GRAPH.people if person.id != one.person)
    moved = replace(GRAPH, tenures=(replace(one, person=other), *rest))
    store.settle(moved)
    assert store.graph() == moved


def test_a_change_of_one_property_changes_one_row(store: Store) -> None:
    store.keep(READINGS)
    store.settle(GRAPH)
    one, *rest = GRAPH.organizations
    changed = replace(GRAPH, organizations=(replace(one, name="Another Name"), *rest))
    changes = store.settle(changed)
    assert (changes.created.total(), changes.changed.total(), changes.deleted.total()) == (0, 1, 0)
    assert store.graph() == changed


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
    later = "CREATE (:Mark {id: '9999_later', value: 'done'})"
    store.connection.write(lambda transaction: transaction.run(later).consume())
    with pytest.raises(StoreError, match="newer"):
        store.migrate()


def test_a_bad_statement_is_one_line(store: Store) -> None:
    with pytest.raises(StoreError) as failure:
        store.read("MATCH (n RETURN n")
    assert "\n" not in str(failure.value)
