"""The command line of interstate, and the wiring of its parts.

Heavy parts are imported by the commands that need them, so that help comes at once.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Annotated

import typer

from agents import mcp
from explain.command import explain
from exporting import export
from fitting import train
from importing import import_
from keys import keys
from networks import network, stats
from options import AsOf, LogForm, LogFormat, MaxCost, MinConfidence, Published, ReaderChoice, Since, Until, Weights
from readers import Choice, reading, rules
from releasing import release
from review import DecisionsFile, put_in_force, review, warn_of_unknown
from sparql import answering, sparql
from stores import StoreUrl
from stores import opened as _open
from validating import validate
from withdrawing import withdraw

if TYPE_CHECKING:
    from socket import socket

    from graph.facts import Report
    from graph.loading import Loaded, Reader
    from graph.neo4j_local.server import Server
    from graph.store import Store
    from terminal import Refused

app = typer.Typer(
    name="interstate",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
)

SAMPLES = Path(__file__).parent / "samples"
NEO4J_BROWSER = Path(__file__).parent / "neo4j-browser"

Paths = Annotated[list[Path], typer.Argument(help="Reports, or folders of reports (.txt, .jsonl).", show_default=False)]
Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
OwnPort = Annotated[int | None, typer.Option(min=1, max=65535, show_default="free")]


def main() -> None:
    """Run the command line. Every foreseen failure is one line on stderr and exit code 1."""
    from graph.errors import InterstateError

    # As an interrupt does, a request to end runs what closes the store.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    try:
        app()
    except InterstateError as error:
        sys.exit(f"interstate: {error}")
    except BrokenPipeError:
        # Who read our output has seen enough; without this Python would complain again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        sys.exit(f"interstate: {error.filename or 'output'}: {(error.strerror or str(error)).lower()}")


@app.callback(invoke_without_command=True)
def about(show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """A knowledge graph of interstate relations, read from reports of meetings between officials."""
    if show_version:
        typer.echo(f"interstate {version('interstate')}")
        raise typer.Exit


@app.command()
def extract(
    paths: Paths,
    published: Published = None,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    min_confidence: MinConfidence = 0.0,
    weights: Weights = None,
) -> None:
    """Print what each report says, as JSON Lines: one object a report.

    Example: [cyan]interstate extract reports/ > facts.jsonl[/cyan]
    """
    from graph.annotations import to_json
    from graph.confidence import surely

    with reading(reader, max_cost) as chosen, _reports(paths, published) as reports:
        sure = surely(chosen, min_confidence)
        _print_lines(to_json(sure.read(report)) for report in reports)


app.command()(explain)
app.command()(mcp)
app.command()(train)
app.command()(network)
app.command()(stats)
app.command()(release)
app.add_typer(review, name="review")
app.add_typer(keys, name="keys")
app.command()(validate)
app.command()(sparql)
app.command()(withdraw)


@app.command()
def load(
    paths: Paths,
    store: StoreUrl = None,
    published: Published = None,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    min_confidence: MinConfidence = 0.0,
    decisions: DecisionsFile = None,
    again: Annotated[bool, typer.Option("--again", help="Also take reports that were withdrawn.")] = False,
    weights: Weights = None,
) -> None:
    """Read reports into the graph. Loading again adds nothing.

    Example: [cyan]interstate load reports/ --store bolt://localhost:7687[/cyan]
    """
    from terminal import Refused, summarise

    refused = Refused()
    from graph.confidence import surely

    with (
        reading(reader, max_cost) as chosen,
        _open(store) as opened,
        _reports(paths, published, refused) as reports,
    ):
        put_in_force(opened, decisions)
        loaded = _load(opened, reports, surely(chosen, min_confidence), again=again)
        warn_of_unknown(opened, decisions)
        summarise(loaded, opened.counts(), refused.faults)
    if loaded.withdrawn:
        raise typer.Exit(1)


@app.command()
def facts(as_of: AsOf = None, store: StoreUrl = None) -> None:
    """Print what the graph holds of each report, as JSON Lines: one object for each file loaded.

    People have the graph's identifiers as keys, and names as the report spells them.

    Example: [cyan]interstate facts > facts.jsonl[/cyan]
    """
    from graph.known import known_by
    from graph.queries.asking import day_of
    from graph.recorded import recorded

    day = day_of(as_of)
    with _open(store) as opened:
        graph = opened.graph() if day is None else known_by(opened.graph(), day)
        _print_lines(recorded(graph, opened.readings()))


@app.command()
def met(
    name: Annotated[str, typer.Argument(help="A person: a name in any spelling, or an id.", show_default=False)],
    other: Annotated[str | None, typer.Option("--with", metavar="NAME", help="Only meetings with this person.")] = None,
    state: Annotated[
        str | None, typer.Option(metavar="CODE", help="Only meetings with people of this state (ISO code).")
    ] = None,
    since: Since = None,
    until: Until = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show whom a person met: date, place, and the words that say so.

    Example: [cyan]interstate met Tokayev --with Amarbayasgalan --since 2025[/cyan]
    """
    from graph.queries.asking import Period, known_by
    from graph.queries.met import MetWith
    from terminal import print_meetings

    asked = MetWith(
        person=name,
        with_=other,
        with_state=state.upper() if state else None,
        period=Period(since=since, until=until),
    )
    with _open(store) as opened:
        print_meetings(known_by(opened, as_of), asked, as_json)


