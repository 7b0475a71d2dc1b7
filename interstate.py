"""The command line of interstate, and the wiring of its parts.

Heavy parts are imported by the commands that need them, so that help comes at once.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from agents import mcp
from asking import conflicts, facts, holders, met
from demonstrating import demo
from evaluating import evaluate
from explain.command import explain
from exporting import export
from extracting import extract
from fitting import train
from importing import import_
from keys import keys
from loading import load
from local_neo4j import neo4j
from networks import network, stats
from releasing import release
from rest import serve
from review import review
from sparql import sparql
from validating import validate
from withdrawing import withdraw

app = typer.Typer(
    name="interstate",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode="rich",
)


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


app.command()(extract)
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
app.command()(load)
app.command()(facts)
app.command()(met)
app.command()(holders)
app.command()(conflicts)
app.command()(serve)
app.command()(export)
app.command(name="import")(import_)
app.command()(evaluate)
app.command()(demo)
app.command()(neo4j)


if __name__ == "__main__":
    main()
