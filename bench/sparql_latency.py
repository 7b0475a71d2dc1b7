"""How much the endpoint adds to the engine: queries over one kept connection, and the same asked of pyoxigraph.

python bench/sparql_latency.py STORE [FOLDER of .rq] [ROUNDS]     (docs/questions for the 25 questions of researchers)

Both write the same bytes in the same format. Each query is asked in turn both ways, so that what else runs on the
machine slows down both. Says whether at most 5 ms are added in the middle, and at most a fifth to what takes over 50
ms. The best of all rounds is given too: where others use the machine, the endpoint waits for it at every turn from one
process to another, of which the engine in one process has none.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import perf_counter

import httpx
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat
from pyoxigraph import Store as Quads

from api.app import create_app
from graph.rdf import PREFIXES
from graph.store import Store
from ontology.namespaces import BASE
from sparql import answering

sys.path.append(str(Path(__file__).parents[1] / "tests" / "contract"))

from serving import served

HERE = Path(__file__).parent
ADDED = 0.005
LONG = 0.05
SHARE = 0.2


def main(url: str, folder: Path, rounds: int) -> int:
    queries = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.rq"))}
    with Store.open(url) as store, answering(store) as answers:
        mirror = answers.following.mirror
        while not mirror.in_step():
            mirror.refresh()
        current = mirror.current()
        if current is None:
            return 1
        print(f"{len(queries)} queries over {current.quads:,} quads, {rounds} rounds")
        engine = Quads.read_only(str(mirror.snapshots.path(current)))
        with served(create_app(store, answering=answers)) as client:
            return measure(queries, rounds, engine, client)


def measure(queries: dict[str, str], rounds: int, engine: Quads, client: httpx.Client) -> int:
    long = []
    added: dict[str, list[float]] = {"in the middle": [], "at best": []}
    for name, query in queries.items():
        direct, over = [], []
        for _ in range(rounds + 1):
            start = perf_counter()
            expected = ask(engine, query)
            direct.append(perf_counter() - start)
            start = perf_counter()
            answer = client.post("/sparql", content=query, headers={"content-type": "application/sparql-query"})
            over.append(perf_counter() - start)
            if answer.status_code != 200 or len(answer.content) != len(expected):
                sys.exit(f"{name}: the endpoint answers otherwise: {answer.status_code} {answer.text[:200]}")
        # The first of each warms what is read from the disk.
        one, other = median(direct[1:]), median(over[1:])
        best = min(over[1:]) - min(direct[1:])
        added["in the middle"].append(other - one)
        added["at best"].append(best)
        long += [name] if one > LONG and other - one > SHARE * one else []
        print(f"{name:24} {one * 1e3:8.2f} ms, over HTTP {other * 1e3:8.2f} ms; at best {best * 1e3:+6.2f} ms")
    for what, all_ in added.items():
        print(f"added to a query {what} of its rounds: {median(all_) * 1e3:.2f} ms in the middle of all queries")
    print(f"over 50 ms and more than a fifth slower: {', '.join(long) or 'none'}")
    return bool(long) or median(added["in the middle"]) > ADDED


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