@app.command()
def holders(
    office: Annotated[str, typer.Argument(help="An office: its name, or an id.", show_default=False)],
    on: Annotated[str, typer.Option(metavar="DATE", help="A day, month or year.", show_default=False)],
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show who held an office on a date: known, likely or unknown, with the words that bound it.

    Example: [cyan]interstate holders "President of Mongolia" --on 2024-10-29[/cyan]
    """
    from graph.queries.asking import known_by
    from terminal import print_holders

    with _open(store) as opened:
        print_holders(known_by(opened, as_of), office, on, as_json)


def _rule_of_conflict(value: str | None) -> str | None:
    from ontology.terms import ConflictRule

    if value is not None and value not in set(ConflictRule):
        raise typer.BadParameter(f"no such rule: {value}; the rules are {', '.join(ConflictRule)}")
    return value


@app.command()
def conflicts(
    rule: Annotated[
        str | None,
        typer.Option(
            "--rule", metavar="RULE", callback=_rule_of_conflict, help="Only those by this rule (docs/conflicts.md)."
        ),
    ] = None,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="Only those about this person.")] = None,
    state: Annotated[str | None, typer.Option(metavar="CODE", help="Only those of this state (ISO code).")] = None,
    as_of: AsOf = None,
    store: StoreUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show what reports disagree about: each claim with the words that make it. All of them are kept.

    Example: [cyan]interstate conflicts --state KZ[/cyan]
    """
    from graph.queries.asking import known_by
    from graph.queries.conflicts import Conflicts
    from terminal import print_conflicts

    asked = Conflicts(rule=rule, person=person, state=state.upper() if state else None)
    with _open(store) as opened:
        print_conflicts(known_by(opened, as_of), asked, as_json)


@app.command()
def serve(
    store: StoreUrl = None,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    decisions: DecisionsFile = None,
    weights: Weights = None,
    log_format: LogForm = None,
) -> None:
    """Serve the graph over REST: http://HOST:PORT/docs shows every question.

    Example: [cyan]interstate serve --port 8080[/cyan]
    """
    from api.listening import listening

    with listening(host, port) as taken, _open(store) as opened:
        if put_in_force(opened, decisions):
            from graph.loading import settle

            settle(opened)
        _serve(opened, taken, decisions, log_format)


app.command()(export)
app.command(name="import")(import_)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A folder of NAME.txt with NAME.json in the guidelines' format.")],
    as_json: AsJson = False,
    reader: ReaderChoice = Choice.RULES,
    max_cost: MaxCost = None,
    weights: Weights = None,
) -> None:
    """Measure the reading of annotated reports: precision, recall and F1 of people, offices, meetings, agreements.

    Example: [cyan]interstate evaluate samples/[/cyan]
    """
    from loaders.evaluation import evaluate as compare
    from terminal import table

    with reading(reader, max_cost) as chosen:
        result = compare(gold, chosen.read)
    if as_json:
        _print_lines([result.figures()])
        return
    rows = [
        (name, f"{t.precision:.3f}", f"{t.recall:.3f}", f"{t.f1:.3f}", str(t.gold), str(t.predicted))
        for name, t in [*result.tracks.items(), ("evidence", result.evidence)]
    ]
    table(("track", "precision", "recall", "F1", "gold", "found"), rows)
    typer.echo(f"headline {result.headline:.4f} over {result.reports} reports")


