"""Real examples for the OpenAPI document: `python bench/api_examples.py` asks the shipped samples, keeps answers.

Each operation is asked with one row to a page, about what the lists before it answered first; parameters and answers go
into `api/reference/examples.json`. With `--check` nothing is written, and a difference ends with status 1.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
import orjson

from api.app import create_app
from api.settings import Settings
from graph.facts import Report
from graph.resolve import resolve
from graph.store import Store
from loaders.read import files_in, read
from loaders.reading.facts_of import facts_of

sys.path.append(str(Path(__file__).parents[1] / "tests" / "contract"))

from serving import served

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "api" / "reference" / "examples.json"
SERVER = "http://127.0.0.1:8000"


@contextmanager
def samples() -> Iterator[Store]:
    """An embedded store of the shipped samples."""
    with TemporaryDirectory() as directory, Store.open(f"embedded:{directory}") as store:
        fill(store)
        yield store


def fill(store: Store) -> None:
    """Load the shipped samples."""
    readings = [facts_of(report) for report in read(files_in([ROOT / "samples"])) if isinstance(report, Report)]
    store.migrate()
    store.keep(readings)
    store.settle(resolve(readings))


def asked(client: httpx.Client) -> dict[str, dict[str, Any]]:
    """Parameters and answers by path."""
    found: dict[str, dict[str, Any]] = {}

    def ask(path: str, **parameters: Any) -> Any:
        given = {name.rstrip("_"): value for name, value in parameters.items()}
        address = path.format(**given)
        query = {name: value for name, value in given.items() if f"{{{name}}}" not in path}
        answer = client.get(address, params=query | ({"limit": 1} if "limit" in given else {}))
        answer.raise_for_status()
        body = orjson.loads(answer.content.replace(str(client.base_url).rstrip("/").encode(), SERVER.encode()))
        found[path] = {"parameters": given, "answer": body}
        return body

    met = ask("/v1/met-with", person="Tokayev", limit=1)["items"][0]
    person, other = (one["id"] for one in met["people"])
    ask("/v1/paths", from_=person, to=other)
    ask("/v1/people", name="Tokayev", limit=1)
    ask("/v1/people/{identifier}", identifier=person)
    for part in ("offices", "meetings", "counterparts"):
        ask(f"/v1/people/{{identifier}}/{part}", identifier=person, limit=1)
    ask("/v1/states", limit=1)
    ask("/v1/states/{code}", code="KZ")
    ask("/v1/states/{code}/relations/{other}", code="KZ", other="MN", limit=1)
    office = ask("/v1/offices", role="head_of_state", limit=1)["items"][0]["id"]
    ask("/v1/offices/{identifier}", identifier=office)
    ask("/v1/offices/{identifier}/holders", identifier=office, limit=1)
    ask("/v1/meetings", state="KZ", limit=1)
    ask("/v1/meetings/{identifier}", identifier=met["meeting"])
    agreement = ask("/v1/agreements", state="KZ", limit=1)["items"][0]["id"]
    ask("/v1/agreements/{identifier}", identifier=agreement)
    ask("/v1/conflicts", limit=1)
    for conflict in client.get("/v1/conflicts?limit=1").json()["items"]:
        ask("/v1/conflicts/{identifier}", identifier=conflict["id"])
    ask("/v1/reports", limit=1)
    ask("/v1/reports/{identifier}", identifier=met["evidence"][0]["report"])
    ask("/v1/changes", since="2024", limit=1)
    ask("/v1/lookup", id=["KZ", met["meeting"]])
    ask("/v1/search", q="tokayev", limit=1)
    ask("/problems/{name}", name="not-found")
    return found


def main() -> int:
    """Write the examples, or compare them."""
    with samples() as store, served(create_app(store, settings=Settings())) as client:
        made = orjson.dumps(asked(client), option=orjson.OPT_INDENT_2) + b"\n"
    if "--check" in sys.argv:
        same = KEPT.read_bytes() == made
        print("the examples are those of the samples" if same else "run python bench/api_examples.py: they differ")
        return 0 if same else 1
    KEPT.write_bytes(made)
    print(f"{len(orjson.loads(made))} examples, {len(made):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
