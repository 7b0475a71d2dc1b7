"""Whether the interface is as its OpenAPI document says: `python bench/contract.py [--engine neo4j] [--examples N]`.

Serves the shipped samples and runs all phases of schemathesis on it, links and states too, with N examples an operation
(50 if not said). What needs a key is left out: decisions. Ends with the status of schemathesis: 0 where nothing was
found.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from api_examples import ROOT, fill

from api.app import create_app
from api.deps import Sparql
from api.settings import Settings
from graph.base import base
from graph.mirror.following import Following
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.store import Store

sys.path.append(str(ROOT / "tests" / "contract"))

from serving import served

LEFT_OUT = "^/metrics|/v1/(reviews|keys)"
PHASES = "examples,coverage,fuzzing,stateful"


@contextmanager
def opened(engine: str) -> Iterator[Store]:
    """A store of the samples on an engine."""
    with TemporaryDirectory() as directory:
        if engine == "embedded":
            with Store.open(f"embedded:{directory}") as store:
                fill(store)
                yield store
            return
        with (
            start(fetch(default_directory()), Path(directory)) as server,
            Store.open(server.bolt, username=server.user, password=server.password) as store,
        ):
            fill(store)
            yield store


@contextmanager
def answering(store: Store) -> Iterator[Sparql]:
    """What answers from a mirror of a store that nobody writes to."""
    with TemporaryDirectory() as directory:
        mirror = Mirror(store, place=Path(directory), base=base())
        mirror.refresh()
        with closing(Pool(mirror.snapshots, Limits(seconds=10), base=mirror.base, processes=1)) as pool:
            yield Sparql(pool=pool, following=Following(mirror))


def checked(store: Store, *, phases: str = PHASES, examples: int = 50) -> tuple[int, str]:
    """The status of schemathesis, which is 0 where nothing was found, and what it wrote."""
    program = Path(sys.executable).with_name("schemathesis")
    with answering(store) as sparql, served(create_app(store, answering=sparql, settings=Settings())) as client:
        # Made when it is first asked for, which takes seconds.
        client.get("/openapi.json").raise_for_status()
        address = str(client.base_url).rstrip("/") + "/openapi.json"
        command = [str(program), "run", address, "--max-examples", str(examples), "--seed", "1", "--phases", phases]
        # The first questions to a Neo4j that has just started take long.
        command += ["--exclude-path-regex", LEFT_OUT, "--request-timeout", "60"]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def main(
    engine: Annotated[str, typer.Option(help="embedded or neo4j.")] = "embedded",
    phases: Annotated[str, typer.Option(help="Which, with commas between.")] = PHASES,
    examples: Annotated[int, typer.Option(help="Examples an operation.")] = 50,
) -> None:
    """Run schemathesis."""
    with opened(engine) as store:
        status, told = checked(store, phases=phases, examples=examples)
    print(told)
    print(f"on {engine}: {'nothing found' if status == 0 else 'NOT as it says'}")
    sys.exit(status)


if __name__ == "__main__":
    typer.run(main)
