"""The rules by which a fact was read, in words for someone who does not know them by their names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

UNHELD = "unheld"
"""A meeting that did not take place, as a kind of its own."""


def rule(kind: str, ground: str | None) -> str:
    """How a fact of a kind was read: what its ground means, with its name, which is all where it has no other words."""
    if ground is None:
        return _told()["without"][kind]
    meaning = _told()["rules"].get(ground)
    return f"{ground}: {meaning}" if meaning else ground


@cache
def _told() -> dict[str, dict[str, str]]:
    told: dict[str, dict[str, str]] = tomllib.loads((files("explain") / "grounds.toml").read_text(encoding="utf-8"))
    return told
