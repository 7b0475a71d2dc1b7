"""A damaged table of weights is refused in one line, and never read by."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from loaders.reading import (
    antecedents,
    dating,
    pairs,
    party_number,
    presence,
    rounds,
    standing_weights,
    sureness,
    title_words,
    weighed_bearers,
)
from loaders.reading import weights as in_use
from loaders.reading.weights import FEATURES, MANIFEST, VARIABLE, WeightsError

USERS: dict[str, Callable[[], object]] = {
    "antecedent_weights": antecedents._weights,
    "bearer_weights": weighed_bearers._weights,
    "confidence": sureness._scales,
    "date_weights": dating._weights,
    "pair_network": pairs._network,
    "pair_weights": pairs._weights,
    "party_number_weights": party_number._weights,
    "presence_weights": presence._weights,
    "round_weights": rounds._weights,
    "standing_weights": standing_weights._weights,
    "title_states": title_words.title_words,
}


@cache
def shipped(name: str) -> str:
    return (files("loaders.resources") / f"{name}.json").read_text(encoding="utf-8")


def network(change: Callable[[Any], object]) -> Any:
    table = copy.deepcopy(json.loads(shipped("pair_network")))
    change(table)
    return table


def kept(values: Any) -> dict[str, Any]:
    array = np.asarray(values, "<f2")
    return {"shape": list(array.shape), "values": base64.b64encode(array.tobytes()).decode("ascii")}


def scales(**change: object) -> Any:
    table = json.loads(shipped("confidence"))
    table["people"].update(change)
    return table


DAMAGED = {
    "a network of nothing": ("pair_network", {}),
    "a list for a network": ("pair_network", ["known"]),
    "null for a network": ("pair_network", None),
    "no roles": ("pair_network", network(lambda table: table.pop("roles"))),
    "no weights": ("pair_network", network(lambda table: table.update(weights={}))),
    "a weight missing": ("pair_network", network(lambda table: table["weights"].pop("between"))),
    "a weight too many": ("pair_network", network(lambda table: table["weights"].update(more=kept([1.0])))),
    "what is no base 64": ("pair_network", network(lambda table: table["weights"]["out"].update(values="?é"))),
    "half a number": ("pair_network", network(lambda table: table["weights"]["out"].update(values="AAAA"))),
    "numbers cut short": ("pair_network", network(lambda table: table["weights"]["out"].update(values="AAA="))),
    "rows cut short": ("pair_network", network(lambda table: table["weights"].update(role=kept(np.zeros((2, 16)))))),
    "another size": ("pair_network", network(lambda table: table["weights"].update(out=kept(np.zeros(32))))),
    "no number": ("pair_network", network(lambda table: table["weights"].update(out=kept([np.nan] * 64)))),
    "no end": ("pair_network", network(lambda table: table["weights"].update(shift=kept(-np.inf)))),
    "more names than rows": ("pair_network", network(lambda table: table["known"].append("way:of its own"))),
    "a number for a name": ("pair_network", network(lambda table: table["roles"].__setitem__(0, 7))),
    "one name twice": ("pair_network", network(lambda table: table["known"].__setitem__(0, table["known"][1]))),
    "a list for weights": ("pair_weights", [1]),
    "no pair weighed": ("pair_weights", {}),
    "a word for a weight": ("presence_weights", {"": "x"}),
    "an endless weight": ("date_weights", {"after": float("inf")}),
    "a weight beyond numbers": ("antecedent_weights", {"ago:1": 10**400}),
    "too few choices": ("standing_weights", {"after=the": [0.1, 0.2]}),
    "one weight for all numbers": ("party_number_weights", {"after=the": 0.1}),
    "less than none": ("title_states", {"envoy": {"FI": -3}}),
    "no scale": ("confidence", {}),
    "a kind without a scale": ("confidence", {"people": scales()["people"]}),
    "a scale of nothing": ("confidence", scales(scores=[], shares=[])),
    "scores without shares": ("confidence", scales(shares=[0.5])),
    "shares that fall": ("confidence", scales(scores=[0.0, 1.0], shares=[0.9, 0.2])),
    "more than all": ("confidence", scales(scores=[0.0, 1.0], shares=[0.9, 2.0])),
}


def forget() -> None:
    for remembered in (in_use._folder, in_use.fitted, *USERS.values()):
        remembered.cache_clear()  # type: ignore[attr-defined]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of weights, in use until the test is over."""
    (tmp_path / MANIFEST).write_text(json.dumps({"features": FEATURES}), "utf-8")
    forget()
    with monkeypatch.context() as context:
        context.setenv(VARIABLE, str(tmp_path))
        yield tmp_path
    forget()


@pytest.mark.parametrize(("name", "table"), DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_table_is_refused(name: str, table: object, folder: Path) -> None:
    file = folder / f"{name}.json"
    file.write_text(json.dumps(table), "utf-8")
    with pytest.raises(WeightsError) as told:
        USERS[name]()
    assert str(told.value) == f"{file} is damaged: interstate train REPORTS --out DIR makes it anew"


@pytest.mark.parametrize("name", USERS)
def test_a_table_as_it_was_fitted_is_taken(name: str, folder: Path) -> None:
    (folder / f"{name}.json").write_text(shipped(name), "utf-8")
    assert USERS[name]()
