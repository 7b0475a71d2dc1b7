"""How soon a page of the explorer stands on the screen: `python bench/explorer_views.py [--keep DIR] [MEETINGS]`.

A made-up graph (`bench/met_graph.py`) of so many meetings (10,000 if not said) is settled in an embedded store, or
taken from DIR where a run before kept it. First `interstate serve` is started, and its first page opened in headless
Chromium as soon as it says its address; then, in another process, a server that has made itself warm
(`api/explorer/warming.py`) is asked for every view, each time by a browser with an empty cache. Prints milliseconds
from going there until it is loaded and painted: the first time, and in the middle of those after; and those that the
processor worked for either in the server, and in the middle of those after in the browser with the start of a page,
which others who use the machine change little. Ends with status 1 where a view takes over a second.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import httpx
import psutil
import typer
from met_graph import made

from api.app import create_app
from api.explorer.warming import warm
from api.settings import Settings
from graph.queries.asking import EVER, Slice
from graph.queries.meetings import Meetings, meetings
from graph.queries.offices import offices
from graph.queries.people import people
from graph.queries.ties import states_met, states_met_in
from graph.store import Store

sys.path += [str(Path(__file__).parents[1] / "tests" / folder) for folder in ("", "browser", "contract")]

from explorer_pages import Running, browser, running, watched
from serving import served

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from playwright.sync_api import Browser

BOUND = 1000.0
PATIENCE = 300
"""Seconds after which a view is given up: what is only slow is told by the verdict."""
ROUNDS = 3


def views(store: Store) -> list[str]:
    """Addresses, that of the first page first."""
    one = Slice(limit=1)
    person = people(store, part=one).items[0]
    meeting = meetings(store, Meetings(part=one)).items[0]
    pair = max(states_met_in(states_met(store), EVER), key=lambda both: (both.meetings, both.states))
    code, other = pair.states
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
        "/states",
        f"/states/{code}",
        f"/states/{code}/{other}",
        "/matrix",
        "/network",
        f"/network?open={person.id}",
        f"/path?from={meeting.sides[0][0].id}&to={meeting.sides[1][0].id}",
    ]


def settled(store: Store, size: int) -> None:
    """Put the made-up graph into a store that has none."""
    store.migrate()
    if not people(store, part=Slice(limit=1)).total:
        graph, readings = made(size)
        store.keep(readings)
        store.settle(graph)


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """Milliseconds of one view: until it stood on the screen, and of work in the server and in the browser."""

    first: float
    then: float
    first_work: float
    work: float
    browser: float


def cold(opened: Browser, directory: str) -> float:
    """Milliseconds of the first page of a server that was just started."""
    with running("serve", "--store", f"embedded:{directory}") as server:
        return _painted(opened, server, "/")[0]


@contextmanager
def warmed(directory: str) -> Iterator[Running]:
    """A server in a process of its own that has made itself warm."""
    spawning = get_context("spawn")
    here, there = spawning.Pipe()
    process = spawning.Process(target=_serve, args=(directory, there))
    process.start()
    try:
        yield Running(here.recv(), process.pid or 0)
    finally:
        here.send(None)
        process.join()


def _serve(directory: str, end: Connection) -> None:
    with Store.open(f"embedded:{directory}") as store:
        app = create_app(store, settings=Settings())
        warm(app)
        with served(app) as client:
            end.send(str(client.base_url).rstrip("/"))
            end.recv()


def took(opened: Browser, server: Running, path: str) -> Took:
    """How long a view takes."""
    process = psutil.Process(server.process)
    before = _worked(process)
    first, _ = _painted(opened, server, path)
    first_work = _worked(process) - before
    rest = [_painted(opened, server, path) for _ in range(ROUNDS)]
    then, browsing = (median(column) for column in zip(*rest, strict=True))
    before = _worked(process)
    httpx.get(server.address + path, headers={"Accept": "text/html"}, timeout=60).raise_for_status()
    return Took(first=first, then=then, first_work=first_work, work=_worked(process) - before, browser=browsing)


def _painted(opened: Browser, server: Running, path: str) -> tuple[float, float]:
    """Milliseconds until a view stood, and of work in the browser from the start of its process on."""
    before = _browsed(server)
    with watched(opened, server.address) as seen:
        seen.page.set_default_timeout(1000 * PATIENCE)
        start = perf_counter()
        seen.go(path)
        seen.page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        found = 1000 * (perf_counter() - start), _browsed(server) - before
    if seen.faults:
        raise SystemExit("\n".join(seen.faults))
    return found


def _browsed(server: Running) -> float:
    """Milliseconds that all processes below this one worked, but for the server's."""
    return sum(_worked(one) for one in psutil.Process().children(recursive=True) if one.pid != server.process)


def _worked(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return 1000 * (times.user + times.system)


def main(
    size: Annotated[int, typer.Argument(metavar="MEETINGS", help="How many meetings.")] = 10_000,
    keep: Annotated[Path | None, typer.Option(help="Folder that keeps the store for the next run.")] = None,
) -> None:
    """Time every view."""
    slow = []
    with TemporaryDirectory() as temporary, browser() as opened:
        directory = str(keep or temporary)
        with Store.open(f"embedded:{directory}") as store:
            settled(store, size)
            paths = views(store)
        start = cold(opened, directory)
        slow += ["/ of a server just started"] if start > BOUND else []
        print(f"{start:9.0f} ms for / of a server just started; of one that is warm:")
        print("    first     then | work: first  then  browser  (ms)")
        with warmed(directory) as server:
            for path in paths:
                one = took(opened, server, path)
                slow += [path] if max(one.first, one.then) > BOUND else []
                print(
                    f"{one.first:9.0f}{one.then:9.0f} |{one.first_work:12.0f}{one.work:6.0f}{one.browser:9.0f}  {path}",
                    flush=True,
                )
    told = "".join(f"\n{one}" for one in slow)
    print(f"{size:,} meetings: {'NOT every' if slow else 'every'} view within a second{told}")
    raise SystemExit(bool(slow))


if __name__ == "__main__":
    typer.run(main)
