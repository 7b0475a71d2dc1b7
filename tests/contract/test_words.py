"""The words by which people are found: those of the people that there are, whatever came and went, on either engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fastapi.testclient import TestClient
from world import GRAPH, READINGS

from api.app import create_app
from api.settings import Settings
from graph import words
from graph.keys import fold
from graph.model import Graph, State
from graph.queries.people import find, near, person
from graph.queries.search import search

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.model import Person
    from graph.store import Store

ONE, *REST = GRAPH.people
RENAMED = replace(ONE, name="Zenobia Quill", aliases=())


def of_people(people: Iterable[Person]) -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for one in people:
        for word in " ".join(map(fold, (one.name, *one.aliases))).split():
            found.setdefault(word, set()).add(one.id)
    return {word: sorted(ids) for word, ids in found.items()}


def of_store(store: Store) -> dict[str, list[str]]:
    rows = store.read("MATCH (w:Word) RETURN w.id AS word, w.people AS people")
    return {row["word"]: sorted(row["people"]) for row in rows}


def test_words_are_those_of_the_people_that_there_are(store: Store) -> None:
    store.keep(READINGS)
    for people in ((ONE, *REST), (RENAMED, *REST), (RENAMED,), (ONE, *REST), ()):
        store.settle(replace(GRAPH, people=people) if people == (ONE, *REST) else Graph(people=people))
        assert of_store(store) == of_people(people)


def test_a_name_is_found_as_it_is_now_and_no_longer_as_it_was(store: Store) -> None:
    store.keep(READINGS)
    store.settle(GRAPH)
    assert [one.id for one in find(store, ONE.name)] == [ONE.id]
    assert ONE.id in {one.id for one in near(store, ONE.name)}
    store.settle(replace(GRAPH, people=(RENAMED, *REST)))
    assert find(store, ONE.name) == ()
    assert [one.id for one in find(store, "quill")] == [ONE.id]
    assert [one.id for one in near(store, "Kuil")] == [ONE.id]
    assert [hit.id for hit in search(store, "zeno").items] == [ONE.id]
    assert person(store, ONE.mentions[-1].id) == person(store, ONE.id)


def test_who_was_in_a_store_before_there_were_words_is_found_by_them(store: Store) -> None:
    store.keep(READINGS)
    store.settle(GRAPH)
    undone = f"MATCH (n) WHERE n:Word OR n.id = '{words.MIGRATION}' DELETE n"
    store.connection.write(lambda transaction: transaction.run(undone).consume())
    assert find(store, ONE.name) == ()
    assert store.migrate() == (words.MIGRATION,)
    assert of_store(store) == of_people(GRAPH.people)
    assert [one.id for one in find(store, ONE.name)] == [ONE.id]


def test_a_server_that_remembers_titles_finds_those_of_now(store: Store) -> None:
    client = TestClient(create_app(store, settings=Settings()))
    found = []
    for name in ("Zenobia", "Land of Quill"):
        store.settle(Graph(states=(State(id="ZZ", name=name),)))
        found.append({q: client.get("/v1/search", params={"q": q}).json()["total"] for q in ("zen", "qui", "land q")})
    assert found == [{"zen": 1, "qui": 0, "land q": 0}, {"zen": 0, "qui": 1, "land q": 1}]
