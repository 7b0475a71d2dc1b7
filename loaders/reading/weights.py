"""The weights of the reading: those that come with it, or from a folder that `interstate train` wrote.

A folder is chosen once for a process, by INTERSTATE_WEIGHTS in the environment or by `use`, before anything is read.
What it does not have, as the counts of names, is taken from those that come with the reading.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import orjson

from graph.errors import InterstateError

VARIABLE = "INTERSTATE_WEIGHTS"
MANIFEST = "weights.json"
"""Tells of a folder which features its weights are of, and what they were fitted on."""
FEATURES = "8"
"""Of what the features of the reading are called: raised when weights fitted before would not fit them."""
TRAINED = (
    "home_weights",
    "home_again_weights",
    "title_states",
    "bearer_weights",
    "antecedent_weights",
    "presence_weights",
    "pair_weights",
    "pair_network",
    "round_weights",
    "date_weights",
    "standing_weights",
    "party_weights",
    "party_number_weights",
    "confidence",
)
"""The tables that are fitted on annotated reports."""


Made = TypeVar("Made")


class WeightsError(InterstateError):
    """A folder of weights that cannot be used."""


def use(folder: Path) -> None:
    """Read by the weights of a folder from here on. Raises `WeightsError`, also when others were in use already."""
    if _folder.cache_info().currsize and _folder() != folder:
        raise WeightsError("other weights are in use in this process")
    os.environ[VARIABLE] = str(folder)
    _folder()


@cache
def fitted(name: str) -> Any:
    """The table of that name, as JSON has it. The result is shared: do not change it."""
    return orjson.loads(_file(name).read_bytes())


def made(name: str, make: Callable[[Any], Made]) -> Made:
    """What `make` makes of the table of that name. Raises `WeightsError` where it cannot, or the table is empty."""
    try:
        table = fitted(name)
        if not table:
            raise ValueError("none that is empty was ever written")
        return make(table)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        where = _file(name)
        raise WeightsError(f"{where} is damaged: interstate train REPORTS --out DIR makes it anew") from None


def _file(name: str) -> Traversable:
    folder = _folder()
    own = folder / f"{name}.json" if folder and name in TRAINED else None
    return own if own and own.is_file() else files("loaders.resources") / f"{name}.json"


def parted(weights: Mapping[str, float], kinds: Collection[str]) -> dict[str, dict[str, float]]:
    """Weights by the kind that stands before their feature, whose name is then without it; of others under no kind."""
    found: dict[str, dict[str, float]] = {}
    for name, weight in weights.items():
        kind, _, feature = name.partition("|")
        of, rest = (kind, feature) if kind in kinds else ("", name)
        found.setdefault(of, {})[rest] = weight
    return found


@cache
def mark() -> str:
    """What the version of a reading says of the weights: nothing of those that come with it, a digest of others."""
    folder = _folder()
    return f"+{digest(folder)}" if folder else ""


def digest(folder: Path) -> str:
    """Of the tables of a folder."""
    found = sha256()
    for name in TRAINED:
        file = folder / f"{name}.json"
        if file.is_file():
            found.update(f"{name}\0".encode() + file.read_bytes())
    return found.hexdigest()[:12]


@cache
def _folder() -> Path | None:
    told = os.environ.get(VARIABLE)
    if not told:
        return None
    folder = Path(told)
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        for name in TRAINED:
            if (folder / f"{name}.json").is_file():
                json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise WeightsError(f"{folder} is no folder of weights: interstate train REPORTS --out DIR makes one") from None
    if not isinstance(manifest, dict) or manifest.get("features") != FEATURES:
        raise WeightsError(f"{folder} has weights of another version of the reading: train them anew")
    return folder
