"""The command that serves the graph over REST."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from options import LogForm, LogFormat, Weights
from readers import rules
from review import DecisionsFile, put_in_force
from sparql import answering
from stores import StoreUrl, opened

if TYPE_CHECKING:
    from socket import socket

    from graph.store import Store

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")]


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

    with listening(host, port) as taken, opened(store) as kept:
        if put_in_force(kept, decisions):
            from graph.loading import settle

            settle(kept)
        serve_store(kept, taken, decisions, log_format)


def serve_store(store: Store, taken: socket, decisions: Path | None = None, log: LogFormat | None = None) -> None:
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

        def ready() -> None:
            typer.echo(f"REST: {address(taken)}/v1 (pages at /, docs at /docs; Ctrl+C ends it)")
            typer.echo(f"SPARQL: {address(taken)}/sparql")
            sys.stdout.flush()

        with traced(app) as served:
            serve_until_ended(served, taken, ready=ready, logged=log is not None)
