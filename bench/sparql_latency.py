"""How much the endpoint adds to the engine: queries over one kept connection, and the same asked of pyoxigraph.

python bench/sparql_latency.py STORE [FOLDER of .rq] [ROUNDS]     (docs/questions for the 25 questions of researchers)

The endpoint is that of `interstate serve` in a process of its own, asked by the standard library's client: httpx takes
0.5 ms of the processor more for a request, which are its own and not the endpoint's. Both write the same bytes in the
same format. Each query is asked in turn both ways, so that what else runs on the machine slows down both. Says whether
at most 5 ms are added in the middle, and at most a fifth to what takes over 50 ms. The best of all rounds is given too:
where others use the machine, the endpoint waits for it at every turn from one process to another, of which the engine
in one process has none. So is the time of the processor that is added, which is nobody else's.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from statistics import median
from time import perf_counter, process_time, sleep
from urllib.parse import urlsplit

import orjson
import psutil
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat
from pyoxigraph import Store as Quads

from graph.mirror.place import place_of
from graph.mirror.settings import Settings
from graph.mirror.snapshots import Snapshots
from graph.rdf import PREFIXES
from ontology.namespaces import BASE

HERE = Path(__file__).parent
ADDED = 0.005
LONG = 0.05
SHARE = 0.2
IDLE = 0.03
"""Seconds of the processor in one second, up to which a server does nothing."""


def main(url: str, folder: Path, rounds: int) -> int:
    queries = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.rq"))}
    with serving(url) as (connection, server):
        snapshots = Snapshots(place_of(url, Settings().mirror))
        current = snapshots.current()
        if current is None:
            return 1
        print(f"{len(queries)} queries over {current.quads:,} quads, {rounds} rounds")
        return measure(queries, rounds, Quads.read_only(str(snapshots.path(current))), connection, server)


@contextmanager
def serving(url: str) -> Iterator[tuple[HTTPConnection, psutil.Process]]:
    """A connection to the server of a store, once its mirror is in step."""
    command = [sys.executable, "-m", "interstate", "serve", "--port", "0", "--store", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent) as process:
        try:
            lines = process.stdout or ()
            address = urlsplit(next(line for line in lines if line.startswith("REST: ")).removeprefix("REST: ").strip())
            connection = HTTPConnection(address.hostname or "", address.port)
            while asked(connection, "GET", "/v1/ready")["mirror"] != "in step":
                sleep(0.1)
            yield connection, psutil.Process(process.pid)
        finally:
            process.terminate()


def asked(connection: HTTPConnection, method: str, path: str) -> dict[str, str]:
    connection.request(method, path)
    answer: dict[str, str] = orjson.loads(connection.getresponse().read())
    return answer


def measure(
    queries: dict[str, str], rounds: int, engine: Quads, connection: HTTPConnection, server: psutil.Process
) -> int:
    long = []
    added: dict[str, list[float]] = {"in the middle": [], "at best": []}
    # What it takes to start, and to make pages ready in the background, is no query's.
    answered(connection, "ASK {}")
    before = -1.0
    while (now := work(server)) - before > IDLE:
        before = now
        sleep(1)
    # The server has closed it meanwhile; the next query opens the one that is kept.
    connection.close()
    alone, before = 0.0, work(server)
    for name, query in queries.items():
        direct, over = [], []
        for _ in range(rounds + 1):
            start, busy = perf_counter(), process_time()
            expected = ask(engine, query)
            direct.append(perf_counter() - start)
            alone += process_time() - busy
            start = perf_counter()
            answer = answered(connection, query)
            over.append(perf_counter() - start)
            if len(answer) != len(expected):
                sys.exit(f"{name}: the endpoint answers otherwise: {answer[:200]!r}")
        # The first of each warms what is read from the disk.
        one, other = median(direct[1:]), median(over[1:])
        best = min(over[1:]) - min(direct[1:])
        added["in the middle"].append(other - one)
        added["at best"].append(best)
        long += [name] if one > LONG and other - one > SHARE * one else []
        print(f"{name:34} {one * 1e3:8.2f} ms, over HTTP {other * 1e3:8.2f} ms; at best {best * 1e3:+6.2f} ms")
    for what, all_ in added.items():
        print(f"added to a query {what} of its rounds: {median(all_) * 1e3:.2f} ms in the middle of all queries")
    worked = (work(server) - before - alone) / len(queries) / (rounds + 1)
    print(f"added of the processor, by the server and what answers for it: {worked * 1e3:.2f} ms a query")
    print(f"over 50 ms and more than a fifth slower: {', '.join(long) or 'none'}")
    return bool(long) or median(added["in the middle"]) > ADDED


def answered(connection: HTTPConnection, query: str) -> bytes:
    """What the endpoint answers."""
    connection.request("POST", "/sparql", query.encode(), {"Content-Type": "application/sparql-query"})
    response = connection.getresponse()
    answer = response.read()
    if response.status != HTTPStatus.OK:
        sys.exit(f"the endpoint answers {response.status}: {answer[:200]!r}")
    return answer


def work(server: psutil.Process) -> float:
    """Seconds of the processor that the server and the processes that answer for it have taken, to a hundredth."""
    answering = [one for one in server.children() if "graph.mirror.worker" in one.cmdline()]
    times = [one.cpu_times() for one in (server, *answering)]
    return sum(time.user + time.system for time in times)


def ask(engine: Quads, query: str) -> bytes:
    plain = " FROM " not in query
    results = engine.query(query, prefixes={**PREFIXES, "id": BASE}, base_iri=BASE, use_default_graph_as_union=plain)
    if isinstance(results, QueryTriples):
        return results.serialize(format=RdfFormat.TURTLE) or b""
    return results.serialize(format=QueryResultsFormat.JSON) or b""


if __name__ == "__main__":
    words = sys.argv[1:]
    if not words:
        sys.exit(__doc__)
    sys.exit(main(words[0], Path(words[1]) if words[1:] else HERE / "sparql", int(words[2]) if words[2:] else 20))
