"""The interface is as its OpenAPI document says, links and states too: a short run of `bench/contract.py`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.append(str(Path(__file__).parents[2] / "bench"))

from contract import checked

pytest_plugins = ("world_store",)

if TYPE_CHECKING:
    from graph.store import Store


def test_schemathesis_finds_nothing(world: Store) -> None:
    # What is made up of parameters is refused before a store is asked: once is enough.
    made_up = "fuzzing," if world.connection.engine else ""
    status, told = checked(world, phases=f"examples,{made_up}stateful", examples=1)
    assert status == 0, told
    assert "Stateful (disabled)" not in told
    assert "passed" in told
