"""Sparing records that last the collector of garbage, which would look through millions of them again and again."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock

_LOCK = Lock()
_INSIDE: list[bool] = []
"""One for each of those inside, with whether the collector was on when the first came in."""


@contextmanager
def uncollected() -> Iterator[None]:
    """While little is made that refers to itself; the collector comes back when the last of several threads is done."""
    with _LOCK:
        _INSIDE.append(_INSIDE[0] if _INSIDE else gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            if _INSIDE.pop() and not _INSIDE:
                gc.enable()


@cache
def spared() -> None:
    """Hides once from the collector what is there, tables above all, which it would look through for nothing."""
    gc.freeze()
