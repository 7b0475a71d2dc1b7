"""The command that runs a real Neo4j with its Browser on this machine."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from loading import load_reports
from reports import SAMPLES, reports_in

if TYPE_CHECKING:
    from graph.neo4j_local.server import Server

NEO4J_BROWSER = Path(__file__).parent / "neo4j-browser"

OwnPort = Annotated[int | None, typer.Option(min=1, max=65535, show_default="free")]


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

    with Store.open(server.bolt, username=server.user, password=server.password) as kept:
        kept.migrate()
        with reports_in([SAMPLES]) as reports:
            load_reports(kept, reports)
