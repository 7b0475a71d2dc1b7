"""How soon a page of the explorer stands on the screen: `python bench/explorer_views.py [--keep DIR] [MEETINGS]`.

A made-up graph (`bench/met_graph.py`) of so many meetings (10,000 if not said) is settled in an embedded store, or
taken from DIR where a run before kept it, and served on loopback. Each view is opened in headless Chromium with an
empty cache, first of all the first page of a server just started. Prints milliseconds from going there until it is
loaded and painted, the first time and in the middle of those after, and milliseconds that the processor worked for the
page on the server, which do not depend on who else uses the machine; ends with status 1 where a view takes over a
second.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Annotated

import httpx
import typer
from met_graph import made

from api.app import create_app
from api.settings import Settings
from graph.queries.asking import Slice
from graph.queries.meetings import Meetings, meetings
from graph.queries.offices import offices
from graph.queries.people import people
from graph.store import Store

sys.path += [str(Path(__file__).parents[1] / "tests" / folder) for folder in ("browser", "contract")]

from explorer_pages import browser, watched
from serving import served

BOUND = 1000.0
ROUNDS = 5


def views(store: Store) -> list[str]:
    """Addresses, that of the first page first."""
    one = Slice(limit=1)
    person = people(store, part=one).items[0]
    meeting = meetings(store, Meetings(part=one)).items[0]
    return [
        "/",
        f"/search?q={person.name.split()[-1][:-1]}",
        "/people",
        f"/people/{person.id}",
        "/meetings",
        "/meetings?state=KZ&since=2010",
        f"/meetings/{meeting.id}",
        f"/reports/{meeting.evidence[0].report}",
        "/offices",
        f"/offices/{offices(store, part=one).items[0].id}",
        "/agreements",
        "/reports",
        "/disagreements",
    ]


def settled(store: Store, size: int) -> None:
    """Put the made-up graph into a store that has none."""
    store.migrate()
    if not people(store, part=Slice(limit=1)).total:
        graph, readings = made(size)
        store.keep(readings)
        store.settle(graph)


def worked(client: httpx.Client, path: str) -> float:
    """Milliseconds of the processor of this process, the engine's among them, for one answer."""
    start = process_time()
    client.get(path, headers={"Accept": "text/html"}).raise_for_status()
    return 1000 * (process_time() - start)


def main(
    size: Annotated[int, typer.Argument(metavar="MEETINGS", help="How many meetings.")] = 10_000,
    keep: Annotated[Path | None, typer.Option(help="Folder that keeps the store for the next run.")] = None,
) -> None:
    """Time every view."""
    slow = []
    with TemporaryDirectory() as temporary, Store.open(f"embedded:{keep or temporary}") as store:
        settled(store, size)
        paths = views(store)
        with served(create_app(store, settings=Settings())) as client, browser() as opened:
            for path in paths:
                times = []
                for _ in range(1 + ROUNDS):
                    with watched(opened, str(client.base_url).rstrip("/")) as seen:
                        start = perf_counter()
                        seen.go(path)
                        seen.page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
                        times.append(1000 * (perf_counter() - start))
                    if seen.faults:
                        raise SystemExit("\n".join(seen.faults))
                first, then, work = times[0], median(times[1:]), worked(client, path)
                slow += [path] if max(first, then) > BOUND else []
                print(f"{first:7.0f} ms first, {then:6.0f} ms then, {work:5.0f} ms of work  {path}", flush=True)
    print(
        f"{size:,} meetings: {'NOT every' if slow else 'every'} view within a second" + "".join(f"\n{p}" for p in slow)
    )
    raise SystemExit(bool(slow))


if __name__ == "__main__":
    typer.run(main)
