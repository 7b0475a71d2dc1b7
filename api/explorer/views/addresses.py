"""Addresses of views with what they are narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlencode

from api.explorer import links

Parameters = Mapping[str, str | None]
Turned = Callable[[str], str]
"""The address of a view in which somebody is opened, or closed again."""


def with_(address: str, parameters: Parameters) -> str:
    """An address with those parameters that have a value."""
    asked = {name: value for name, value in parameters.items() if value}
    return f"{address}?{urlencode(asked)}" if asked else address


def pair(code: str, other: str, parameters: Parameters) -> str:
    """The dossier of two states."""
    return with_(links.pair(code, other), parameters)


def network(opened: Iterable[str], parameters: Parameters) -> str:
    """The network around these people."""
    return with_("/network", {"open": ",".join(opened), **parameters})


def path(person: str, other: str) -> str:
    """How two people are connected."""
    return with_("/path", {"from": person, "to": other})


def turtle(parameters: Iterable[tuple[str, str | None]]) -> str:
    """The facts of a part of the graph as Turtle."""
    return f"/v1/export?{urlencode([(name, value) for name, value in parameters if value])}"
