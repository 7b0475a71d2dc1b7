"""The command line of interstate, and the wiring of its parts.

Heavy parts are imported by the commands that need them, so that help comes at once.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.facts import Report
    from graph.loading import Loaded
    from graph.store import Store

app = typer.Typer(
    name="interstate",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
)

SAMPLES = Path(__file__).parent / "samples"

Paths = Annotated[list[Path], typer.Argument(help="Reports, or folders of reports (.txt, .jsonl).", show_default=False)]
Published = Annotated[
    str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="Publication date of texts that do not give theirs.")
]
StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        envvar="INTERSTATE_STORE",
        metavar="URL",
        show_default="embedded, in your data directory",
        help="embedded:DIR, bolt://HOST:PORT or neo4j://HOST:PORT (with NEO4J_USERNAME and NEO4J_PASSWORD).",
    ),
]
Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")]
Since = Annotated[
    str | None, typer.Option(metavar="DATE", help="From this day, month or year on; leaves undated meetings out.")
]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to it; leaves undated meetings out.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


class RdfFormat(StrEnum):
    """Formats of `export`."""

    TURTLE = "turtle"
    NTRIPLES = "ntriples"
    NQUADS = "nquads"
    TRIG = "trig"
    JSONLD = "jsonld"
    RDFXML = "rdfxml"


def main() -> None:
    """Run the command line. Every foreseen failure is one line on stderr and exit code 1."""
    from graph.errors import InterstateError

    try:
        app()
    except InterstateError as error:
        sys.exit(f"interstate: {error}")
    except BrokenPipeError:
        # Who read our output has seen enough; without this Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


@app.callback(invoke_without_command=True)
def about(show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """A knowledge graph of interstate relations, read from reports of meetings between officials."""
    if show_version:
        typer.echo(f"interstate {version('interstate')}")
        raise typer.Exit


@app.command()
def extract(paths: Paths, published: Published = None) -> None:
    """Print what each report says, as JSON Lines: one object a report.

    Example: [cyan]interstate extract reports/ > facts.jsonl[/cyan]
    """
    from graph.annotations import to_json
    from loaders.reading.facts_of import facts_of

    with _reports(paths, published) as reports:
        _print_lines(to_json(facts_of(report)) for report in reports)


@app.command()
def load(paths: Paths, store: StoreUrl = None, published: Published = None) -> None:
    """Read reports into the graph. Loading again adds nothing.

    Example: [cyan]interstate load reports/ --store bolt://localhost:7687[/cyan]
    """
    with _open(store) as opened, _reports(paths, published) as reports:
        _summarise(_load(opened, reports), opened)


@app.command()
def facts(store: StoreUrl = None) -> None:
    """Print what the graph holds of each report, as JSON Lines: one object for each file loaded.

    People have the graph's identifiers as keys, and names as the report spells them.

    Example: [cyan]interstate facts > facts.jsonl[/cyan]
    """
    from graph.recorded import recorded

    with _open(store) as opened:
        _print_lines(recorded(opened.graph(), opened.readings()))


@app.command()
def export(
    rdf: Annotated[RdfFormat, typer.Option("--format", help="RDF serialisation.")] = RdfFormat.TURTLE,
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="FILE", help="Where to, else stdout.")] = None,
    store: StoreUrl = None,
) -> None:
    """Write the whole graph as RDF. Equal graphs give equal bytes.

    Example: [cyan]interstate export --format nquads -o graph.nq[/cyan]
    """
    from graph.rdf import Format, write

    with _open(store) as opened:
        graph = opened.graph()
    if out is None:
        write(graph, Format(rdf.value), sys.stdout.buffer)
        return
    from terminal import replacing

    with replacing(out) as stream:
        write(graph, Format(rdf.value), stream)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json in the guidelines' format.")],
    as_json: AsJson = False,
) -> None:
    """Measure the reading of annotated reports: precision, recall and F1 of people, offices, meetings, agreements.

    Example: [cyan]interstate evaluate samples/[/cyan]
    """
    from loaders.evaluation import evaluate as compare
    from loaders.reading.facts_of import facts_of
    from terminal import table

    result = compare(gold, facts_of)
    if as_json:
        _print_lines([result.figures()])
        return
    tracks = [*result.tracks.items(), ("evidence", result.evidence)]
    rows = [
        (name, f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}", str(t.gold), str(t.predicted)) for name, t in tracks
    ]
    table(("track", "precision", "recall", "F1", "gold", "found"), rows)
    typer.echo(f"headline {result.headline:.4f} over {result.reports} reports")


def _print_lines(rows: Iterable[Mapping[str, object]]) -> None:
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def _reports(paths: list[Path], published: str | None) -> Iterator[Iterator[Report]]:
    """The readable reports, with progress; ends the command with exit code 1 when a file was refused."""
    from loaders.read import files_in, read
    from terminal import Refused, progress

    refused = Refused()
    files = list(files_in(paths))
    with progress("reading", files) as counted:
        yield refused.reports(read(counted, published))
    if refused.faults:
        raise typer.Exit(1)


@contextmanager
def _open(url: str | None) -> Iterator[Store]:
    """The store, its migrations in, closed at the end."""
    from platformdirs import user_data_path

    from graph.credentials import Credentials
    from graph.store import Store

    known = Credentials()
    password = known.password.get_secret_value() if known.password else None
    where = url or f"embedded:{user_data_path('interstate') / 'store'}"
    with Store.open(where, username=known.username, password=password) as store:
        store.migrate()
        yield store


def _load(store: Store, reports: Iterator[Report]) -> Loaded:
    from graph.loading import Reader, load
    from loaders.reading.facts_of import EXTRACTOR, VERSION, facts_of

    return load(store, reports, Reader(read=facts_of, extractor=EXTRACTOR, version=VERSION))
