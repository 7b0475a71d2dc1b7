"""The command that serves the graph to language models by the Model Context Protocol."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Annotated

import typer

from stores import StoreUrl, opened

if TYPE_CHECKING:
    from socket import socket

    from graph.store import Store


def mcp(
    http: Annotated[bool, typer.Option("--http", help="Over HTTP, not over stdin and stdout.")] = False,
    host: Annotated[str, typer.Option(help="Address to listen on; beyond loopback a key to read is needed.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on; 0 takes a free one.")] = 8001,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="NAME", help="A name by which clients call this machine; others are refused."),
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Serve the graph to language models as tools of the Model Context Protocol: read-only, with evidence.

    Example: [cyan]interstate mcp --store bolt://localhost:7687[/cyan]
    """
    import anyio

    from graph.errors import InterstateError

    try:
        from api.agents.server import server_of
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "mcp":
            raise
        raise InterstateError("this needs the extra mcp: pip install 'interstate[mcp]'") from None
    from api.addresses import LOOPBACK
    from api.listening import listening
    from api.settings import Settings

    if not http:
        with opened(store) as kept:
            anyio.run(server_of(kept, Settings().time_limit).run_stdio_async)
        return
    if host not in LOOPBACK and not _keyed():
        raise InterstateError(f"beyond this machine ({host}) a key is needed: interstate keys make NAME")
    if host not in LOOPBACK and not name:
        raise InterstateError(f"beyond this machine ({host}) say by --name how clients call it, as graph.example.org")
    with listening(host, port) as taken, opened(store) as kept:
        _serve(kept, taken, host, name or [])


def _keyed() -> bool:
    """Whether there is any key by which somebody could read."""
    from api.keys.key import Scope
    from api.keys.place import kept_in
    from api.settings import Settings

    settings = Settings()
    kept = kept_in(settings.keys_file).all()
    return settings.api_key is not None or any(Scope.READ in key.scopes for key in kept)


def _serve(store: Store, taken: socket, host: str, names: list[str]) -> None:
    from api.addresses import LOOPBACK
    from api.agents.http import AT_ONCE, PATH, app_of
    from api.agents.server import server_of
    from api.gate import Gate
    from api.keys.callers import Callers
    from api.keys.place import kept_in
    from api.listening import address, serve
    from api.rates import Rates
    from api.settings import Settings

    settings = Settings()
    if host not in LOOPBACK:
        settings = settings.model_copy(update={"read_needs_key": True})
    callers = Callers(settings, kept_in(settings.keys_file))
    app = app_of(server_of(store, settings.time_limit), host, names)
    gated = Gate(app, settings=settings, callers=callers, rates=Rates(monotonic))

    def ready() -> None:
        typer.echo(f"MCP: {address(taken)}{PATH} (Ctrl+C ends it)")
        sys.stdout.flush()

    serve(gated, taken, ready=ready, at_once=AT_ONCE)
