"""The command that asks in SPARQL, and what answers SPARQL beside the REST interface."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stores import StoreUrl, opened

if TYPE_CHECKING:
    from api.deps import Sparql
    from graph.mirror.mirror import Mirror
    from graph.store import Store


class AnswerFormat(StrEnum):
    """Formats of `sparql`: the first five of SELECT and ASK, the others of CONSTRUCT and DESCRIBE."""

    TABLE = "table"
    JSON = "json"
    XML = "xml"
    CSV = "csv"
    TSV = "tsv"
    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    RDFXML = "rdfxml"
    JSONLD = "jsonld"


_ROWS = {
    AnswerFormat.TABLE: "application/sparql-results+json",
    AnswerFormat.JSON: "application/sparql-results+json",
    AnswerFormat.XML: "application/sparql-results+xml",
    AnswerFormat.CSV: "text/csv",
    AnswerFormat.TSV: "text/tab-separated-values",
}
_GRAPHS = {
    AnswerFormat.TURTLE: "text/turtle",
    AnswerFormat.NTRIPLES: "application/n-triples",
    AnswerFormat.RDFXML: "application/rdf+xml",
    AnswerFormat.JSONLD: "application/ld+json",
}


def sparql(
    query: Annotated[
        str,
        typer.Argument(metavar="FILE|QUERY", help="A file with a query (- for stdin), or a query.", show_default=False),
    ],
    form: Annotated[
        AnswerFormat | None,
        typer.Option("--format", help="Format of the answer.", show_default="table, or csv in a pipe; turtle"),
    ] = None,
    time_limit: Annotated[
        float | None,
        typer.Option(min=0.001, metavar="SECONDS", help="Stop the query after these.", show_default="none"),
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Ask the graph in SPARQL 1.1: SELECT, ASK, CONSTRUCT, DESCRIBE; no other server is asked.

    The prefixes is:, id:, rdfs:, skos:, prov: and xsd: are known.

    Example: [cyan]interstate sparql 'SELECT ?name { ?p a is:Person ; rdfs:label ?name } LIMIT 5'[/cyan]
    """
    from graph.mirror.pool import Limits, Pool
    from graph.mirror.question import Question
    from terminal import stdout

    usual = AnswerFormat.TABLE if stdout.is_terminal else AnswerFormat.CSV
    question = Question(
        query=_text(query),
        rows=_ROWS.get(form or usual),
        graph=_GRAPHS.get(form or AnswerFormat.TURTLE),
    )
    with opened(store) as kept:
        mirror = mirror_of(kept)
        _bring_in_step(mirror)
        limits = Limits(seconds=time_limit, answer=sys.maxsize, memory=None)
        pool = Pool(mirror.snapshots, limits, base=mirror.base, processes=1)
        try:
            reply = pool.ask(question)
        finally:
            pool.close()
    if (form or usual) is AnswerFormat.TABLE and reply.media == question.rows:
        _draw(reply.body)
        return
    sys.stdout.buffer.write(reply.body)
    sys.stdout.buffer.flush()


def mirror_of(store: Store) -> Mirror:
    """The mirror of a store, where the environment wants it. Raises `InterstateError` for what is no setting."""
    from pydantic import ValidationError

    from graph.base import base
    from graph.errors import InterstateError
    from graph.mirror.mirror import Mirror
    from graph.mirror.settings import Settings

    try:
        place = Settings().mirror
    except ValidationError as error:
        wrong = error.errors()[0]
        raise InterstateError(f"INTERSTATE_SPARQL_{str(wrong['loc'][0]).upper()}: {wrong['msg']}") from None
    return Mirror(store, place=place, base=base())


@contextmanager
def answering(store: Store) -> Iterator[Sparql]:
    """What answers SPARQL from a mirror of a store, kept in step with it in the background."""
    from api.deps import Sparql
    from graph.mirror.following import Following
    from graph.mirror.pool import Pool
    from graph.mirror.settings import Settings

    settings, mirror = Settings(), mirror_of(store)
    pool = Pool(mirror.snapshots, settings.limits(), base=mirror.base, processes=settings.processes)
    try:
        with Following(mirror) as following:
            yield Sparql(pool=pool, following=following)
    finally:
        pool.close()


def _text(query: str) -> str:
    """The query that is given, or that is in the file of this name."""
    from graph.errors import InterstateError

    try:
        if query == "-":
            return sys.stdin.buffer.read().decode()
        # A query has one of these in it, and may be longer than the name of a file can be.
        if any(mark in query for mark in "{<?"):
            return query
        return Path(query).read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise InterstateError(f"{query}: not a text in UTF-8") from error


def _bring_in_step(mirror: Mirror) -> None:
    from terminal import working

    with nullcontext() if mirror.in_step() else working("writing the graph as RDF for SPARQL"):
        while not mirror.refresh():
            pass


def _draw(answer: bytes) -> None:
    """A table of the rows, names of this project shortened as a query would have them."""
    from pyoxigraph import NamedNode, QueryBoolean, QueryResultsFormat, parse_query_results

    from graph.rdf import PREFIXES
    from ontology.namespaces import BASE
    from terminal import table

    results = parse_query_results(answer, QueryResultsFormat.JSON)
    if isinstance(results, QueryBoolean):
        typer.echo("yes" if results else "no")
        return

    def shown(term: object) -> str:
        if term is None:
            return ""
        value = str(getattr(term, "value", term))
        if isinstance(term, NamedNode):
            for prefix, space in {**PREFIXES, "id": BASE}.items():
                if value.startswith(space):
                    return f"{prefix}:{value.removeprefix(space)}"
        return value

    names = [variable.value for variable in results.variables]
    table(names, [[shown(row[name]) for name in names] for row in results])
