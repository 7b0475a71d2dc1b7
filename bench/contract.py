"""Whether the interface is as its OpenAPI document says: `python bench/contract.py [--engine neo4j] [--examples N]`.

Serves the shipped samples and runs all phases of schemathesis on it, links and states too, with N examples an operation
(50 if not said). With `--writes` it has a key, so that reports are posted and withdrawn and decisions made; without,
what needs a key is refused, and decisions are left out. Its status is that of schemathesis: 0 where nothing was found.
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
from pydantic import SecretStr

from api.app import create_app
from api.deps import Sparql
from api.settings import Settings
from graph.base import base
from graph.growing.standing import Standing
from graph.mirror.following import Following
from graph.mirror.mirror import Mirror
from graph.mirror.pool import Limits, Pool
from graph.neo4j_local.fetching import default_directory, fetch
from graph.neo4j_local.server import start
from graph.store import Store
from loaders.posted import read_posted
from readers import rules
from writers import OnFile, Told

sys.path.append(str(ROOT / "tests" / "contract"))

from serving import served

KEY = "a key of this run alone"
LEFT_OUT = "/v1/reviews"
"""Without a key."""
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


@contextmanager
def serving(store: Store, *, writes: bool) -> Iterator[str]:
    """The address of a server of a store, which is written to where the key is given."""
    with TemporaryDirectory() as directory, answering(store) as sparql:
        tell = sparql.following.tell
        app = (
            create_app(
                store,
                read_report=read_posted,
                writer=Told(Standing(store, rules()), tell),
                reviewing=OnFile(Path(directory) / "decisions.csv", store, tell),
                answering=sparql,
                settings=Settings(api_key=SecretStr(KEY), rate_limit=None),
            )
            if writes
            else create_app(store, answering=sparql, settings=Settings())
        )
        with served(app) as client:
            # Made when it is first asked for, which takes seconds.
            client.get("/openapi.json").raise_for_status()
            yield str(client.base_url).rstrip("/")


def checked(store: Store, *, phases: str = PHASES, examples: int = 50, writes: bool = False) -> tuple[int, str]:
    """The status of schemathesis, which is 0 where nothing was found, and what it wrote."""
    program = Path(sys.executable).with_name("schemathesis")
    with serving(store, writes=writes) as address:
        command = [str(program), "run", f"{address}/openapi.json"]
        command += ["--max-examples", str(examples), "--seed", "1", "--phases", phases]
        # The first questions to a Neo4j that has just started take long.
        command += ["--request-timeout", "60"]
        command += ["--header", f"X-API-Key: {KEY}"] if writes else ["--exclude-path-regex", LEFT_OUT]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def main(
    engine: Annotated[str, typer.Option(help="embedded or neo4j.")] = "embedded",
    phases: Annotated[str, typer.Option(help="Which, with commas between.")] = PHASES,
    examples: Annotated[int, typer.Option(help="Examples an operation.")] = 50,
    writes: Annotated[bool, typer.Option("--writes", help="Post, withdraw and decide too.")] = False,
) -> None:
    """Run schemathesis."""
    with opened(engine) as store:
        status, told = checked(store, phases=phases, examples=examples, writes=writes)
    print(told)
    print(f"on {engine}: {'nothing found' if status == 0 else 'NOT as it says'}")
    sys.exit(status)


if __name__ == "__main__":
    typer.run(main)
