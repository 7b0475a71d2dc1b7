"""Walk every view of the explorer over all records of history.state.gov: `python bench/explorer_walk.py [--keep DIR]`.

The records of ../shared/data/history-at-state are loaded into an embedded store, or taken from DIR where a run before
kept them, and served. Every view is opened in headless Chromium; prints the seconds that each takes the first time, and
what is wrong with it: words in the console, requests to another machine, grave faults that axe finds, what is wider
than a phone; then the files that can be taken away, and two clicks from two states to the words. Ends with status 1
where anything is wrong.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Annotated

import httpx
import typer
from history_sample import readings_of

from api.app import create_app
from api.settings import Settings
from graph.resolve import resolve
from graph.store import Store

sys.path += [str(Path(__file__).parents[1] / "tests" / folder) for folder in ("", "browser", "contract")]

from explorer_pages import browser
from serving import served
from walking import PATIENCE, files_of, two_clicks, variants_of, views_of, walk

RECORDS = Path(__file__).parents[2] / "shared/data/history-at-state"
KEPT = 500
"""Readings that are kept in one transaction."""


def settled(store: Store, folder: Path) -> None:
    """Put all records of the folder into a store that has none."""
    store.migrate()
    if not store.count_reports():
        readings = readings_of(folder)
        for first in range(0, len(readings), KEPT):
            store.keep(readings[first : first + KEPT])
        store.settle(resolve(readings))


def main(
    folder: Annotated[Path, typer.Argument(help="The records.")] = RECORDS,
    keep: Annotated[Path | None, typer.Option(help="Folder that keeps the store for the next run.")] = None,
) -> None:
    """Walk every view."""
    wrong = 0
    with TemporaryDirectory() as temporary, Store.open(f"embedded:{keep or temporary}") as store:
        settled(store, folder)
        with served(create_app(store, settings=Settings())) as client, browser() as opened:
            base = str(client.base_url).rstrip("/")
            views = views_of(base) + variants_of(base)
            start = perf_counter()
            for view, faults in walk(opened, base, views):
                print(f"{perf_counter() - start:6.1f} s  {view}", *faults, sep="\n    ", flush=True)
                wrong += len(faults)
                start = perf_counter()
            for address in files_of(base):
                start = perf_counter()
                answer = httpx.get(base + address, timeout=PATIENCE)
                print(f"{perf_counter() - start:6.1f} s  {address} answered {answer.status_code}", flush=True)
                wrong += not answer.is_success
            quoted, marked = two_clicks(opened, base)
            wrong += not quoted or quoted != marked
            print(f"{len(views)} views, two clicks to: {marked}\n{wrong} faults")
    raise SystemExit(bool(wrong))


if __name__ == "__main__":
    typer.run(main)
