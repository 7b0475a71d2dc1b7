"""Tables of words, kept as data in `loaders/resources`."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words(name: str) -> frozenset[str]:
    """The entries of NAME.txt: one a line, lines that start with # left out."""
    lines = (files("loaders.resources") / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


@cache
def table(name: str) -> dict[str, Any]:
    """NAME.toml, parsed. The result is shared: do not change it."""
    return tomllib.loads((files("loaders.resources") / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The single words of NAME.txt, several a line; lines that start with # left out."""
    lines = (files("loaders.resources") / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
