"""A server of a model, and runs of the program against it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from asked_model import Run, Start
from model_server import ModelServer, completion, serving_model
from told import said


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with serving_model(lambda _: completion(said())) as running:
        yield running


@pytest.fixture
def start(server: ModelServer, tmp_path: Path) -> Iterator[Start]:
    runs: list[Run] = []

    def begin(max_cost: float | None = None, **settings: Any) -> Run:
        runs.append(Run(server.url, tmp_path / "kept", max_cost, **settings))
        return runs[-1]

    yield begin
    for run in runs:
        run.endpoint.close()
