"""The rules by which a fact was read, in words for someone who does not know them by their names."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

SAID = "said in the quoted words"


def rule(ground: str | None) -> str:
    """What a ground means, with its name; the name alone where it has no other words."""
    if ground is None:
        return SAID
    meaning = _rules().get(ground)
    return f"{ground}: {meaning}" if meaning else ground


@cache
def _rules() -> dict[str, str]:
    rules: dict[str, str] = tomllib.loads((files("explain") / "grounds.toml").read_text(encoding="utf-8"))["rules"]
    return rules