@app.command()
def demo(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Load the samples that ship with interstate into a fresh store, ask it three questions, and serve it.

    Example: [cyan]interstate demo --port 0[/cyan]
    """
    from api.listening import listening
    from terminal import ask_three

    with (
        listening(host, port) as taken,
        TemporaryDirectory(prefix="interstate-demo-") as directory,
        _open(f"embedded:{directory}") as opened,
    ):
        with _reports([SAMPLES]) as reports:
            _load(opened, reports)
        ask_three(opened)
        _serve(opened, taken)


@app.command()
def neo4j(
    detach: Annotated[bool, typer.Option("--detach", help="Leave it running in the background.")] = False,
    stop: Annotated[bool, typer.Option("--stop", help="Stop the one that runs.")] = False,
    status: Annotated[bool, typer.Option("--status", help="Say whether one runs, and where.")] = False,
    samples: Annotated[bool, typer.Option("--samples", help="Load the sample reports into it.")] = False,
    bolt_port: OwnPort = None,
    http_port: OwnPort = None,
    home: Annotated[
        Path | None, typer.Option(metavar="DIR", show_default="in your data directory", help="Where its data are.")
    ] = None,
) -> None:
    """Run a real Neo4j with its Browser, fetched on first use (150 MB): neither Docker nor Java is needed.

    Example: [cyan]interstate neo4j --samples[/cyan]
    """
    from graph.neo4j_local.fetching import default_directory, fetch, fetched
    from graph.neo4j_local.server import running, start
    from terminal import downloading, say, working

    kept = home or default_directory() / "home"
    if stop or status:
        found = running(kept)
        if found is None:
            say("Neo4j is not running")
            raise typer.Exit(1)
        if stop:
            found.stop()
            say("Neo4j has stopped")
        else:
            _introduce(found)
        return
    if fetched(default_directory()) is None:
        say("Fetching Neo4j Community and its Browser from Maven Central (150 MB) ...")
    with downloading("fetching") as progress:
        installation = fetch(default_directory(), progress)
    with working("starting Neo4j"):
        server = start(
            installation, kept, bolt_port=bolt_port, http_port=http_port, detached=detach, pages=NEO4J_BROWSER
        )
    with nullcontext() if detach else server:
        if samples:
            _load_samples(server)
        _introduce(server)
        if not detach:
            _until_it_ends(server)


def _introduce(server: Server) -> None:
    typer.echo(f"Browser: {server.browser}")
    typer.echo(f"Bolt: {server.bolt}")
    typer.echo(f"User: {server.user}")
    typer.echo(f"Password: {server.password}")
    sys.stdout.flush()


def _until_it_ends(server: Server) -> None:
    """Until it is interrupted here, or stopped from elsewhere."""
    from terminal import say

    try:
        server.wait()
    except KeyboardInterrupt:
        return
    say("Neo4j has stopped")


def _load_samples(server: Server) -> None:
    from graph.store import Store

    with Store.open(server.bolt, username=server.user, password=server.password) as opened:
        opened.migrate()
        with _reports([SAMPLES]) as reports:
            _load(opened, reports)


def _print_lines(rows: Iterable[Mapping[str, object]]) -> None:
    import orjson

    for row in rows:
        sys.stdout.buffer.write(orjson.dumps(row) + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def _reports(
    paths: list[Path], published: str | None = None, refused: Refused | None = None
) -> Iterator[Iterator[Report]]:
    """The readable reports, with progress; ends the command with exit code 1 when a file was refused."""
    from loaders.read import files_in, read
    from terminal import Refused, progress

    refused = refused or Refused()
    with progress("reading", list(files_in(paths))) as files:
        yield refused.reports(read(files, published))
    if refused.faults:
        raise typer.Exit(1)


def _load(store: Store, reports: Iterable[Report], reader: Reader | None = None, *, again: bool = False) -> Loaded:
    from graph.loading import load as bring

    return bring(store, reports, reader or rules(), again=again)


def _serve(store: Store, taken: socket, decisions: Path | None = None, log: LogFormat | None = None) -> None:
    """Serve until interrupted. The API is handed what reads a posted report; it knows no loader."""
    from api.app import create_app
    from api.listening import address
    from api.listening import serve as serve_until_ended
    from api.telemetry.logs import write_log
    from api.telemetry.tracing import traced
    from graph.growing.standing import Standing
    from loaders.posted import read_posted
    from writers import OnFile, Told

    if log:
        write_log(log.value)
    with answering(store) as answers:
        writer = Told(Standing(store, rules()), answers.following.tell)
        reviewing = OnFile(decisions, store, answers.following.tell) if decisions else None
        app = create_app(store, read_report=read_posted, writer=writer, reviewing=reviewing, answering=answers)
        typer.echo(f"REST: {address(taken)}/v1 (pages at /, docs at /docs; Ctrl+C ends it)")
        typer.echo(f"SPARQL: {address(taken)}/sparql")
        sys.stdout.flush()
        with traced(app) as served:
            serve_until_ended(served, taken, logged=log is not None)


if __name__ == "__main__":
    main()
