"""How soon a page of the explorer stands on the screen: `python bench/explorer_views.py [--keep DIR] [MEETINGS]`.

A made-up graph (`bench/met_graph.py`) of so many meetings (10,000 if not said) is settled in an embedded store, or
taken from DIR where a run before kept it, and served by `interstate serve`: for every view by a process that was just
started and never asked for anything. The view is opened in headless Chromium with an empty cache as soon as the server
says its address, then once it has made itself warm (`api/explorer/warming.py`). Prints milliseconds from going there
until it is loaded and painted: at once, the first time after that, in the middle of those after; and milliseconds that
the processor worked in the server for the first and for one of those after, which others who use the machine do not
change. Ends with status 1 where a view takes over a second.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, sleep
from typing import TYPE_CHECKING, Annotated

import httpx
import psutil
import typer
from met_graph import made

from graph.queries.asking import EVER, Slice
from graph.queries.meetings import Meetings, meetings
from graph.queries.offices import offices
from graph.queries.people import people
from graph.queries.ties import states_met, states_met_in
from graph.store import Store

sys.path += [str(Path(__file__).parents[1] / "tests" / folder) for folder in ("", "browser")]

from explorer_pages import browser, running, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser

BOUND = 1000.0
ROUNDS = 5
STILL = 0.02
"""Seconds of work in a second below which a server counts as idle."""


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
    """Milliseconds of one view: until it stood on the screen, and of work in the server."""

    at_once: float
    first: float
    then: float
    first_work: float
    work: float


def took(opened: Browser, directory: str, path: str) -> Took:
    """How long a view takes of two servers that nobody asked for anything before."""
    with running("serve", "--store", f"embedded:{directory}") as server:
        at_once = _painted(opened, server.address, path)
    with running("serve", "--store", f"embedded:{directory}") as server:
        process = psutil.Process(server.process)
        _rest(process)
        before = _worked(process)
        first = _painted(opened, server.address, path)
        first_work = _worked(process) - before
        rest = [_painted(opened, server.address, path) for _ in range(ROUNDS)]
        before = _worked(process)
        httpx.get(server.address + path, headers={"Accept": "text/html"}, timeout=60).raise_for_status()
        return Took(
            at_once=at_once, first=first, then=median(rest), first_work=first_work, work=_worked(process) - before
        )


def _painted(opened: Browser, address: str, path: str) -> float:
    with watched(opened, address) as seen:
        start = perf_counter()
        seen.go(path)
        seen.page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
        found = 1000 * (perf_counter() - start)
    if seen.faults:
        raise SystemExit("\n".join(seen.faults))
    return found


def _worked(process: psutil.Process) -> float:
    times = process.cpu_times()
    return 1000 * (times.user + times.system)


def _rest(process: psutil.Process) -> None:
    """Wait until a process has nothing left to do."""
    still = 0
    while still < 2:
        before = _worked(process)
        sleep(1)
        still = still + 1 if _worked(process) - before < 1000 * STILL else 0


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
        print("  at once    first     then | work: first  then  (ms)")
        for path in paths:
            one = took(opened, directory, path)
            slow += [path] if max(one.first, one.then) > BOUND else []
            print(
                f"{one.at_once:9.0f}{one.first:9.0f}{one.then:9.0f} |{one.first_work:12.0f}{one.work:6.0f}  {path}",
                flush=True,
            )
    print(
        f"{size:,} meetings: {'NOT every' if slow else 'every'} view within a second" + "".join(f"\n{p}" for p in slow)
    )
    raise SystemExit(bool(slow))


if __name__ == "__main__":
    typer.run(main)
