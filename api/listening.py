"""Where the API is served: a socket that is had before anything is opened or loaded for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOL_SOCKET, socket

from graph.errors import InterstateError


@contextmanager
def listening(host: str, port: int) -> Iterator[socket]:
    """A socket on which who comes waits until it is served. Raises `InterstateError` where there can be none."""
    with socket(AF_INET6 if ":" in host else AF_INET) as taken:
        taken.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        try:
            taken.bind((host, port))
            taken.listen()
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            raise InterstateError(f"cannot listen on {host}:{port} ({why}); give another --host or --port") from error
        yield taken


def address(taken: socket) -> str:
    """The address of a socket, as a browser takes it."""
    host, port, *_ = taken.getsockname()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
