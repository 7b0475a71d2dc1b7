"""Questions to a snapshot, in processes of their own."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from threading import Thread

import pytest

from graph.mirror.errors import (
    BusyError,
    MalformedError,
    NotAcceptableError,
    RefusedError,
    SparqlError,
    TooLongError,
    TooMuchError,
)
from graph.mirror.pool import Limits, Pool
from graph.mirror.question import Question
from graph.mirror.snapshots import Snapshots

INTEGER = "<http://www.w3.org/2001/XMLSchema#integer>"
P = "<https://example.org/p>"
GRAPHS = ("", "<https://example.org/one>", "<https://example.org/two>")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . FILTER(?c + ?f + ?i + ?l < 0) }"
LINES = [f'<https://example.org/{n}> {P} "{n}"^^{INTEGER} {GRAPHS[n % 3]} .\n'.encode() for n in range(300)]


@pytest.fixture(scope="module")
def snapshots(tmp_path_factory: pytest.TempPathFactory) -> Snapshots:
    made = Snapshots(tmp_path_factory.mktemp("mirror"))
    made.make("one", LINES)
    return made


@pytest.fixture(scope="module")
def pool(snapshots: Snapshots) -> Iterator[Pool]:
    with closing(Pool(snapshots, Limits(seconds=10, answer=20_000), processes=1)) as opened:
        yield opened


def count(pool: Pool, where: str, default_graphs: tuple[str, ...] = (), named_graphs: tuple[str, ...] = ()) -> int:
    question = Question(
        query=f"SELECT (COUNT(*) AS ?n) {where}",
        default_graphs=default_graphs,
        named_graphs=named_graphs,
        rows="text/csv",
    )
    return int(pool.ask(question).body.split()[1])


def test_without_a_dataset_all_graphs_are_one_and_each_is_had_by_its_name(pool: Pool) -> None:
    assert count(pool, "{ ?s ?p ?o }") == 300
    assert count(pool, "{ GRAPH ?g { ?s ?p ?o } }") == 200
    assert count(pool, "{ GRAPH <https://example.org/one> { ?s ?p ?o } }") == 100


def test_a_query_that_names_its_graphs_has_those_alone(pool: Pool) -> None:
    assert count(pool, "FROM <https://example.org/one> { ?s ?p ?o }") == 100
    assert count(pool, "from <https://example.org/one> { GRAPH ?g { ?s ?p ?o } }") == 0
    assert count(pool, "FROM NAMED <https://example.org/one> { GRAPH ?g { ?s ?p ?o } }") == 100
    # The word in a string, a name or a comment names no graph.
    assert count(pool, "{ ?from ?p ?o FILTER('from' != 'FROM') } # from here") == 300
    assert count(pool, "{ ?s is:from ?o }") == 0
    assert count(pool, "FROM <https://example.org/one> { ?from ?p ?o }") == 100


def test_graphs_that_are_given_stand_in_place_of_those_of_the_query(pool: Pool) -> None:
    one, two = ("https://example.org/one",), ("https://example.org/two",)
    assert count(pool, "{ ?s ?p ?o }", default_graphs=one) == 100
    assert count(pool, "{ ?s ?p ?o }", default_graphs=one + two) == 200
    assert count(pool, "{ GRAPH ?g { ?s ?p ?o } }", default_graphs=one) == 0
    assert count(pool, "{ ?s ?p ?o }", named_graphs=one) == 0
    assert count(pool, "{ GRAPH ?g { ?s ?p ?o } }", default_graphs=one, named_graphs=two) == 100
    assert count(pool, "FROM <https://example.org/two> { ?s ?p ?o }", default_graphs=one) == 100
    assert count(pool, "{ ?s ?p ?o }", default_graphs=("https://example.org/none",)) == 0


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("ASK {", MalformedError),
        ("", MalformedError),
        ("ASK {} ASK {}", MalformedError),
        ("ASK { ?s ?p 'SERVICE' ", MalformedError),
        ("INSERT DATA { <a> <b> <c> }", MalformedError),
        ("LOAD <http://127.0.0.1/>", MalformedError),
        ("DROP ALL", MalformedError),
        ("SELECT * { ?a ?b ?c . ?d ?e ?f }", TooMuchError),
        ("SELECT * {" + "{" * 300_000 + "}" * 300_000 + "}", TooMuchError),
    ],
)
def test_what_cannot_be_answered_is_refused_and_the_next_question_is_answered(
    pool: Pool, query: str, error: type[SparqlError]
) -> None:
    with pytest.raises(error):
        pool.ask(Question(query=query))
    assert count(pool, "{ ?s ?p ?o }") == 300


def test_a_query_over_its_time_is_stopped(snapshots: Snapshots) -> None:
    with closing(Pool(snapshots, Limits(seconds=0.5), processes=1)) as pool:
        (process,) = pool.processes
        with pytest.raises(TooLongError, match=r"longer than 0\.5 s"):
            pool.ask(Question(query=ENDLESS))
        assert process.pid is None


def test_who_finds_no_place_to_wait_is_told_so(snapshots: Snapshots) -> None:
    with closing(Pool(snapshots, Limits(seconds=1), processes=1, waiting=0)) as pool:

        def endless() -> None:
            with suppress(TooLongError):
                pool.ask(Question(query=ENDLESS))

        first = Thread(target=endless)
        first.start()
        while not pool.busy():
            assert first.is_alive()
        with pytest.raises(BusyError):
            pool.ask(Question(query="ASK {}"))
        first.join()


def test_an_answer_has_a_format_that_is_accepted(pool: Pool) -> None:
    query = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1"
    assert pool.ask(Question(query=query, rows=None, graph="application/n-triples")).body.count(b"\n") == 1
    with pytest.raises(NotAcceptableError, match="text/turtle"):
        pool.ask(Question(query=query, graph=None))
    with pytest.raises(NotAcceptableError, match="text/csv"):
        pool.ask(Question(query="ASK {}", rows=None))


def test_a_pool_takes_up_the_next_snapshot(tmp_path: Path) -> None:
    snapshots = Snapshots(tmp_path)
    with closing(Pool(snapshots, Limits(), processes=1)) as pool:
        with pytest.raises(BusyError):
            pool.ask(Question(query="ASK {}"))
        for stamp, size in (("a", 30), ("b", 60), ("c", 90)):
            snapshots.make(stamp, LINES[:size])
            assert count(pool, "{ ?s ?p ?o }") == size


@pytest.mark.parametrize(
    "query",
    [
        "ASK {{ SERVICE {url} {{ ?s ?p ?o }} }}",
        "ASK {{ SERVICE SILENT {url} {{ ?s ?p ?o }} }}",
        "ASK {{ service silent {url} {{}} }}",
        "ASK {{ {{}} SERVICE{url}{{ ?s ?p ?o }} }}",
        "SELECT * {{ ?s ?p 1SERVICE{url}{{}} }}",
        "SELECT * {{ ?a ?b ?c FILTER(?a<?b)SERVICE#c>\n{url}{{ ?s ?p ?o }} }}",
        "SELECT * {{ ?a ?b ?c FILTER('a<b'<?b)SERVICE # '\n SILENT{url}{{ ?s ?p ?o }} # '\n }}",
        "SELECT * {{ VALUES ?u {{ {url} }} SERVICE ?u {{ ?s ?p ?o }} }}",
        "SELECT * {{ BIND({url} AS ?u) SERVICE ?u {{ ?s ?p ?o }} }}",
        "PREFIX service: {url} SELECT * {{ SERVICE service: {{ ?s ?p ?o }} }}",
        "PREFIX SERVICE: {url} PREFIX : {url} SELECT * {{ SERVICE:{{ ?s ?p ?o }} }}",
        "PREFIX sqrvqcq: {url} PREFIX : {url} SELECT * {{ service:{{ ?s ?p ?o }} }}",
        "SELECT * {{ ?s ?p ?o FILTER EXISTS {{ SERVICE {url} {{ ?s ?p ?o }} }} }}",
        "SELECT * {{ {{ SELECT * {{ SERVICE {url} {{ ?s ?p ?o }} }} }} }}",
        "CONSTRUCT {{ ?s ?p ?o }} {{ OPTIONAL {{ SERVICE {url} {{ ?s ?p ?o }} }} }}",
        "SELECT * {{ GRAPH ?g {{ MINUS {{ SERVICE {url} {{ ?s ?p ?o }} }} }} ?s ?p ?o }}",
        "ASK {{ ?s ?p 'SERVICE', ?o . SERVICE {url} {{ ?s ?p ?o }} }}",
    ],
)
def test_no_query_opens_a_connection(pool: Pool, query: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"<http://127.0.0.1:{server.getsockname()[1]}/>"
        with pytest.raises(RefusedError):
            pool.ask(Question(query=query.format(url=url)))
        server.setblocking(False)
        with pytest.raises(BlockingIOError):
            server.accept()


def test_the_word_alone_is_no_question_to_another_server(pool: Pool) -> None:
    for where in (
        "{ ?service ?p 'in the SERVICE of <http://127.0.0.1:1/> {' }",
        "{ ?s <http://127.0.0.1:1/SERVICE> ?o # SERVICE <http://127.0.0.1:1/> {}\n }",
        "{ ?s ?p '''\nSERVICE <http://127.0.0.1:1/> {}''' }",
        "{ ?s skos:service ?o }",
    ):
        assert count(pool, where) == 0
