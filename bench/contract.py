"""Whether the interface is as its OpenAPI document says: `python bench/contract.py [--engine neo4j] [--examples N]`.

Serves the shipped samples and runs all phases of schemathesis on it, links and states too, with N examples an operation
(50 if not said). What needs a mirror or a key is left out: SPARQL, documents of RDF, decisions. Ends with the status of
schemathesis, which is 0 where nothing was found.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from api_examples import ROOT, fill

from api.app import create_app
from api.settings import Settings
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.store import Store

sys.path.append(str(ROOT / "tests" / "contract"))

from serving import served

LEFT_OUT = "^/(sparql|id|doc|void|metrics)|/v1/(reviews|keys)"


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


def main(
    engine: Annotated[str, typer.Option(help="embedded or neo4j.")] = "embedded",
    phases: Annotated[str, typer.Option(help="Which, with commas between.")] = "examples,coverage,fuzzing,stateful",
    examples: Annotated[int, typer.Option(help="Examples an operation.")] = 50,
) -> None:
    """Run schemathesis."""
    with opened(engine) as store, served(create_app(store, settings=Settings())) as client:
        program = Path(sys.executable).with_name("schemathesis")
        address = str(client.base_url).rstrip("/") + "/openapi.json"
        command = [str(program), "run", address, "--max-examples", str(examples), "--seed", "1", "--phases", phases]
        done = subprocess.run([*command, "--exclude-path-regex", LEFT_OUT], cwd=ROOT, check=False)
    print(f"on {engine}: {'nothing found' if done.returncode == 0 else 'NOT as it says'}")
    sys.exit(done.returncode)


if __name__ == "__main__":
    typer.run(main)
