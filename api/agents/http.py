"""The server over HTTP, by the streamable transport: no sessions are kept, each call is answered by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mcp.server.transport_security import TransportSecuritySettings

from api.addresses import LOOPBACK

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer
    from starlette.types import ASGIApp

PATH = "/mcp"
BODY = 100_000
"""Bytes of the largest call."""
AT_ONCE = 64
"""Connections that are served at a time; more are answered with 503."""


def app_of(server: MCPServer, host: str, names: Sequence[str] = ()) -> ASGIApp:
    """The app, which answers to these names alone, and on loopback to its own: so no page elsewhere can rebind a name.

    A page in a browser, which sends `Origin`, is answered only where it came from one of the names.
    """
    own = ["127.0.0.1", "localhost", "[::1]"] if host in LOOPBACK else []
    hosts = [shape for name in (*own, *names) for shape in (name, f"{name}:*")]
    origins = [f"{scheme}://{name}" for name in hosts for scheme in ("http", "https")]
    return server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=BODY,
        transport_security=TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=origins),
        host=host,
    )
